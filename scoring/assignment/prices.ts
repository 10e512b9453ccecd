/** Prices that put first things first: no sum of cheaper things on one cycle of the network ever outweighs one dearer thing. */
import { worstCost } from './affinity'
import type { Ground } from './ground'

export interface Prices {
  /** Off the cost of a sheet that would rather be kept. */
  readonly kept: number
  /** For each sheet by which a judge stays below the fewest. */
  readonly below: number
  /** For each sheet that an entry goes without. */
  readonly missing: number
  /** On top of the cost of a pair that has been ruled out. */
  readonly ruledOut: number
}

/** A cycle meets each judge once, so it has at most two pairs of each and two arcs at the source. */
export function pricesOf({ problem, judges, entries }: Ground): Prices {
  const plain = worstCost + problem.balance * entries.length
  const pairs = 2 * (judges.length + 1)
  const kept = pairs * plain + 1
  const below = pairs * (kept + plain) + 1
  const missing = 2 * below + pairs * (kept + plain) + 1
  return { kept, below, missing, ruledOut: 4 * missing }
}
