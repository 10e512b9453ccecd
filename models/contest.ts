/** One edition of a contest with its regulations and timeline. */
import { Schema } from 'mongoose'
import type { Milestone } from '#rules/phases'
import type { Regulations } from '#rules/regulations'
import { collection } from './connection'
import type { Id } from './ids'

export interface Contest {
  _id: Id
  slug: string
  receiptPrefix: string
  programme: string
  title: string
  shortTitle: string
  ordinal: number
  year: number
  province: string
  organiser: { name: string; standingBody: string; address: string; phone: string; email: string }
  timeline: Milestone[]
  regulations: Regulations
  version: number
  createdAt: Date
}

/** Regulations are one value, checked by rules/ before they are stored, never queried by their parts. */
const contest = new Schema<Contest>(
  {
    slug: { type: String, required: true },
    receiptPrefix: { type: String, required: true },
    programme: { type: String, required: true },
    title: { type: String, required: true },
    shortTitle: { type: String, required: true },
    ordinal: { type: Number, required: true },
    year: { type: Number, required: true },
    province: { type: String, required: true },
    organiser: { type: Schema.Types.Mixed, required: true },
    timeline: { type: Schema.Types.Mixed, required: true },
    regulations: { type: Schema.Types.Mixed, required: true },
    version: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
contest.index({ slug: 1 }, { unique: true })
contest.index({ year: -1, ordinal: -1 })

export const Contests = collection<Contest>('Contest', contest)
