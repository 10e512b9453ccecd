/** The results of a contest that knows no scores: what the council's closed votes come to, in the shape of all results. */
import { canonical } from '#scoring/digest'
import type { ResultAward, Results, Standing } from '#scoring/results'
import { chosenByVotes, type CountedVote, type VoteLine } from '#scoring/vote-selection'
import type { Refusal } from '#rules/refusal'
import type { Regulations, Selection } from '#rules/regulations'
import type { Ballot } from '#models/ballot'
import { outcomeOf } from './ballots'

type ByVotes = Extract<Selection, { by: 'votes' }>

/** Votes on whom to choose that hold, oldest first; one without a quorum chose nobody. */
export function countedVotes(ballots: readonly Ballot[]): CountedVote[] {
  return ballots
    .filter(({ state, question }) => state === 'closed' && question.kind === 'selection')
    .sort((a, b) => a.number - b.number)
    .flatMap((ballot): CountedVote[] => {
      const outcome = outcomeOf(ballot)
      return outcome?.kind === 'choice' && outcome.result === 'counted' ? [outcome.lines] : []
    })
}

/** The lines of the eligible entries under the terms of the regulations. */
export function voteLines(
  eligible: readonly string[],
  ballots: readonly Ballot[],
  { places }: ByVotes,
): VoteLine[] {
  return chosenByVotes(eligible, countedVotes(ballots), places)
}

/** `scored` is what `computeResults` says without a sheet: its standings know who is excluded; everything else is the votes'. */
export function withVotes(
  scored: Results,
  lines: readonly VoteLine[],
  { prizes }: Pick<Regulations, 'prizes'>,
  { places, terms }: ByVotes,
): Results {
  const prize = prizes[0]?.code ?? ''
  const lineOf = new Map(lines.map((line) => [line.entry, line]))
  const placeOf = new Map(lines.map(({ entry }, place) => [entry, place]))
  const standings = scored.standings
    .map((standing): Standing => {
      const line = lineOf.get(standing.entry)
      if (!line || line.result === 'not-voted') return { ...standing, flags: [] }
      return { ...standing, status: 'ranked', rank: rankOf(line, lines), flags: [] }
    })
    .sort((a, b) => (placeOf.get(a.entry) ?? lines.length) - (placeOf.get(b.entry) ?? lines.length))
  const tied = lines.filter(({ result }) => result === 'tied').map(({ entry }) => entry)
  const chosen = lines.filter(({ result }) => result === 'chosen').length
  const slots = places === null ? 0 : places - chosen
  return {
    ...scored,
    standings,
    tieGroups: [],
    awards: standings.map((standing) => awardOf(standing, lineOf.get(standing.entry), prize)),
    unfilled: [],
    pending:
      tied.length > 0
        ? [
            {
              tier: prize,
              slots,
              because: 'slots',
              candidates: [...tied].sort(),
              waiting: [{ tier: prize, slots }],
              scope: null,
            },
          ]
        : [],
    canonicalInputs: canonical({ scored: scored.canonicalInputs, terms, places, lines }),
  }
}

function awardOf(standing: Standing, line: VoteLine | undefined, prize: string): ResultAward {
  const { entry, scope, status } = standing
  const [first] = line?.shares ?? []
  if (!line || !first) {
    const reason = {
      code: 'not-ranked',
      status: status === 'excluded' ? 'excluded' : 'insufficient',
    } as const
    return { entry, scope, tier: null, reason }
  }
  const { votes, needed, of } = first
  return {
    entry,
    scope,
    tier: line.result === 'chosen' ? prize : null,
    reason: { code: 'voted', votes, needed, of },
  }
}

/** 1, 2, 2, 4, by the votes of the first vote; those of different votes stand side by side where their votes are level. */
function rankOf({ shares }: VoteLine, lines: readonly VoteLine[]): number {
  const own = shares[0]?.votes ?? 0
  return 1 + lines.filter((other) => (other.shares[0]?.votes ?? -1) > own).length
}

/** Nothing is settled while an eligible entry has not been voted on. */
export function whyNotVoted(lines: readonly VoteLine[] | null): Refusal | null {
  const count = lines?.filter(({ result }) => result === 'not-voted').length ?? 0
  return count > 0 ? { because: 'votes-missing', count } : null
}
