/** Prizes by rank under quotas and thresholds: what the rules propose, and what people's own choice would break. */
import { candidateKey, type DecisionBook } from './decisions'
import { byCodeUnit } from './digest'
import type { Points } from './points'
import type { TieGroup } from './rank'

export { checkAwards, checkTiers, type AwardIssue, type ChosenAward, type TierIssue } from './award-checks'

/** One kind of prize; tiers are listed highest first. */
export interface Tier {
  readonly code: string
  readonly title: string
  /** How many there are in each scope; null gives one to every entry that reaches the threshold. */
  readonly count: number | null
  /** The lowest published score that may receive it; zero when there is no threshold. */
  readonly minScore: Points
}

/** `hold`: a tie larger than the slots left waits for a decision. `expand`: the whole tie group gets the prize. */
export type TiePolicy = 'hold' | 'expand'

export type AwardReason =
  | { readonly code: 'within-quota'; readonly minScore: Points; readonly count: number | null }
  | {
      readonly code: 'by-decision'
      readonly minScore: Points
      readonly count: number | null
      readonly decision: string
    }
  | {
      readonly code: 'tie-expands-quota'
      readonly minScore: Points
      readonly count: number | null
      /** Prizes given beyond the count. */
      readonly extra: number
    }
  /** Below the threshold of every prize there is; `minScore` is the lowest of them. */
  | { readonly code: 'below-threshold'; readonly minScore: Points }
  /** Within reach of a threshold, but others used up every prize it could have had. */
  | { readonly code: 'no-prize-left' }
  | { readonly code: 'tie-pending'; readonly tier: string }
  /** Nothing is proposed at or below a pending tie. */
  | { readonly code: 'behind-pending'; readonly tier: string }

/** What the rules propose for one entry; a null tier is no prize, or none yet. */
export interface AwardProposal {
  readonly entry: string
  readonly tier: string | null
  readonly reason: AwardReason
}

export interface UnfilledSlots {
  readonly tier: string
  readonly slots: number
  readonly reason: 'below-threshold' | 'no-entry-left'
}

/** A tie the council must decide before this tier and those below it can be proposed. */
export interface PendingTie {
  readonly tier: string
  /** Prizes of this tier still to give, fewer than the candidates. */
  readonly slots: number
  /** By id: the exact entries a decision must order. */
  readonly candidates: readonly string[]
  /** Every slot that waits for the decision, from this tier down. */
  readonly waiting: readonly { readonly tier: string; readonly slots: number | null }[]
}

export interface Allocation {
  readonly awards: readonly AwardProposal[]
  readonly unfilled: readonly UnfilledSlots[]
  readonly pending: PendingTie | null
  /** Ids of the decisions that were applied. */
  readonly decisionsUsed: readonly string[]
}

/**
 * Gives prizes from the top down over tie groups that compete in one scope. `groups` are in rank order and `tiers` lawful
 * (`checkTiers`). A decision on exactly the tied entries comes before the tie policy (shared/scoring.md §4).
 */
export function allocate(
  groups: readonly Pick<TieGroup, 'entries' | 'published'>[],
  tiers: readonly Tier[],
  { tiePolicy, decisions }: { tiePolicy: TiePolicy; decisions: DecisionBook },
): Allocation {
  const slots = tiers.map((tier): Slot => ({ tier, left: tier.count ?? Infinity }))
  const awards: AwardProposal[] = []
  const decisionsUsed: string[] = []
  const pending: PendingTie[] = []
  let current = 0

  const give = (entries: readonly string[], published: Points, decidedBy: string | null): void => {
    const record = (tier: string | null, reason: AwardReason) =>
      void awards.push(...entries.map((entry) => ({ entry, tier, reason })))
    const [hold] = pending
    if (hold) return record(null, { code: 'behind-pending', tier: hold.tier })
    while (isPassed(slots[current], published)) current += 1
    const slot = slots[current]
    if (!slot) return record(null, whyNoPrize(tiers, published))
    const { tier, left } = slot
    const terms = { minScore: tier.minScore, count: tier.count }
    if (entries.length <= left) {
      slot.left -= entries.length
      return record(
        tier.code,
        decidedBy === null
          ? { code: 'within-quota', ...terms }
          : { code: 'by-decision', ...terms, decision: decidedBy },
      )
    }
    const decision = decisions.get(candidateKey(entries))
    if (decision) {
      decisionsUsed.push(decision.id)
      return decision.order.forEach((level) => give(level, published, decision.id))
    }
    if (tiePolicy === 'expand') {
      slot.left = 0
      return record(tier.code, { code: 'tie-expands-quota', ...terms, extra: entries.length - left })
    }
    const candidates = [...entries].sort(byCodeUnit)
    pending.push({ tier: tier.code, slots: left, candidates, waiting: slots.slice(current).flatMap(waiting) })
    record(null, { code: 'tie-pending', tier: tier.code })
  }

  for (const { entries, published } of groups) give(entries, published, null)
  const settled = pending.length > 0 ? slots.slice(0, current) : slots
  const unfilled = settled.flatMap((slot, index) => unfilledIn(slot, index < current))
  return { awards, unfilled, pending: pending[0] ?? null, decisionsUsed }
}

interface Slot {
  readonly tier: Tier
  left: number
}

function isPassed(slot: Slot | undefined, published: Points): boolean {
  return slot !== undefined && (slot.left === 0 || published < slot.tier.minScore)
}

function whyNoPrize(tiers: readonly Tier[], published: Points): AwardReason {
  const floors = tiers.filter(({ count }) => count !== 0).map(({ minScore }) => minScore)
  const lowest = floors[floors.length - 1]
  return lowest !== undefined && published < lowest
    ? { code: 'below-threshold', minScore: lowest }
    : { code: 'no-prize-left' }
}

function waiting({ tier, left }: Slot): PendingTie['waiting'] {
  if (left === 0) return []
  return [{ tier: tier.code, slots: left === Infinity ? null : left }]
}

function unfilledIn({ tier, left }: Slot, wasPassed: boolean): UnfilledSlots[] {
  if (left === 0 || left === Infinity) return []
  return [{ tier: tier.code, slots: left, reason: wasPassed ? 'below-threshold' : 'no-entry-left' }]
}
