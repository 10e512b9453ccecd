/** A model that was handed in: from whom, in what condition, where it stands, and to whom it went back. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface ModelPhoto {
  id: string
  storageKey: string
  /** Of the kept picture, hexadecimal. */
  sha256: string
  size: number
}

export interface ModelReceipt {
  _id: Id
  contest: Id
  entry: Id
  /** In the contest's series of receipts for models, from 1. */
  number: number
  /** Who handed it in, as they said. */
  from: string
  condition: string
  /** The shelf or room. */
  place: string
  receivedAt: Date
  receivedBy: Id
  photos: ModelPhoto[]
  returned: { to: string; note: string; at: Date; by: Id } | null
  version: number
}

const receipt = new Schema<ModelReceipt>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    entry: { type: Schema.Types.ObjectId, required: true },
    number: { type: Number, required: true },
    from: { type: String, required: true },
    condition: { type: String, required: true },
    place: { type: String, default: '' },
    receivedAt: { type: Date, required: true },
    receivedBy: { type: Schema.Types.ObjectId, required: true },
    photos: { type: Schema.Types.Mixed, required: true },
    returned: { type: Schema.Types.Mixed, default: null },
    version: { type: Number, default: 0 },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
receipt.index({ entry: 1 }, { unique: true })
receipt.index({ contest: 1, number: 1 }, { unique: true })
receipt.index({ 'photos.storageKey': 1 })

export const ModelReceipts = collection<ModelReceipt>('ModelReceipt', receipt)
