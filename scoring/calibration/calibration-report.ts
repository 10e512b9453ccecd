/** The calibration by id instead of by index: plain objects for pages, publications and digests. */
import { points, type Points } from '../points'
import type { Calibration } from './calibrate'
import type { NotCalibratable } from './gate'
import { ranksInComponents } from './rank-together'

export interface CalibrationReport {
  readonly method: Calibration['method']
  readonly status: Calibration['status']
  readonly reason: NotCalibratable | null
  readonly degrees: number
  /** Squared hundredths; a negative one is an estimate below zero. Null when there are too few sheets to estimate. */
  readonly variances: Calibration['fit']['variances']
  /** Null for an infinite one: no judge is corrected. */
  readonly lambda: number | null
  readonly iterations: number
  readonly components: number
  /** Sheets further than three σ̂ from what the model expects. */
  readonly farSheets: readonly { readonly entry: string; readonly judge: string; readonly residual: number }[]
  /** By id. Ranks are by score alone, inside the component. */
  readonly entries: readonly {
    readonly entry: string
    readonly component: number
    readonly sheets: number
    readonly raw: Points
    readonly rawRank: number
    readonly adjusted: Points
    readonly adjustedRank: number
    /** Standard error, hundredths. */
    readonly error: number | null
  }[]
  /** By id. */
  readonly judges: readonly {
    readonly judge: string
    readonly component: number
    readonly sheets: number
    /** How far above the component's judges together, hundredths: negative for a strict judge. */
    readonly effect: number
    readonly error: number | null
  }[]
}

/** Writes a calibration out by id. */
export function calibrationReport(calibration: Calibration): CalibrationReport {
  const { method, status, reason, columns, components, fit, iterations } = calibration
  const rawRanks = ranksInComponents(calibration, calibration.raw)
  const adjustedRanks = ranksInComponents(calibration, calibration.adjusted)
  return {
    method,
    status,
    reason,
    degrees: fit.degrees,
    variances: fit.variances,
    lambda: fit.lambda === Infinity ? null : fit.lambda,
    iterations,
    components: components.count,
    farSheets: calibration.farSheets.map((row) => ({
      entry: columns.entries[columns.offsets.findLastIndex((first) => first <= row)]!,
      judge: columns.judges[columns.judgeOf[row]!]!,
      residual: fit.residual[row]!,
    })),
    entries: columns.entries.map((entry, index) => ({
      entry,
      component: components.ofEntry[index]!,
      sheets: columns.offsets[index + 1]! - columns.offsets[index]!,
      raw: points(calibration.raw[index]!),
      rawRank: rawRanks[index]!,
      adjusted: points(calibration.adjusted[index]!),
      adjustedRank: adjustedRanks[index]!,
      error: calibration.errors[index]!,
    })),
    judges: columns.judges.map((judge, index) => ({
      judge,
      component: components.ofJudge[index]!,
      sheets: fit.system.judgeWeight[index]!,
      effect: calibration.judgeEffect[index]!,
      error: calibration.judgeErrors[index]!,
    })),
  }
}
