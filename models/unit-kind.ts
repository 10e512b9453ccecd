/** Kinds of units that the organiser added, or says otherwise of than usual; the usual ones need no document. */
import { Schema } from 'mongoose'
import type { UnitKind } from '#rules/units/kinds'
import { collection } from './connection'
import type { Id } from './ids'

export interface KeptUnitKind extends UnitKind {
  _id: Id
  version: number
}

const unitKind = new Schema<KeptUnitKind>(
  {
    code: { type: String, required: true },
    name: { type: String, required: true },
    under: { type: [String], default: [] },
    sends: { type: Boolean, default: true },
    version: { type: Number, default: 0 },
  },
  { strict: 'throw', versionKey: false },
)

unitKind.index({ code: 1 }, { unique: true })

export const UnitKinds = collection<KeptUnitKind>('UnitKind', unitKind)
