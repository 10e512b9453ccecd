/** The equations of `total = entry + judge + noise` with the entries eliminated: one unknown per judge, never a matrix. */
import type { SheetColumns } from '../columns'

export interface Equations {
  readonly columns: SheetColumns
  /** Of each sheet; null when every sheet counts fully. */
  readonly weights: Float64Array | null
  /** The weights of each entry's sheets added. */
  readonly entryWeight: Float64Array
  /** The weighted mean total of each entry, hundredths; 0 for an entry without sheets. */
  readonly entryMean: Float64Array
  /** The weights of each judge's sheets added. */
  readonly judgeWeight: Float64Array
  /** The diagonal of the system. */
  readonly diagonal: Float64Array
  /** The right-hand side: of each judge, the weighted sum of total minus entry mean. */
  readonly right: Float64Array
}

/** Eliminates the entries (shared/scoring.md §2.3, step 2): S = D_J − Bᵀ D_E⁻¹ B and its right-hand side, in one pass. */
export function equations(columns: SheetColumns, weights: Float64Array | null = null): Equations {
  const { entries, judges, offsets, judgeOf, totals } = columns
  const entryWeight = new Float64Array(entries.length)
  const entryMean = new Float64Array(entries.length)
  const judgeWeight = new Float64Array(judges.length)
  const diagonal = new Float64Array(judges.length)
  const right = new Float64Array(judges.length)
  for (let entry = 0; entry < entries.length; entry++) {
    const first = offsets[entry]!
    const end = offsets[entry + 1]!
    if (first === end) continue
    let weightSum = 0
    let sum = 0
    for (let row = first; row < end; row++) {
      const weight = weights ? weights[row]! : 1
      weightSum += weight
      sum += weight * totals[row]!
    }
    const mean = sum / weightSum
    entryWeight[entry] = weightSum
    entryMean[entry] = mean
    for (let row = first; row < end; row++) {
      const weight = weights ? weights[row]! : 1
      const judge = judgeOf[row]!
      judgeWeight[judge]! += weight
      diagonal[judge]! += weight - (weight * weight) / weightSum
      right[judge]! += weight * (totals[row]! - mean)
    }
  }
  return { columns, weights, entryWeight, entryMean, judgeWeight, diagonal, right }
}

/** `out = (S + λI) x`, in two operations for each sheet. */
export function applySystem(system: Equations, lambda: number, x: Float64Array, out: Float64Array): void {
  const { judgeWeight } = system
  for (let judge = 0; judge < x.length; judge++) out[judge] = (judgeWeight[judge]! + lambda) * x[judge]!
  if (system.weights) subtractWeightedMeans(system, system.weights, x, out)
  else subtractMeans(system, x, out)
}

function subtractMeans({ columns, entryWeight }: Equations, x: Float64Array, out: Float64Array): void {
  const { offsets, judgeOf } = columns
  let first = 0
  for (let entry = 0; entry < entryWeight.length; entry++) {
    const end = offsets[entry + 1]!
    let sum = 0
    for (let row = first; row < end; row++) sum += x[judgeOf[row]!]!
    const mean = sum / entryWeight[entry]!
    for (let row = first; row < end; row++) out[judgeOf[row]!]! -= mean
    first = end
  }
}

function subtractWeightedMeans(
  { columns, entryWeight }: Equations,
  weights: Float64Array,
  x: Float64Array,
  out: Float64Array,
): void {
  const { offsets, judgeOf } = columns
  let first = 0
  for (let entry = 0; entry < entryWeight.length; entry++) {
    const end = offsets[entry + 1]!
    let sum = 0
    for (let row = first; row < end; row++) sum += weights[row]! * x[judgeOf[row]!]!
    const mean = sum / entryWeight[entry]!
    for (let row = first; row < end; row++) out[judgeOf[row]!]! -= weights[row]! * mean
    first = end
  }
}

/** Of each entry: its weighted mean total less the weighted mean effect of its judges, hundredths. */
export function entryScores(
  { columns, weights, entryWeight, entryMean }: Equations,
  judgeEffect: Float64Array,
) {
  const { offsets, judgeOf } = columns
  const scores = new Float64Array(entryMean.length)
  for (let entry = 0; entry < scores.length; entry++) {
    const end = offsets[entry + 1]!
    let sum = 0
    for (let row = offsets[entry]!; row < end; row++)
      sum += (weights ? weights[row]! : 1) * judgeEffect[judgeOf[row]!]!
    scores[entry] = sum === 0 ? entryMean[entry]! : entryMean[entry]! - sum / entryWeight[entry]!
  }
  return scores
}

/** Of each sheet: total minus entry score minus judge effect, hundredths. */
export function residuals(
  columns: SheetColumns,
  score: Float64Array,
  judgeEffect: Float64Array,
): Float64Array {
  const { offsets, judgeOf, totals } = columns
  const residual = new Float64Array(totals.length)
  for (let entry = 0; entry < score.length; entry++) {
    const end = offsets[entry + 1]!
    for (let row = offsets[entry]!; row < end; row++)
      residual[row] = totals[row]! - score[entry]! - judgeEffect[judgeOf[row]!]!
  }
  return residual
}
