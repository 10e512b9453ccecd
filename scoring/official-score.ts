/** Which score of an entry is the official one: the panel's, or the one calibration makes of it; then rounds and votes. */
import type { ScoreFlag } from './panel-score'
import { rational, type Points, type Rational } from './points'
import type { ResultRegulations } from './regulations'
import {
  composite,
  missingRounds,
  publicVote,
  type Composite,
  type PublicVote,
  type RoundScore,
} from './rounds'

/** What one entry brings along from outside this round's sheets. */
export interface Carried {
  /** Published scores of other rounds. */
  readonly earlier?: readonly RoundScore[]
  /** How many of the public voted for it; absent is not known, which is not zero. */
  readonly votes?: number
}

export interface OfficialScore {
  readonly exact: Rational
  readonly published: Points
  /** How rounds and votes made it; null where the regulations know one round and no vote. */
  readonly composite: Composite | null
}

/** The official score, or what it lacks. `own` is this round's score; `mostVotes` are those of the most voted entry. */
export function officialScore(
  { rounds, rounding }: ResultRegulations,
  own: { readonly exact: Rational; readonly published: Points },
  { earlier = [], votes }: Carried,
  mostVotes: number,
): OfficialScore | ScoreFlag {
  if (!rounds) return { ...own, composite: null }
  // This round's score is the one just computed, whatever is said to have been published for it.
  const scores = [{ round: rounds.current, published: own.published }, ...earlier]
  const missing = missingRounds(rounds, scores)
  if (missing.length > 0) return { code: 'missing-rounds', rounds: missing }
  const made = (vote: PublicVote | null): OfficialScore => {
    const whole = composite(rounds, scores, vote, rounding?.composite ?? 2)
    return { exact: whole.exact, published: whole.published, composite: whole }
  }
  if (!rounds.publicVote) return made(null)
  if (votes === undefined) return { code: 'missing-votes' }
  return made(publicVote(rounds.publicVote, votes, mostVotes))
}

/** This round's score as it counts: the calibrated one where there is one. */
export function ownScore(
  panel: { readonly exact: Rational; readonly published: Points },
  adjusted: Points | null,
): { readonly exact: Rational; readonly published: Points } {
  return adjusted === null ? panel : { exact: rational(adjusted, 1), published: adjusted }
}
