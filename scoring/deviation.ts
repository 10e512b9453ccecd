/** Which sheets lie far from their panel's mean: flags for people to discuss, never a reason to drop a sheet. */
import { points, rational, roundHalfUp, type Points, type Rational } from './points'
import { exactTotal, type CountedTotal } from './tie-breaks'

export interface DeviationThresholds {
  /** Flag a sheet further than this from the panel mean, the judge's own sheet included in that mean. */
  readonly warn: Points
  /** Beyond this the panel must discuss it. */
  readonly discuss: Points
}

/** On a scale of 100, honest panels pass 15 points now and then and 20 hardly ever (shared/scoring.md §1.2). */
export const defaultThresholds: DeviationThresholds = { warn: points(1500), discuss: points(2000) }

export type JudgeTotal = Pick<CountedTotal, 'judge' | 'total' | 'exact'>

export interface Deviation {
  readonly judge: string
  readonly total: Points
  readonly level: 'warn' | 'discuss'
  /** Total minus panel mean, exact, in hundredths of a point. */
  readonly exact: Rational
  /** The same rounded half away from zero. */
  readonly difference: Points
  /** The threshold that was passed. */
  readonly threshold: Points
}

/** The sheets of one entry that lie strictly beyond a threshold, in the order given. */
export function deviations(
  sheets: readonly JudgeTotal[],
  { warn, discuss }: DeviationThresholds,
): Deviation[] {
  const exacts = sheets.map(exactTotal)
  const sum = exacts.reduce((total, { numerator }) => total + numerator, 0)
  const count = sheets.length
  return sheets.flatMap(({ judge, total }, index) => {
    // The sheets of one entry share a denominator.
    const { numerator, denominator } = exacts[index] as Rational
    const exact = rational(numerator * count - sum, denominator * count)
    const distance = Math.abs(exact.numerator)
    if (distance <= warn * exact.denominator) return []
    const level = distance > discuss * exact.denominator ? 'discuss' : 'warn'
    const difference = roundHalfUp(exact.numerator, exact.denominator)
    return [{ judge, total, level, exact, difference, threshold: level === 'discuss' ? discuss : warn }]
  })
}
