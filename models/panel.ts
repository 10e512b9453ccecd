/** A panel of judges (tổ giám khảo): the fields it judges, its members, and what each declared before reading. */
import { Schema } from 'mongoose'
import type { Relation } from '#rules/conflicts/relation'
import type { Day } from '#rules/deadlines'
import type { PanelService } from '#rules/panel-service'
import { onlyRound } from '#rules/rounds'
import type { AssignmentKind } from '#rules/assignments'
import { collection } from './connection'
import type { Id } from './ids'

/** The pledge and the conflict declaration that open a panel's desk for a member. */
export interface Declaration {
  pledgedAt: Date
  hasConflict: boolean
  /** Anything else, in words: nobody assigns by itself until somebody has looked at it. */
  note: string
  /** What was declared case by case; absent where nothing was. */
  relations?: Relation[]
}

/** Which text of the pledge of confidentiality was signed, and when; kept apart from conflicts, which change oftener. */
export interface SignedPledge {
  version: number
  at: Date
}

/** Members of earlier releases carry no service: they serve as long as their panel. Read it by `rules/panel-service`. */
export interface PanelMember extends Partial<PanelService> {
  person: Id
  isChair: boolean
  declaration: Declaration | null
  pledge?: SignedPledge
}

/** The last act of assignment, as far as undoing it needs. */
export interface LastAssignment {
  /** Its sheets carry it too. */
  batch: Id
  kind: AssignmentKind
  at: Date
  by: Id
  /** Pairs whose blank sheet it took back. */
  withdrawn: { entry: Id; judge: Id }[]
}

export interface Panel {
  _id: Id
  contest: Id
  name: string
  /** The round it judges. */
  round: string
  fields: string[]
  members: PanelMember[]
  decisionNumber: string
  /** The day of the decision, and the first and last day of the panel's service; null where the decision names none. */
  decidedOn?: Day | null
  from?: Day | null
  until?: Day | null
  /** Null when there was none, or it has been undone. */
  lastAssignment?: LastAssignment | null
  version: number
  createdAt: Date
}

const panel = new Schema<Panel>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    round: { type: String, default: onlyRound },
    fields: { type: [String], required: true },
    members: { type: Schema.Types.Mixed, default: [] },
    decisionNumber: { type: String, default: '' },
    decidedOn: String,
    from: String,
    until: String,
    lastAssignment: { type: Schema.Types.Mixed },
    version: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
panel.index({ contest: 1, name: 1 }, { unique: true })
panel.index({ 'members.person': 1 })

export const Panels = collection<Panel>('Panel', panel)
