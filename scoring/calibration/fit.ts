/** The additive model: least squares, variance components, and the ridge they ask for. */
import type { SheetColumns } from '../columns'
import { components, type Components } from './components'
import { solve, type SolverLimits } from './conjugate-gradients'
import { entryScores, equations, residuals, type Equations } from './equations'
import { roundingFloor } from './rounding-floor'
import { varianceComponents, type VarianceComponents } from './variance-components'

export interface Fit extends VarianceComponents {
  readonly system: Equations
  readonly components: Components
  /** σ̂²/τ̂_b², or the one given. Infinity: no systematic severity, every effect is zero. */
  readonly lambda: number
  /** Of each judge: how far above the component's judges together, hundredths; they add to zero in each component. */
  readonly judgeEffect: Float64Array
  /** Of each entry: its mean total with the judges' effects taken out, hundredths. */
  readonly entryScore: Float64Array
  /** Of each sheet, hundredths. */
  readonly residual: Float64Array
  /** Of both solutions together. */
  readonly iterations: number
  readonly converged: boolean
  /** What the solver left unsolved, of the right-hand side's norm. */
  readonly unsolved: number
}

/**
 * Fits `total = entry + judge + noise` (shared/scoring.md §2.3): judges' effects have a normal prior of the estimated variance,
 * entries none, so that no entry is pulled towards the others. `lambda` 0 is least squares; without it the data decide.
 * @throws RangeError when `lambda` is not zero or more.
 */
export function fit(columns: SheetColumns, lambda?: number, limits: SolverLimits = {}): Fit {
  if (lambda !== undefined && !(lambda >= 0)) throw new RangeError(`Not a ridge: ${lambda}`)
  const system = equations(columns)
  const parts = components(columns)
  const bounds = { floor: roundingFloor(columns), ...limits }
  const plain = solve(system, 0, system.right, null, bounds)
  const plainEffect = centred(plain.x, parts)
  const plainScore = entryScores(system, plainEffect)
  const plainResidual = residuals(columns, plainScore, plainEffect)
  const found = varianceComponents(system, parts, plainEffect, plainResidual)
  const common = { ...found, system, components: parts }
  const ridge = lambda ?? estimatedRidge(found)
  if (ridge === 0 || !plain.converged)
    return {
      ...common,
      lambda: ridge,
      judgeEffect: plainEffect,
      entryScore: plainScore,
      residual: plainResidual,
      iterations: plain.iterations,
      converged: plain.converged,
      unsolved: plain.residual,
    }
  // What each judge's own sheets would leave of the effect: most of the way to the answer.
  const start = plainEffect.map(
    (effect, judge) => (effect * system.diagonal[judge]!) / (system.diagonal[judge]! + ridge),
  )
  const shrunk = shrink(system, parts, ridge, start, bounds)
  const entryScore = entryScores(system, shrunk.judgeEffect)
  return {
    ...common,
    lambda: ridge,
    judgeEffect: shrunk.judgeEffect,
    entryScore,
    residual: residuals(columns, entryScore, shrunk.judgeEffect),
    iterations: plain.iterations + shrunk.iterations,
    converged: shrunk.converged,
    unsolved: shrunk.residual,
  }
}

/** The judges' effects under one ridge, starting from `start`; under an infinite one they are zero. */
export function shrink(
  system: Equations,
  parts: Components,
  ridge: number,
  start: Float64Array | null,
  limits: SolverLimits,
) {
  if (ridge === Infinity)
    return { judgeEffect: new Float64Array(system.right.length), iterations: 0, converged: true, residual: 0 }
  const { x, ...rest } = solve(system, ridge, system.right, start, limits)
  return { judgeEffect: centred(x, parts), ...rest }
}

/** λ = σ̂²/τ̂_b²; infinite where no severity was found, and where nothing can be estimated. */
function estimatedRidge({ variances }: VarianceComponents): number {
  return variances && variances.tauB2 > 0 ? variances.sigma2 / variances.tauB2 : Infinity
}

/** Effects less their component's mean. */
function centred(effect: Float64Array, { count, ofJudge, judges }: Components): Float64Array {
  const sums = new Float64Array(count)
  for (let judge = 0; judge < effect.length; judge++) sums[ofJudge[judge]!]! += effect[judge]!
  return effect.map((each, judge) => each - sums[ofJudge[judge]!]! / judges[ofJudge[judge]!]!)
}
