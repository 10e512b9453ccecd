/** The council of a contest: its judges and its chair, as they hold their seats now, and the session they sit in. */
import { lastRound } from '#rules/rounds'
import { CouncilMeetings, type CouncilMeeting } from '#models/council-meeting'
import { People, type Person } from '#models/person'
import { Seats } from '#models/seat'
import { isHeld, type By, type InContest } from './guard'

export interface CouncilMember {
  person: Person
  isChair: boolean
}

/** Everybody with a judge's or the chair's seat, once each, the chair first, then by name. */
export async function councilMembers({
  contest,
  now,
}: Pick<By & InContest, 'contest' | 'now'>): Promise<CouncilMember[]> {
  const seats = await Seats.find({ contest: contest._id, role: { $in: ['judge', 'chair'] } }).lean()
  const held = seats.filter((seat) => isHeld(seat, now))
  const chairs = new Set(
    held.filter(({ role }) => role === 'chair').map(({ person }) => person.toHexString()),
  )
  const people = await People.find({ _id: { $in: held.map(({ person }) => person) } }).lean()
  return people
    .map((person) => ({ person, isChair: chairs.has(person._id.toHexString()) }))
    .sort((a, b) => Number(b.isChair) - Number(a.isChair) || a.person.name.localeCompare(b.person.name, 'vi'))
}

/** The session on record; null before the chair has opened one. */
export async function meetingOf({ contest }: InContest): Promise<CouncilMeeting | null> {
  return CouncilMeetings.findOne({ contest: contest._id, round: lastRound(contest).code }).lean()
}
