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
  const index = calibration.columns.entries.indexOf(entry)
  return index < 0 ? null : explain(calibration, standingsOf(calibration), index)
}

/** Explains every entry, in the order of ids, in time linear in the sheets. */
export function explainAdjustments(calibration: Calibration): AdjustmentExplanation[] {
  const standings = standingsOf(calibration)
  return calibration.columns.entries.map((_, index) => explain(calibration, standings, index))
}

/** What all explanations share: ranks, the size of each component, the shared sheets of each judge. */
function standingsOf(calibration: Calibration) {
  const { columns, components, raw, adjusted } = calibration
  const sizes = new Uint32Array(components.count)
  for (const component of components.ofEntry) sizes[component]!++
  const sharedSheets = new Uint32Array(columns.judges.length)
  for (let entry = 0; entry < columns.entries.length; entry++) {
    const panel = columns.judgeOf.subarray(columns.offsets[entry], columns.offsets[entry + 1])
    if (panel.length > 1) for (const judge of panel) sharedSheets[judge]!++
  }
  return {
    sizes,
    sharedSheets,
    rawRanks: ranksInComponents(calibration, raw),
    adjustedRanks: ranksInComponents(calibration, adjusted),
  }
}

function explain(
  { columns, components, system, status, reason, ...calibration }: Calibration,
  { sizes, sharedSheets, rawRanks, adjustedRanks }: ReturnType<typeof standingsOf>,
  index: number,
): AdjustmentExplanation {
  const first = columns.offsets[index]!
  const component = components.ofEntry[index]!
  const panel = columns.judgeOf.subarray(first, columns.offsets[index + 1])
  return {
    entry: columns.entries[index]!,
    status,
    reason,
    raw: points(calibration.raw[index]!),
    adjusted: points(calibration.adjusted[index]!),
    error: calibration.errors[index]!,
    rawRank: rawRanks[index]!,
    adjustedRank: adjustedRanks[index]!,
    of: sizes[component]!,
    component,
    judges: Array.from(panel, (judge, place) => ({
      judge: columns.judges[judge]!,
      total: points(columns.totals[first + place]!),
      adjustment: 0 - calibration.judgeEffect[judge]!,
      error: calibration.judgeErrors[judge]!,
      sharedSheets: sharedSheets[judge]!,
      weight: system.weights ? system.weights[first + place]! : 1,
    })),
  }
}
