/** Who speaks for a unit in a contest: appointed by the office, or applied and granted; from when until when, by which letter. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export const coordinatorStates = ['applied', 'serving', 'declined'] as const
export type CoordinatorState = (typeof coordinatorStates)[number]

export interface Coordinator {
  _id: Id
  contest: Id
  unit: Id
  person: Id
  state: CoordinatorState
  from: Date
  until: Date | null
  /** The decision or the unit's letter of appointment. */
  letter: string
  /** What an applicant wrote, or why the office declined. */
  note: string
  version: number
  createdAt: Date
  updatedAt: Date
}

const coordinator = new Schema<Coordinator>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    unit: { type: Schema.Types.ObjectId, required: true },
    person: { type: Schema.Types.ObjectId, required: true },
    state: { type: String, enum: coordinatorStates, required: true },
    from: { type: Date, required: true },
    until: { type: Date, default: null },
    letter: { type: String, default: '' },
    note: { type: String, default: '' },
    version: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false },
)
coordinator.index({ contest: 1, unit: 1, person: 1 }, { unique: true })
coordinator.index({ person: 1 })
coordinator.index({ contest: 1, state: 1, createdAt: 1 })

export const Coordinators = collection<Coordinator>('Coordinator', coordinator)
