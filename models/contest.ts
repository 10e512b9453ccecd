/** One edition of a contest with its regulations and timeline. */
import { Schema } from 'mongoose'
import { contestLevels, contestStages, type ContestLevel, type ContestStage } from '#rules/editions'
import type { Milestone } from '#rules/phases'
import { programmeKinds, type ProgrammeKind } from '#rules/programmes'
import type { Regulations } from '#rules/regulations'
import { collection } from './connection'
import { newId, type Id } from './ids'

export interface Contest {
  _id: Id
  slug: string
  receiptPrefix: string
  /** The series that it is an edition of; null for one that stands alone. */
  series: Id | null
  programme: ProgrammeKind
  /** While `preparing` it is invisible outside its office. */
  stage: ContestStage
  level: ContestLevel
  /** The unit that holds it. */
  host: Id | null
  /** The edition before it. */
  previous: Id | null
  title: string
  shortTitle: string
  /** Stands where “lần thứ 18, năm 2024” would, when the house counts otherwise; mostly empty. */
  label: string
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
    series: { type: Schema.Types.ObjectId, default: null },
    programme: { type: String, enum: programmeKinds, required: true },
    stage: { type: String, enum: contestStages, default: 'announced' },
    level: { type: String, enum: contestLevels, default: 'province' },
    host: { type: Schema.Types.ObjectId, default: null },
    previous: { type: Schema.Types.ObjectId, default: null },
    title: { type: String, required: true },
    shortTitle: { type: String, required: true },
    label: { type: String, default: '' },
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
contest.index({ series: 1, year: -1, ordinal: -1 })

export const Contests = collection<Contest>('Contest', contest)

/** Contests that the public may know of, in a query; those stored before there were stages are among them. */
export const announced = { stage: { $ne: 'preparing' } } as const

type Usual = '_id' | 'series' | 'stage' | 'level' | 'host' | 'previous' | 'label' | 'version'

/** A contest with what is usual filled in: announced, of a province, in no series. */
export function newContest(told: Omit<Contest, Usual> & Partial<Pick<Contest, Usual>>): Contest {
  return {
    _id: newId(),
    series: null,
    stage: 'announced',
    level: 'province',
    host: null,
    previous: null,
    label: '',
    version: 0,
    ...told,
  }
}
