/** Fractions as whole numbers in the same order: S·(L/n), with L a common multiple of every n (shared/scoring.md §1.2). */
import { greatestCommonDivisor } from '../points'

/**
 * Keys that compare as the fractions `numerators[i] / denominators[i]` do, all at least zero; null when no exact whole numbers
 * below 2^53 can, and fractions must be compared one by one.
 */
export function exactKeys(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
): Float64Array | null {
  let common = 1
  let last = 1
  for (let at = 0; at < denominators.length; at += 1) {
    const own = denominators[at] as number
    if (own === last) continue
    last = own
    common = (common / greatestCommonDivisor(common, own)) * own
    if (!Number.isSafeInteger(common)) return null
  }
  const keys = new Float64Array(numerators.length)
  for (let at = 0; at < keys.length; at += 1) {
    const key = (numerators[at] as number) * (common / (denominators[at] as number))
    if (!(key >= 0 && key <= Number.MAX_SAFE_INTEGER)) return null
    keys[at] = key
  }
  return keys
}
