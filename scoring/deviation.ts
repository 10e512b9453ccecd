/** Which sheets lie far from their panel's mean: flags for people to discuss, never a reason to drop a sheet. */
import { sumOf } from './aggregate'
import { points, rational, roundHalfUp, type Points, type Rational } from './points'

export interface DeviationThresholds {
  /** Flag a sheet further than this from the panel mean, the judge's own sheet included in that mean. */
  readonly warn: Points
  /** Beyond this the panel must discuss it. */
  readonly discuss: Points
}

/** On a scale of 100, honest panels pass 15 points now and then and 20 hardly ever (shared/scoring.md §1.2). */
export const defaultThresholds: DeviationThresholds = { warn: points(1500), discuss: points(2000) }

export interface JudgeTotal {
  readonly judge: string
  readonly total: Points
}

export interface Deviation extends JudgeTotal {
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
  const sum = sumOf(sheets.map(({ total }) => total))
  return sheets.flatMap(({ judge, total }) => {
    const exact = rational(total * sheets.length - sum, sheets.length)
    const distance = Math.abs(exact.numerator)
    if (distance <= warn * sheets.length) return []
    const level = distance > discuss * sheets.length ? 'discuss' : 'warn'
    const difference = roundHalfUp(exact.numerator, exact.denominator)
    return [{ judge, total, level, exact, difference, threshold: level === 'discuss' ? discuss : warn }]
  })
}
