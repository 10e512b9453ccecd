/** A spreadsheet of units handed in: looked at first, then entered into the directory, or forgotten after some days. */
import { Schema } from 'mongoose'
import type { OldEncoding } from '#rules/spreadsheet-problems'
import { collection } from './connection'
import type { Id } from './ids'

export interface UnitBatchRow {
  /** The number that the spreadsheet shows beside the row. */
  line: number
  cells: Record<string, string>
}

export interface UnitBatch {
  _id: Id
  /** An old encoding it was written in, for the page to mention; null for Unicode. */
  decodedFrom: OldEncoding | null
  /** Headings that nobody expected: their columns are passed over. */
  others: string[]
  rows: UnitBatchRow[]
  by: Id
  at: Date
  /** When its rows were entered, and how many of each kind; null while it is only looked at. */
  applied: { at: Date; added: number; changed: number } | null
  expiresAt: Date
}

const unitBatch = new Schema<UnitBatch>(
  {
    decodedFrom: { type: String, default: null },
    others: { type: [String], default: [] },
    rows: { type: Schema.Types.Mixed, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    applied: { type: Schema.Types.Mixed, default: null },
    expiresAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
unitBatch.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const UnitBatches = collection<UnitBatch>('UnitBatch', unitBatch)
