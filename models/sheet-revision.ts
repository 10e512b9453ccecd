/** What a confirmed sheet said before it was reopened: the earlier version stays beside the later one. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface SheetRevision {
  _id: Id
  contest: Id
  sheet: Id
  entry: Id
  judge: Id
  /** The version of the sheet as it stood confirmed. */
  version: number
  marks: Record<string, number>
  remarks: string
  /** Hundredths of a point. */
  total: number
  confirmedAt: Date
  /** Why it was reopened. */
  reason: string
  reopenedBy: Id
  reopenedAt: Date
}

const revision = new Schema<SheetRevision>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    sheet: { type: Schema.Types.ObjectId, required: true },
    entry: { type: Schema.Types.ObjectId, required: true },
    judge: { type: Schema.Types.ObjectId, required: true },
    version: { type: Number, required: true },
    marks: { type: Schema.Types.Mixed, required: true },
    remarks: { type: String, default: '' },
    total: { type: Number, required: true },
    confirmedAt: { type: Date, required: true },
    reason: { type: String, required: true },
    reopenedBy: { type: Schema.Types.ObjectId, required: true },
    reopenedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
revision.index({ sheet: 1, version: 1 }, { unique: true })
revision.index({ contest: 1, entry: 1 })

export const SheetRevisions = collection<SheetRevision>('SheetRevision', revision)
