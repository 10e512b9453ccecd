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
}

const unit = new Schema<Unit>(
  {
    name: { type: String, required: true },
    kind: { type: String, enum: unitKinds, required: true },
    place: { type: String, default: '' },
  },
  { strict: 'throw', versionKey: false },
)
unit.index({ name: 1 })

export const Units = collection<Unit>('Unit', unit)
