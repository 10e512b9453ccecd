/** How much totals differ because of entries, because of judges, and by chance: Henderson's method III in closed form. */
import type { SheetColumns } from '../columns'
import type { Components } from './components'
import type { Equations } from './equations'
import { roundingFloor } from './rounding-floor'

/** Variances in squared hundredths. A negative one is an estimate below zero: reported as it is, and read as "none found". */
export interface Variances {
  /** Of one sheet around entry plus judge. */
  readonly sigma2: number
  /** Between judges. */
  readonly tauB2: number
  /** Between entries. */
  readonly tauQ2: number
}

export interface VarianceComponents {
  /** Sheets − entries − judges + components: what the data leave for estimating chance. */
  readonly degrees: number
  /** Null when no degrees are left. */
  readonly variances: Variances | null
}

/**
 * Variance components from the least-squares fit (shared/scoring.md §2.3, step 4; Henderson 1953, Searle et al. 1992 ch. 5).
 * On complete designs they are the estimates of the analysis of variance. Every judge and entry has a sheet.
 */
export function varianceComponents(
  { columns, judgeWeight, right }: Equations,
  { count }: Components,
  judgeEffect: Float64Array,
  residual: Float64Array,
): VarianceComponents {
  const sheets = columns.totals.length
  const entries = columns.entries.length
  const judges = columns.judges.length
  const degrees = sheets - entries - judges + count
  if (degrees < 1) return { degrees, variances: null }
  const floor = roundingFloor(columns)
  const unexplained = aboveRounding(sumOfSquares(residual), floor)
  const byJudges = aboveRounding(
    right.reduce((sum, each, judge) => sum + each * judgeEffect[judge]!, 0),
    floor,
  )
  const sigma2 = unexplained / degrees
  const byEntries = withinJudges(columns, judgeWeight) - unexplained
  const tauB2 = (byJudges - (judges - count) * sigma2) / (sheets - entries)
  const tauQ2 = (byEntries - (entries - count) * sigma2) / (sheets - judges)
  return { degrees, variances: { sigma2, tauB2, tauQ2 } }
}

/** The sum of squares of totals around their judge's mean. */
function withinJudges({ judgeOf, totals }: SheetColumns, judgeWeight: Float64Array): number {
  let mean = 0
  for (let row = 0; row < totals.length; row++) mean += totals[row]! / totals.length
  // Around the mean of all first: squares of whole totals would leave few digits for their differences.
  const judgeSum = new Float64Array(judgeWeight.length)
  let squares = 0
  for (let row = 0; row < totals.length; row++) {
    const deviation = totals[row]! - mean
    judgeSum[judgeOf[row]!]! += deviation
    squares += deviation * deviation
  }
  return judgeSum.reduce((left, sum, judge) => left - (sum * sum) / judgeWeight[judge]!, squares)
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!
  return sum
}

/** A sum of squares, or zero where rounding alone could have made it, so that judges who agree exactly are seen to. */
function aboveRounding(sum: number, floor: number): number {
  return sum > floor * floor ? sum : 0
}
