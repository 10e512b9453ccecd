/** A letter to many: to whom, in which words, who sent it. The letters themselves lie in the outbox and name it. */
import { Schema } from 'mongoose'
import { campaignStates, type Audience, type CampaignState } from '#rules/campaigns'
import type { Day } from '#rules/deadlines'
import { collection } from './connection'
import type { Id } from './ids'

export interface Campaign {
  _id: Id
  contest: Id
  /** The rule that drew it up, and for which day; null when a person did. */
  rule: Id | null
  day: Day | null
  audience: Audience
  subject: string
  text: string
  state: CampaignState
  /** How many letters it became; 0 before it is sent. */
  recipients: number
  createdBy: Id | null
  createdAt: Date
  sentBy: Id | null
  sentAt: Date | null
  version: number
  updatedAt: Date
}

const campaign = new Schema<Campaign>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    rule: { type: Schema.Types.ObjectId, default: null },
    day: { type: String, default: null },
    audience: { type: Schema.Types.Mixed, required: true },
    subject: { type: String, required: true },
    text: { type: String, required: true },
    state: { type: String, enum: campaignStates, required: true },
    recipients: { type: Number, default: 0 },
    createdBy: { type: Schema.Types.ObjectId, default: null },
    createdAt: { type: Date, required: true },
    sentBy: { type: Schema.Types.ObjectId, default: null },
    sentAt: { type: Date, default: null },
    version: { type: Number, default: 0 },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
campaign.index({ contest: 1, createdAt: -1 })
campaign.index({ contest: 1, state: 1 })
/** A rule draws up one a day, however many machines look. */
campaign.index(
  { rule: 1, day: 1 },
  { unique: true, partialFilterExpression: { rule: { $type: 'objectId' } } },
)

export const Campaigns = collection<Campaign>('Campaign', campaign)
