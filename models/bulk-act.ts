/** One act upon many entries: what was to be done to which of them, and what came of each. */
import { Schema } from 'mongoose'
import { bulkKinds, type BulkInput } from '#rules/bulk-acts'
import type { Refusal } from '#rules/refusal'
import { collection } from './connection'
import type { Id } from './ids'

export interface BulkTarget {
  entry: Id
  /** The version that was seen when the act was confirmed. */
  version: number
}

export interface BulkOutcome {
  entry: Id
  /** Null when it was done. */
  refusal: Refusal | null
  /** Whether it changed anything: what was so already is not taken back. */
  isChanged: boolean
  /** The version after the act: it can be taken back while this stands. */
  version: number
}

export interface BulkAct {
  _id: Id
  contest: Id
  by: Id
  input: BulkInput
  /** The list it was chosen from, as its address spells it. */
  filter: string
  targets: BulkTarget[]
  /** As many as have been dealt with, in the order of the targets. */
  outcomes: BulkOutcome[]
  at: Date
  finishedAt: Date | null
  undoneAt: Date | null
  /** Of the taking back, one for each outcome that changed something. */
  undone: BulkOutcome[]
}

const act = new Schema<BulkAct>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    input: {
      type: new Schema(
        { kind: { type: String, enum: bulkKinds, required: true }, label: String },
        { _id: false, strict: 'throw' },
      ),
      required: true,
    },
    filter: { type: String, default: '' },
    targets: { type: Schema.Types.Mixed, required: true },
    outcomes: { type: Schema.Types.Mixed, default: [] },
    at: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
    undoneAt: { type: Date, default: null },
    undone: { type: Schema.Types.Mixed, default: [] },
  },
  { strict: 'throw', versionKey: false, minimize: false, collection: 'bulk-acts' },
)
act.index({ contest: 1, at: -1 })
act.index({ finishedAt: 1 })

export const BulkActs = collection<BulkAct>('BulkAct', act)
