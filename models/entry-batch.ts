/** A spreadsheet of entries that a unit handed in: looked at and mended first, then made into drafts, or forgotten after some days. */
import { Schema } from 'mongoose'
import type { OldEncoding } from '#rules/spreadsheet-problems'
import { collection } from './connection'
import type { Id } from './ids'

export interface EntryBatchRow {
  /** The number that the spreadsheet shows beside the row. */
  line: number
  cells: Record<string, string>
}

export interface EntryBatch {
  _id: Id
  contest: Id
  unit: Id
  decodedFrom: OldEncoding | null
  /** Headings that nobody expected: their columns are passed over. */
  others: string[]
  /** Where each column stands in the spreadsheet, as `C`, so that a cell can be named. */
  letters: Record<string, string>
  rows: EntryBatchRow[]
  by: Id
  at: Date
  /** When its rows became drafts, and which; null while it is only looked at. */
  applied: { at: Date; entries: Id[] } | null
  version: number
  expiresAt: Date
}

const entryBatch = new Schema<EntryBatch>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    unit: { type: Schema.Types.ObjectId, required: true },
    decodedFrom: { type: String, default: null },
    others: { type: [String], default: [] },
    letters: { type: Schema.Types.Mixed, default: {} },
    rows: { type: Schema.Types.Mixed, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    applied: { type: Schema.Types.Mixed, default: null },
    version: { type: Number, default: 0 },
    expiresAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
entryBatch.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const EntryBatches = collection<EntryBatch>('EntryBatch', entryBatch)
