/** Letters promised by an operation and sent afterwards: a letter that fails never fails what promised it. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export const letterStates = ['waiting', 'sent', 'failed'] as const
export type LetterState = (typeof letterStates)[number]

export interface OutboxLetter {
  _id: Id
  /** Makes a promise repeatable: the same key is written once. */
  key: string
  contest: Id | null
  to: string
  template: string
  data: Record<string, unknown>
  state: LetterState
  attempts: number
  notBefore: Date
  sentAt: Date | null
  lastError: string
  createdAt: Date
}

const letter = new Schema<OutboxLetter>(
  {
    key: { type: String, required: true },
    contest: { type: Schema.Types.ObjectId, default: null },
    to: { type: String, required: true },
    template: { type: String, required: true },
    data: { type: Schema.Types.Mixed, default: {} },
    state: { type: String, enum: letterStates, default: 'waiting' },
    attempts: { type: Number, default: 0 },
    notBefore: { type: Date, required: true },
    sentAt: { type: Date, default: null },
    lastError: { type: String, default: '' },
    createdAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false, collection: 'outbox' },
)
letter.index({ key: 1 }, { unique: true })
letter.index({ state: 1, notBefore: 1 })
letter.index({ contest: 1, createdAt: -1 })
letter.index({ contest: 1, state: 1, createdAt: -1 })

export const Outbox = collection<OutboxLetter>('OutboxLetter', letter)
