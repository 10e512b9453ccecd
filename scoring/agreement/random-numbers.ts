/** Chance from a seed: the same numbers on every machine, for draws that regulations let anyone repeat. */
import { normalQuantile } from './normal'

/** How many whole numbers 32 bits hold. */
const wholeNumbers = 4_294_967_296

export interface RandomNumbers {
  /** A whole number of 32 bits. */
  readonly next: () => number
  /** A standard normal number. */
  readonly normal: () => number
}

/**
 * sfc32 (Chris Doty-Humphrey, PractRand) started from a seed; normal numbers by inversion.
 * @throws RangeError when the seed is not a safe integer.
 */
export function randomNumbers(seed: number): RandomNumbers {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`Not a seed: ${seed}`)
  let a = seed | 0
  let b = Math.floor(seed / wholeNumbers) | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 15; warmUp++) next()
  return { next, normal: () => normalQuantile((next() + 0.5) / wholeNumbers) }
}
