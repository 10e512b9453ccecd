/** How exactly two entries can be told apart once judges' severity is allowed for: the variance of the difference of their scores. */
import type { Teams } from './teams'

export interface ComparisonVariance {
  /** Over all couples of entries, in units of one sheet's variance; 2/k at best, with k sheets each. */
  readonly mean: number
  readonly max: number
}

/**
 * Var(q_A − q_B)/σ² = 1/n_A + 1/n_B + (a_A − a_B)ᵀ S⁺ (a_A − a_B) of the additive model, where a is 1/n on an entry's judges
 * (shared/scoring.md §2.3). Exact over all couples. `local` numbers the judges of the (connected) scope from 0; two entries at least.
 */
export function comparisonVariance(
  { offsets, judgeAt }: Teams,
  entries: readonly number[],
  local: Int32Array,
  size: number,
): ComparisonVariance {
  const laplacian = new Float64Array(size * size)
  for (const entry of entries) {
    const from = offsets[entry]!
    const to = offsets[entry + 1]!
    for (let one = from; one < to; one += 1) {
      const row = local[judgeAt[one]!]! * size
      laplacian[row + local[judgeAt[one]!]!]! += 1
      for (let other = from; other < to; other += 1)
        laplacian[row + local[judgeAt[other]!]!]! -= 1 / (to - from)
    }
  }
  // S is singular along the vector of ones only; adding it there changes no difference.
  for (let at = 0; at < laplacian.length; at += 1) laplacian[at]! += 1 / size
  const inverse = inverted(laplacian, size)
  const whole = new Float64Array(size)
  let sum = 0
  let max = 0
  const own = new Float64Array(entries.length)
  entries.forEach((entry, index) => {
    const count = offsets[entry + 1]! - offsets[entry]!
    whole.fill(0)
    for (let place = offsets[entry]!; place < offsets[entry + 1]!; place += 1) {
      const row = local[judgeAt[place]!]! * size
      for (let judge = 0; judge < size; judge += 1) whole[judge]! += inverse[row + judge]! / count
    }
    own[index] = 1 / count + meanOf(whole, entry)
    for (let before = 0; before < index; before += 1) {
      const variance = own[index]! + own[before]! - 2 * meanOf(whole, entries[before]!)
      sum += variance
      if (variance > max) max = variance
    }
  })
  return { mean: sum / ((entries.length * (entries.length - 1)) / 2), max }

  function meanOf(column: Float64Array, entry: number): number {
    const from = offsets[entry]!
    const to = offsets[entry + 1]!
    let total = 0
    for (let place = from; place < to; place += 1) total += column[local[judgeAt[place]!]!]!
    return total / (to - from)
  }
}

/** The inverse of a positive definite matrix, by Cholesky: A⁻¹ = L⁻ᵀ L⁻¹. */
function inverted(matrix: Float64Array, size: number): Float64Array {
  const lower = cholesky(matrix, size)
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column += 1) {
    const x = inverse.subarray(column * size, (column + 1) * size)
    x[column] = 1
    for (let row = column; row < size; row += 1) {
      let rest = x[row]!
      for (let at = column; at < row; at += 1) rest -= lower[row * size + at]! * x[at]!
      x[row] = rest / lower[row * size + row]!
    }
    for (let row = size - 1; row >= 0; row -= 1) {
      let rest = x[row]!
      for (let at = row + 1; at < size; at += 1) rest -= lower[at * size + row]! * x[at]!
      x[row] = rest / lower[row * size + row]!
    }
  }
  return inverse
}

/** L with L Lᵀ = A, for a positive definite A. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row * size + column]!
      for (let at = 0; at < column; at += 1) rest -= lower[row * size + at]! * lower[column * size + at]!
      lower[row * size + column] = row === column ? Math.sqrt(rest) : rest / lower[column * size + column]!
    }
  return lower
}
