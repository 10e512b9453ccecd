/** The try-it page: somebody to be for every role, and the moments of each contest worth standing in. */
import { Administrators } from '#models/administrator'
import { announced, Contests, type Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import type { Id } from '#models/ids'
import { People } from '#models/person'
import { Seats, type Seat } from '#models/seat'
import { entryStates, type EntryState } from '#rules/entry-states'
import { milestone, phaseAt, phaseStartsAt, type Phase } from '#rules/phases'
import { seatRoles, type OfficeRole, type SeatRole } from '#rules/roles'
import { demoOnly } from '../demo-door'
import { isHeld, type ByVisitor } from '../guard'
import { outboxFolder } from '../outbox-folder'

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
  groups: { role: OfficeRole | 'entrant'; people: DemoPerson[] }[]
  contests: { slug: string; title: string; phase: Phase; stops: DemoStop[] }[]
}

/** Whose officers are looked for, and whose moments are told: opening new editions must not hide the officers of the old. */
const contestsKnown = 20
const contestsShown = 9
const peoplePerRole = 3

/** The phase in which a role has most to do: its seats are taken from a contest that stands there, if one does. */
const busyPhase: Record<SeatRole, Phase[]> = {
  secretary: ['screening', 'open'],
  organiser: ['judging', 'screening', 'deliberation', 'posting'],
  judge: ['judging'],
  chair: ['deliberation', 'judging'],
}

/** @throws NotFound outside the demonstration */
export async function demoPeople({ now }: ByVisitor, isLocal: boolean): Promise<DemoPage> {
  demoOnly(isLocal)
  const contests = await Contests.find(announced).sort({ year: -1, ordinal: -1 }).limit(contestsKnown).lean()
  const [seats, entries, administrators] = await Promise.all([
    seatsIn(contests, now),
    entriesIn(contests),
    Administrators.find({ until: null }).limit(peoplePerRole).lean(),
  ])
  const concerned = [...seats, ...administrators].map(({ person }) => person)
  const people = await People.find({
    _id: { $in: [...concerned, ...entries.map(({ owner }) => owner)] },
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
      {
        role: 'administrator' as const,
        people: administrators.flatMap(({ person }) =>
          contests.slice(0, 1).flatMap(({ _id }) => shown(person, _id, null)),
        ),
      },
    ].filter((group) => group.people.length > 0),
    contests: contests.slice(0, contestsShown).map((contest) => ({
      slug: contest.slug,
      title: contest.title,
      phase: phaseAt(contest.timeline, now),
      stops: stopsOf(contest),
    })),
  }
}

/** A few people for each role, each once, in the contest where that role has most to do now; seats not held now come last. */
async function seatsIn(contests: Contest[], now: Date) {
  const seats = await Promise.all(
    seatRoles.map(async (role) => {
      const held = await Seats.find({ contest: { $in: contests.map(({ _id }) => _id) }, role })
        .sort({ _id: 1 })
        .limit(100)
        .lean()
      const place = (contest: Id) => contests.findIndex(({ _id }) => _id.equals(contest))
      const busyness = (contest: Id) => {
        const { timeline } = contests[place(contest)] ?? {}
        const index = timeline ? busyPhase[role].indexOf(phaseAt(timeline, now)) : -1
        return index < 0 ? busyPhase[role].length : index
      }
      const resting = (seat: Seat) => Number(!isHeld(seat, now))
      return held
        .sort(
          (a, b) =>
            resting(a) - resting(b) ||
            busyness(a.contest) - busyness(b.contest) ||
            place(a.contest) - place(b.contest),
        )
        .filter((seat, index, all) => all.findIndex(({ person }) => person.equals(seat.person)) === index)
        .slice(0, peoplePerRole)
    }),
  )
  return seats.flat()
}

type ShownEntry = Pick<Entry, 'owner' | 'contest' | 'state' | 'answers'>

/** One entry of each state, of the newest contest that has one, by a new owner each time where that can be. */
async function entriesIn(contests: Contest[]): Promise<ShownEntry[]> {
  const shown: ShownEntry[] = []
  for (const state of entryStates) {
    const candidates = await Entries.find({ contest: { $in: contests.map(({ _id }) => _id) }, state })
      .select({ owner: 1, contest: 1, state: 1, 'answers.title': 1 })
      .sort({ createdAt: -1 })
      .limit(20)
      .lean()
    const fresh = candidates.find(({ owner }) => !shown.some((one) => one.owner.equals(owner)))
    const found = fresh ?? candidates[0]
    if (found) shown.push(found)
  }
  return shown
}

function stopsOf({ timeline }: Contest): DemoStop[] {
  const minutes = (count: number) => count * 60_000
  const days = (count: number) => minutes(count * 24 * 60)
  const closes = milestone(timeline, 'closes').getTime()
  const middle = (phase: Phase, next: Phase) =>
    morning((phaseStartsAt(timeline, phase).getTime() + phaseStartsAt(timeline, next).getTime()) / 2)
  const stops: [DemoStop['code'], number][] = [
    ['upcoming', morning(milestone(timeline, 'opens').getTime() - days(3))],
    ['open', Math.max(milestone(timeline, 'opens').getTime() + minutes(60), morning(closes - days(6)))],
    ['last-hour', closes - minutes(40)],
    ['screening', middle('screening', 'judging')],
    ['judging', middle('judging', 'deliberation')],
    ['deliberation', middle('deliberation', 'posting')],
    ['posting', middle('posting', 'finished')],
    ['finished', morning(phaseStartsAt(timeline, 'finished').getTime() + days(7))],
  ]
  return stops.map(([code, at]) => ({ code, at: new Date(at), value: localValue(new Date(at)) }))
}

/** Viet Nam is seven hours ahead, and knows no summer time. */
const ahead = 7 * 3600_000

/** Nine o'clock on the day of a moment, when an office is open. */
function morning(moment: number): number {
  const day = 24 * 3600_000
  return Math.floor((moment + ahead) / day) * day + 9 * 3600_000 - ahead
}

/** `2024-07-25T09:00` in Viet Nam. */
function localValue(moment: Date): string {
  return new Date(moment.getTime() + ahead).toISOString().slice(0, 16)
}
