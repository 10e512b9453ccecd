/** One ballot, for those who vote on it and for the rest of the council: the paper, then the counts. */
import { Ballots } from '#models/ballot'
import { BallotTurns } from '#models/ballot-turn'
import { Contests, type Contest } from '#models/contest'
import { idFrom } from '#models/ids'
import { Seats } from '#models/seat'
import type { BallotView, BlindCodes } from '#wording/vi/ballots'
import { ballotView, blindCodesIn, titlesIn } from '../ballot-view'
import { isHeld, type By } from '../guard'
import { found } from '../refuse'

export interface CouncilBallot {
  contest: { slug: string; shortTitle: string }
  ballot: BallotView
  codes: BlindCodes
  /** Whether the reader may vote, has voted, or has no turn in it. */
  turn: 'open' | 'used' | 'none'
}

/** Not found for whoever holds no seat in the council of its contest now. */
export async function councilBallot({ actor, now }: By, id: string | undefined): Promise<CouncilBallot> {
  const _id = found(idFrom(id), 'ballot')
  const ballot = found(await Ballots.findById(_id).lean(), 'ballot')
  const [contest, seats, turn, codes, titles] = await Promise.all([
    Contests.findById(ballot.contest).lean<Contest>(),
    Seats.find({
      contest: ballot.contest,
      person: actor.person._id,
      role: { $in: ['judge', 'chair'] },
    }).lean(),
    BallotTurns.findOne({ ballot: _id, person: actor.person._id }).lean(),
    blindCodesIn([ballot]),
    titlesIn([ballot]),
  ])
  if (!seats.some((seat) => isHeld(seat, now))) found(null, 'ballot')
  const held = found(contest, 'contest')
  return {
    contest: { slug: held.slug, shortTitle: held.shortTitle },
    ballot: ballotView(held, ballot, codes, titles),
    codes,
    turn: turn === null ? 'none' : turn.hasVoted ? 'used' : 'open',
  }
}
