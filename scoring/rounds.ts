/** A score made of several rounds and of the public's vote: every part published and rounded before it is added. */
import { isDecimals, rational, roundTo, type Decimals, type Points, type Rational } from './points'

/** How the rounds of a contest make one score. */
export type RoundRule =
  /** The round being computed alone; the earlier ones only chose who got here. */
  | { readonly code: 'final-only' }
  /** Whole weights that add up to 100; each round must stand here once. */
  | {
      readonly code: 'weighted'
      readonly weights: readonly { readonly round: string; readonly weight: number }[]
    }
  /** The rounds' scores added; each round must stand here once. */
  | { readonly code: 'cumulative'; readonly rounds: readonly string[] }

/** The most voted entry gets `max`, the others in proportion, each rounded half up (Thái Nguyên 2025: 20 points, one decimal). */
export interface PublicVoteTerms {
  readonly max: Points
  readonly decimals: Decimals
}

export interface RoundTerms {
  /** The round whose sheets are being computed. */
  readonly current: string
  readonly rule: RoundRule
  /** Added to what the rounds make. */
  readonly publicVote?: PublicVoteTerms
}

/** An entry's published score in one round. */
export interface RoundScore {
  readonly round: string
  readonly published: Points
}

export interface CompositePart extends RoundScore {
  /** Hundredths of this round's score that count: its weight, 100 where rounds are simply added. */
  readonly weight: number
  readonly contribution: Rational
}

export interface PublicVote {
  readonly votes: number
  /** Of the most voted entry. */
  readonly most: number
  readonly exact: Rational
  readonly published: Points
}

export interface Composite {
  readonly parts: readonly CompositePart[]
  readonly publicVote: PublicVote | null
  readonly exact: Rational
  readonly published: Points
}

export type RoundIssue =
  | { readonly code: 'weights-are-not-a-hundred'; readonly sum: number }
  | { readonly code: 'round-weight-is-not-a-count'; readonly round: string }
  | { readonly code: 'duplicate-round'; readonly round: string }
  | { readonly code: 'current-round-unknown'; readonly round: string }
  | { readonly code: 'vote-max-is-not-points' }
  | { readonly code: 'vote-is-not-decimals' }

/** The rounds a score is made of, in the order the regulations name them, with the hundredths that count of each. */
export function roundsOf({ current, rule }: RoundTerms): readonly { round: string; weight: number }[] {
  if (rule.code === 'final-only') return [{ round: current, weight: 100 }]
  return rule.code === 'weighted' ? rule.weights : rule.rounds.map((round) => ({ round, weight: 100 }))
}

/** Everything wrong with the terms. */
export function checkRounds(terms: RoundTerms, isLawful: (value: number) => boolean): RoundIssue[] {
  const issues: RoundIssue[] = []
  const rounds = roundsOf(terms)
  const seen = new Set<string>()
  for (const { round, weight } of rounds) {
    if (seen.has(round)) issues.push({ code: 'duplicate-round', round })
    seen.add(round)
    if (!Number.isSafeInteger(weight) || weight < 0)
      issues.push({ code: 'round-weight-is-not-a-count', round })
  }
  if (!seen.has(terms.current)) issues.push({ code: 'current-round-unknown', round: terms.current })
  const sum = rounds.reduce((total, { weight }) => total + weight, 0)
  // A weight that is no count is told once.
  if (terms.rule.code === 'weighted' && sum !== 100 && issues.length === 0)
    issues.push({ code: 'weights-are-not-a-hundred', sum })
  const { publicVote } = terms
  if (publicVote && !isLawful(publicVote.max)) issues.push({ code: 'vote-max-is-not-points' })
  if (publicVote && !isDecimals(publicVote.decimals)) issues.push({ code: 'vote-is-not-decimals' })
  return issues
}

/**
 * Points for votes: `max` times votes over the most votes, rounded half up; nothing when nobody voted at all.
 * Exactly: 20 points for 137 of 412 votes are 6.6504…, published as 6.70.
 * @throws RangeError unless 0 ≤ votes ≤ most, both whole, and their products are exact.
 */
export function publicVote({ max, decimals }: PublicVoteTerms, votes: number, most: number): PublicVote {
  if (!Number.isSafeInteger(votes) || !Number.isSafeInteger(most) || votes < 0 || votes > most)
    throw new RangeError(`Not votes: ${votes} of ${most}`)
  const exact = most === 0 ? rational(0, 1) : rational(max * votes, most)
  return { votes, most, exact, published: roundTo(exact, decimals) }
}

/** The rounds a score cannot be made without, and that have none among these. */
export function missingRounds(terms: RoundTerms, scores: readonly RoundScore[]): string[] {
  return roundsOf(terms)
    .map(({ round }) => round)
    .filter((round) => scores.every((score) => score.round !== round))
}

/**
 * The score that rounds and votes make. `terms` are lawful (`checkRounds`) and no round is missing (`missingRounds`); scores of
 * rounds the rule does not name are left aside.
 */
export function composite(
  terms: RoundTerms,
  scores: readonly RoundScore[],
  vote: PublicVote | null,
  decimals: Decimals,
): Composite {
  const published = new Map(scores.map((score) => [score.round, score.published]))
  const parts = roundsOf(terms).map(({ round, weight }): CompositePart => {
    const own = published.get(round) as Points
    return { round, published: own, weight, contribution: rational(own * weight, 100) }
  })
  const sum = parts.reduce((total, { contribution }) => total + contribution.numerator, 0)
  const exact = rational(sum + 100 * (vote?.published ?? 0), 100)
  return { parts, publicVote: vote, exact, published: roundTo(exact, decimals) }
}
