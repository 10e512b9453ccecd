/** How well a judge suits an entry, as a whole number of thousandths lost: 0 is a perfect match. */

/** Of a thousand: the field, the keywords in common (Jaccard), what the judge asked for. */
export const affinityWeights = { field: 500, keywords: 300, bid: 200 } as const

/** The cost of a pair whose affinity is nothing. */
export const worstCost = 1000

/**
 * 1000 less the affinity in thousandths, rounded half up. `shared` of `all` keywords are common to both; 0 of 0 is nothing shared.
 * `bid` is from 0 to 1.
 */
export function costOf(isExpert: boolean, shared: number, all: number, bid: number): number {
  const field = isExpert ? affinityWeights.field : 0
  const keywords = shared === 0 ? 0 : (affinityWeights.keywords * shared) / all
  return worstCost - Math.floor(field + keywords + affinityWeights.bid * bid + 0.5)
}
