/** What one contest also says by short message. Nothing, unless its organiser switched it on: each one costs. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface UrgingSetting {
  /** The contest's. */
  _id: Id
  /** A supplement that is asked for. */
  smsReturned: boolean
  /** The code for signing in, for people of this contest. */
  smsSignInCode: boolean
  version: number
  updatedAt: Date
}

const setting = new Schema<UrgingSetting>(
  {
    _id: { type: Schema.Types.ObjectId, required: true },
    smsReturned: { type: Boolean, default: false },
    smsSignInCode: { type: Boolean, default: false },
    version: { type: Number, default: 0 },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, collection: 'urging-settings' },
)

export const UrgingSettings = collection<UrgingSetting>('UrgingSetting', setting)
