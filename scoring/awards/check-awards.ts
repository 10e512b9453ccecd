/** Which rules people's own choice of prizes would break. */
import { byCodeUnit } from '../digest'
import { groupBy } from '../group-by'
import { tallyOf, type Tally } from './approval'
import { capIssues } from './cap-issues'
import type { AwardIssue, ChoiceRules, ChosenAward } from './chosen-awards'
import { inversions } from './inversions'
import { quotaIssues } from './quota-issues'
import type { Tier } from './tiers'

/**
 * Everything a choice of prizes breaks: first each entry by id, then by scope quotas in tier order and inversions in rank order,
 * then caps. It advises the council and forbids nothing. Tiers, rules and ballots must be lawful (`checkTiers`,
 * `checkAwardRules`, `checkBallots`).
 */
export function checkAwards(
  tiers: readonly Tier[],
  chosen: readonly ChosenAward[],
  rules: ChoiceRules = { tiePolicy: 'hold' },
): AwardIssue[] {
  const byEntry = [...chosen].sort((a, b) => byCodeUnit(a.entry, b.entry))
  const scopes = [...groupBy(byEntry, ({ scope }) => scope)]
  scopes.sort(([, [a]], [, [b]]) => byCodeUnit(textOf(a), textOf(b)))
  const tally = tallyOf(rules.approval, rules.ballots ?? [])
  return [
    ...byEntry.flatMap((choice, index) => [
      ...(byEntry[index - 1]?.entry === choice.entry
        ? [{ code: 'chosen-twice' as const, entry: choice.entry }]
        : []),
      ...entryIssues(tiers, rules, tally, choice),
    ]),
    ...scopes.flatMap(([scope, choices]) => [
      ...quotaIssues(tiers, rules, scope, choices),
      ...inversions(tiers, rules, scope, choices),
    ]),
    ...capIssues(
      rules,
      scopes.flatMap(([, choices]) => choices),
    ),
  ]
}

function textOf({ scope }: ChosenAward): string {
  return scope ?? ''
}

function entryIssues(
  tiers: readonly Tier[],
  { facts }: ChoiceRules,
  tally: Tally,
  { entry, rank, published, tier: code }: ChosenAward,
): AwardIssue[] {
  if (code === null) return []
  const tier = tiers.find((each) => each.code === code)
  if (!tier) return [{ code: 'unknown-tier', entry, tier: code }]
  if (rank === null || published === null) return [{ code: 'not-ranked', entry, tier: code }]
  const issues: AwardIssue[] = []
  const { minScore } = tier
  if (published < minScore) issues.push({ code: 'below-threshold', entry, tier: code, minScore, published })
  const because = facts?.get(entry)?.ineligible ?? null
  if (because !== null) issues.push({ code: 'ineligible', entry, tier: code, because })
  const verdict = tally(entry, code)?.verdict ?? 'approved'
  if (verdict !== 'approved') issues.push({ code: 'not-approved', entry, tier: code, verdict })
  return issues
}
