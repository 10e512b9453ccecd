/** Intraclass correlations: how much of the differences between totals is differences between entries. */
import type { Calibration } from '../calibration/calibrate'
import type { SheetColumns } from '../columns'
import { completeTable } from './complete'
import { absent, given, over, type Statistic } from './statistic'

/** Mean squares of the two-way table, squared hundredths. */
export interface MeanSquares {
  /** Between entries. */
  readonly between: number
  /** Within entries. */
  readonly within: number
  /** Between judges. */
  readonly judges: number
  /** What neither explains. */
  readonly error: number
}

/** The six of Shrout and Fleiss (1979): model 1, 2 or 3, for one judge or for the mean of all k. Negative ones are reported so. */
export interface CompleteIntraclass {
  readonly meanSquares: MeanSquares
  readonly oneWaySingle: Statistic<number>
  readonly agreementSingle: Statistic<number>
  readonly consistencySingle: Statistic<number>
  readonly oneWayAverage: Statistic<number>
  readonly agreementAverage: Statistic<number>
  readonly consistencyAverage: Statistic<number>
}

/** ICC(1,1), (2,1), (3,1), (1,k), (2,k), (3,k) of a complete table. */
export function completeIntraclass(columns: SheetColumns): Statistic<CompleteIntraclass> {
  const { value: table, why } = completeTable(columns)
  if (!table) return absent(why)
  const { entries: n, judges: k } = table
  const meanSquares = meanSquaresOf(table.totals, n, k)
  const { between, within, judges, error } = meanSquares
  return given({
    meanSquares,
    oneWaySingle: over(between - within, between + (k - 1) * within),
    agreementSingle: over(between - error, between + (k - 1) * error + (k * (judges - error)) / n),
    consistencySingle: over(between - error, between + (k - 1) * error),
    oneWayAverage: over(between - within, between),
    agreementAverage: over(between - error, between + (judges - error) / n),
    consistencyAverage: over(between - error, between),
  })
}

function meanSquaresOf(totals: Float64Array, n: number, k: number): MeanSquares {
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length
  const ofEntry = new Float64Array(n)
  const ofJudge = new Float64Array(k)
  totals.forEach((total, cell) => {
    ofEntry[Math.floor(cell / k)]! += (total - mean) / k
    ofJudge[cell % k]! += (total - mean) / n
  })
  let within = 0
  let error = 0
  totals.forEach((total, cell) => {
    const left = total - mean - ofEntry[Math.floor(cell / k)]!
    const unexplained = left - ofJudge[cell % k]!
    within += left * left
    error += unexplained * unexplained
  })
  const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0)
  return {
    between: (k * squares(ofEntry)) / (n - 1),
    within: within / (n * (k - 1)),
    judges: (n * squares(ofJudge)) / (k - 1),
    error: error / ((n - 1) * (k - 1)),
  }
}

/** The same questions for any design, from variance components: estimates for unbalanced sheets depend on the estimator. */
export interface Intraclass {
  /** One judge's total, judges' severities counting as error. */
  readonly agreementSingle: Statistic<number>
  /** One judge's total, severities taken out. */
  readonly consistencySingle: Statistic<number>
  /** The raw mean of k̃ totals, k̃ being the harmonic mean of the sheets per entry. */
  readonly rawAverage: Statistic<number>
  /** The adjusted score. */
  readonly adjusted: Statistic<number>
  /** The variance between entries is estimated at zero or below: sheets do not tell entries apart. */
  readonly isBelowZero: boolean
}

/** Intraclass correlations of an incomplete design (shared/scoring.md §3). */
export function intraclass({ fit, system, errors }: Calibration): Statistic<Intraclass> {
  if (!fit.variances) return absent('too-few-entries')
  const { sigma2, tauB2, tauQ2 } = fit.variances
  const entries = system.entryWeight.length
  const perEntry = fit.system.entryWeight.reduce((sum, sheets) => sum + 1 / sheets, 0) / entries
  const known = errors.filter((error) => error !== null)
  const meanVariance = known.reduce((sum, error) => sum + error * error, 0) / entries
  return given({
    agreementSingle: over(tauQ2, tauQ2 + tauB2 + sigma2),
    consistencySingle: over(tauQ2, tauQ2 + sigma2),
    rawAverage: over(tauQ2, tauQ2 + (tauB2 + sigma2) * perEntry),
    adjusted: known.length === entries ? over(tauQ2, tauQ2 + meanVariance) : absent('not-calibrated'),
    isBelowZero: tauQ2 <= 0,
  })
}
