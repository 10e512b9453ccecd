/** A private discussion of one work by the judges of its panel, and what was said in it; nothing said is ever changed. */
import { Schema } from 'mongoose'
import { discussionStates, type DiscussionState, type Voice } from '#rules/discussions'
import { collection } from './connection'
import type { Id } from './ids'

export interface DiscussionMessage {
  author: Id
  /** As whom it was said: the chair, or a judge of the work. */
  voice: Voice
  /** A plain remark, or what the judge decides about the own sheet. */
  stand: 'remark' | 'keep' | 'revise'
  text: string
  at: Date
}

export interface Discussion {
  _id: Id
  contest: Id
  round: string
  panel: Id
  entry: Id
  blindCode: string
  state: DiscussionState
  /** Why it was opened; empty when far-off sheets opened it. */
  reason: string
  /** Null when far-off sheets opened it. */
  openedBy: Id | null
  openedAt: Date
  closedAt: Date | null
  /** What came of it. */
  closeReason: string
  messages: DiscussionMessage[]
  version: number
  updatedAt: Date
}

const discussion = new Schema<Discussion>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    round: { type: String, required: true },
    panel: { type: Schema.Types.ObjectId, required: true },
    entry: { type: Schema.Types.ObjectId, required: true },
    blindCode: { type: String, required: true },
    state: { type: String, enum: discussionStates, required: true },
    reason: { type: String, default: '' },
    openedBy: { type: Schema.Types.ObjectId, default: null },
    openedAt: { type: Date, required: true },
    closedAt: { type: Date, default: null },
    closeReason: { type: String, default: '' },
    messages: { type: Schema.Types.Mixed, default: [] },
    version: { type: Number, default: 0 },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
discussion.index({ entry: 1, panel: 1, round: 1 }, { unique: true })
discussion.index({ contest: 1, state: 1 })

export const Discussions = collection<Discussion>('Discussion', discussion)
