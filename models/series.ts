/** A programme of the house: one of the five kinds, held again and again, each time as one edition (a contest). */
import { Schema } from 'mongoose'
import { contestLevels, type ContestLevel } from '#rules/editions'
import { programmeKinds, type ProgrammeKind } from '#rules/programmes'
import { collection } from './connection'
import type { Id } from './ids'

export interface Series {
  _id: Id
  kind: ProgrammeKind
  name: string
  /** Whose places its rules speak of: `Hà Giang`. */
  province: string
  /** The unit that holds it. */
  host: Id | null
  level: ContestLevel
  /** Years from one edition to the next; null where only the words tell. */
  cycleYears: number | null
  /** How often, as the house says it, such as twice in five years. */
  cycle: string
  version: number
  createdAt: Date
  updatedAt: Date
}

const series = new Schema<Series>(
  {
    kind: { type: String, enum: programmeKinds, required: true },
    name: { type: String, required: true },
    province: { type: String, default: '' },
    host: { type: Schema.Types.ObjectId, default: null },
    level: { type: String, enum: contestLevels, required: true },
    cycleYears: { type: Number, default: null },
    cycle: { type: String, default: '' },
    version: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false },
)
series.index({ name: 1 }, { unique: true })

export const AllSeries = collection<Series>('Series', series)
