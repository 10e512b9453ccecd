/** The units somebody speaks for, contest by contest, and the contests that collect through units, where one may apply. */
import { announced, Contests } from '#models/contest'
import { Coordinators } from '#models/coordinator'
import { Entries } from '#models/entry'
import { Units } from '#models/unit'
import { chainOf } from '#rules/chain'
import { phaseAt } from '#rules/phases'
import { isHeld, type By } from '../guard'

/** Editions are few; the newest are enough to find those that collect now. */
const contestsLooked = 20

export async function myUnits({ actor, now }: By) {
  const own = await Coordinators.find({ person: actor.person._id }).lean()
  const [contests, units, recent, waiting] = await Promise.all([
    Contests.find({ _id: { $in: own.map(({ contest }) => contest) } })
      .select({ slug: 1, title: 1, shortTitle: 1, timeline: 1, year: 1 })
      .lean(),
    Units.find({ _id: { $in: own.map(({ unit }) => unit) } })
      .select({ name: 1 })
      .lean(),
    Contests.find(announced)
      .sort({ year: -1, ordinal: -1 })
      .limit(contestsLooked)
      .select({ slug: 1, title: 1, timeline: 1, 'regulations.chain': 1 })
      .lean(),
    Promise.all(
      own.map(({ contest, unit }) =>
        Entries.countDocuments({ contest, 'chain.unit': unit, 'chain.state': 'waiting' }),
      ),
    ),
  ])
  return {
    units: own
      .flatMap((one, index) => {
        const contest = contests.find(({ _id }) => _id.equals(one.contest))
        const unit = units.find(({ _id }) => _id.equals(one.unit))
        if (!contest || !unit) return []
        return {
          contest: { slug: contest.slug, title: contest.title, year: contest.year },
          unit: { id: unit._id.toHexString(), name: unit.name },
          phase: phaseAt(contest.timeline, now),
          state: one.state === 'serving' && !isHeld(one, now) ? ('over' as const) : one.state,
          note: one.note,
          waiting: waiting[index] ?? 0,
        }
      })
      .toSorted((a, b) => b.contest.year - a.contest.year),
    open: recent
      .filter(({ regulations, timeline }) => {
        const phase = phaseAt(timeline, now)
        return chainOf(regulations).length > 0 && (phase === 'upcoming' || phase === 'open')
      })
      .map(({ slug, title }) => ({ slug, title })),
  }
}
