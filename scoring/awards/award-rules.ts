/** What the regulations say of giving prizes beyond the tiers themselves, what is known of the entries, and what is wrong with it. */
import type { DecisionBook } from '../decisions'
import type { Rational } from '../points'
import type { ApprovalRule, Ballot } from './approval'
import { isCount, type Tier } from './tiers'

/** `hold`: a tie larger than the slots left waits for a decision. `expand`: the whole tie group gets the prize. */
export type TiePolicy = 'hold' | 'expand'

/** How many prizes those who share something may win together; one cap for authors, one for units, one for provinces… */
export interface Cap {
  readonly code: string
  /** What an entry passed over for it is told. */
  readonly kind: 'author' | 'unit'
  /** The most for each holder: each author, each unit. */
  readonly most: number
  /** Holders with a number of their own, such as the unit that hosts. */
  readonly mostOf?: Readonly<Record<string, number>>
  /**
   * Whether it holds over all scopes together. Giving prizes, which sees one scope, keeps to it there; what several scopes give
   * together `checkAwards` names, for people to settle: no rank says which field an author should win in.
   */
  readonly isAcrossScopes?: boolean
}

export interface AwardRules {
  readonly tiePolicy: TiePolicy
  /** With `expand`: prizes given beyond a count are taken from the tiers below, so that the total holds as far as it can. */
  readonly borrow?: boolean
  /**
   * Whether slots whose threshold nobody left reaches go to the next tier down. Without it they stay "không trao giải", and so
   * do slots the committee refused to all who reached them.
   */
  readonly rollover?: boolean
  /** Within one scope; an entry takes a place under every cap it has holders in. */
  readonly caps?: readonly Cap[]
  /** Prizes the organising committee must approve by vote. */
  readonly approval?: ApprovalRule
  /** The largest share of the ranked entries of a scope that may win anything, such as 1/3; whole entries, rounded down. */
  readonly maxAwardRate?: Rational
}

/** What is known of one entry beyond its score. */
export interface EntryFacts {
  /** By cap code: its authors, its unit, its province. */
  readonly holders?: Readonly<Record<string, readonly string[]>>
  /** Why it may win nothing, as recorded, such as "originality"; absent or null when it may. */
  readonly ineligible?: string | null
}

/** The regulations and the facts `allocate` needs. An entry without facts is eligible and under no cap. */
export interface AwardPolicy extends AwardRules {
  readonly decisions: DecisionBook
  readonly facts?: ReadonlyMap<string, EntryFacts>
  /** One count for each vote; in any order. */
  readonly ballots?: readonly Ballot[]
}

export type AwardRuleIssue =
  /** Only a tie that expands has a surplus to take from below. */
  | { readonly code: 'borrow-without-expand' }
  | { readonly code: 'blank-cap-code'; readonly position: number }
  | { readonly code: 'duplicate-cap-code'; readonly cap: string }
  | { readonly code: 'cap-is-not-a-count'; readonly cap: string; readonly holder: string | null }
  | { readonly code: 'award-rate-is-not-a-share' }
  | { readonly code: 'approval-is-not-a-share' }
  | { readonly code: 'approval-of-unknown-tier'; readonly tier: string }

/** Everything wrong with the rules of giving these tiers. */
export function checkAwardRules(tiers: readonly Tier[], rules: AwardRules): AwardRuleIssue[] {
  const { tiePolicy, borrow = false, caps = [], approval, maxAwardRate } = rules
  const issues: AwardRuleIssue[] = []
  if (borrow && tiePolicy !== 'expand') issues.push({ code: 'borrow-without-expand' })
  const seen = new Set<string>()
  caps.forEach(({ code: cap, most, mostOf = {} }, position) => {
    if (cap.trim() === '') issues.push({ code: 'blank-cap-code', position })
    if (seen.has(cap)) issues.push({ code: 'duplicate-cap-code', cap })
    seen.add(cap)
    if (!isCount(most)) issues.push({ code: 'cap-is-not-a-count', cap, holder: null })
    for (const [holder, own] of Object.entries(mostOf))
      if (!isCount(own)) issues.push({ code: 'cap-is-not-a-count', cap, holder })
  })
  if (maxAwardRate && !isShare(maxAwardRate)) issues.push({ code: 'award-rate-is-not-a-share' })
  if (approval && !isShare(approval.share)) issues.push({ code: 'approval-is-not-a-share' })
  for (const tier of approval?.tiers ?? [])
    if (tiers.every(({ code }) => code !== tier)) issues.push({ code: 'approval-of-unknown-tier', tier })
  return issues
}

/** Parts of a whole small enough to be multiplied by any number of entries exactly. */
function isShare({ numerator, denominator }: Rational): boolean {
  return (
    isCount(numerator) &&
    isCount(denominator) &&
    numerator <= denominator &&
    0 < denominator &&
    denominator <= 10_000
  )
}

/** The whole entries in a share of `ranked`, rounded down. */
export function wholeShare({ numerator, denominator }: Rational, ranked: number): number {
  const product = numerator * ranked
  return (product - (product % denominator)) / denominator
}
