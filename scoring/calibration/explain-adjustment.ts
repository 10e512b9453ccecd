/** Why an entry's adjusted score differs from its raw one: every number the sentence about it needs, and no words. */
import { points, type Points } from '../points'
import type { Calibration } from './calibrate'
import { ranksInComponents } from './rank-together'

export interface JudgeAdjustment {
  readonly judge: string
  /** The judge's total for this entry. */
  readonly total: Points
  /** What is added to the judge's totals, hundredths: positive for a strict judge. */
  readonly adjustment: number
  /** Its standard error, hundredths; null where it is not known. */
  readonly error: number | null
  /** The judge's sheets on entries that others scored too: what the adjustment rests on. */
  readonly sharedSheets: number
  /** How much this sheet counts, 1 being fully; less only under the pseudo-Huber method. */
  readonly weight: number
}

export interface AdjustmentExplanation {
  readonly entry: string
  readonly status: Calibration['status']
  readonly reason: Calibration['reason']
  readonly raw: Points
  readonly adjusted: Points
  /** The standard error of the adjusted score, hundredths; null where it is not known. */
  readonly error: number | null
  /** By score alone, among the entries that can be compared with this one; their number is `of`. */
  readonly rawRank: number
  readonly adjustedRank: number
  readonly of: number
  readonly component: number
  /** In the order of judges' ids. */
  readonly judges: readonly JudgeAdjustment[]
}

/** Explains one entry; null when there is no such entry. */
export function explainAdjustment(calibration: Calibration, entry: string): AdjustmentExplanation | null {
  const { columns, components, raw, adjusted, errors, status, reason } = calibration
  const index = columns.entries.indexOf(entry)
  if (index < 0) return null
  const component = components.ofEntry[index]!
  const rows = Array.from(
    { length: columns.offsets[index + 1]! - columns.offsets[index]! },
    (_, place) => columns.offsets[index]! + place,
  )
  return {
    entry,
    status,
    reason,
    raw: points(raw[index]!),
    adjusted: points(adjusted[index]!),
    error: errors[index]!,
    rawRank: ranksInComponents(calibration, raw)[index]!,
    adjustedRank: ranksInComponents(calibration, adjusted)[index]!,
    of: components.ofEntry.reduce((same, each) => same + Number(each === component), 0),
    component,
    judges: rows.map((row) => adjustmentOf(calibration, row)),
  }
}

function adjustmentOf(
  { columns, system, judgeEffect, judgeErrors }: Calibration,
  row: number,
): JudgeAdjustment {
  const judge = columns.judgeOf[row]!
  return {
    judge: columns.judges[judge]!,
    total: points(columns.totals[row]!),
    adjustment: 0 - judgeEffect[judge]!,
    error: judgeErrors[judge]!,
    sharedSheets: sharedSheets(columns, judge),
    weight: system.weights ? system.weights[row]! : 1,
  }
}

/** The sheets of one judge on entries with at least two. */
export function sharedSheets({ entries, offsets, judgeOf }: Calibration['columns'], judge: number): number {
  return entries.reduce((shared, _, entry) => {
    const panel = judgeOf.subarray(offsets[entry], offsets[entry + 1])
    return shared + Number(panel.length > 1 && panel.includes(judge))
  }, 0)
}
