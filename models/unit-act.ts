/** What happened to units: each act with its day, decision and reason, and what the units were before, to take it back by. */
import { Schema } from 'mongoose'
import type { Day } from '#rules/deadlines'
import type { UnitActKind } from '#rules/units/acts'
import { collection } from './connection'
import type { Id } from './ids'
import type { Unit } from './unit'

/** One unit that the act touched. */
export interface UnitTouched {
  unit: Id
  /** Null for one that the act founded. */
  before: Omit<Unit, '_id' | 'version'> | null
  /** The unit's version once the act was done: another one says that somebody has changed it since. */
  version: number
}

export interface UnitAct {
  _id: Id
  kind: UnitActKind
  /** The first day of the new order; null for what only says better what was. */
  on: Day | null
  decisionNumber: string
  reason: string
  /** Names as they were: what ended, moved or was renamed, and what it became. */
  from: string[]
  into: string[]
  /** Ids of `touched`, to be found by. */
  units: Id[]
  touched: UnitTouched[]
  by: Id
  at: Date
  undone: { by: Id; at: Date } | null
  version: number
}

const unitAct = new Schema<UnitAct>(
  {
    kind: { type: String, required: true },
    on: { type: String, default: null },
    decisionNumber: { type: String, default: '' },
    reason: { type: String, default: '' },
    from: { type: [String], default: [] },
    into: { type: [String], default: [] },
    units: { type: [Schema.Types.ObjectId], default: [] },
    touched: { type: Schema.Types.Mixed, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    undone: { type: Schema.Types.Mixed, default: null },
    version: { type: Number, default: 0 },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
unitAct.index({ units: 1, at: -1 })
unitAct.index({ at: -1 })

export const UnitActs = collection<UnitAct>('UnitAct', unitAct)
