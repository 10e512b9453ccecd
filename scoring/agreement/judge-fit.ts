/** How each judge's totals fit the additive model: infit and outfit as in Rasch analysis, and the range used. */
import type { Calibration } from '../calibration/calibrate'
import { leverages } from '../calibration/errors'
import { precision } from '../calibration/precision'
import { absent, given, over, type Statistic } from './statistic'

export interface JudgeFit {
  readonly judge: string
  readonly sheets: number
  /** Mean squared residual over what chance gives, about 1: much more is erratic, much less copies the mean. */
  readonly infit: Statistic<number>
  /** The same, sheet by sheet first: a single sheet far off shows more. */
  readonly outfit: Statistic<number>
  /** Standard deviation of the judge's totals, hundredths: small means a narrow part of the scale. */
  readonly range: Statistic<number>
  /** For information, never a penalty. */
  readonly flag: 'erratic' | 'too-uniform' | null
}

export interface FitThresholds {
  readonly above: number
  readonly below: number
  /** Fewer sheets than this flag nobody. */
  readonly minSheets: number
}

export const standardFitThresholds: FitThresholds = { above: 1.8, below: 0.4, minSheets: 8 }

/**
 * Fit of each judge (shared/scoring.md §3), on residuals of the additive model whatever the method. A sheet that the model
 * follows entirely (the only one of its entry) says nothing and is left out.
 */
export function judgeFits(
  calibration: Calibration,
  { above, below, minSheets }: FitThresholds = standardFitThresholds,
): JudgeFit[] {
  const { columns } = calibration
  const sums = sumResiduals(calibration)
  const ranges = rangesOf(calibration)
  return columns.judges.map((judge, index) => {
    const infit = sums ? over(sums.squares[index]!, sums.free[index]!) : absent('not-calibrated')
    const outfit = sums ? over(sums.standardised[index]!, sums.used[index]!) : absent('not-calibrated')
    const isTold = infit.value !== null && sums !== null && sums.used[index]! >= minSheets
    return {
      judge,
      sheets: calibration.fit.system.judgeWeight[index]!,
      infit,
      outfit,
      range: ranges[index]!,
      flag: !isTold ? null : infit.value > above ? 'erratic' : infit.value < below ? 'too-uniform' : null,
    }
  })
}

/** Of each judge: squared residuals, what chance would make them, and the same sheet by sheet. */
function sumResiduals(calibration: Calibration) {
  const { columns, components, fit, method } = calibration
  const sigma2 = fit.variances?.sigma2 ?? 0
  if (!calibration.precision || sigma2 <= 0) return null
  const own = method === 'additive' ? calibration.precision : precision(fit.system, components, fit.lambda)
  const leverage = leverages(fit.system, components, own)
  const perJudge = () => new Float64Array(columns.judges.length)
  const sums = { used: perJudge(), squares: perJudge(), free: perJudge(), standardised: perJudge() }
  for (let row = 0; row < columns.totals.length; row++) {
    const judge = columns.judgeOf[row]!
    const free = sigma2 * (1 - (leverage[row] ?? 1))
    // Below this only rounding is left.
    if (free < sigma2 * 1e-9) continue
    const square = fit.residual[row]! * fit.residual[row]!
    sums.used[judge]! += 1
    sums.squares[judge]! += square
    sums.free[judge]! += free
    sums.standardised[judge]! += square / free
  }
  return sums
}

function rangesOf({ columns: { judges, judgeOf, totals } }: Calibration): Statistic<number>[] {
  const count = new Uint32Array(judges.length)
  const mean = new Float64Array(judges.length)
  const squares = new Float64Array(judges.length)
  // Welford's running mean and squares: one pass, and no difference of large sums.
  for (let row = 0; row < totals.length; row++) {
    const judge = judgeOf[row]!
    const before = totals[row]! - mean[judge]!
    mean[judge]! += before / ++count[judge]!
    squares[judge]! += before * (totals[row]! - mean[judge]!)
  }
  return judges.map((_, judge) =>
    count[judge]! < 2 ? absent('too-few-entries') : given(Math.sqrt(squares[judge]! / (count[judge]! - 1))),
  )
}
