/** The committee's votes on single prizes: approved, rejected or awaited, by counted ballots. */
import { groupBy } from '../group-by'
import type { Rational } from '../points'
import { isCount, type Tier } from './tiers'

export interface ApprovalRule {
  /** The least share of the members who must be in favour, such as 2/3; reaching it exactly is enough. */
  readonly share: Rational
  /** The prizes that need it; all of them when absent. */
  readonly tiers?: readonly string[]
}

/** The count of one vote on giving one prize to one entry. */
export interface Ballot {
  readonly entry: string
  readonly tier: string
  readonly inFavour: number
  /** All members of the committee, not only those who voted ("2/3 số thành viên", Thái Nguyên 2025). */
  readonly members: number
}

/** Where the approval of one proposed prize stands; an awaited one keeps its slot. */
export type Approval =
  | { readonly entry: string; readonly tier: string; readonly verdict: 'awaiting' }
  | {
      readonly entry: string
      readonly tier: string
      readonly verdict: 'approved' | 'rejected'
      readonly inFavour: number
      readonly members: number
      /** The votes it needed. */
      readonly needed: number
    }

export type BallotIssue =
  | { readonly code: 'ballot-of-unknown-tier'; readonly entry: string; readonly tier: string }
  | { readonly code: 'ballot-is-not-a-count'; readonly entry: string; readonly tier: string }
  /** Several counts of one vote; which of them holds is for people to say. */
  | { readonly code: 'ballot-twice'; readonly entry: string; readonly tier: string; readonly ballots: number }

/** Everything wrong with counted ballots, in the order they are given. */
export function checkBallots(tiers: readonly Tier[], ballots: readonly Ballot[]): BallotIssue[] {
  const codes = new Set(tiers.map(({ code }) => code))
  return [...groupBy(ballots, keyOf).values()].flatMap((same) => {
    const [{ entry, tier }] = same
    const issues: BallotIssue[] = []
    if (!codes.has(tier)) issues.push({ code: 'ballot-of-unknown-tier', entry, tier })
    if (!same.every(isCounted)) issues.push({ code: 'ballot-is-not-a-count', entry, tier })
    if (same.length > 1) issues.push({ code: 'ballot-twice', entry, tier, ballots: same.length })
    return issues
  })
}

/** Asks the ballots about a prize for an entry; null when the rule does not ask for approval of this tier. */
export type Tally = (entry: string, tier: string) => Approval | null

/** Lays the ballots out for asking. They and the rule are lawful (`checkBallots`, `checkAwardRules`). */
export function tallyOf(rule: ApprovalRule | undefined, ballots: readonly Ballot[]): Tally {
  if (!rule) return () => null
  const counted = new Map(ballots.map((ballot) => [keyOf(ballot), ballot]))
  const asked = rule.tiers && new Set(rule.tiers)
  const { numerator, denominator } = rule.share
  return (entry, tier) => {
    if (asked && !asked.has(tier)) return null
    const ballot = counted.get(keyOf({ entry, tier }))
    if (!ballot) return { entry, tier, verdict: 'awaiting' }
    const { inFavour, members } = ballot
    // Counts this small divide without an error that could reach the next whole number.
    const needed = Math.ceil((members * numerator) / denominator)
    return { entry, tier, verdict: inFavour >= needed ? 'approved' : 'rejected', inFavour, members, needed }
  }
}

function keyOf({ entry, tier }: Pick<Ballot, 'entry' | 'tier'>): string {
  return JSON.stringify([entry, tier])
}

function isCounted({ inFavour, members }: Ballot): boolean {
  return isCount(inFavour) && isCount(members) && 1 <= members && members <= 10_000 && inFavour <= members
}
