/** What the council waits for from a judge: ballots to vote in, discussions to take part in. */
import { takesPart } from '#rules/discussions'
import { Ballots } from '#models/ballot'
import { BallotTurns } from '#models/ballot-turn'
import { Discussions } from '#models/discussion'
import { ScoreSheets } from '#models/score-sheet'
import type { By } from '../guard'
import { contestsJudgedBy } from '../judging'

export interface CouncilCalls {
  ballots: { id: string; number: number }[]
  discussions: { id: string; blindCode: string }[]
}

export async function councilCalls(by: By): Promise<CouncilCalls> {
  const { person } = by.actor
  const [turns, sheets, contests] = await Promise.all([
    BallotTurns.find({ person: person._id, hasVoted: false }).lean(),
    ScoreSheets.find({ judge: person._id, state: { $in: ['confirmed', 'in-progress'] } })
      .select({ entry: 1, panel: 1, round: 1, state: 1, wasReopened: 1 })
      .lean(),
    contestsJudgedBy(by),
  ])
  const mine = sheets.filter(takesPart)
  const [ballots, discussions] = await Promise.all([
    Ballots.find({
      _id: { $in: turns.map(({ ballot }) => ballot) },
      state: 'open',
      contest: { $in: contests },
    })
      .sort({ number: 1 })
      .lean(),
    Discussions.find({
      entry: { $in: mine.map(({ entry }) => entry) },
      state: 'open',
      contest: { $in: contests },
    })
      .sort({ blindCode: 1 })
      .lean(),
  ])
  return {
    ballots: ballots.map(({ _id, number }) => ({ id: _id.toHexString(), number })),
    discussions: discussions
      .filter(({ entry, panel, round }) =>
        mine.some((sheet) => sheet.entry.equals(entry) && sheet.panel.equals(panel) && sheet.round === round),
      )
      .map(({ _id, blindCode }) => ({ id: _id.toHexString(), blindCode })),
  }
}
