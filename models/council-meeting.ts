/** The council's session: where and when it sat, who was there, and what the minutes are to keep of it. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface CouncilMeeting {
  _id: Id
  contest: Id
  round: string
  startedAt: Date
  endedAt: Date | null
  place: string
  /** The name of whoever writes the minutes. */
  secretary: string
  /** Everybody who could have come, as the council stood then. */
  members: Id[]
  present: Id[]
  /** Opinions that differ from what was decided, as their holders want them kept; empty when there are none. */
  dissent: string
  version: number
  updatedAt: Date
}

const meeting = new Schema<CouncilMeeting>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    round: { type: String, required: true },
    startedAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    place: { type: String, required: true },
    secretary: { type: String, default: '' },
    members: { type: [Schema.Types.ObjectId], required: true },
    present: { type: [Schema.Types.ObjectId], required: true },
    dissent: { type: String, default: '' },
    version: { type: Number, default: 0 },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false },
)
meeting.index({ contest: 1, round: 1 }, { unique: true })

export const CouncilMeetings = collection<CouncilMeeting>('CouncilMeeting', meeting)
