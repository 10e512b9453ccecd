/** A ballot about to be opened, on phones or counted by hand: the council's leave to vote, and who votes. */
import type { BallotWay } from '#rules/ballot-states'
import { termsOf } from '#rules/council-ballots'
import { selectionOf } from '#rules/entry-terms'
import { whyNotMoveDecision } from '#rules/decision-states'
import { lastRound } from '#rules/rounds'
import type { Ballot } from '#models/ballot'
import { newId } from '#models/ids'
import { share } from '#scoring/ballots'
import { barredFrom, questionOf, worksIn, type BallotInput } from './ballot-question'
import { councilMembers, meetingOf, type CouncilMember } from './council'
import type { By, InContest } from './guard'
import { refuse } from './refuse'
import { contestResults } from './results'

/**
 * Everything of a new ballot but its number. Refused outside the council's work, without a session on record, without a
 * quorum, and while somebody counts as present who must not vote on the works in question.
 */
export async function newBallot(
  by: By & InContest,
  way: BallotWay,
  input: BallotInput,
): Promise<{ ballot: Omit<Ballot, 'number'>; electors: CouncilMember[] }> {
  const { actor, now, contest } = by
  const computed = await contestResults(contest)
  const state = computed.decision?.state ?? 'none'
  refuse(whyNotMoveDecision('propose', { state, timeline: contest.timeline, now, roles: actor.roles }))
  const [members, meeting] = await Promise.all([councilMembers(by), meetingOf(by)])
  if (!meeting) refuse({ because: 'meeting-missing' })
  const present = members.filter(({ person }) => meeting?.present.some((one) => one.equals(person._id)))
  const question = questionOf(by, computed, input)
  const barred = await barredFrom(present, worksIn(question))
  const electors = present.filter((member) => !barred.includes(member))
  const selection = selectionOf(contest.regulations)
  const terms =
    question.kind === 'selection' && selection.by === 'votes'
      ? selection.terms
      : termsOf(question.kind, contest.regulations.scoring.approval?.share)
  const quorum = share(electors.length, members.length, terms.quorum)
  if (!quorum.met) {
    if (barred.length > 0) refuse({ because: 'ballot-barred', names: barred.map(nameOf) })
    refuse({ because: 'no-quorum', present: electors.length, members: members.length, needed: quorum.needed })
  }
  return {
    electors,
    ballot: {
      _id: newId(),
      contest: contest._id,
      round: lastRound(contest).code,
      question,
      way,
      terms,
      members: members.length,
      present: electors.length,
      state: 'open',
      turnout: 0,
      count: null,
      witnesses: [],
      stateReason: '',
      openedAt: now,
      openedBy: actor.person._id,
      closedAt: null,
      version: 0,
      updatedAt: now,
    },
  }
}

function nameOf({ person }: CouncilMember): string {
  return person.name || person.email
}
