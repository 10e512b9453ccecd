/** Which rules people's own choice of prizes would break. */
import { byCodeUnit } from '../digest'
import { groupBy } from '../group-by'
import type { Points } from '../points'
import type { Tier } from './tiers'

/** What people chose for one entry. */
export interface ChosenAward {
  readonly entry: string
  /** The field when prizes are per field, null when they are overall; ranks are compared inside one scope only. */
  readonly scope: string | null
  /** Null for an entry that is not ranked. */
  readonly rank: number | null
  readonly published: Points | null
  /** The prize chosen, null for none. */
  readonly tier: string | null
}

export type AwardIssue =
  | { readonly code: 'chosen-twice'; readonly entry: string }
  | { readonly code: 'unknown-tier'; readonly entry: string; readonly tier: string }
  | { readonly code: 'not-ranked'; readonly entry: string; readonly tier: string }
  | {
      readonly code: 'quota-exceeded'
      readonly scope: string | null
      readonly tier: string
      readonly count: number
      readonly entries: readonly string[]
    }
  | {
      readonly code: 'below-threshold'
      readonly entry: string
      readonly tier: string
      readonly minScore: Points
      readonly published: Points
    }
  | {
      /** `lowerEntry` ranks below `entry` and was given a higher prize; where several were, the highest of those prizes. */
      readonly code: 'inversion'
      readonly scope: string | null
      readonly entry: string
      readonly rank: number
      readonly tier: string | null
      readonly lowerEntry: string
      readonly lowerRank: number
      readonly lowerTier: string
    }

/**
 * Everything a choice of prizes breaks: first each entry by id, then by scope quotas in tier order and inversions in rank order.
 * It advises the council and forbids nothing. `tiers` must be lawful (`checkTiers`).
 */
export function checkAwards(tiers: readonly Tier[], chosen: readonly ChosenAward[]): AwardIssue[] {
  const byEntry = [...chosen].sort((a, b) => byCodeUnit(a.entry, b.entry))
  const scopes = [...groupBy(byEntry, ({ scope }) => scope)]
  scopes.sort(([, [a]], [, [b]]) => byCodeUnit(textOf(a), textOf(b)))
  return [
    ...byEntry.flatMap((choice, index) => entryIssues(tiers, choice, byEntry[index - 1])),
    ...scopes.flatMap(([scope, choices]) => [
      ...quotaIssues(tiers, scope, choices),
      ...inversions(tiers, scope, choices),
    ]),
  ]
}

function textOf({ scope }: ChosenAward): string {
  return scope ?? ''
}

function entryIssues(
  tiers: readonly Tier[],
  choice: ChosenAward,
  previous: ChosenAward | undefined,
): AwardIssue[] {
  const { entry, rank, published, tier: code } = choice
  const issues: AwardIssue[] = previous?.entry === entry ? [{ code: 'chosen-twice', entry }] : []
  if (code === null) return issues
  const tier = tiers.find((each) => each.code === code)
  if (!tier) return [...issues, { code: 'unknown-tier', entry, tier: code }]
  if (rank === null || published === null) return [...issues, { code: 'not-ranked', entry, tier: code }]
  if (published < tier.minScore)
    issues.push({ code: 'below-threshold', entry, tier: code, minScore: tier.minScore, published })
  return issues
}

function quotaIssues(
  tiers: readonly Tier[],
  scope: string | null,
  choices: readonly ChosenAward[],
): AwardIssue[] {
  return tiers.flatMap(({ code: tier, count }): AwardIssue[] => {
    const entries = choices.filter((choice) => choice.tier === tier).map(({ entry }) => entry)
    return count !== null && entries.length > count
      ? [{ code: 'quota-exceeded', scope, tier, count, entries }]
      : []
  })
}

function inversions(
  tiers: readonly Tier[],
  scope: string | null,
  choices: readonly ChosenAward[],
): AwardIssue[] {
  const heightOf = (code: string) => tiers.findIndex((tier) => tier.code === code)
  const ranked = choices
    .flatMap((choice) => {
      const { entry, rank, tier } = choice
      const height = tier === null ? tiers.length : heightOf(tier)
      return rank === null || height < 0 ? [] : [{ entry, rank, tier, height }]
    })
    .sort((a, b) => b.rank - a.rank || byCodeUnit(b.entry, a.entry))
  const issues: AwardIssue[] = []
  let best: (typeof ranked)[number] | undefined
  let level: typeof ranked = []
  for (const each of ranked) {
    // Entries of one rank are compared only with those below them, so they join `best` when the rank is left behind.
    if (level[0] && level[0].rank !== each.rank) {
      best = level.reduce((top, other) => (other.height < top.height ? other : top), best ?? level[0])
      level = []
    }
    level.push(each)
    if (best && best.tier !== null && best.height < each.height)
      issues.unshift({
        code: 'inversion',
        scope,
        entry: each.entry,
        rank: each.rank,
        tier: each.tier,
        lowerEntry: best.entry,
        lowerRank: best.rank,
        lowerTier: best.tier,
      })
  }
  return issues
}
