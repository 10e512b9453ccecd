/** The thể lệ of a contest as they stood from a moment on: what was announced, and what every later change made of it. */
import { Schema } from 'mongoose'
import type { ContestTerms } from '#rules/contest-terms'
import type { Chapter } from '#rules/chapters'
import type { Resolution } from '#rules/resolutions'
import { collection } from './connection'
import type { Id } from './ids'

export interface RegulationsVersion {
  _id: Id
  contest: Id
  /** Equals `regulations.version` of the contest while it is in force. */
  number: number
  at: Date
  /** Null for the text that was there before versions were kept. */
  by: Id | null
  /** What differs from the version before, in the order of the thể lệ; empty for the first. */
  chapters: Chapter[]
  reason: string
  /** Where the change was made after judging had begun. */
  resolution: Resolution | null
  terms: ContestTerms
}

const regulationsVersion = new Schema<RegulationsVersion>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    number: { type: Number, required: true },
    at: { type: Date, required: true },
    by: { type: Schema.Types.ObjectId, default: null },
    chapters: { type: [String], required: true },
    reason: { type: String, default: '' },
    resolution: { type: Schema.Types.Mixed, default: null },
    terms: { type: Schema.Types.Mixed, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
regulationsVersion.index({ contest: 1, number: 1 }, { unique: true })

export const RegulationsVersions = collection<RegulationsVersion>('RegulationsVersion', regulationsVersion)
