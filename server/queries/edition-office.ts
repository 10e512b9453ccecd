/** Who sits in the office of one edition: by which decision, from when, until when. */
import { Contests } from '#models/contest'
import { People } from '#models/person'
import { Seats } from '#models/seat'
import type { SeatRole } from '#rules/roles'
import { isHeld, type By } from '../guard'
import { found } from '../refuse'

export interface SeatRow {
  id: string
  name: string
  email: string
  role: SeatRole
  from: Date
  until: Date | null
  isHeld: boolean
  decisionNumber: string
}

export interface EditionOffice {
  contest: { slug: string; title: string; series: string | null }
  /** Whoever looks may enter the office. */
  isInside: boolean
  seats: SeatRow[]
}

/** Judges' seats come from their panels, and are looked after there. */
export async function editionOffice({ actor, now }: By, slug: string | undefined): Promise<EditionOffice> {
  const contest = found(slug === undefined ? null : await Contests.findOne({ slug }).lean(), 'contest')
  const seats = await Seats.find({ contest: contest._id, role: { $ne: 'judge' } })
    .sort({ role: 1, from: 1 })
    .lean()
  const people = await People.find({ _id: { $in: seats.map(({ person }) => person) } })
    .select({ name: 1, email: 1 })
    .lean()
  return {
    contest: {
      slug: contest.slug,
      title: contest.title,
      series: contest.series?.toHexString() ?? null,
    },
    isInside: seats.some((seat) => seat.person.equals(actor.person._id) && isHeld(seat, now)),
    seats: seats.map((seat) => {
      const person = people.find(({ _id }) => _id.equals(seat.person))
      return {
        id: seat._id.toHexString(),
        name: person?.name ?? '',
        email: person?.email ?? '',
        role: seat.role,
        from: seat.from,
        until: seat.until,
        isHeld: isHeld(seat, now),
        decisionNumber: seat.decisionNumber,
      }
    }),
  }
}
