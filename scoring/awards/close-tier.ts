/** The end of a tier's turn: slots nobody took stay unfilled or go one tier down, each said. */
import type { Giving, Slot } from './giving'
import type { PendingTie, UnfilledSlots } from './outcomes'
import type { Tier } from './tiers'

/** Accounts for what is left of the tier at `place`, once those it was refused to are back in line. */
export function closeTier(giving: Giving, place: number): void {
  const { slots, policy, rolledOver, unfilled } = giving
  const slot = slots[place] as Slot
  const { tier, left } = slot
  if (left === 0 || left === Infinity) return
  const reason = whyUnfilled(giving, tier)
  // A tier of zero prizes is not given this time, so nothing falls to it.
  const next = slots.slice(place + 1).find((below) => below.tier.count !== 0)
  if (!policy.rollover || reason !== 'below-threshold' || !next) {
    unfilled.push({ tier: tier.code, slots: left, reason })
    return
  }
  rolledOver.push({ from: tier.code, to: next.tier.code, slots: left })
  slot.left = 0
  next.left += left
}

function whyUnfilled({ line, winners, most }: Giving, { minScore }: Tier): UnfilledSlots['reason'] {
  const head = line.head()
  if (!head) return 'no-entry-left'
  if (head.published < minScore) return 'below-threshold'
  // Within reach, and yet slots are left: no more may win, or it is back in line because it was rejected.
  return winners >= most ? 'award-rate' : 'not-approved'
}

/** A slot that waits for a decision; nothing for a tier that is used up. */
export function stillOpen({ tier, left }: Slot): PendingTie['waiting'] {
  if (left === 0) return []
  return [{ tier: tier.code, slots: left === Infinity ? null : left }]
}
