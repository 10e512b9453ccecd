/** What giving prizes comes to: a proposal with its reason for every entry, and what stays open. */
import type { Points } from '../points'
import type { Approval } from './approval'
import type { Cap } from './award-rules'

/** What a prize was given under. */
interface Terms {
  readonly minScore: Points
  readonly count: number | null
}

export interface TierSlots {
  readonly tier: string
  readonly slots: number
}

export type AwardReason =
  | ({ readonly code: 'within-quota' } & Terms)
  | ({ readonly code: 'by-decision'; readonly decision: string } & Terms)
  | ({
      readonly code: 'tie-expands-quota'
      /** Prizes given beyond the count. */
      readonly extra: number
      /** The slots taken from tiers below for it; absent unless the rules let ties borrow. */
      readonly borrowed?: readonly TierSlots[]
    } & Terms)
  /** Below the threshold of every prize there is; `minScore` is the lowest of them. */
  | { readonly code: 'below-threshold'; readonly minScore: Points }
  /** Within reach of a threshold, but others used up every prize it could have had. */
  | { readonly code: 'no-prize-left' }
  /** Prizes were left, but the share of entries that may win was used up: `most` of those `ranked`. */
  | { readonly code: 'award-rate'; readonly most: number; readonly ranked: number }
  /** Its turn for `tier` came, but `holder` already had the `most` that cap gives; the slot went on to the next entry. */
  | {
      readonly code: `${Cap['kind']}-cap`
      readonly tier: string
      readonly cap: string
      readonly holder: string
      readonly most: number
    }
  /** May win nothing, for the recorded reason; `tier` is the prize its turn came for, null when it did not come. */
  | { readonly code: 'ineligible'; readonly because: string; readonly tier: string | null }
  /** The committee did not approve `tier`, the highest it was rejected for, and nothing below was left for it. */
  | {
      readonly code: 'not-approved'
      readonly tier: string
      readonly inFavour: number
      readonly members: number
      readonly needed: number
    }
  | { readonly code: 'tie-pending'; readonly tier: string }
  /** Nothing is proposed at or below a pending tie. */
  | { readonly code: 'behind-pending'; readonly tier: string }

/** What the rules propose for one entry; a null tier is no prize, or none yet. */
export interface AwardProposal {
  readonly entry: string
  readonly tier: string | null
  readonly reason: AwardReason
}

export interface UnfilledSlots extends TierSlots {
  /** `not-approved`: entries reached it, and the committee rejected them; `award-rate`: no more entries may win. */
  readonly reason: 'below-threshold' | 'not-approved' | 'no-entry-left' | 'award-rate'
}

/** Slots that nobody reached and that went one tier down. */
export interface RolledOver {
  readonly from: string
  readonly to: string
  readonly slots: number
}

/** A tie the council must decide before this tier and those below it can be proposed. */
export interface PendingTie {
  readonly tier: string
  /** Prizes of this tier that are still there for the candidates, never more than there are candidates. */
  readonly slots: number
  /**
   * `slots`: fewer prizes than candidates. `award-rate`: no more may win. `cap`: there are prizes enough, but all candidates
   * winning would break a cap.
   */
  readonly because: 'slots' | 'award-rate' | 'cap'
  /** By id: the exact entries a decision must order. */
  readonly candidates: readonly string[]
  /** Every slot that waits for the decision, from this tier down. */
  readonly waiting: readonly { readonly tier: string; readonly slots: number | null }[]
}

export interface Allocation {
  /** One for each entry, in rank order. */
  readonly awards: readonly AwardProposal[]
  readonly unfilled: readonly UnfilledSlots[]
  readonly rolledOver: readonly RolledOver[]
  readonly pending: PendingTie | null
  /** Every approval that was asked for, from the highest tier down; empty when the rules ask for none. */
  readonly approvals: readonly Approval[]
  /** Ids of the decisions that were applied. */
  readonly decisionsUsed: readonly string[]
}
