/** A file on its way: whose it is and where it shall go, from the first question until it has landed or been given up. */
import { Schema } from 'mongoose'
import type { Refusal } from '#rules/refusal'
import { collection } from './connection'
import type { Id } from './ids'

export const transferStates = ['open', 'landed', 'refused', 'cancelled'] as const

export interface Transfer {
  _id: Id
  /** 128 random bits: names the bytes in staging and in the store, and is UploadThing's `customId`. */
  token: string
  /** UploadThing's own name of the file, bound once; it has only 31 bits and is never trusted alone. */
  key: string | null
  contest: Id
  entry: Id
  part: string
  by: Id
  name: string
  size: number
  /** Tells the same file chosen again from another of the same name. */
  fingerprint: string
  /** The file of the dossier that gives way to this one. */
  replaces: string | null
  /** The id that the file will bear in the dossier. */
  file: Id
  state: (typeof transferStates)[number]
  refusal: Refusal | null
  at: Date
}

const transfer = new Schema<Transfer>(
  {
    token: { type: String, required: true },
    key: { type: String, default: null },
    contest: { type: Schema.Types.ObjectId, required: true },
    entry: { type: Schema.Types.ObjectId, required: true },
    part: { type: String, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    size: { type: Number, required: true },
    fingerprint: { type: String, required: true },
    replaces: { type: String, default: null },
    file: { type: Schema.Types.ObjectId, required: true },
    state: { type: String, enum: transferStates, required: true },
    refusal: { type: Schema.Types.Mixed, default: null },
    at: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
transfer.index({ token: 1 }, { unique: true })
transfer.index({ key: 1 }, { unique: true, partialFilterExpression: { key: { $type: 'string' } } })
transfer.index({ entry: 1, state: 1 })
transfer.index({ at: 1 })

export const Transfers = collection<Transfer>('Transfer', transfer)
