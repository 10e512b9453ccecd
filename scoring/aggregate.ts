/** From the sheet totals of one entry to its score: a registry of aggregators, each an exact fraction rounded once. */
import { points, rational, roundHalfUp, type Points, type Rational } from './points'

export type AggregatorCode = 'mean'

export interface Aggregate {
  /** Hundredths of a point, exact: for the mean, the sum over the count. */
  readonly exact: Rational
  /** The exact value rounded half up, once. */
  readonly published: Points
}

type Aggregator = (totals: readonly Points[]) => Rational

/** Every way a regulation may choose to combine sheets; each is called with at least one total. */
export const aggregators: Readonly<Record<AggregatorCode, Aggregator>> = {
  mean: (totals) => rational(sumOf(totals), totals.length),
}

/**
 * Combines the totals of the sheets that count. A missing or recused sheet is simply not in the list: it is never a zero.
 * @throws RangeError when the list is empty: nothing has no average, and the quorum is asked first.
 */
export function aggregate(code: AggregatorCode, totals: readonly Points[]): Aggregate {
  if (totals.length === 0) throw new RangeError('No sheets to combine')
  const exact = aggregators[code](totals)
  return { exact, published: roundHalfUp(exact.numerator, exact.denominator) }
}

/** The sum of points. */
export function sumOf(totals: readonly Points[]): Points {
  return points(totals.reduce<number>((sum, total) => sum + total, 0))
}
