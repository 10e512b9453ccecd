/** The protocol of one round: closed with what was missing, by whom and why; and who goes on from it. */
import { Schema } from 'mongoose'
import type { AdvancementTerms } from '#rules/rounds'
import { roundStates, type RoundState } from '#rules/round-states'
import { collection } from './connection'
import type { Id } from './ids'

/** An entry's published score in this round, in hundredths of a point, and its place among those it competed with. */
export interface RoundPlace {
  entry: string
  rank: number
  published: number
}

/** Who goes on. Without minutes the rule of the regulations decided; with them the council's own list did. */
export interface DecidedAdvancement {
  terms: AdvancementTerms
  entries: string[]
  decisionNumber: string
  minutes: string
  /** SHA-256 of the inputs of scoring/ that it rests on. */
  inputsDigest: string
  at: Date
  by: Id
}

export interface RoundClosing {
  _id: Id
  contest: Id
  round: string
  state: RoundState
  /** What was missing when it was closed: sheets not confirmed by judge, and blind codes under the quorum. */
  missing: { sheets: { judge: string; count: number }[]; underQuorum: string[] }
  /** Why it was closed although something was missing; once it is open again, why. */
  reason: string
  places: RoundPlace[]
  inputsDigest: string
  closedAt: Date | null
  closedBy: Id | null
  advancement: DecidedAdvancement | null
  version: number
  updatedAt: Date
}

const roundClosing = new Schema<RoundClosing>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    round: { type: String, required: true },
    state: { type: String, enum: roundStates, required: true },
    missing: { type: Schema.Types.Mixed, required: true },
    reason: { type: String, default: '' },
    places: { type: Schema.Types.Mixed, default: [] },
    inputsDigest: { type: String, default: '' },
    closedAt: { type: Date, default: null },
    closedBy: { type: Schema.Types.ObjectId, default: null },
    advancement: { type: Schema.Types.Mixed, default: null },
    version: { type: Number, default: 0 },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
roundClosing.index({ contest: 1, round: 1 }, { unique: true })

export const RoundClosings = collection<RoundClosing>('RoundClosing', roundClosing)
