/** E-mail addresses that letters came back from, until an officer says that one works again. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface BadAddress {
  /** The address itself, in small letters. */
  _id: string
  /** When the last letter came back. */
  at: Date
  status: string
  reply: string
  letter: Id
  times: number
}

const badAddress = new Schema<BadAddress>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    status: { type: String, default: '' },
    reply: { type: String, default: '' },
    letter: { type: Schema.Types.ObjectId, required: true },
    times: { type: Number, default: 1 },
  },
  { strict: 'throw', versionKey: false, collection: 'bad-addresses' },
)

export const BadAddresses = collection<BadAddress>('BadAddress', badAddress)
