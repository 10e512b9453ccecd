/** What those are told for whom nothing was left, or nothing yet. */
import { propose, type Giving } from './giving'
import type { AwardReason } from './outcomes'

/** Gives everybody still in line a reason. */
export function closeLine(giving: Giving): void {
  const { line, pending, policy } = giving
  for (let group = line.head(); group; group = line.head()) {
    line.takeHead()
    for (const entry of group.entries) {
      const because = policy.facts?.get(entry)?.ineligible ?? null
      propose(
        giving,
        [entry],
        null,
        because !== null
          ? { code: 'ineligible', because, tier: null }
          : pending
            ? { code: 'behind-pending', tier: pending.tier }
            : whyNothingLeft(giving, entry, group.published),
      )
    }
  }
}

/** A full cap is no reason here: it only is where it passed on a slot the entry would have had. */
function whyNothingLeft(
  { slots, rejections, most, ranked }: Giving,
  entry: string,
  published: number,
): AwardReason {
  const given = slots.filter(({ tier }) => tier.count !== 0)
  const lowest = given[given.length - 1]?.tier.minScore
  if (lowest !== undefined && published < lowest) return { code: 'below-threshold', minScore: lowest }
  const rejection = rejections.get(entry)
  if (rejection) return rejection
  // Slots within reach and no rejection: only the rate can have kept them from it.
  const isWithin = slots.some(({ tier, left }) => left > 0 && published >= tier.minScore)
  return isWithin ? { code: 'award-rate', most, ranked } : { code: 'no-prize-left' }
}
