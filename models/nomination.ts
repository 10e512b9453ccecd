/** What one contest nominates to another of a higher level: the chosen list with reasons, and what became of each work. */
import { Schema } from 'mongoose'
import { nominationStates, type NominationOrigin, type NominationOutcome } from '#rules/nominations'
import { collection } from './connection'
import type { Id } from './ids'

export interface NominatedEntry extends NominationOrigin {
  entry: Id
  /** The frozen copy that is nominated. */
  submission: Id
  /** Why it was chosen. */
  reason: string
  outcome: NominationOutcome
  /** Why it was sent back. */
  note: string
  /** The entry it became in the receiving contest. */
  imported: Id | null
}

export interface Nomination {
  _id: Id
  from: Id
  to: Id
  /** 1 for the first list from this contest to that one; a later one is a supplement. */
  number: number
  entries: NominatedEntry[]
  state: (typeof nominationStates)[number]
  preparedAt: Date
  preparedBy: Id
  sentAt: Date | null
  version: number
}

const nomination = new Schema<Nomination>(
  {
    from: { type: Schema.Types.ObjectId, required: true },
    to: { type: Schema.Types.ObjectId, required: true },
    number: { type: Number, required: true },
    entries: { type: Schema.Types.Mixed, required: true },
    state: { type: String, enum: nominationStates, required: true },
    preparedAt: { type: Date, required: true },
    preparedBy: { type: Schema.Types.ObjectId, required: true },
    sentAt: { type: Date, default: null },
    version: { type: Number, default: 0 },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
nomination.index({ from: 1, to: 1, number: 1 }, { unique: true })
nomination.index({ to: 1, state: 1, sentAt: -1 })

export const Nominations = collection<Nomination>('Nomination', nomination)
