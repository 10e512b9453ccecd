/** The contests whose council the actor chairs, newest first, with how far the prizes are. */
import { phaseAt, type Phase } from '#rules/phases'
import type { DecisionState } from '#rules/decision-states'
import { Contests } from '#models/contest'
import { Decisions } from '#models/decision'
import { Seats } from '#models/seat'
import { isHeld, type By } from '../guard'

export interface Council {
  slug: string
  title: string
  phase: Phase
  state: DecisionState | 'none'
}

export async function councils({ actor, now }: By): Promise<Council[]> {
  const seats = await Seats.find({ person: actor.person._id, role: 'chair' }).lean()
  const ids = seats.filter((seat) => isHeld(seat, now)).map(({ contest }) => contest)
  const [contests, decisions] = await Promise.all([
    Contests.find({ _id: { $in: ids } })
      .select({ slug: 1, title: 1, timeline: 1 })
      .sort({ year: -1, ordinal: -1 })
      .lean(),
    Decisions.find({ contest: { $in: ids } })
      .select({ contest: 1, state: 1 })
      .lean(),
  ])
  const states = new Map(decisions.map(({ contest, state }) => [contest.toHexString(), state]))
  return contests.map(({ _id, slug, title, timeline }) => ({
    slug,
    title,
    phase: phaseAt(timeline, now),
    state: states.get(_id.toHexString()) ?? 'none',
  }))
}
