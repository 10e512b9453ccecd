/** The chair enters a vote that was counted by hand, from paper or raised hands, with the names of two witnesses. */
import { checkCount, candidatesOf, type BallotCount } from '#rules/council-ballots'
import type { BallotWay } from '#rules/ballot-states'
import { canonical } from '#scoring/digest'
import { Ballots, type Ballot } from '#models/ballot'
import { inTransaction } from '#models/connection'
import { nextNumber } from '#models/counter'
import type { BallotInput } from '../ballot-question'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { newBallot } from '../new-ballot'
import { refuse } from '../refuse'

export interface HandCount {
  way: Exclude<BallotWay, 'secret'>
  valid: number
  invalid: number
  /** By candidate; one that is not named got no votes. */
  votes: Record<string, number>
  witnesses: string[]
}

/**
 * Records the count and returns the ballot's id; the same count sent twice is recorded once. Refused when it cannot be,
 * or without two different witnesses.
 */
export async function recordCount(by: By & InContest, input: BallotInput, told: HandCount): Promise<string> {
  const { actor, now, contest } = by
  const { ballot } = await newBallot(by, told.way, input)
  const witnesses = [...new Set(told.witnesses.map((name) => name.trim()).filter((name) => name !== ''))]
  if (witnesses.length < 2) refuse({ because: 'witnesses-missing' })
  const count: BallotCount = {
    valid: told.valid,
    invalid: told.invalid,
    votes: candidatesOf(ballot.question).map((candidate) => ({
      candidate,
      votes: told.votes[candidate] ?? 0,
    })),
  }
  const issues = checkCount(ballot.question, ballot, count)
  if (issues.length > 0) {
    refuse({ because: 'ballot-miscounted', issues: [...new Set(issues.map(({ code }) => code))] })
  }
  const earlier = await Ballots.find({ contest: contest._id, state: 'closed', way: told.way }).lean()
  const content = (one: Pick<Ballot, 'question' | 'count' | 'witnesses'>) =>
    canonical([one.question, one.count, one.witnesses])
  const same = earlier.find((one) => content(one) === content({ ...ballot, count, witnesses }))
  if (same) return same._id.toHexString()
  const turnout = count.valid + count.invalid
  await inTransaction(async (session) => {
    const number = await nextNumber(`ballots:${contest._id.toHexString()}`, session)
    const closed = { ...ballot, number, state: 'closed' as const, turnout, count, witnesses, closedAt: now }
    await Ballots.create([closed], { session })
    await remember(
      {
        contest: contest._id,
        subject: `ballot:${ballot._id.toHexString()}`,
        action: 'ballot.counted',
        actor: actor.person._id,
        at: now,
        details: { number, way: told.way, question: ballot.question, count, witnesses },
      },
      session,
    )
  })
  return ballot._id.toHexString()
}
