/** Variances of what the calibration says, each over σ²: of entries, of judges, of the difference of two entries, of sheets. */
import type { Components } from './components'
import { solve } from './conjugate-gradients'
import type { Equations } from './equations'
import type { Block, Precision } from './precision'

/** Of each entry: 1/n + aᵀ(S + λI)⁻¹a, where a holds 1/n for each of its judges; null where the component is too large. */
export function entryVariances(
  system: Equations,
  parts: Components,
  precision: Precision,
): (number | null)[] {
  return Array.from(system.entryWeight, (weight, entry) => {
    if (precision.lambda === Infinity) return 1 / weight
    const block = precision.blocks[parts.ofEntry[entry]!]
    return block ? 1 / weight + spread(system, precision, block, entry, entry) + block.constant : null
  })
}

/** Of each judge; null where the component is too large. */
export function judgeVariances(parts: Components, { lambda, blocks, placeOf }: Precision): (number | null)[] {
  return Array.from(parts.ofJudge, (component, judge) => {
    if (lambda === Infinity) return 0
    const block = blocks[component]
    return block ? inverseAt(block, placeOf[judge]!, placeOf[judge]!) + block.constant : null
  })
}

/**
 * Of the difference of two entries of one component: by the dense inverse where there is one, else by one solution of the
 * equations. Null when the solver did not converge.
 */
export function pairVariance(
  system: Equations,
  parts: Components,
  precision: Precision,
  a: number,
  b: number,
): number | null {
  const own = 1 / system.entryWeight[a]! + 1 / system.entryWeight[b]!
  if (precision.lambda === Infinity) return own
  const block = precision.blocks[parts.ofEntry[a]!]
  if (block) {
    const of = (one: number, other: number) => spread(system, precision, block, one, other)
    // Two entries of the same panel differ by their noise alone, whatever rounding says.
    return Math.max(own, own + of(a, a) + of(b, b) - 2 * of(a, b))
  }
  const difference = new Float64Array(system.right.length)
  addPanel(system, a, 1, difference)
  addPanel(system, b, -1, difference)
  const { x, converged } = solve(system, precision.lambda, difference)
  return converged ? x.reduce((sum, each, judge) => sum + each * difference[judge]!, own) : null
}

/**
 * Of each sheet: its leverage, how far its own fitted value follows it, between 0 and 1. They add to the number of effects the
 * model spends: entries + judges − components under least squares. Null where the component is too large. Without weights.
 */
export function leverages(system: Equations, parts: Components, precision: Precision): (number | null)[] {
  const { offsets, judgeOf } = system.columns
  const leverage: (number | null)[] = []
  for (let entry = 0; entry < system.entryWeight.length; entry++) {
    const own = 1 / system.entryWeight[entry]!
    const block = precision.blocks[parts.ofEntry[entry]!]
    const panel = block ? spread(system, precision, block, entry, entry) : 0
    for (let row = offsets[entry]!; row < offsets[entry + 1]!; row++) {
      const place = precision.placeOf[judgeOf[row]!]!
      if (precision.lambda === Infinity) leverage.push(own)
      else if (!block) leverage.push(null)
      else
        leverage.push(
          own + inverseAt(block, place, place) - 2 * mean(system, precision, block, entry, place) + panel,
        )
    }
  }
  return leverage
}

function inverseAt({ inverse, judges }: Block, a: number, b: number): number {
  return inverse[a * judges.length + b]!
}

/** One row of the inverse averaged over the judges of an entry. */
function mean(
  { columns, weights, entryWeight }: Equations,
  { placeOf }: Precision,
  block: Block,
  entry: number,
  place: number,
): number {
  let sum = 0
  for (let row = columns.offsets[entry]!; row < columns.offsets[entry + 1]!; row++)
    sum += (weights ? weights[row]! : 1) * inverseAt(block, place, placeOf[columns.judgeOf[row]!]!)
  return sum / entryWeight[entry]!
}

/** The inverse averaged over the judges of one entry and those of another. */
function spread(system: Equations, precision: Precision, block: Block, a: number, b: number): number {
  const { columns, weights, entryWeight } = system
  let sum = 0
  for (let row = columns.offsets[a]!; row < columns.offsets[a + 1]!; row++) {
    const place = precision.placeOf[columns.judgeOf[row]!]!
    sum += (weights ? weights[row]! : 1) * mean(system, precision, block, b, place)
  }
  return sum / entryWeight[a]!
}

function addPanel(
  { columns, weights, entryWeight }: Equations,
  entry: number,
  sign: number,
  to: Float64Array,
): void {
  for (let row = columns.offsets[entry]!; row < columns.offsets[entry + 1]!; row++)
    to[columns.judgeOf[row]!]! += (sign * (weights ? weights[row]! : 1)) / entryWeight[entry]!
}
