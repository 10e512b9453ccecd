/** What was made public, frozen. The results page reads publications only, never live marks. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

/** One prize on the board. Authors carry their id, so that a consent withdrawn later hides the name again. */
export interface Laureate {
  entry: string
  title: string
  field: string
  prize: string
  rank: number
  authors: { id: string; name: string; school: string }[]
  unit: string
}

export interface Publication {
  _id: Id
  contest: Id
  round: string
  /** 1 for the first; a correction is a new publication that names the one it replaces. */
  number: number
  replaces: number | null
  decisionNumber: string
  regulationsVersion: number
  /** SHA-256 of the regulations, entries, sheets and rulings that led here. */
  inputsDigest: string
  laureates: Laureate[]
  notAwarded: { prize: string; count: number }[]
  counts: { received: number; eligible: number; awarded: number }
  publishedAt: Date
  publishedBy: Id
}

const publication = new Schema<Publication>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    round: { type: String, required: true },
    number: { type: Number, required: true },
    replaces: { type: Number, default: null },
    decisionNumber: { type: String, default: '' },
    regulationsVersion: { type: Number, required: true },
    inputsDigest: { type: String, required: true },
    laureates: { type: Schema.Types.Mixed, required: true },
    notAwarded: { type: Schema.Types.Mixed, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
    publishedAt: { type: Date, required: true },
    publishedBy: { type: Schema.Types.ObjectId, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
publication.index({ contest: 1, round: 1, number: 1 }, { unique: true })

export const Publications = collection<Publication>('Publication', publication)
