/** The inverse of the judges' matrix, component by component: what every error of the calibration is made of. */
import type { Components } from './components'
import type { Equations } from './equations'

/** The inverse of one component's matrix, dense. */
export interface Block {
  /** Judges by index, ascending. */
  readonly judges: Uint32Array
  /** L⁻¹ for S + λI + 11ᵀ/size = L Lᵀ, its columns one after the other: effects vary as σ L⁻ᵀ z. */
  readonly root: Float64Array
  /** (S + λI + 11ᵀ/size)⁻¹, row by row. Differences of entries need nothing else. */
  readonly inverse: Float64Array
  /** What to add to each element for (S + λI)⁻¹ itself, or for λ = 0 for its pseudo-inverse (effects adding to zero). */
  readonly constant: number
}

export interface Precision {
  readonly lambda: number
  /** By component; null for one with more judges than the limit, whose pairs are solved one by one, and for an infinite λ. */
  readonly blocks: readonly (Block | null)[]
  /** Each judge's place in its block. */
  readonly placeOf: Uint32Array
}

/** Above this, a dense inverse takes seconds. */
export const denseLimit = 1000

/**
 * Inverts S + λI in each component by Cholesky. The constant direction is held by 11ᵀ/size and put right afterwards, so that
 * λ = 0, which is singular, and a λ next to zero need no other way.
 */
export function precision(
  system: Equations,
  parts: Components,
  lambda: number,
  limit = denseLimit,
): Precision {
  const members = Array.from({ length: parts.count }, (): number[] => [])
  const placeOf = parts.ofJudge.map((component, judge) => members[component]!.push(judge) - 1)
  const isDense = (size: number) => size <= limit && lambda !== Infinity
  const matrices = members.map(({ length: size }) => (isDense(size) ? new Float64Array(size * size) : null))
  addEntries(system, parts, placeOf, matrices)
  const blocks = members.map((judges, component): Block | null => {
    const matrix = matrices[component]
    if (!matrix) return null
    const size = judges.length
    judges.forEach((judge, place) => {
      matrix[place * size + place]! += system.judgeWeight[judge]! + lambda
    })
    for (let i = 0; i < matrix.length; i++) matrix[i]! += 1 / size
    const root = rootOf(choleskyFactor(matrix, size), size)
    const constant = (lambda > 0 ? 1 / lambda - 1 / (lambda + 1) : -1) / size
    return { judges: Uint32Array.from(judges), root, inverse: inverseOf(root, size), constant }
  })
  return { lambda, blocks, placeOf }
}

/** Subtracts Bᵀ D_E⁻¹ B from the matrices. */
function addEntries(
  { columns, weights, entryWeight }: Equations,
  parts: Components,
  placeOf: Uint32Array,
  matrices: readonly (Float64Array | null)[],
): void {
  const { offsets, judgeOf } = columns
  for (let entry = 0; entry < entryWeight.length; entry++) {
    const component = parts.ofEntry[entry]!
    const matrix = matrices[component]
    if (!matrix) continue
    const size = parts.judges[component]!
    const end = offsets[entry + 1]!
    for (let a = offsets[entry]!; a < end; a++) {
      const row = placeOf[judgeOf[a]!]! * size
      const weight = (weights ? weights[a]! : 1) / entryWeight[entry]!
      for (let b = offsets[entry]!; b < end; b++)
        matrix[row + placeOf[judgeOf[b]!]!]! -= weight * (weights ? weights[b]! : 1)
    }
  }
}

/** L with L Lᵀ = matrix, which is positive definite; row by row. */
function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    const rowI = i * size
    for (let j = 0; j <= i; j++) {
      const rowJ = j * size
      let sum = matrix[rowI + j]!
      for (let k = 0; k < j; k++) sum -= factor[rowI + k]! * factor[rowJ + k]!
      factor[rowI + j] = i === j ? Math.sqrt(sum) : sum / factor[rowJ + j]!
    }
  }
  return factor
}

/** L⁻¹ by columns, so that every inner product runs along memory. */
function rootOf(factor: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const at = column * size
    root[at + column] = 1 / factor[at + column]!
    for (let i = column + 1; i < size; i++) {
      const row = i * size
      let sum = 0
      for (let k = column; k < i; k++) sum -= factor[row + k]! * root[at + k]!
      root[at + i] = sum / factor[row + i]!
    }
  }
  return root
}

/** (L Lᵀ)⁻¹ = L⁻ᵀ L⁻¹, row by row. */
function inverseOf(root: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = i; k < size; k++) sum += root[i * size + k]! * root[j * size + k]!
      inverse[i * size + j] = sum
      inverse[j * size + i] = sum
    }
  return inverse
}
