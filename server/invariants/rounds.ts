/** Rounds: what is closed stays as it was, and each round judges only whom the one before let on. */
import { Contests, type Contest } from '#models/contest'
import { ScoreSheets } from '#models/score-sheet'
import { standingRounds, type StandingRound } from '../rounds'

export async function* findRoundFaults(): AsyncGenerator<string> {
  for await (const contest of Contests.find().sort({ _id: 1 }).lean().cursor()) {
    for (const round of await standingRounds(contest)) {
      const name = `round ${round.code} of contest ${contest.slug}`
      for (const fault of protocolFaults(round)) yield `${name}: ${fault}`
      yield* sheetFaults(contest, round, name)
    }
  }
}

function protocolFaults({ state, isClosed, waitsFor, closing }: StandingRound): string[] {
  if (!closing) return []
  const faults: string[] = []
  const { advancement, closedAt, places } = closing
  if (isClosed && waitsFor) faults.push('is closed before the round that it rests on')
  if (isClosed !== (closedAt !== null))
    faults.push(`is ${state}, closed at ${closedAt?.toISOString() ?? 'no time'}`)
  if ((state === 'decided') !== (advancement !== null)) {
    faults.push(`is ${state} ${advancement ? 'with' : 'without'} a decision on who goes on`)
  }
  const ranked = new Set(places.map(({ entry }) => entry))
  const unranked = (advancement?.entries ?? []).filter((entry) => !ranked.has(entry))
  if (unranked.length > 0) faults.push(`lets on entries without a place: ${unranked.join(', ')}`)
  return faults
}

async function* sheetFaults(contest: Contest, round: StandingRound, name: string): AsyncGenerator<string> {
  const { closing, entrants, isClosed } = round
  const own = { contest: contest._id, round: round.code }
  if (isClosed && closing?.closedAt) {
    const moved = await ScoreSheets.countDocuments({ ...own, updatedAt: { $gt: closing.closedAt } })
    if (moved > 0) yield `${name}: ${moved} sheets moved after it was closed`
  }
  if (entrants === null) return
  const live = { ...own, state: { $nin: ['void' as const, 'recused' as const] } }
  const known = new Set(entrants)
  const entries = await ScoreSheets.distinct('entry', live)
  const strangers = entries.filter((entry) => !known.has(entry.toHexString()))
  if (strangers.length > 0) yield `${name}: judges ${strangers.length} entries that did not come into it`
}
