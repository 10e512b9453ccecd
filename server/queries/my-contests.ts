/** The contests in which the actor sits in the office: for each its phase and what waits to be screened. */
import { milestone, phaseAt, phaseEndsAt, type Phase } from '#rules/phases'
import type { SeatRole } from '#rules/roles'
import { Contests } from '#models/contest'
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'
import { Seats } from '#models/seat'
import { isHeld, type By } from '../guard'

export interface MyContest {
  slug: string
  title: string
  phase: Phase
  /** When the phase ends; null once the contest is finished. */
  phaseEndsAt: Date | null
  closes: Date
  roles: SeatRole[]
  waiting: number
}

export async function myContests({ actor, now }: By): Promise<{ now: Date; contests: MyContest[] }> {
  const seats = (
    await Seats.find({ person: actor.person._id, role: { $in: ['secretary', 'organiser'] } }).lean()
  ).filter((seat) => isHeld(seat, now))
  const ids = seats.map((seat) => seat.contest)
  const [contests, waiting] = await Promise.all([
    Contests.find({ _id: { $in: ids } })
      .select({ slug: 1, title: 1, timeline: 1 })
      .sort({ year: -1, ordinal: -1 })
      .lean(),
    Entries.aggregate<{ _id: Id; count: number }>([
      { $match: { contest: { $in: ids }, state: 'submitted' } },
      { $group: { _id: '$contest', count: { $sum: 1 } } },
    ]),
  ])
  return {
    now,
    contests: contests.map(({ _id, slug, title, timeline }) => ({
      slug,
      title,
      phase: phaseAt(timeline, now),
      phaseEndsAt: phaseEndsAt(timeline, now),
      closes: milestone(timeline, 'closes'),
      roles: seats.filter((seat) => seat.contest.equals(_id)).map((seat) => seat.role),
      waiting: waiting.find((one) => one._id.equals(_id))?.count ?? 0,
    })),
  }
}
