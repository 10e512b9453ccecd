/** What the header shows: who is signed in, and which workspaces they hold. */
import { Contests } from '#models/contest'
import { Coordinators } from '#models/coordinator'
import { Seats } from '#models/seat'
import type { SeatRole } from '#rules/roles'
import { isAdministrator } from '../administrators'
import { isHeld, type ByVisitor } from '../guard'
import { env } from '../env'

export interface ShellData {
  /** Null for a visitor. */
  name: string | null
  isDemo: boolean
  isAdministrator?: true
  /** Speaks for a unit in some contest, or has asked to. */
  hasUnits?: true
  /** The contests in which seats are held, newest first, with the roles held in each. */
  seats: { contest: { slug: string; shortTitle: string }; roles: SeatRole[] }[]
}

export async function shell({ actor, now }: ByVisitor): Promise<ShellData> {
  if (!actor) return { name: null, isDemo: env.isDemo, seats: [] }
  const person = actor.person._id
  const [kept, administers, coordinator] = await Promise.all([
    Seats.find({ person }).lean(),
    isAdministrator(actor.person, now),
    Coordinators.exists({ person }),
  ])
  const seats = kept.filter((seat) => isHeld(seat, now))
  const contests = await Contests.find({ _id: { $in: seats.map((seat) => seat.contest) } })
    .select({ slug: 1, shortTitle: 1 })
    .sort({ year: -1, ordinal: -1 })
    .lean()
  return {
    name: actor.person.name || actor.person.email,
    isDemo: env.isDemo,
    ...(administers && { isAdministrator: true }),
    ...(coordinator && { hasUnits: true }),
    seats: contests.map(({ _id, slug, shortTitle }) => ({
      contest: { slug, shortTitle },
      roles: seats.filter((seat) => seat.contest.equals(_id)).map((seat) => seat.role),
    })),
  }
}
