/** The council of a contest: its judges and its chair, as they hold their seats now, and the session they sit in. */
import { dayOf } from '#rules/deadlines'
import { givenNameFirst } from '#rules/experts'
import { serviceOf, standingOf } from '#rules/panel-service'
import { lastRound } from '#rules/rounds'
import { CouncilMeetings, type CouncilMeeting } from '#models/council-meeting'
import type { Id } from '#models/ids'
import { Panels, type Panel, type PanelMember } from '#models/panel'
import { People, type Person } from '#models/person'
import { Seats } from '#models/seat'
import { withoutTitles } from '#wording/vi/expert-titles'
import { isHeld, type By, type InContest } from './guard'

export interface CouncilMember {
  person: Person
  isChair: boolean
}

/**
 * Everybody with a judge's or the chair's seat, once each, the chair first, then by given name; but for those who only keep a panel's
 * papers, and those whose own service on every panel of theirs is over or was never taken up.
 */
export async function councilMembers({
  contest,
  now,
}: Pick<By & InContest, 'contest' | 'now'>): Promise<CouncilMember[]> {
  const [seats, panels] = await Promise.all([
    Seats.find({ contest: contest._id, role: { $in: ['judge', 'chair'] } }).lean(),
    Panels.find({ contest: contest._id }).select({ members: 1 }).lean(),
  ])
  const held = seats.filter((seat) => isHeld(seat, now))
  const chairs = new Set(
    held.filter(({ role }) => role === 'chair').map(({ person }) => person.toHexString()),
  )
  const people = await People.find({ _id: { $in: held.map(({ person }) => person) } }).lean()
  return people
    .filter(({ _id }) => chairs.has(_id.toHexString()) || servesOn(panels, _id, now))
    .map((person) => ({ person, isChair: chairs.has(person._id.toHexString()) }))
    .sort((a, b) => Number(b.isChair) - Number(a.isChair) || nameOrder(a).localeCompare(nameOrder(b), 'vi'))
}

/** Lists of people stand in the order of given names; titles do not count. */
function nameOrder({ person }: CouncilMember): string {
  const { name } = withoutTitles(person.name)
  return `${givenNameFirst(name)} ${name}`
}

function servesOn(panels: readonly Pick<Panel, 'members'>[], person: Id, now: Date): boolean {
  const own = panels.flatMap(({ members }) => members.filter((member) => member.person.equals(person)))
  const serves = (member: PanelMember) => {
    const service = serviceOf(member)
    return service.isScoring && standingOf(service, dayOf(now)) === 'serving'
  }
  return own.length === 0 || own.some(serves)
}

/** The session on record; null before the chair has opened one. */
export async function meetingOf({ contest }: InContest): Promise<CouncilMeeting | null> {
  return CouncilMeetings.findOne({ contest: contest._id, round: lastRound(contest).code }).lean()
}
