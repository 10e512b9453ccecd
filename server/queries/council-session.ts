/** The council's session and its ballots, for the chair: who is there, what was voted on, what can be. */
import { whyNotMoveDecision } from '#rules/decision-states'
import { selectionOf } from '#rules/entry-terms'
import type { Refusal } from '#rules/refusal'
import { lastRound } from '#rules/rounds'
import { Ballots } from '#models/ballot'
import { Decisions } from '#models/decision'
import type { BallotView, BlindCodes } from '#wording/vi/ballots'
import { ballotView, blindCodesIn, titlesIn } from '../ballot-view'
import { councilMembers, meetingOf } from '../council'
import type { By, InContest } from '../guard'

export interface CouncilSession {
  contest: { slug: string; shortTitle: string }
  now: Date
  /** Null before the chair has recorded it. */
  meeting: {
    version: number
    startedAt: Date
    endedAt: Date | null
    place: string
    secretary: string
    dissent: string
  } | null
  members: { id: string; name: string; isChair: boolean; isPresent: boolean }[]
  /** Newest first. */
  ballots: BallotView[]
  codes: BlindCodes
  /** Why nothing can be put to the vote now. */
  whyNot: Refusal | null
  /** Whether this contest chooses by votes alone. */
  isVoted: boolean
}

export async function councilSession(by: By & InContest): Promise<CouncilSession> {
  const { actor, now, contest } = by
  const [members, meeting, ballots, decision] = await Promise.all([
    councilMembers(by),
    meetingOf(by),
    Ballots.find({ contest: contest._id }).sort({ number: -1 }).lean(),
    Decisions.findOne({ contest: contest._id, round: lastRound(contest).code })
      .select({ state: 1 })
      .lean(),
  ])
  const [codes, titles] = await Promise.all([blindCodesIn(ballots), titlesIn(ballots)])
  const state = decision?.state ?? 'none'
  return {
    contest: { slug: contest.slug, shortTitle: contest.shortTitle },
    now,
    meeting: meeting && {
      version: meeting.version,
      startedAt: meeting.startedAt,
      endedAt: meeting.endedAt,
      place: meeting.place,
      secretary: meeting.secretary,
      dissent: meeting.dissent,
    },
    members: members.map(({ person, isChair }) => ({
      id: person._id.toHexString(),
      name: person.name || person.email,
      isChair,
      isPresent: meeting?.present.some((one) => one.equals(person._id)) ?? false,
    })),
    ballots: ballots.map((ballot) => ballotView(contest, ballot, codes, titles)),
    codes,
    isVoted: selectionOf(contest.regulations).by === 'votes',
    whyNot: whyNotMoveDecision('propose', { state, timeline: contest.timeline, now, roles: actor.roles }),
  }
}
