/** How tightly judges are linked: the second eigenvalue of their normalised Laplacian, from 0 (apart) to about 1. */
import { drawFrom } from './random'
import type { Teams } from './teams'

const longestBasis = 120

/**
 * λ₂ of D^-1/2 S D^-1/2, where S is the Laplacian of judges once entries are eliminated and D counts their sheets; by Lanczos
 * with full reorthogonalisation from a fixed start, then bisection. `local` numbers the judges of the (connected) scope from 0.
 */
export function connectivity(
  { offsets, judgeAt }: Teams,
  entries: readonly number[],
  local: Int32Array,
  size: number,
): number {
  const sheets = new Float64Array(size)
  for (const entry of entries)
    for (let place = offsets[entry]!; place < offsets[entry + 1]!; place += 1)
      sheets[local[judgeAt[place]!]!]! += 1
  const root = sheets.map((count) => Math.sqrt(count))
  /** I less the normalised Laplacian: its largest eigenvalue, 1, belongs to `root`. */
  const apply = (vector: Float64Array) => {
    const out = new Float64Array(size)
    for (const entry of entries) {
      const from = offsets[entry]!
      const to = offsets[entry + 1]!
      let mean = 0
      for (let place = from; place < to; place += 1) {
        const judge = local[judgeAt[place]!]!
        mean += vector[judge]! / root[judge]!
      }
      mean /= to - from
      for (let place = from; place < to; place += 1) out[local[judgeAt[place]!]!]! += mean
    }
    return out.map((value, judge) => value / root[judge]!)
  }
  const draw = drawFrom(1)
  const basis = [scaled(root, 1 / norm(root))]
  const diagonal: number[] = []
  const beside: number[] = []
  let next = Float64Array.from(root, () => draw(2_000_001) / 1_000_000 - 1)
  while (diagonal.length < Math.min(size - 1, longestBasis)) {
    for (let twice = 0; twice < 2; twice += 1)
      for (const known of basis) subtract(next, known, dot(next, known))
    const length = norm(next)
    // What is left is rounding: the space is exhausted.
    if (length < 1e-10) break
    if (diagonal.length > 0) beside.push(length)
    const vector = scaled(next, 1 / length)
    basis.push(vector)
    next = apply(vector)
    diagonal.push(dot(next, vector))
  }
  return 1 - largestEigenvalue(diagonal, beside)
}

/** Of a symmetric tridiagonal matrix whose eigenvalues lie in [0, 1], by counting signs (Sturm). */
function largestEigenvalue(diagonal: readonly number[], beside: readonly number[]): number {
  let low = 0
  let high = 1
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    let pivot = 1
    let isBelow = true
    for (const [index, value] of diagonal.entries()) {
      const coupling = beside[index - 1] ?? 0
      pivot = value - middle - (coupling * coupling) / pivot
      // At or above an eigenvalue some pivot is no longer negative.
      if (pivot >= 0) isBelow = false
      if (!isBelow) break
    }
    if (isBelow) high = middle
    else low = middle
  }
  return high
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += a[index]! * b[index]!
  return sum
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector))
}

function scaled(vector: Float64Array, factor: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(vector, (value) => value * factor)
}

function subtract(from: Float64Array, vector: Float64Array, times: number): void {
  for (let index = 0; index < from.length; index += 1) from[index]! -= times * vector[index]!
}
