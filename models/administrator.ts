/** Somebody who sets up programmes, editions and their offices, for the whole house. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface Administrator {
  _id: Id
  person: Id
  from: Date
  /** Null while they still serve. */
  until: Date | null
  decisionNumber: string
  version: number
}

const administrator = new Schema<Administrator>(
  {
    person: { type: Schema.Types.ObjectId, required: true },
    from: { type: Date, required: true },
    until: { type: Date, default: null },
    decisionNumber: { type: String, default: '' },
    version: { type: Number, default: 0 },
  },
  { strict: 'throw', versionKey: false },
)
administrator.index({ person: 1 }, { unique: true })

export const Administrators = collection<Administrator>('Administrator', administrator)
