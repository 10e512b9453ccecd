/** Solves the judges' equations by conjugate gradients with a Jacobi preconditioner, in memory linear in the judges. */
import { applySystem, type Equations } from './equations'

export interface Solution {
  readonly x: Float64Array
  readonly iterations: number
  /** False when the limit of iterations came first; `x` is then not to be used. */
  readonly converged: boolean
  /** The norm of what is left unsolved, over the norm of the right-hand side (0 when both are). */
  readonly residual: number
}

export interface SolverLimits {
  /** Of the right-hand side's norm; 1e-10 unless given. */
  readonly tolerance?: number
  /** 500 unless given; the worst real design seen took 78. */
  readonly maxIterations?: number
  /** What is left may always be this large: what rounding alone leaves of a right-hand side that should be zero. */
  readonly floor?: number
}

/**
 * Solves (S + λI) x = right, starting from `start` or zero. λ = 0 is singular, one constant per component being free: the
 * right-hand side must then add to zero in each component, and the constants of `start` are kept.
 */
export function solve(
  system: Equations,
  lambda: number,
  right: Float64Array,
  start: Float64Array | null = null,
  { tolerance = 1e-10, maxIterations = 500, floor = 0 }: SolverLimits = {},
): Solution {
  const size = right.length
  const x = start ? start.slice() : new Float64Array(size)
  const left = right.slice()
  const image = new Float64Array(size)
  if (start) {
    applySystem(system, lambda, x, image)
    for (let i = 0; i < size; i++) left[i]! -= image[i]!
  }
  const rightNorm = Math.sqrt(dot(right, right))
  const goal = Math.max(tolerance * rightNorm, floor)
  const preconditioned = new Float64Array(size)
  precondition(system, lambda, left, preconditioned)
  const direction = preconditioned.slice()
  let energy = dot(left, preconditioned)
  let leftNorm = Math.sqrt(dot(left, left))
  let iterations = 0
  while (leftNorm > goal && iterations < maxIterations) {
    applySystem(system, lambda, direction, image)
    const curvature = dot(direction, image)
    // Only a right-hand side that does not add to zero in a component leads here.
    if (!(curvature > 0)) break
    const step = energy / curvature
    for (let i = 0; i < size; i++) {
      x[i]! += step * direction[i]!
      left[i]! -= step * image[i]!
    }
    precondition(system, lambda, left, preconditioned)
    const nextEnergy = dot(left, preconditioned)
    const turn = nextEnergy / energy
    for (let i = 0; i < size; i++) direction[i] = preconditioned[i]! + turn * direction[i]!
    energy = nextEnergy
    leftNorm = Math.sqrt(dot(left, left))
    iterations++
  }
  return {
    x,
    iterations,
    converged: leftNorm <= goal,
    residual: leftNorm === 0 ? 0 : leftNorm / Math.max(rightNorm, leftNorm),
  }
}

function precondition({ diagonal }: Equations, lambda: number, from: Float64Array, to: Float64Array): void {
  for (let i = 0; i < from.length; i++) {
    const pivot = diagonal[i]! + lambda
    // A judge who shares no entry with anyone has no equation, and no effect.
    to[i] = pivot > 0 ? from[i]! / pivot : 0
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
