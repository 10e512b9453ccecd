/**
 * Keys under which texts that resemble one another are found without comparing each with each: MinHash in bands
 * (Broder 1997; Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.4). Two texts of resemblance s share a key
 * with probability 1 − (1 − s³)⁸: 0.66 at 0.5, 0.97 at 0.7, 0.998 at 0.8; at 0.05 one in a thousand.
 */
import { hashText } from './hash-text'

const bands = 8
const rows = 3

/** Odd multipliers and shifts from a fixed hash: the keys that are kept must stay findable in every later release. */
const permutations = Array.from({ length: bands * rows }, (_, at) => ({
  times: (hashText(`times ${at}`) >>> 0) | 1,
  plus: hashText(`plus ${at}`) >>> 0,
}))

/** Eight keys, or none for a text without shingles. */
export function bandKeys(shingles: ReadonlySet<number>): number[] {
  if (shingles.size === 0) return []
  const least = permutations.map(({ times, plus }) => {
    let smallest = 0xffffffff
    for (const shingle of shingles) {
      const value = mixed((Math.imul(shingle >>> 0, times) + plus) >>> 0)
      if (value < smallest) smallest = value
    }
    return smallest
  })
  return Array.from({ length: bands }, (_, band) =>
    hashText(least.slice(band * rows, (band + 1) * rows).join(' '), band + 1),
  )
}

/** Spreads what a multiplication leaves in the high bits over all of them. */
function mixed(value: number): number {
  let one = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  one = Math.imul(one ^ (one >>> 13), 0xc2b2ae35)
  return (one ^ (one >>> 16)) >>> 0
}
