/** A rule of one contest that reminds by itself: when, and whether it may send before somebody has looked. */
import { Schema } from 'mongoose'
import type { Day } from '#rules/deadlines'
import { ruleKinds, type RuleKind, type Side } from '#rules/reminder-rules'
import { collection } from './connection'
import type { Id } from './ids'

export interface ReminderRule {
  _id: Id
  contest: Id
  kind: RuleKind
  isOn: boolean
  days: number
  side: Side
  /** Otherwise what it draws up waits for a person. */
  leavesByItself: boolean
  /** The last day on which it was looked at. */
  lastRunOn: Day | null
  version: number
  updatedAt: Date
}

const rule = new Schema<ReminderRule>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: ruleKinds, required: true },
    isOn: { type: Boolean, default: false },
    days: { type: Number, required: true },
    side: { type: String, enum: ['before', 'after'], required: true },
    leavesByItself: { type: Boolean, default: false },
    lastRunOn: { type: String, default: null },
    version: { type: Number, default: 0 },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, collection: 'reminder-rules' },
)
rule.index({ contest: 1, kind: 1 }, { unique: true })
rule.index({ isOn: 1, lastRunOn: 1 })

export const ReminderRules = collection<ReminderRule>('ReminderRule', rule)
