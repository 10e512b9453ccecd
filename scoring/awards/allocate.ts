/** Gives prizes from the top down over tie groups, as far as counts, thresholds, caps and votes allow. */
import type { AwardPolicy } from './award-rules'
import { closeLine } from './close-line'
import { giveTier } from './give-tier'
import { beginGiving, type AwardGroup, type Giving } from './giving'
import { requireLawful } from './require-lawful'
import type { Allocation, AwardProposal } from './outcomes'
import type { Tier } from './tiers'

/**
 * Gives prizes over tie groups that compete in one scope (shared/scoring.md §4). Tier by tier, the entries in reach of it come
 * in rank order. One that is ineligible, or whose caps are full, is passed over and takes no slot; one the committee rejected
 * for this tier takes no slot of it and comes first for the next. A tie larger than the slots left follows the council's
 * decision on exactly the tied entries, else the tie policy. It waits for a decision under any policy when all of it winning
 * would break a cap or the award rate.
 *
 * "A tie at the boundary wins nothing" is not among the policies: with it, raising a score can lose a prize.
 * @throws RangeError when tiers, rules or ballots are unlawful (`checkTiers`, `checkAwardRules`, `checkBallots`), when groups
 * are not in rank order, or when an entry is given twice.
 */
export function allocate(
  groups: readonly AwardGroup[],
  tiers: readonly Tier[],
  policy: AwardPolicy,
): Allocation {
  requireLawful(groups, tiers, policy)
  const giving = beginGiving(groups, tiers, policy)
  for (let place = 0; place < tiers.length && !giving.pending; place += 1) giveTier(giving, place)
  closeLine(giving)
  const { unfilled, rolledOver, pending, approvals, decisionsUsed } = giving
  return { awards: inRankOrder(giving, groups), unfilled, rolledOver, pending, approvals, decisionsUsed }
}

/** By group; inside one as they were called, which is the decided order where there was a decision. */
function inRankOrder({ proposals }: Giving, groups: readonly AwardGroup[]): AwardProposal[] {
  const places = new Map(groups.flatMap(({ entries }, place) => entries.map((entry) => [entry, place])))
  const placeOf = ({ entry }: AwardProposal) => places.get(entry) as number
  return proposals.sort((a, b) => placeOf(a) - placeOf(b))
}
