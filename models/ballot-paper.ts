/**
 * A paper of a secret ballot. All papers are laid out blank when the ballot opens, under random ids, and a voter fills in
 * one drawn by lot: neither ids nor the order on disk nor any time tells when, hence by whom, a paper was filled in.
 */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface BallotPaper {
  _id: Id
  ballot: Id
  /** Null while blank; empty when handed in without a cross. */
  choices: string[] | null
}

const paper = new Schema<BallotPaper>(
  {
    ballot: { type: Schema.Types.ObjectId, required: true },
    choices: { type: Schema.Types.Mixed, default: null },
  },
  { strict: 'throw', versionKey: false },
)
paper.index({ ballot: 1 })

export const BallotPapers = collection<BallotPaper>('BallotPaper', paper)
