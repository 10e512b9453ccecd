/** The frozen copy taken at each submit. Judges and publications only ever see submissions. */
import { Schema } from 'mongoose'
import type { EntryAnswers } from '#rules/entry'
import type { SentBy } from '#rules/units/sent-by'
import { collection } from './connection'
import type { Id } from './ids'

export interface Submission {
  _id: Id
  contest: Id
  entry: Id
  /** 1 for the first submit of the entry, 2 for the next… */
  number: number
  receiptNumber: string
  answers: EntryAnswers
  /** SHA-256 of the canonical answers, file digests included. */
  digest: string
  /** The unit that sent it, with the units above it, as they were that day. */
  sentBy?: SentBy | null
  submittedAt: Date
  submittedBy: Id
}

const submission = new Schema<Submission>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    entry: { type: Schema.Types.ObjectId, required: true },
    number: { type: Number, required: true },
    receiptNumber: { type: String, required: true },
    answers: { type: Schema.Types.Mixed, required: true },
    digest: { type: String, required: true },
    sentBy: { type: Schema.Types.Mixed, default: null },
    submittedAt: { type: Date, required: true },
    submittedBy: { type: Schema.Types.ObjectId, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
submission.index({ entry: 1, number: 1 }, { unique: true })

export const Submissions = collection<Submission>('Submission', submission)
