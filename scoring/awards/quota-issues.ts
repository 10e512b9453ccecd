/** Where a choice gives more prizes than the counts and the award rate of one scope. */
import { wholeShare } from './award-rules'
import type { AwardIssue, ChoiceRules, ChosenAward } from './chosen-awards'
import type { Tier } from './tiers'

/** Tiers given too often, in tier order, then the award rate. */
export function quotaIssues(
  tiers: readonly Tier[],
  rules: ChoiceRules,
  scope: string | null,
  choices: readonly ChosenAward[],
): AwardIssue[] {
  /** Slots that came down to the next tier; below zero, slots that were taken from it. */
  let carried = 0
  const overfull = tiers.flatMap(({ code: tier, count }): AwardIssue[] => {
    const given = choices.filter((choice) => choice.tier === tier)
    if (count === null) {
      carried = 0
      return []
    }
    const open = count === 0 ? 0 : count + carried
    const allowed = Math.max(0, open)
    if (count > 0) carried = carry(open - given.length, rules)
    if (given.length <= allowed || isOneTieOver(given, allowed, rules)) return []
    return [{ code: 'quota-exceeded', scope, tier, count: allowed, entries: given.map(({ entry }) => entry) }]
  })
  return [...overfull, ...rateIssues(rules, scope, choices)]
}

function carry(left: number, { rollover = false, borrow = false }: ChoiceRules): number {
  return (left > 0 && rollover) || (left < 0 && borrow) ? left : 0
}

/** Under `expand` the last tie may pass the count, if there was a slot left when its turn came. */
function isOneTieOver(given: readonly ChosenAward[], allowed: number, { tiePolicy }: ChoiceRules): boolean {
  const last = given.reduce((lowest, { rank }) => Math.max(lowest, rank ?? 0), 0)
  return tiePolicy === 'expand' && given.filter(({ rank }) => rank !== last).length < allowed
}

function rateIssues(
  { maxAwardRate }: ChoiceRules,
  scope: string | null,
  choices: readonly ChosenAward[],
): AwardIssue[] {
  if (!maxAwardRate) return []
  const ranked = choices.filter(({ rank }) => rank !== null).length
  const most = wholeShare(maxAwardRate, ranked)
  const entries = choices.filter(({ tier }) => tier !== null).map(({ entry }) => entry)
  return entries.length > most ? [{ code: 'award-rate-exceeded', scope, most, ranked, entries }] : []
}
