/** A panel of judges (tổ giám khảo): the fields it judges, its members, and what each declared before reading. */
import { Schema } from 'mongoose'
import type { Relation } from '#rules/conflicts/relation'
import { onlyRound } from '#rules/rounds'
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

export interface PanelMember {
  person: Id
  isChair: boolean
  declaration: Declaration | null
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
    version: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
panel.index({ contest: 1, name: 1 }, { unique: true })
panel.index({ 'members.person': 1 })

export const Panels = collection<Panel>('Panel', panel)
