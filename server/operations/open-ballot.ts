/** The chair puts a question to a secret ballot: everybody present gets a turn, and as many blank papers are laid out. */
import { randomBytes } from 'node:crypto'
import { Types } from 'mongoose'
import { leastSecretPapers } from '#rules/ballot-states'
import { canonical } from '#scoring/digest'
import { Ballots } from '#models/ballot'
import { BallotPapers } from '#models/ballot-paper'
import { BallotTurns } from '#models/ballot-turn'
import { inTransaction } from '#models/connection'
import { nextNumber } from '#models/counter'
import { newId, type Id } from '#models/ids'
import type { BallotInput } from '../ballot-question'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { newBallot } from '../new-ballot'
import { refuse } from '../refuse'

/** Opens it and returns its id. The same question, still open, is not put twice. */
export async function openBallot(by: By & InContest, input: BallotInput): Promise<string> {
  const { actor, now, contest } = by
  const { ballot, electors } = await newBallot(by, 'secret', input)
  const open = await Ballots.find({ contest: contest._id, state: 'open' }).lean()
  const same = open.find(({ question }) => canonical(question) === canonical(ballot.question))
  if (same) return same._id.toHexString()
  if (electors.length < leastSecretPapers) {
    refuse({ because: 'ballot-too-few', papers: electors.length, least: leastSecretPapers })
  }
  await inTransaction(async (session) => {
    const number = await nextNumber(`ballots:${contest._id.toHexString()}`, session)
    await Ballots.create([{ ...ballot, number }], { session })
    const ids = electors.map(({ person }) => person._id)
    await BallotTurns.insertMany(
      ids.map((person) => ({ _id: newId(), ballot: ballot._id, person, hasVoted: false, version: 0 })),
      { session },
    )
    await BallotPapers.insertMany(
      ids.map(() => ({ _id: paperId(), ballot: ballot._id, choices: null })),
      { session },
    )
    await remember(
      {
        contest: contest._id,
        subject: `ballot:${ballot._id.toHexString()}`,
        action: 'ballot.opened',
        actor: actor.person._id,
        at: now,
        details: {
          number,
          question: ballot.question,
          members: ballot.members,
          present: ids.map(String).sort(),
        },
      },
      session,
    )
  })
  return ballot._id.toHexString()
}

/** An id of chance alone: an ordinary one carries the second it was made in, and a counter. */
function paperId(): Id {
  return new Types.ObjectId(randomBytes(12))
}
