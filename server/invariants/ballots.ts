/** Ballots: as many papers are filled in as turns were used, and a closed one was counted as its papers say. */
import { canonical } from '#scoring/digest'
import { checkCount, countPapers } from '#rules/council-ballots'
import { Ballots, type Ballot } from '#models/ballot'
import { BallotPapers } from '#models/ballot-paper'
import { BallotTurns } from '#models/ballot-turn'
import { batchSize } from './reading'

export async function* findBallotFaults(): AsyncGenerator<string> {
  for await (const ballot of Ballots.find().sort({ _id: 1 }).lean().cursor({ batchSize })) {
    const name = `ballot ${ballot.number} of contest ${ballot.contest.toHexString()}`
    const faults = ballot.way === 'secret' ? await secretFaults(ballot) : []
    if ((ballot.state === 'closed' || ballot.state === 'annulled') && ballot.count === null) {
      faults.push(`is ${ballot.state} and was never counted`)
    }
    if (ballot.state === 'open' && ballot.count !== null) faults.push('is open and has been counted')
    if (ballot.count && checkCount(ballot.question, ballot, ballot.count).length > 0) {
      faults.push('its count does not add up')
    }
    yield* faults.map((fault) => `${name}: ${fault}`)
  }
}

async function secretFaults(ballot: Ballot): Promise<string[]> {
  const [turns, papers] = await Promise.all([
    BallotTurns.find({ ballot: ballot._id }).lean(),
    BallotPapers.find({ ballot: ballot._id }).sort({ _id: 1 }).lean(),
  ])
  const used = turns.filter(({ hasVoted }) => hasVoted).length
  const filled = papers.flatMap(({ choices }) => (choices === null ? [] : [choices]))
  const faults: string[] = []
  if (turns.length !== papers.length) faults.push(`has ${turns.length} turns and ${papers.length} papers`)
  if (used !== filled.length || used !== ballot.turnout) {
    faults.push(
      `tells of ${ballot.turnout} votes: ${used} turns were used, ${filled.length} papers filled in`,
    )
  }
  if (ballot.count && canonical(ballot.count) !== canonical(countPapers(ballot.question, filled))) {
    faults.push('was not counted as its papers say')
  }
  return faults
}
