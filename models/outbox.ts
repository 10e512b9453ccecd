/** Letters promised by an operation and sent afterwards: a letter that fails never fails what promised it. */
import { Schema } from 'mongoose'
import { letterStates, type LetterFault, type LetterState } from '#rules/letter-states'
import { collection } from './connection'
import type { Id } from './ids'
import type { LetterText } from './letter-template'

export const letterChannels = ['mail', 'sms'] as const
export type LetterChannel = (typeof letterChannels)[number]

/** What the recipient's mail server sent back. */
export interface Bounce {
  at: Date
  /** The enhanced status code of RFC 3463, as `5.1.1`. */
  status: string
  reply: string
}

export interface OutboxLetter {
  _id: Id
  /** Makes a promise repeatable: the same key is written once. */
  key: string
  contest: Id | null
  channel: LetterChannel
  /** An e-mail address; of a short message a telephone number. */
  to: string
  template: string
  data: Record<string, unknown>
  /** The mailing that it belongs to. Such letters urge, and rest at night. */
  campaign: Id | null
  /** The entries that it reminds of. */
  about: Id[]
  /** What it reminds of by a rule: nobody is told twice of the same. */
  causes: string[]
  state: LetterState
  attempts: number
  notBefore: Date
  /** While it is being handed to the mail server. */
  takenAt: Date | null
  sentAt: Date | null
  /** The words that left; null before, and for letters of no contest. */
  sent: LetterText | null
  fault: LetterFault | null
  /** What the mail server answered. */
  lastError: string
  bounce: Bounce | null
  /** Folded words of the recipient and the matter, by which the office finds it. */
  words: string[]
  createdAt: Date
}

const letter = new Schema<OutboxLetter>(
  {
    key: { type: String, required: true },
    contest: { type: Schema.Types.ObjectId, default: null },
    channel: { type: String, enum: letterChannels, default: 'mail' },
    to: { type: String, required: true },
    template: { type: String, required: true },
    data: { type: Schema.Types.Mixed, default: {} },
    campaign: { type: Schema.Types.ObjectId, default: null },
    about: { type: [Schema.Types.ObjectId], default: [] },
    causes: { type: [String], default: [] },
    state: { type: String, enum: letterStates, default: 'waiting' },
    attempts: { type: Number, default: 0 },
    notBefore: { type: Date, required: true },
    takenAt: { type: Date, default: null },
    sentAt: { type: Date, default: null },
    sent: { type: Schema.Types.Mixed, default: null },
    fault: { type: String, default: null },
    lastError: { type: String, default: '' },
    bounce: { type: Schema.Types.Mixed, default: null },
    words: { type: [String], default: [] },
    createdAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false, collection: 'outbox' },
)
letter.index({ key: 1 }, { unique: true })
letter.index({ state: 1, notBefore: 1 })
letter.index({ contest: 1, createdAt: -1 })
letter.index({ contest: 1, state: 1, createdAt: -1 })
letter.index({ contest: 1, words: 1 })
letter.index({ campaign: 1, state: 1 })
letter.index({ contest: 1, causes: 1 })

export const Outbox = collection<OutboxLetter>('OutboxLetter', letter)

/** A letter that waits, with everything that has not happened to it yet. */
export function waitingLetter(
  about: Pick<
    OutboxLetter,
    '_id' | 'key' | 'contest' | 'to' | 'template' | 'data' | 'notBefore' | 'createdAt'
  > &
    Partial<Pick<OutboxLetter, 'channel' | 'campaign' | 'about' | 'causes' | 'words'>>,
): OutboxLetter {
  return {
    channel: 'mail',
    campaign: null,
    about: [],
    causes: [],
    words: [],
    ...about,
    state: 'waiting',
    attempts: 0,
    takenAt: null,
    sentAt: null,
    sent: null,
    fault: null,
    lastError: '',
    bounce: null,
  }
}
