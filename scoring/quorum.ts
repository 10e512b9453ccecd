/** How many confirmed sheets an entry needs before it may be ranked. */

export interface QuorumRule {
  /** The number written in the regulations; absent means two thirds of the judges assigned, and never fewer than three. */
  readonly sheets?: number
}

/**
 * The number of confirmed sheets an entry needs. A recused judge stays among those assigned: recusal does not lower the bar.
 * @throws RangeError when `assigned` is not a count.
 */
export function quorum(assigned: number, rule: QuorumRule): number {
  if (!Number.isSafeInteger(assigned) || assigned < 0)
    throw new RangeError(`Not a number of judges: ${assigned}`)
  return rule.sheets ?? Math.max(3, assigned - Math.floor(assigned / 3))
}
