/** Kinds of prizes, highest first, and whether a list of them makes sense. */
import type { Points } from '../points'

/**
 * One kind of prize; tiers are listed highest first. A band such as "80–89: giải Nhì" is its lower end alone: the prize above
 * begins where the band ends. An upper end would leave the best entries without any prize once the prize above is used up.
 */
export interface Tier {
  readonly code: string
  readonly title: string
  /** How many there are in each scope; null gives one to every entry that reaches the threshold. */
  readonly count: number | null
  /** The lowest published score that may receive it; zero when there is no threshold. */
  readonly minScore: Points
  /** The money that goes with one prize, in whole đồng; absent when none does. */
  readonly value?: number
}

export type TierIssue =
  | { readonly code: 'blank-tier-code'; readonly position: number }
  | { readonly code: 'duplicate-tier-code'; readonly tier: string }
  | { readonly code: 'count-is-not-a-count'; readonly tier: string }
  | { readonly code: 'min-score-is-not-points'; readonly tier: string }
  | { readonly code: 'value-is-not-money'; readonly tier: string }
  | {
      /** A lower prize would ask for a higher score than the prize above it. */
      readonly code: 'min-score-rises'
      readonly tier: string
      readonly minScore: Points
      readonly above: string
      readonly aboveMinScore: Points
    }

/** Everything wrong with tiers listed highest first. */
export function checkTiers(tiers: readonly Tier[]): TierIssue[] {
  const issues: TierIssue[] = []
  const seen = new Set<string>()
  tiers.forEach(({ code, count, minScore, value = 0 }, position) => {
    if (code.trim() === '') issues.push({ code: 'blank-tier-code', position })
    if (seen.has(code)) issues.push({ code: 'duplicate-tier-code', tier: code })
    seen.add(code)
    if (count !== null && !isCount(count)) issues.push({ code: 'count-is-not-a-count', tier: code })
    if (!isCount(minScore)) issues.push({ code: 'min-score-is-not-points', tier: code })
    if (!isCount(value)) issues.push({ code: 'value-is-not-money', tier: code })
    const above = tiers[position - 1]
    if (above && isCount(minScore) && isCount(above.minScore) && minScore > above.minScore)
      issues.push({
        code: 'min-score-rises',
        tier: code,
        minScore,
        above: above.code,
        aboveMinScore: above.minScore,
      })
  })
  return issues
}

/** Whether a number counts things: whole, exact and not negative. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
