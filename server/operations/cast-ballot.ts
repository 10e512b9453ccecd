/** A member of the council votes: the turn is used and a paper drawn by lot is filled in, both or neither. */
import { randomInt } from 'node:crypto'
import { whyNotMoveBallot } from '#rules/ballot-states'
import { isLawfulPaper, mostChoices } from '#rules/council-ballots'
import type { ClientSession } from 'mongoose'
import { Ballots, type Ballot } from '#models/ballot'
import { BallotPapers } from '#models/ballot-paper'
import { BallotTurns } from '#models/ballot-turn'
import { idFrom } from '#models/ids'
import type { By } from '../guard'
import { onFreshCopy } from '../judging'
import { found, refuse } from '../refuse'
import { write } from '../write'

/**
 * Casts one paper; without choices it is blank. Nothing that is kept joins the paper to its voter: the journal says that
 * somebody voted, the paper what somebody chose. Refused when the ballot is not open, twice, or on an unlawful paper.
 */
export async function castBallot(by: By, id: string | undefined, choices: readonly string[]): Promise<void> {
  await onFreshCopy(() => cast(by, id, choices))
}

async function cast({ actor, now }: By, id: string | undefined, choices: readonly string[]): Promise<void> {
  const _id = found(idFrom(id), 'ballot')
  const [ballot, turn] = await Promise.all([
    Ballots.findById(_id).lean(),
    BallotTurns.findOne({ ballot: _id, person: actor.person._id }).lean(),
  ])
  const open = found(ballot, 'ballot')
  const own = found(turn, 'ballot')
  if (own.hasVoted) refuse({ because: 'already-voted' })
  refuse(whyNotMoveBallot('vote', open))
  if (!isLawfulPaper(open.question, choices)) {
    refuse({ because: 'paper-unlawful', most: mostChoices(open.question) })
  }
  await write(
    BallotTurns,
    own,
    { $set: { hasVoted: true } },
    {
      contest: open.contest,
      subject: `ballot:${open._id.toHexString()}`,
      action: 'ballot.voted',
      actor: actor.person._id,
      at: now,
    },
    (session) => fillIn(open, [...choices].sort(), session),
  )
}

/** Touches the ballot too, so that a vote and the closing of the ballot never pass each other unseen. */
async function fillIn(ballot: Ballot, choices: string[], session: ClientSession): Promise<void> {
  const counted = await Ballots.updateOne(
    { _id: ballot._id, state: 'open' },
    { $inc: { turnout: 1 } },
    { session },
  )
  if (counted.matchedCount !== 1) refuse({ because: 'ballot-state', state: 'closed' })
  const blank = await BallotPapers.find({ ballot: ballot._id, choices: null })
    .select({ _id: 1 })
    .sort({ _id: 1 })
    .session(session)
    .lean()
  const drawn = blank[randomInt(Math.max(1, blank.length))]
  if (!drawn) throw new Error(`Ballot ${ballot._id.toHexString()} has fewer papers than turns`)
  await BallotPapers.updateOne({ _id: drawn._id }, { $set: { choices } }, { session })
}
