/** "What if the threshold were 66?": the prizes of two sets of rules over the same ranking, compared. */
import { groupBy } from '../group-by'
import { allocate } from './allocate'
import type { AwardPolicy } from './award-rules'
import type { AwardGroup } from './giving'
import type { Allocation, PendingTie } from './outcomes'
import { prizeListDiff, type PrizeChange } from './prize-list-diff'
import type { Tier } from './tiers'

/** The tie groups of whole results, in rank order inside each scope. */
export type ScopedGroup = AwardGroup & { readonly scope: string | null }

export interface AwardStructure {
  readonly tiers: readonly Tier[]
  readonly policy: AwardPolicy
}

export interface TierTotal {
  readonly tier: string
  readonly given: number
  /** Slots nobody takes. */
  readonly unfilled: number
  /** Whole đồng for what is given. */
  readonly money: number
}

export interface Totals {
  /** Over all scopes, highest first. */
  readonly tiers: readonly TierTotal[]
  readonly given: number
  readonly money: number
}

export interface Simulation {
  /** By id. */
  readonly changes: readonly PrizeChange[]
  readonly before: Totals
  readonly after: Totals
  /** What would wait for the council. */
  readonly pending: readonly (PendingTie & { readonly scope: string | null })[]
  /** By scope, as `allocate` gives it under the changed rules. */
  readonly allocations: readonly { readonly scope: string | null; readonly allocation: Allocation }[]
}

/**
 * Compares the prizes under two structures, scope by scope; scopes in the order they first appear. Ballots on prizes that a
 * structure does not have are left aside in it.
 * @throws RangeError as `allocate` does, and when the money is too much to add exactly.
 */
export function simulate(
  groups: readonly ScopedGroup[],
  before: AwardStructure,
  after: AwardStructure,
): Simulation {
  const scopes = [...groupBy(groups, ({ scope }) => scope)]
  const under = (structure: AwardStructure) => {
    const policy = withoutStrayBallots(structure)
    return scopes.map(([scope, own]) => ({ scope, allocation: allocate(own, structure.tiers, policy) }))
  }
  const [now, then] = [under(before), under(after)]
  return {
    changes: prizeListDiff(together(now), together(then)),
    before: totalsOf(before.tiers, now),
    after: totalsOf(after.tiers, then),
    pending: then.flatMap(({ scope, allocation: { pending } }) => (pending ? [{ scope, ...pending }] : [])),
    allocations: then,
  }
}

function withoutStrayBallots({ tiers, policy }: AwardStructure): AwardPolicy {
  const codes = new Set(tiers.map(({ code }) => code))
  return { ...policy, ballots: policy.ballots?.filter(({ tier }) => codes.has(tier)) }
}

function together(allocations: Simulation['allocations']) {
  return { awards: allocations.flatMap(({ allocation }) => allocation.awards) }
}

function totalsOf(tiers: readonly Tier[], allocations: Simulation['allocations']): Totals {
  const winners = groupBy(together(allocations).awards, ({ tier }) => tier)
  const idle = groupBy(
    allocations.flatMap(({ allocation }) => allocation.unfilled),
    ({ tier }) => tier,
  )
  const totals = tiers.map(({ code: tier, value = 0 }): TierTotal => {
    const given = winners.get(tier)?.length ?? 0
    const unfilled = (idle.get(tier) ?? []).reduce((sum, { slots }) => sum + slots, 0)
    return { tier, given, unfilled, money: exactly(given * value) }
  })
  return {
    tiers: totals,
    given: totals.reduce((sum, { given }) => sum + given, 0),
    money: exactly(totals.reduce((sum, { money }) => sum + money, 0)),
  }
}

function exactly(money: number): number {
  if (!Number.isSafeInteger(money)) throw new RangeError(`Too much money to add exactly: ${money}`)
  return money
}
