/** People who sign in. An e-mail address is the account; nothing is asked twice, so the profile fills forms. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface Person {
  _id: Id
  email: string
  name: string
  phone: string
  /** The unit a judge or secretary belongs to; conflicts are found by it. */
  unit: Id | null
  createdAt: Date
}

const person = new Schema<Person>(
  {
    email: { type: String, required: true },
    name: { type: String, default: '' },
    phone: { type: String, default: '' },
    unit: { type: Schema.Types.ObjectId, default: null },
    createdAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false },
)
person.index({ email: 1 }, { unique: true })

export const People = collection<Person>('Person', person)
