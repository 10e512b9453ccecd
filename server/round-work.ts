/** What closing a round, deciding who goes on and the protocol's page stand on: its results, its gaps, what comes after. */
import type { Refusal } from '#rules/refusal'
import { roundLabel } from '#rules/rounds'
import type { RoundMoveSituation } from '#rules/round-states'
import { Decisions } from '#models/decision'
import { ScoreSheets } from '#models/score-sheet'
import type { By, InContest } from './guard'
import { found } from './refuse'
import { resultsOfRound, type ContestResults } from './results'
import { standingRounds, type StandingRound } from './rounds'

export interface RoundWork extends ContestResults {
  next: StandingRound | null
  /** Sheets that a judge has not confirmed and not been freed from. */
  openSheets: ContestResults['sheets']
  /** Entries without the sheets that the regulations ask for. */
  underQuorum: ContestResults['results']['standings']
  /** Sheets of the next round that are not void, by entry. */
  nextSheets: ReadonlyMap<string, number>
}

/** One round of the contest with everything an act on it asks about, or NotFound. */
export async function roundWork({ contest }: InContest, code: string | undefined): Promise<RoundWork> {
  const rounds = await standingRounds(contest)
  const place = rounds.findIndex((one) => one.code === code)
  const round = found(rounds[place], 'round')
  const next = rounds[place + 1] ?? null
  const [computed, sheets] = await Promise.all([
    resultsOfRound(contest, rounds, round),
    next
      ? ScoreSheets.find({ contest: contest._id, round: next.code, state: { $ne: 'void' } })
          .select({ entry: 1 })
          .lean()
      : [],
  ])
  const nextSheets = new Map<string, number>()
  for (const { entry } of sheets) {
    const id = entry.toHexString()
    nextSheets.set(id, (nextSheets.get(id) ?? 0) + 1)
  }
  return {
    ...computed,
    next,
    openSheets: computed.sheets.filter(({ state }) => state === 'blank' || state === 'in-progress'),
    underQuorum: computed.results.standings.filter(({ status }) => status === 'insufficient'),
    nextSheets,
  }
}

/** What rules/round-states asks. `reason` is left out where a page only asks what it may offer. */
export function roundSituation(
  { round, next, openSheets, underQuorum, nextSheets }: RoundWork,
  { actor, now, contest }: By & InContest,
  reason?: string,
): RoundMoveSituation {
  return {
    round,
    state: round.state,
    timeline: contest.timeline,
    now,
    roles: actor.roles,
    reason,
    gaps: { openSheets: openSheets.length, underQuorum: underQuorum.length },
    waitsFor: round.waitsFor,
    next: next && {
      ...roundLabel(next),
      state: next.state,
      sheets: [...nextSheets.values()].reduce((sum, count) => sum + count, 0),
    },
  }
}

/** The last round is what the council's decision rests on: it stays closed while that is settled or public. */
export async function whyDecisionRests(
  { contest }: InContest,
  round: StandingRound,
): Promise<Refusal | null> {
  const decision = await Decisions.findOne({ contest: contest._id, round: round.code })
    .select({ state: 1 })
    .lean()
  if (!decision || decision.state === 'proposed') return null
  return { because: 'decision-state', state: decision.state, needs: ['proposed'] }
}
