/** What the council's ballots come to, for those who compute, show and act on them. */
import { ballotOutcome, type BallotOutcome } from '#rules/council-ballots'
import { Ballots, type Ballot } from '#models/ballot'
import type { Contest } from '#models/contest'
import { idFrom } from '#models/ids'
import type { Ballot as CountedBallot } from '#scoring/awards'
import { found } from './refuse'

/** A ballot of this contest. */
export async function ballotIn(contest: Pick<Contest, '_id'>, id: string | undefined): Promise<Ballot> {
  const _id = found(idFrom(id), 'ballot')
  return found(await Ballots.findOne({ _id, contest: contest._id }).lean(), 'ballot')
}

/** The outcome of a closed ballot; null while nothing is counted, and of one that was cancelled. */
export function outcomeOf({ question, terms, members, present, count }: Ballot): BallotOutcome | null {
  return count && ballotOutcome(question, terms, { members, present }, count)
}

/** Whether a vote on yes or no was carried. */
export function isCarried(ballot: Ballot): boolean {
  const outcome = outcomeOf(ballot)
  return outcome?.kind === 'yes-no' && outcome.result === 'carried'
}

/** The votes on prizes as scoring/ counts them: of several on the same prize for the same work, the last holds. */
export function approvalsIn(ballots: readonly Ballot[]): CountedBallot[] {
  const last = new Map<string, CountedBallot>()
  for (const ballot of inOrder(ballots)) {
    const { question, members, count } = ballot
    const outcome = outcomeOf(ballot)
    if (question.kind !== 'approval' || !count || outcome?.result === 'no-quorum') continue
    const { entry, prize } = question
    const inFavour = count.votes.find(({ candidate }) => candidate === 'yes')?.votes ?? 0
    last.set(`${entry} ${prize}`, { entry, tier: prize, inFavour, members })
  }
  return [...last.values()]
}

/** The last carried vote on the common marks of each work, by its id. */
export function jointScoresIn(ballots: readonly Ballot[]): Map<string, Ballot> {
  return new Map(
    inOrder(ballots).flatMap((ballot): [string, Ballot][] =>
      ballot.question.kind === 'joint-score' && isCarried(ballot) ? [[ballot.question.entry, ballot]] : [],
    ),
  )
}

/** Those that hold, oldest first. */
function inOrder(ballots: readonly Ballot[]): Ballot[] {
  return ballots.filter(({ state }) => state === 'closed').sort((a, b) => a.number - b.number)
}
