/** The chair opens the council's session, or corrects what is on record of it: when, where, who was there. */
import { lastRound } from '#rules/rounds'
import { inTransaction } from '#models/connection'
import { CouncilMeetings, type CouncilMeeting } from '#models/council-meeting'
import { newId } from '#models/ids'
import { councilMembers, meetingOf } from '../council'
import type { By, InContest } from '../guard'
import { hasCode } from '../has-code'
import { remember } from '../journal'
import { refuse } from '../refuse'
import { refuseStale, write } from '../write'

export interface MeetingInput {
  /** 0 when there was none on the screen. */
  version: number
  startedAt: Date
  endedAt: Date | null
  place: string
  secretary: string
  dissent: string
  /** Ids of those present; whoever is no member of the council is passed over. */
  present: string[]
}

/** Records the session. Refused on an older copy; ballots already opened keep the attendance they were opened with. */
export async function recordMeeting(by: By & InContest, input: MeetingInput): Promise<void> {
  const { actor, now, contest } = by
  const [members, meeting] = await Promise.all([councilMembers(by), meetingOf(by)])
  const ids = members.map(({ person }) => person._id)
  const { startedAt, endedAt, place, secretary, dissent } = input
  const kept: Omit<CouncilMeeting, '_id' | 'contest' | 'round' | 'version'> = {
    startedAt,
    endedAt,
    place,
    secretary,
    dissent,
    members: ids,
    present: ids.filter((id) => input.present.includes(id.toHexString())),
    updatedAt: now,
  }
  const line = {
    contest: contest._id,
    subject: `meeting:${contest._id.toHexString()}`,
    action: 'meeting.recorded',
    actor: actor.person._id,
    at: now,
    details: { startedAt, endedAt, place, secretary, dissent, present: kept.present.map(String) },
  }
  if (meeting) {
    refuseStale(meeting, input.version, [])
    await write(CouncilMeetings, meeting, { $set: kept }, line)
    return
  }
  const first = { _id: newId(), contest: contest._id, round: lastRound(contest).code, version: 1, ...kept }
  try {
    await inTransaction(async (session) => {
      await CouncilMeetings.create([first], { session })
      await remember(line, session)
    })
  } catch (error) {
    if (hasCode(error, 11000)) refuse({ because: 'stale-version', changedAt: now, changed: [] })
    throw error
  }
}
