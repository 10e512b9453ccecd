/** What two dossiers have in common, found by the system, and what the secretariat held of it: once for the pair. */
import { Schema } from 'mongoose'
import { weights, type ResemblanceFact, type ResemblanceWeight } from '#rules/resemblance/facts'
import { collection } from './connection'
import type { Id } from './ids'

export const findingVerdicts = ['confirmed', 'dismissed'] as const
/** `confirmed`: one work handed in twice. `dismissed`: two works, or one that may come again. */
export type FindingVerdict = (typeof findingVerdicts)[number]

export interface FindingRuling {
  verdict: FindingVerdict
  note: string
  by: Id
  at: Date
  /** The grounds it was given on; it holds no longer on others. */
  grounds: string
}

export interface Finding {
  _id: Id
  /** The two entries as `a b`, the older one first: a pair has one finding. */
  pair: string
  entries: [Id, Id]
  /** Of both entries; one when they are of the same contest. */
  contests: Id[]
  /** `a` and `b` in the order of `entries`. */
  facts: ResemblanceFact[]
  /** SHA-256 of the facts. */
  grounds: string
  weight: ResemblanceWeight
  ruling: FindingRuling | null
  /** Somebody must look before either is found valid: weighty, and no ruling on these grounds. */
  isOpen: boolean
  version: number
  at: Date
}

const finding = new Schema<Finding>(
  {
    pair: { type: String, required: true },
    entries: { type: [Schema.Types.ObjectId], required: true },
    contests: { type: [Schema.Types.ObjectId], required: true },
    facts: { type: Schema.Types.Mixed, required: true },
    grounds: { type: String, required: true },
    weight: { type: String, enum: weights, required: true },
    ruling: { type: Schema.Types.Mixed, default: null },
    isOpen: { type: Boolean, required: true },
    version: { type: Number, default: 0 },
    at: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
finding.index({ pair: 1 }, { unique: true })
finding.index({ entries: 1 })
finding.index({ contests: 1, isOpen: 1, at: 1 })

export const Findings = collection<Finding>('Finding', finding)
