/** Calibration: every entry's score with the severity of its judges taken out, or a reason why that cannot be done. */
import type { SheetColumns } from '../columns'
import { points, roundHalfUp, type Points } from '../points'
import type { Components } from './components'
import type { SolverLimits } from './conjugate-gradients'
import type { Equations } from './equations'
import { entryVariances, judgeVariances } from './errors'
import { fit, type Fit } from './fit'
import { denseLimit, precision, type Precision } from './precision'
import { pseudoHuber, type RobustLimits } from './pseudo-huber'
import { quantise } from './quantise'
import { refusal, standardGate, type Gate, type NotCalibratable } from './gate'

export interface CalibrationOptions {
  /** `additive` unless given; `pseudo-huber` listens less to sheets far off. */
  readonly method?: 'additive' | 'pseudo-huber'
  /** The ridge; estimated from the sheets unless given, 0 being least squares. */
  readonly lambda?: number
  /** For `pseudo-huber`: up to where a difference counts fully; 10 points unless given. */
  readonly delta?: Points
  /** Null for no gate. */
  readonly gate?: Gate | null
  readonly limits?: SolverLimits & RobustLimits & { readonly dense?: number }
}

/** Everything is in hundredths of a point, by index of entry or judge in `columns`; `calibrationReport` says it by id. */
export interface Calibration {
  readonly columns: SheetColumns
  readonly components: Components
  readonly method: 'additive' | 'pseudo-huber'
  /** Of `pseudo-huber`, hundredths. */
  readonly delta: Points
  /**
   * `calibrated`; `no-severity-found`: judges differ no more than chance makes them, so none is corrected; `not-calibratable`:
   * see the reason. In the last two every judge's effect is zero; in the last, adjusted scores are the raw ones.
   */
  readonly status: 'calibrated' | 'no-severity-found' | 'not-calibratable'
  readonly reason: NotCalibratable | null
  /** The additive fit: variance components, λ, residuals; of `pseudo-huber` too. */
  readonly fit: Fit
  /** The equations of the method, at their final weights. */
  readonly system: Equations
  /** Null when nothing was calibrated. */
  readonly precision: Precision | null
  readonly iterations: number
  /** The mean total of each entry, rounded half up once: whole hundredths. */
  readonly raw: Float64Array
  /** Whole hundredths; on these ties are decided. */
  readonly adjusted: Float64Array
  /** Adjusted, before rounding. */
  readonly score: Float64Array
  /** The standard error of each adjusted score; null where it is not known. */
  readonly errors: readonly (number | null)[]
  /** Of each judge: how far above the component's judges together, so a strict one is negative; taken out of the scores. */
  readonly judgeEffect: Float64Array
  readonly judgeErrors: readonly (number | null)[]
  /** Sheets (rows) whose additive residual is beyond 3σ̂: with any, the pseudo-Huber method is worth proposing. */
  readonly farSheets: readonly number[]
}

export const standardDelta = points(1000)

/**
 * Calibrates counted sheets (shared/scoring.md §2.3, §2.4): raw and adjusted scores, errors, severities. Scores of different
 * components must not be compared (`rankTogether`). Deterministic, and the same for the same columns on every machine.
 * @throws RangeError when a total is not whole hundredths, an entry has no sheet, `lambda` is negative or `delta` not positive.
 */
export function calibrate(columns: SheetColumns, options: CalibrationOptions = {}): Calibration {
  const { method = 'additive', lambda, delta = standardDelta, gate = standardGate, limits = {} } = options
  if (!(delta > 0)) throw new RangeError(`Not a distance: ${delta}`)
  const raw = rawScores(columns)
  const additive = fit(columns, lambda, limits)
  const known = { columns, components: additive.components, method, delta, fit: additive, raw }
  const robust =
    method === 'pseudo-huber' && additive.converged
      ? pseudoHuber(columns, additive.components, additive.lambda, delta, additive, limits)
      : null
  const chosen = robust ?? additive
  const iterations = additive.iterations + (robust?.iterations ?? 0)
  const sure = chosen.converged
    ? precision(chosen.system, additive.components, additive.lambda, limits.dense ?? denseLimit)
    : null
  const sigma = additive.variances && Math.sqrt(additive.variances.sigma2)
  const inHundredths = (variances: readonly (number | null)[]) =>
    variances.map((variance) => (sigma === null || variance === null ? null : sigma * Math.sqrt(variance)))
  const errors = sure ? inHundredths(entryVariances(chosen.system, additive.components, sure)) : []
  const reason = refusal(additive, chosen, errors, gate, lambda !== undefined)
  if (!sure || reason)
    return {
      ...known,
      status: 'not-calibratable',
      reason,
      system: additive.system,
      precision: null,
      iterations,
      adjusted: raw,
      score: additive.system.entryMean,
      errors: columns.entries.map(() => null),
      judgeEffect: new Float64Array(columns.judges.length),
      judgeErrors: columns.judges.map(() => null),
      farSheets: [],
    }
  return {
    ...known,
    status: additive.lambda === Infinity ? 'no-severity-found' : 'calibrated',
    reason: null,
    system: chosen.system,
    precision: sure,
    iterations,
    adjusted: chosen.entryScore.map(quantise),
    score: chosen.entryScore,
    errors,
    judgeEffect: chosen.judgeEffect,
    judgeErrors: inHundredths(judgeVariances(additive.components, sure)),
    farSheets: sigma === null ? [] : beyond(additive.residual, 3 * sigma),
  }
}

function rawScores({ entries, offsets, totals }: SheetColumns): Float64Array {
  return new Float64Array(entries.length).map((_, entry) => {
    let sum = 0
    for (let row = offsets[entry]!; row < offsets[entry + 1]!; row++) sum += totals[row]!
    return roundHalfUp(sum, offsets[entry + 1]! - offsets[entry]!)
  })
}

function beyond(residual: Float64Array, distance: number): number[] {
  const rows: number[] = []
  residual.forEach((each, row) => {
    if (Math.abs(each) > distance) rows.push(row)
  })
  return rows
}
