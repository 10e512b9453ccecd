/** Where a choice passes over an entry for one that ranks below it. */
import { byCodeUnit } from '../digest'
import { groupBy } from '../group-by'
import { tallyOf } from './approval'
import { capLedger } from './cap-ledger'
import type { AwardIssue, ChoiceRules, ChosenAward } from './chosen-awards'
import type { Tier } from './tiers'

interface Ranked {
  readonly entry: string
  readonly rank: number
  readonly tier: string | null
  readonly height: number
}

type Winner = Ranked & { readonly tier: string }

/**
 * Entries passed over in one scope, in rank order. An entry that may win nothing, whose caps the other winners fill, or that
 * the committee rejected for the higher prize was not passed over.
 */
export function inversions(
  tiers: readonly Tier[],
  rules: ChoiceRules,
  scope: string | null,
  choices: readonly ChosenAward[],
): AwardIssue[] {
  const heights = new Map(tiers.map(({ code }, height) => [code, height]))
  const ranked = choices
    .flatMap(({ entry, rank, tier }): Ranked[] => {
      const height = tier === null ? tiers.length : heights.get(tier)
      return rank === null || height === undefined ? [] : [{ entry, rank, tier, height }]
    })
    .sort((a, b) => b.rank - a.rank || byCodeUnit(b.entry, a.entry))
  const isOut = outsiders(rules, ranked)
  const tally = tallyOf(rules.approval, rules.ballots ?? [])
  const issues: AwardIssue[] = []
  /** By height: a winner that ranks below the entries in hand. */
  const below: (Winner | undefined)[] = tiers.map(() => undefined)
  for (const level of groupBy(ranked, ({ rank }) => rank).values()) {
    for (const each of level) {
      const lower = below.find(
        (winner) =>
          winner && winner.height < each.height && tally(each.entry, winner.tier)?.verdict !== 'rejected',
      )
      if (lower && !isOut(each)) issues.push({ code: 'inversion', scope, ...passedOver(each, lower) })
    }
    for (const { tier, ...winner } of level) if (tier !== null) below[winner.height] ??= { tier, ...winner }
  }
  return issues.reverse()
}

function passedOver({ entry, rank, tier }: Ranked, lower: Winner) {
  return { entry, rank, tier, lowerEntry: lower.entry, lowerRank: lower.rank, lowerTier: lower.tier }
}

/** Whether an entry could not have won more than it did, whatever its rank. */
function outsiders({ caps = [], facts = new Map() }: ChoiceRules, ranked: readonly Ranked[]) {
  const ledger = capLedger(caps, facts)
  for (const { entry, tier } of ranked) if (tier !== null) ledger.take(entry)
  return ({ entry, tier }: Ranked): boolean =>
    (facts.get(entry)?.ineligible ?? null) !== null || (tier === null && ledger.fullFor(entry) !== null)
}
