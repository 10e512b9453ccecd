/** The chair closes a ballot, which counts it; or takes it back, before or after, with a reason. */
import { leastSecretPapers, whyNotMoveBallot } from '#rules/ballot-states'
import { checkCount, countPapers } from '#rules/council-ballots'
import { Ballots, type Ballot } from '#models/ballot'
import { BallotPapers } from '#models/ballot-paper'
import { inTransaction } from '#models/connection'
import { ballotIn } from '../ballots'
import { refuseOncePublished } from '../decisions'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { onFreshCopy } from '../judging'
import { refuse } from '../refuse'
import { write } from '../write'

/**
 * Counts the papers handed in. Closing again changes nothing. Refused with so few papers that counting would tell who
 * chose what. The ballot is closed first and counted then, in one transaction, and every vote touches the ballot: a vote
 * is in before the count or it is not taken, however many vote at this moment.
 */
export async function closeBallot(by: By & InContest, id: string | undefined): Promise<void> {
  refuse(whyNotChair(by))
  const { actor, now, contest } = by
  const ballot = await ballotIn(contest, id)
  const { _id, question } = ballot
  if (ballot.state === 'closed') return
  refuse(whyNotMoveBallot('close', ballot))
  await inTransaction(async (session) => {
    const closed = { state: 'closed' as const, closedAt: now, updatedAt: now }
    const filter = { _id, state: 'open' as const }
    const touched = await Ballots.updateOne(filter, { $set: closed, $inc: { version: 1 } }, { session })
    if (touched.matchedCount !== 1) return
    // In the order of random ids, which is no order of voting.
    const papers = await BallotPapers.find({ ballot: _id, choices: { $ne: null } })
      .sort({ _id: 1 })
      .session(session)
      .lean()
    if (papers.length < leastSecretPapers) {
      refuse({ because: 'ballot-too-few', papers: papers.length, least: leastSecretPapers })
    }
    const count = countPapers(
      question,
      papers.map(({ choices }) => choices ?? []),
    )
    const faults = checkCount(question, ballot, count)
    if (faults.length > 0) throw new Error(`Ballot ${ballot.number} cannot be counted: ${faults[0]?.code}`)
    await Ballots.updateOne({ _id }, { $set: { count } }, { session })
    const subject = `ballot:${_id.toHexString()}`
    const line = { contest: contest._id, subject, actor: actor.person._id, at: now, details: { count } }
    await remember({ ...line, action: 'ballot.closed' }, session)
  })
}

/** Takes an open ballot back uncounted, or makes a counted one hold no longer; both with a reason. */
export async function dropBallot(
  by: By & InContest,
  id: string | undefined,
  { reason }: { reason: string },
): Promise<void> {
  refuse(whyNotChair(by))
  await onFreshCopy(async () => {
    const ballot = await ballotIn(by.contest, id)
    const isRepeated = ['cancelled', 'annulled'].includes(ballot.state) && ballot.stateReason === reason
    if (isRepeated) return
    const name = ballot.state === 'closed' ? 'annul' : 'cancel'
    refuse(whyNotMoveBallot(name, { ...ballot, reason }))
    await refuseOncePublished(by.contest)
    const state = name === 'annul' ? 'annulled' : 'cancelled'
    await move(by, ballot, { state, stateReason: reason }, `ballot.${state}`, { reason })
  })
}

function whyNotChair({ actor }: By) {
  return actor.roles.includes('chair') ? null : ({ because: 'wrong-role', needs: ['chair'] } as const)
}

async function move(
  { actor, now, contest }: By & InContest,
  ballot: Ballot,
  change: Pick<Ballot, 'state' | 'stateReason'>,
  action: string,
  details: Record<string, unknown>,
): Promise<void> {
  await write(
    Ballots,
    ballot,
    { $set: { ...change, updatedAt: now } },
    {
      contest: contest._id,
      subject: `ballot:${ballot._id.toHexString()}`,
      action,
      actor: actor.person._id,
      at: now,
      details,
    },
  )
}
