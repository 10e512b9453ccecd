/** One-time codes sent by e-mail. One living code per address; five tries, ten minutes. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface SignInCode {
  _id: Id
  email: string
  codeHash: string
  attempts: number
  createdAt: Date
  expiresAt: Date
}

const signInCode = new Schema<SignInCode>(
  {
    email: { type: String, required: true },
    codeHash: { type: String, required: true },
    attempts: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false },
)
signInCode.index({ email: 1 }, { unique: true })
signInCode.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const SignInCodes = collection<SignInCode>('SignInCode', signInCode)
