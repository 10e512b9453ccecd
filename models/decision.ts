/** The jury's decision on the prizes of one round: proposed by the chair, settled, then named by a publication. */
import { Schema } from 'mongoose'
import { decisionStates, type DecisionState } from '#rules/decision-states'
import { collection } from './connection'
import type { Id } from './ids'

/** A prize given to an entry. `reason` is required where people departed from what scoring/ proposed. */
export interface Award {
  entry: string
  prize: string
  reason: string
}

/** The council's ruling on entries that the tie-break chain could not part, best first. */
export interface TieRuling {
  candidates: string[]
  order: string[]
  reason: string
  /** Where a ballot left works level: the same order in groups. */
  levels?: string[][]
}

export interface Decision {
  _id: Id
  contest: Id
  round: string
  state: DecisionState
  awards: Award[]
  tieRulings: TieRuling[]
  /** SHA-256 of the inputs of scoring/ on which it was settled: publication refuses if they have changed. */
  inputsDigest: string
  settledAt: Date | null
  settledBy: Id | null
  /** When the names of the works were opened to the council, by whom and why; absent until then. */
  namesOpened?: { at: Date; by: Id; reason: string }
  version: number
  updatedAt: Date
}

const decision = new Schema<Decision>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    round: { type: String, required: true },
    state: { type: String, enum: decisionStates, required: true },
    awards: { type: Schema.Types.Mixed, default: [] },
    tieRulings: { type: Schema.Types.Mixed, default: [] },
    inputsDigest: { type: String, default: '' },
    settledAt: { type: Date, default: null },
    settledBy: { type: Schema.Types.ObjectId, default: null },
    namesOpened: { type: Schema.Types.Mixed },
    version: { type: Number, default: 0 },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
decision.index({ contest: 1, round: 1 }, { unique: true })

export const Decisions = collection<Decision>('Decision', decision)
