/** A decision that recognises valid entries (Quyết định công nhận hồ sơ hợp lệ), frozen with its list. */
import { Schema } from 'mongoose'
import type { Day } from '#rules/deadlines'
import { collection } from './connection'
import type { Id } from './ids'

export interface RecognisedEntry {
  entry: string
  receiptNumber: string
  title: string
  /** Its code in the regulations. */
  field: string
  authors: string[]
  unit: string
}

export interface Recognition {
  _id: Id
  contest: Id
  /** 1 for the first; those after it are supplementary. */
  sequence: number
  /** As it was given by the office's registry: `12/QĐ-BTC`. */
  number: number
  symbol: string
  day: Day
  signer: { position: string; name: string }
  added: RecognisedEntry[]
  /** Recognised by an earlier decision, and no longer valid. */
  removed: RecognisedEntry[]
  /** SHA-256 of both lists. */
  digest: string
  by: Id
  at: Date
}

const recognition = new Schema<Recognition>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    sequence: { type: Number, required: true },
    number: { type: Number, required: true },
    symbol: { type: String, required: true },
    day: { type: String, required: true },
    signer: { type: Schema.Types.Mixed, required: true },
    added: { type: Schema.Types.Mixed, required: true },
    removed: { type: Schema.Types.Mixed, required: true },
    digest: { type: String, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
recognition.index({ contest: 1, sequence: 1 }, { unique: true })

export const Recognitions = collection<Recognition>('Recognition', recognition)
