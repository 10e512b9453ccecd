/** That somebody may vote in a secret ballot, and whether they have: everything that is known of a voter, without a time. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface BallotTurn {
  _id: Id
  ballot: Id
  person: Id
  hasVoted: boolean
  version: number
}

const turn = new Schema<BallotTurn>(
  {
    ballot: { type: Schema.Types.ObjectId, required: true },
    person: { type: Schema.Types.ObjectId, required: true },
    hasVoted: { type: Boolean, default: false },
    version: { type: Number, default: 0 },
  },
  { strict: 'throw', versionKey: false },
)
turn.index({ ballot: 1, person: 1 }, { unique: true })
turn.index({ person: 1, hasVoted: 1 })

export const BallotTurns = collection<BallotTurn>('BallotTurn', turn)
