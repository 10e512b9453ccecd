/** The try-it page: somebody to be for every role, and the moments of each contest worth standing in. */
import { Contests, type Contest } from '#models/contest'
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'
import { People } from '#models/person'
import { Seats } from '#models/seat'
import { entryStates, type EntryState } from '#rules/entry-states'
import { milestone, phaseAt, phaseStartsAt, type Phase } from '#rules/phases'
import { seatRoles, type SeatRole } from '#rules/roles'
import { demoOnly } from '../demo-door'
import type { ByVisitor } from '../guard'
import { outboxFolder } from '../mail/transport'

export interface DemoPerson {
  id: string
  name: string
  email: string
  contest: { slug: string; shortTitle: string }
  /** For entrants: what their newest entry of this state is called. */
  entry: { state: EntryState; title: string } | null
}

/** A moment to move the clock to. `last-hour` is the last hour of intake. */
export interface DemoStop {
  code: Phase | 'last-hour'
  at: Date
  /** As the form sends it: hour and day in Viet Nam. */
  value: string
}

export interface DemoPage {
  now: Date
  nowValue: string
  outboxFolder: string
  groups: { role: SeatRole | 'entrant'; people: DemoPerson[] }[]
  contests: { slug: string; title: string; phase: Phase; stops: DemoStop[] }[]
}

const contestsShown = 5
const peoplePerRole = 4

/** @throws NotFound outside the demonstration */
export async function demoPeople({ now }: ByVisitor, isLocal: boolean): Promise<DemoPage> {
  demoOnly(isLocal)
  const contests = await Contests.find().sort({ year: -1, ordinal: -1 }).limit(contestsShown).lean()
  const [seats, entries] = await Promise.all([seatsIn(contests), entriesIn(contests)])
  const people = await People.find({
    _id: { $in: [...seats.map(({ person }) => person), ...entries.map(({ owner }) => owner)] },
  }).lean()
  const shown = (person: Id, contest: Id, entry: DemoPerson['entry']): DemoPerson[] => {
    const who = people.find(({ _id }) => _id.equals(person))
    const where = contests.find(({ _id }) => _id.equals(contest))
    if (!who || !where) return []
    const { slug, shortTitle } = where
    return [
      { id: who._id.toHexString(), name: who.name, email: who.email, contest: { slug, shortTitle }, entry },
    ]
  }
  const entrants = entries.flatMap(({ owner, contest, state, answers }) =>
    shown(owner, contest, { state, title: answers.title }),
  )
  return {
    now,
    nowValue: localValue(now),
    outboxFolder,
    groups: [
      { role: 'entrant' as const, people: entrants },
      ...seatRoles.map((role) => ({
        role,
        people: seats
          .filter((seat) => seat.role === role)
          .flatMap(({ person, contest }) => shown(person, contest, null)),
      })),
    ].filter((group) => group.people.length > 0),
    contests: contests.map((contest) => ({
      slug: contest.slug,
      title: contest.title,
      phase: phaseAt(contest.timeline, now),
      stops: stopsOf(contest),
    })),
  }
}

/** A few seats of each role, those of the newest contest first. */
async function seatsIn(contests: Contest[]) {
  const place = (contest: Id) => contests.findIndex(({ _id }) => _id.equals(contest))
  const seats = await Promise.all(
    seatRoles.map(async (role) => {
      const held = await Seats.find({ contest: { $in: contests.map(({ _id }) => _id) }, role })
        .sort({ _id: 1 })
        .limit(100)
        .lean()
      return held.sort((a, b) => place(a.contest) - place(b.contest)).slice(0, peoplePerRole)
    }),
  )
  return seats.flat()
}

/** One entry of each state, of the newest contest that has one: its owner is somebody to be. */
async function entriesIn(contests: Contest[]) {
  const entries = await Promise.all(
    entryStates.map(async (state) => {
      for (const { _id } of contests) {
        const entry = await Entries.findOne({ contest: _id, state })
          .select({ owner: 1, contest: 1, state: 1, 'answers.title': 1 })
          .sort({ submittedAt: -1 })
          .lean()
        if (entry) return [entry]
      }
      return []
    }),
  )
  return entries.flat()
}

function stopsOf({ timeline }: Contest): DemoStop[] {
  const minutes = (count: number) => count * 60_000
  const days = (count: number) => minutes(count * 24 * 60)
  const closes = milestone(timeline, 'closes').getTime()
  const middle = (phase: Phase, next: Phase) =>
    (phaseStartsAt(timeline, phase).getTime() + phaseStartsAt(timeline, next).getTime()) / 2
  const stops: [DemoStop['code'], number][] = [
    ['upcoming', milestone(timeline, 'opens').getTime() - days(3)],
    ['open', Math.max(milestone(timeline, 'opens').getTime() + minutes(60), closes - days(6))],
    ['last-hour', closes - minutes(40)],
    ['screening', middle('screening', 'judging')],
    ['judging', middle('judging', 'deliberation')],
    ['deliberation', middle('deliberation', 'posting')],
    ['posting', middle('posting', 'finished')],
    ['finished', phaseStartsAt(timeline, 'finished').getTime() + days(7)],
  ]
  return stops.map(([code, at]) => ({ code, at: new Date(at), value: localValue(new Date(at)) }))
}

/** `2024-07-25T09:00` in Viet Nam, which knows no summer time. */
function localValue(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3600_000).toISOString().slice(0, 16)
}
