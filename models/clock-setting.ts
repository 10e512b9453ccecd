/** The demonstration's clock: how far it stands from the real one. Exists only where the demonstration is allowed. */
import { Schema } from 'mongoose'
import { collection } from './connection'

export interface ClockSetting {
  _id: string
  offsetMilliseconds: number
}

const clockSetting = new Schema<ClockSetting>(
  { _id: { type: String, required: true }, offsetMilliseconds: { type: Number, required: true } },
  { strict: 'throw', versionKey: false },
)

export const ClockSettings = collection<ClockSetting>('ClockSetting', clockSetting)
