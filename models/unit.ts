/** Units that send entries: schools, communes, departments, enterprises. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export const unitKinds = ['school', 'district', 'department', 'enterprise', 'association', 'other'] as const
export type UnitKind = (typeof unitKinds)[number]

export interface Unit {
  _id: Id
  name: string
  kind: UnitKind
  place: string
  /** The unit above, by which conflicts are also found; null at the top. */
  parent: Id | null
  /** Units that were merged or renamed into this one. */
  predecessors: Id[]
  /** Other names it goes by: abbreviations, former and foreign names. */
  aliases: string[]
}

const unit = new Schema<Unit>(
  {
    name: { type: String, required: true },
    kind: { type: String, enum: unitKinds, required: true },
    place: { type: String, default: '' },
    parent: { type: Schema.Types.ObjectId, default: null },
    predecessors: { type: [Schema.Types.ObjectId], default: [] },
    aliases: { type: [String], default: [] },
  },
  { strict: 'throw', versionKey: false },
)
unit.index({ name: 1 })

export const Units = collection<Unit>('Unit', unit)
