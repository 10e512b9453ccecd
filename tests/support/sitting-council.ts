/** A council in session: its chair and judges hold their seats, the session is on record, everybody is there. */
import type { Person } from '#models/person'
import { BallotPapers } from '#models/ballot-paper'
import type { By, InContest } from '#server/guard'
import { castBallot } from '#server/operations/cast-ballot'
import { recordMeeting } from '#server/operations/record-meeting'
import { idFrom } from '#models/ids'
import { aCouncil, type Council, type SheetMarks } from './council'
import { aPerson, aSeat, byIn, moments } from './world'

export interface SittingCouncil extends Council {
  /** The chair first, then the judges. */
  members: (By & InContest)[]
}

/** The judges of the sheets, and as many more as make `size` members with the chair. */
export async function aSittingCouncil(
  judged: Record<string, SheetMarks[]>,
  {
    size = 5,
    absent = 0,
    ...options
  }: { size?: number; absent?: number } & Parameters<typeof aCouncil>[1] = {},
): Promise<SittingCouncil> {
  const council = await aCouncil(judged, options)
  const { contest, chair } = council
  const people: Person[] = [...council.judges]
  while (people.length < size - 1) people.push(await aPerson())
  for (const person of people) await aSeat(contest, person, 'judge')
  const now = options.now ?? moments.deliberation
  const members = [chair, ...people.map((person) => byIn(contest, person, now, 'judge'))]
  await recordMeeting(chair, {
    ...aMeeting,
    present: members.slice(0, members.length - absent).map(({ actor }) => actor.person._id.toHexString()),
  })
  return { ...council, members }
}

export const aMeeting = {
  version: 0,
  startedAt: moments.deliberation,
  endedAt: null,
  place: 'Phòng họp số 2',
  secretary: 'Hoàng Thị Mai Lan',
  dissent: '',
}

/** Everybody named casts one paper, in this order. */
export async function castAll(
  council: SittingCouncil,
  ballot: string,
  papers: readonly (readonly string[])[],
): Promise<void> {
  for (const [index, choices] of papers.entries()) {
    const member = council.members[index]
    if (member) await castBallot(member, ballot, choices)
  }
}

export async function papersOf(ballot: string) {
  return BallotPapers.find({ ballot: idFrom(ballot) }).lean()
}
