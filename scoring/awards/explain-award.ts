/** "Vì sao không được giải?": prize by prize from the top, what stood between one entry and it. */
import { points, type Points } from '../points'
import type { TieGroup } from '../rank'
import type { Allocation, AwardProposal } from './outcomes'
import type { Tier } from './tiers'

/** What came of an entry at one prize. */
export type PrizeStep =
  | { readonly tier: string; readonly code: 'received' }
  /** It scored `short` less than the prize asks for. */
  | {
      readonly tier: string
      readonly code: 'below-threshold'
      readonly minScore: Points
      readonly short: Points
    }
  /** There is none of it this time. */
  | { readonly tier: string; readonly code: 'none-to-give' }
  /** All went to others, the lowest of whom are named. */
  | {
      readonly tier: string
      readonly code: 'used-up'
      readonly given: number
      readonly last: {
        readonly entries: readonly string[]
        readonly rank: number
        readonly published: Points
      }
    }
  /** A tie above took its slots with it. */
  | { readonly tier: string; readonly code: 'borrowed-away' }
  | {
      readonly tier: string
      readonly code: 'rejected'
      readonly inFavour: number
      readonly members: number
      readonly needed: number
    }
  /** Some were left, but the share of entries that may win was used up. */
  | { readonly tier: string; readonly code: 'award-rate' }
  /** Its turn came, but a cap or being ineligible, the reason of the award, let the prize go on to the next. */
  | { readonly tier: string; readonly code: 'passed-over' }
  /** Not proposed yet: a tie at this prize or above waits for the council. */
  | { readonly tier: string; readonly code: 'waiting' }

export interface AwardTrace {
  readonly award: AwardProposal
  readonly rank: number
  readonly published: Points
  /** From the highest prize to the one received, or all of them. */
  readonly steps: readonly PrizeStep[]
}

/** What the trace is read from. */
export type AwardRecord = Pick<Allocation, 'awards' | 'approvals' | 'pending' | 'unfilled'>

type RankedGroup = Pick<TieGroup, 'entries' | 'published' | 'rank'>

/** Explains the proposal for one entry of a scope; null when the groups do not hold it. Arguments as `allocate` had and gave them. */
export function explainAward(
  groups: readonly RankedGroup[],
  tiers: readonly Tier[],
  allocation: AwardRecord,
  entry: string,
): AwardTrace | null {
  const group = groups.find(({ entries }) => entries.includes(entry))
  const award = allocation.awards.find((each) => each.entry === entry)
  if (!group || !award) return null
  const received = tiers.findIndex(({ code }) => code === award.tier)
  const tried = received < 0 ? tiers : tiers.slice(0, received + 1)
  const { rank, published } = group
  return {
    award,
    rank,
    published,
    steps: tried.map((_, place) => step(groups, tiers, allocation, place, { award, published })),
  }
}

function step(
  groups: readonly RankedGroup[],
  tiers: readonly Tier[],
  { awards, approvals, pending, unfilled }: AwardRecord,
  place: number,
  { award, published }: Pick<AwardTrace, 'award' | 'published'>,
): PrizeStep {
  const { code: tier, minScore, count } = tiers[place] as Tier
  if (award.tier === tier) return { tier, code: 'received' }
  if (count === 0) return { tier, code: 'none-to-give' }
  if (published < minScore)
    return { tier, code: 'below-threshold', minScore, short: points(minScore - published) }
  const vote = approvals.find((each) => each.entry === award.entry && each.tier === tier)
  if (vote?.verdict === 'rejected') {
    const { inFavour, members, needed } = vote
    return { tier, code: 'rejected', inFavour, members, needed }
  }
  if (isPassedOverAt(award, tiers, place)) return { tier, code: 'passed-over' }
  if (pending?.waiting.some((each) => each.tier === tier)) return { tier, code: 'waiting' }
  const isCutShort = unfilled.some((each) => each.tier === tier && each.reason === 'award-rate')
  if (count === null || isCutShort) return { tier, code: 'award-rate' }
  const winners = new Set(awards.filter((each) => each.tier === tier).map((each) => each.entry))
  const last = groups.findLast(({ entries }) => entries.some((each) => winners.has(each)))
  if (!last) return { tier, code: 'borrowed-away' }
  const { rank, published: score } = last
  const entries = last.entries.filter((each) => winners.has(each))
  return { tier, code: 'used-up', given: winners.size, last: { entries, rank, published: score } }
}

/** Passed over once, an entry is out for every prize below too. */
function isPassedOverAt({ reason }: AwardProposal, tiers: readonly Tier[], place: number): boolean {
  const isOut = reason.code === 'author-cap' || reason.code === 'unit-cap' || reason.code === 'ineligible'
  return isOut && tiers.findIndex(({ code }) => code === reason.tier) <= place && reason.tier !== null
}
