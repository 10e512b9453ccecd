/** By what a submitted dossier is found among all others of the installation; computed from it, so that it can be made anew. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface Fingerprint {
  /** The entry's. */
  _id: Id
  contest: Id
  /** Numbers of `rules/resemblance`; empty until the dossier was first compared. */
  keys: number[]
  /** What many dossiers of a contest share by right, such as a teacher or a school: counted, never compared. */
  ties: number[]
  /** Handed in (again) and not compared yet. Absent afterwards, so that the index holds only what waits. */
  waitingSince?: Date
}

const fingerprint = new Schema<Fingerprint>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    keys: { type: [Number], default: [] },
    ties: { type: [Number], default: [] },
    waitingSince: { type: Date },
  },
  { strict: 'throw', versionKey: false },
)
fingerprint.index({ keys: 1 })
fingerprint.index({ contest: 1, ties: 1 })
fingerprint.index({ waitingSince: 1 }, { sparse: true })

export const Fingerprints = collection<Fingerprint>('Fingerprint', fingerprint)
