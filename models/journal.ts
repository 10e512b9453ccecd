/** The journal: append-only, one hash chain per subject, written in the same transaction as what it records. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface JournalLine {
  _id: Id
  contest: Id | null
  /** `entry:…`, `sheet:…`, `decision:…`, `panel:…`, `contest:…` */
  subject: string
  sequence: number
  action: string
  actor: Id | null
  details: Record<string, unknown>
  at: Date
  previousHash: string
  hash: string
}

const journalLine = new Schema<JournalLine>(
  {
    contest: { type: Schema.Types.ObjectId, default: null },
    subject: { type: String, required: true },
    sequence: { type: Number, required: true },
    action: { type: String, required: true },
    actor: { type: Schema.Types.ObjectId, default: null },
    details: { type: Schema.Types.Mixed, default: {} },
    at: { type: Date, required: true },
    previousHash: { type: String, default: '' },
    hash: { type: String, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false, collection: 'journal' },
)
journalLine.index({ subject: 1, sequence: 1 }, { unique: true })
journalLine.index({ contest: 1, at: -1, _id: -1 })

const refuseChange = () => {
  throw new Error('The journal is append-only')
}

for (const hook of [
  'updateOne',
  'updateMany',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
  'replaceOne',
  'deleteOne',
  'deleteMany',
] as const) {
  journalLine.pre(hook, refuseChange)
}
journalLine.pre('bulkWrite', refuseChange)
journalLine.pre('save', function () {
  if (!this.isNew) refuseChange()
})

export const Journal = collection<JournalLine>('JournalLine', journalLine)
