/** The additive model that listens less to sheets far off: pseudo-Huber loss, by iterated reweighting with warm starts. */
import type { SheetColumns } from '../columns'
import type { Components } from './components'
import { entryScores, equations, residuals, type Equations } from './equations'
import { shrink } from './fit'
import { roundingFloor } from './rounding-floor'

export interface RobustFit {
  /** The equations at the final weights. */
  readonly system: Equations
  readonly judgeEffect: Float64Array
  readonly entryScore: Float64Array
  readonly residual: Float64Array
  /** Of each sheet, over zero and at most one: how much it still counts. */
  readonly weights: Float64Array
  readonly rounds: number
  /** Of conjugate gradients, over all rounds. */
  readonly iterations: number
  readonly converged: boolean
  /** The largest change of an entry's score in the last round, hundredths. */
  readonly lastChange: number
}

export interface RobustLimits {
  /** 2,000 unless given; contests take about twenty, sheets that agree on nothing hundreds. */
  readonly maxRounds?: number
  /** Stop when no entry's score changes by more, hundredths; 1e-5 unless given. */
  readonly maxChange?: number
}

/**
 * Minimises Σ δ²(√(1 + (r/δ)²) − 1) + λ/2 Σ b² (shared/scoring.md §2.4): a residual counts fully up to about δ hundredths and
 * less and less beyond. Strictly convex, so one answer; δ is fixed by the regulations, or raising a score could lower it.
 */
export function pseudoHuber(
  columns: SheetColumns,
  parts: Components,
  lambda: number,
  delta: number,
  start: { readonly judgeEffect: Float64Array; readonly entryScore: Float64Array },
  { maxRounds = 2000, maxChange = 1e-5 }: RobustLimits = {},
): RobustFit {
  // A few steps of the solver suffice in each round: the next round changes its equations anyway.
  const limits = { floor: roundingFloor(columns), maxIterations: 4 }
  const weights = new Float64Array(columns.totals.length)
  let { judgeEffect, entryScore } = start
  let rounds = 0
  let iterations = 0
  let lastChange = Infinity
  reweigh(columns, entryScore, judgeEffect, delta, weights)
  let system = equations(columns, weights)
  while (lastChange > maxChange && rounds < maxRounds) {
    const step = shrink(system, parts, lambda, judgeEffect, limits)
    const next = entryScores(system, step.judgeEffect)
    lastChange = 0
    for (let entry = 0; entry < next.length; entry++)
      lastChange = Math.max(lastChange, Math.abs(next[entry]! - entryScore[entry]!))
    judgeEffect = step.judgeEffect
    entryScore = next
    iterations += step.iterations
    rounds++
    reweigh(columns, entryScore, judgeEffect, delta, weights)
    system = equations(columns, weights)
  }
  return {
    system,
    judgeEffect,
    entryScore,
    residual: residuals(columns, entryScore, judgeEffect),
    weights,
    rounds,
    iterations,
    converged: lastChange <= maxChange,
    lastChange,
  }
}

function reweigh(
  { offsets, judgeOf, totals }: SheetColumns,
  entryScore: Float64Array,
  judgeEffect: Float64Array,
  delta: number,
  weights: Float64Array,
): void {
  for (let entry = 0; entry < entryScore.length; entry++) {
    const end = offsets[entry + 1]!
    for (let row = offsets[entry]!; row < end; row++) {
      const ratio = (totals[row]! - entryScore[entry]! - judgeEffect[judgeOf[row]!]!) / delta
      weights[row] = 1 / Math.sqrt(1 + ratio * ratio)
    }
  }
}
