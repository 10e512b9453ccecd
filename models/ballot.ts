/** One vote of the council: its question, who may vote, and, once closed, what the papers came to. Never who chose what. */
import { Schema } from 'mongoose'
import { ballotStates, ballotWays, type BallotState, type BallotWay } from '#rules/ballot-states'
import type { BallotCount, BallotQuestion } from '#rules/council-ballots'
import type { BallotTerms } from '#scoring/ballots'
import { collection } from './connection'
import type { Id } from './ids'

export interface Ballot {
  _id: Id
  contest: Id
  round: string
  /** Counts from 1 in each contest: "Phiếu số 3". */
  number: number
  question: BallotQuestion
  way: BallotWay
  terms: BallotTerms
  /** How many members the council had, and how many of them were present, when it was opened. */
  members: number
  present: number
  state: BallotState
  /** Papers handed in so far; of a ballot counted by hand, all of them. */
  turnout: number
  /** Null until it is closed. */
  count: BallotCount | null
  /** Who watched papers or hands being counted; empty for a secret ballot, which counts itself. */
  witnesses: string[]
  /** Why it was cancelled or annulled. */
  stateReason: string
  openedAt: Date
  openedBy: Id
  closedAt: Date | null
  version: number
  updatedAt: Date
}

const ballot = new Schema<Ballot>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    round: { type: String, required: true },
    number: { type: Number, required: true },
    question: { type: Schema.Types.Mixed, required: true },
    way: { type: String, enum: ballotWays, required: true },
    terms: { type: Schema.Types.Mixed, required: true },
    members: { type: Number, required: true },
    present: { type: Number, required: true },
    state: { type: String, enum: ballotStates, required: true },
    turnout: { type: Number, default: 0 },
    count: { type: Schema.Types.Mixed, default: null },
    witnesses: { type: [String], default: [] },
    stateReason: { type: String, default: '' },
    openedAt: { type: Date, required: true },
    openedBy: { type: Schema.Types.ObjectId, required: true },
    closedAt: { type: Date, default: null },
    version: { type: Number, default: 0 },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
ballot.index({ contest: 1, number: 1 }, { unique: true })
ballot.index({ contest: 1, round: 1, state: 1 })

export const Ballots = collection<Ballot>('Ballot', ballot)
