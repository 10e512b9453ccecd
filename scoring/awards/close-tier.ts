/** The end of a tier's turn: slots nobody took stay unfilled or go one tier down, each said. */
import type { Giving, Slot } from './giving'
import type { PendingTie, UnfilledSlots } from './outcomes'

/** Accounts for what is left of the tier at `place`; `wereRejected` says that the committee turned entries down for it. */
export function closeTier(giving: Giving, place: number, wereRejected: boolean): void {
  const { slots, policy, rolledOver, unfilled } = giving
  const slot = slots[place] as Slot
  const { tier, left } = slot
  if (left === 0 || left === Infinity) return
  const reason = whyUnfilled(giving, wereRejected)
  const isReachable = reason === 'below-threshold' || reason === 'not-approved'
  // A tier of zero prizes is not given this time, so nothing falls to it.
  const next = slots.slice(place + 1).find((below) => below.tier.count !== 0)
  if (!policy.rollover || !isReachable || !next) {
    unfilled.push({ tier: tier.code, slots: left, reason })
    return
  }
  rolledOver.push({ from: tier.code, to: next.tier.code, slots: left })
  slot.left = 0
  next.left += left
}

function whyUnfilled({ line, winners, most }: Giving, wereRejected: boolean): UnfilledSlots['reason'] {
  const head = line.head()
  if (!head) return 'no-entry-left'
  if (winners >= most) return 'award-rate'
  return wereRejected ? 'not-approved' : 'below-threshold'
}

/** A slot that waits for a decision; nothing for a tier that is used up. */
export function stillOpen({ tier, left }: Slot): PendingTie['waiting'] {
  if (left === 0) return []
  return [{ tier: tier.code, slots: left === Infinity ? null : left }]
}
