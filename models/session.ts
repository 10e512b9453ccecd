/** Signed-in browsers. Only the hash of the cookie's token is kept; a session can be revoked at any time. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface Session {
  _id: Id
  tokenHash: string
  person: Id
  createdAt: Date
  expiresAt: Date
}

const session = new Schema<Session>(
  {
    tokenHash: { type: String, required: true },
    person: { type: Schema.Types.ObjectId, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false },
)
session.index({ tokenHash: 1 }, { unique: true })
session.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const Sessions = collection<Session>('Session', session)
