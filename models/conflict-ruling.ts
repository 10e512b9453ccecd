/** What was decided about a finding of conflict between a judge and an entry, once, by whom and why. */
import { Schema } from 'mongoose'
import type { ConflictFact, ConflictKind } from '#rules/conflicts/finding'
import type { Ruling } from '#rules/conflicts/standing'
import { collection } from './connection'
import type { Id } from './ids'

export interface ConflictRuling {
  _id: Id
  contest: Id
  judge: Id
  /** Null where it concerns the judge and the whole contest. */
  entry: Id | null
  ruling: Ruling
  kind: ConflictKind
  /** What was known when it was decided, and its SHA-256: on other grounds a dismissal no longer holds. */
  facts: ConflictFact[]
  grounds: string
  reason: string
  by: Id
  at: Date
  version: number
}

const conflictRuling = new Schema<ConflictRuling>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    judge: { type: Schema.Types.ObjectId, required: true },
    entry: { type: Schema.Types.ObjectId, default: null },
    ruling: { type: String, enum: ['confirmed', 'dismissed'], required: true },
    kind: { type: String, required: true },
    facts: { type: Schema.Types.Mixed, required: true },
    grounds: { type: String, required: true },
    reason: { type: String, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    version: { type: Number, default: 0 },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
conflictRuling.index({ contest: 1, judge: 1, entry: 1 }, { unique: true })

export const ConflictRulings = collection<ConflictRuling>('ConflictRuling', conflictRuling)
