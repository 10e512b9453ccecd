/** Stops a programmer who gives prizes over inputs that were not checked. */
import { checkBallots } from './approval'
import { checkAwardRules, type AwardPolicy } from './award-rules'
import type { AwardGroup } from './giving'
import { checkTiers, type Tier } from './tiers'

/** @throws RangeError naming the first thing wrong. */
export function requireLawful(
  groups: readonly AwardGroup[],
  tiers: readonly Tier[],
  policy: AwardPolicy,
): void {
  const [issue] = [
    ...checkTiers(tiers),
    ...checkAwardRules(tiers, policy),
    ...checkBallots(tiers, policy.ballots ?? []),
  ]
  if (issue) throw new RangeError(`Prizes cannot be given: ${JSON.stringify(issue)}`)
  const seen = new Set<string>()
  let above = Infinity
  for (const { entries, published } of groups) {
    if (!(published <= above)) throw new RangeError(`Not in rank order: ${published} below ${above}`)
    above = published
    for (const entry of entries) {
      if (seen.has(entry)) throw new RangeError(`Ranked twice: ${entry}`)
      seen.add(entry)
    }
  }
}
