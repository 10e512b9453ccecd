/** The state of giving prizes: slots left, entries waiting, what has been said to whom. */
import type { TieGroup } from '../rank'
import { tallyOf, type Approval, type Tally } from './approval'
import { wholeShare, type AwardPolicy } from './award-rules'
import { capLedger, type CapLedger } from './cap-ledger'
import type { AwardProposal, AwardReason, PendingTie, RolledOver, UnfilledSlots } from './outcomes'
import type { Tier } from './tiers'

/** What giving prizes needs of a tie group; those of a ranking do. */
export type AwardGroup = Pick<TieGroup, 'entries' | 'published'>

/** Entries still level, waiting for their turn. */
export interface WaitingGroup extends AwardGroup {
  /** The decision that took them out of a larger tie, by id. */
  readonly decidedBy: string | null
}

export interface Slot {
  readonly tier: Tier
  /** Infinity when the tier has no count. */
  left: number
}

export interface Giving {
  readonly policy: AwardPolicy
  readonly ranked: number
  /** The most entries that may win; Infinity without an award rate. */
  readonly most: number
  readonly slots: readonly Slot[]
  readonly caps: CapLedger
  readonly tally: Tally
  readonly line: Line
  readonly proposals: AwardProposal[]
  readonly approvals: Approval[]
  /** By entry: the highest prize the committee did not approve. */
  readonly rejections: Map<string, Extract<AwardReason, { code: 'not-approved' }>>
  readonly decisionsUsed: string[]
  readonly rolledOver: RolledOver[]
  readonly unfilled: UnfilledSlots[]
  winners: number
  pending: PendingTie | null
}

/** The beginning: every slot open, every group in line. */
export function beginGiving(
  groups: readonly AwardGroup[],
  tiers: readonly Tier[],
  policy: AwardPolicy,
): Giving {
  const ranked = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  return {
    policy,
    ranked,
    most: policy.maxAwardRate ? wholeShare(policy.maxAwardRate, ranked) : Infinity,
    slots: tiers.map((tier) => ({ tier, left: tier.count ?? Infinity })),
    caps: capLedger(policy.caps ?? [], policy.facts ?? new Map()),
    tally: tallyOf(policy.approval, policy.ballots ?? []),
    line: lineOf(groups),
    proposals: [],
    approvals: [],
    rejections: new Map(),
    decisionsUsed: [],
    rolledOver: [],
    unfilled: [],
    winners: 0,
    pending: null,
  }
}

/** Says the same of several entries. */
export function propose(
  { proposals }: Giving,
  entries: readonly string[],
  tier: string | null,
  reason: AwardReason,
): void {
  for (const entry of entries) proposals.push({ entry, tier, reason })
}

/** Groups in rank order; some step aside and come back to the front. */
export interface Line {
  readonly head: () => WaitingGroup | undefined
  readonly takeHead: () => void
  readonly putFirst: (groups: readonly WaitingGroup[]) => void
}

function lineOf(groups: readonly AwardGroup[]): Line {
  const waiting = groups.map((group): WaitingGroup => ({ ...group, decidedBy: null })).reverse()
  return {
    head: () => waiting[waiting.length - 1],
    takeHead: () => void waiting.pop(),
    // One by one: a large tie spread into arguments overflows the stack.
    putFirst: (returned) => returned.toReversed().forEach((group) => waiting.push(group)),
  }
}
