/** A person's place in a contest: which body, from when until when, and by which decision. */
import { Schema } from 'mongoose'
import { seatRoles, type SeatRole } from '#rules/roles'
import { collection } from './connection'
import type { Id } from './ids'

export interface Seat {
  _id: Id
  contest: Id
  person: Id
  role: SeatRole
  from: Date
  until: Date | null
  decisionNumber: string
}

const seat = new Schema<Seat>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    person: { type: Schema.Types.ObjectId, required: true },
    role: { type: String, enum: seatRoles, required: true },
    from: { type: Date, required: true },
    until: { type: Date, default: null },
    decisionNumber: { type: String, default: '' },
  },
  { strict: 'throw', versionKey: false },
)
seat.index({ contest: 1, person: 1, role: 1 }, { unique: true })
seat.index({ person: 1 })

export const Seats = collection<Seat>('Seat', seat)
