/** What the header shows: who is signed in, and which workspaces they hold. */
import { Contests } from '#models/contest'
import { Coordinators } from '#models/coordinator'
import { Seats } from '#models/seat'
import type { SeatRole } from '#rules/roles'
import { isHeld, type ByVisitor } from '../guard'
import { env } from '../env'

export interface ShellData {
  /** Null for a visitor. */
  name: string | null
  isDemo: boolean
  /** Speaks for a unit in some contest, or has asked to. */
  hasUnits: boolean
  /** The contests in which seats are held, newest first, with the roles held in each. */
  seats: { contest: { slug: string; shortTitle: string }; roles: SeatRole[] }[]
}

export async function shell({ actor, now }: ByVisitor): Promise<ShellData> {
  if (!actor) return { name: null, isDemo: env.isDemo, hasUnits: false, seats: [] }
  const person = actor.person._id
  const [held, coordinator] = await Promise.all([
    Seats.find({ person }).lean(),
    Coordinators.exists({ person }),
  ])
  const seats = held.filter((seat) => isHeld(seat, now))
  const contests = await Contests.find({ _id: { $in: seats.map((seat) => seat.contest) } })
    .select({ slug: 1, shortTitle: 1 })
    .sort({ year: -1, ordinal: -1 })
    .lean()
  return {
    name: actor.person.name || actor.person.email,
    isDemo: env.isDemo,
    hasUnits: coordinator !== null,
    seats: contests.map(({ _id, slug, shortTitle }) => ({
      contest: { slug, shortTitle },
      roles: seats.filter((seat) => seat.contest.equals(_id)).map((seat) => seat.role),
    })),
  }
}
