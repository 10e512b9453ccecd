/** Who screens in a contest now: its secretaries and organisers. */
import { People } from '#models/person'
import { Seats } from '#models/seat'
import { isHeld, type By, type InContest } from './guard'

export interface Officer {
  id: string
  name: string
}

/** By name. Two commands. */
export async function officersOf({ now, contest }: By & InContest): Promise<Officer[]> {
  const seats = await Seats.find({ contest: contest._id, role: { $in: ['secretary', 'organiser'] } }).lean()
  const held = seats.filter((seat) => isHeld(seat, now)).map(({ person }) => person)
  const people = await People.find({ _id: { $in: held } })
    .select({ name: 1, email: 1 })
    .lean()
  return people
    .map(({ _id, name, email }) => ({ id: _id.toHexString(), name: name || email }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}
