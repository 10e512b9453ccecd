/** Close calls: at each line between prizes the last who is in, the first who is out, and what lies between them. */
import { groupBy } from '../group-by'
import { points, type Points } from '../points'
import type { TieGroup } from '../rank'
import { isOpen, type PrizeList } from './prize-list-diff'
import type { Tier } from './tiers'

/** Entries of one rank on one side of a line. */
export interface Side {
  readonly entries: readonly string[]
  readonly rank: number
  readonly published: Points
  /** The prize they got; null for none. */
  readonly tier: string | null
}

export interface Boundary {
  /** The prize above the line. */
  readonly tier: string
  readonly lastIn: Side
  readonly firstOut: Side
  /** How far apart their published scores are. */
  readonly gap: Points
  /** How far the first who is out stays below the threshold of the prize; null when it reaches it, so that the count drew the line. */
  readonly short: Points | null
  /** Equal published scores on both sides: a tie-break or a decision drew the line, and explains it. */
  readonly flag: 'EXACT_TIE' | null
}

type RankedGroup = Pick<TieGroup, 'entries' | 'published' | 'rank'>

/**
 * The lines under prizes that were given, from the top; none under a prize nobody stands below. Entries kept out by a cap, by
 * being ineligible or by a vote are on no side: no score of theirs drew the line. Neither are those whose prize is undecided.
 */
export function boundaries(
  groups: readonly RankedGroup[],
  tiers: readonly Tier[],
  { awards }: PrizeList,
): Boundary[] {
  const heights = new Map<string | null, number>(tiers.map(({ code }, height) => [code, height]))
  const heightOf = ({ tier }: Pick<Side, 'tier'>) => heights.get(tier) ?? tiers.length
  const sides = sidesOf(groups, awards, heightOf)
  return tiers.flatMap((tier, height): Boundary[] => {
    const place = sides.findLastIndex((side) => side.tier === tier.code)
    // Who stands better and got less was rejected by vote for this prize: that line was not drawn by score either.
    const firstOut = sides.find((side, at) => at > place && heightOf(side) > height)
    const lastIn = sides[place]
    return lastIn && firstOut ? [lineBetween(tier, lastIn, firstOut)] : []
  })
}

function lineBetween({ code, minScore }: Tier, lastIn: Side, firstOut: Side): Boundary {
  const gap = points(lastIn.published - firstOut.published)
  return {
    tier: code,
    lastIn,
    firstOut,
    gap,
    short: firstOut.published < minScore ? points(minScore - firstOut.published) : null,
    flag: gap === 0 ? 'EXACT_TIE' : null,
  }
}

/** The members of each group by the prize they got, in rank order and inside a group from the highest prize. */
function sidesOf(
  groups: readonly RankedGroup[],
  awards: PrizeList['awards'],
  heightOf: (side: Pick<Side, 'tier'>) => number,
): Side[] {
  const outcomes = new Map(awards.map((award) => [award.entry, award]))
  return groups.flatMap(({ entries, rank, published }) => {
    const counted = entries.flatMap((entry) => {
      const award = outcomes.get(entry)
      return award && !isOpen(award.reason.code) && !isKeptOut(award) ? [award] : []
    })
    return [...groupBy(counted, ({ tier }) => tier)]
      .map(([tier, same]): Side => ({ entries: same.map(({ entry }) => entry), rank, published, tier }))
      .sort((a, b) => heightOf(a) - heightOf(b))
  })
}

function isKeptOut({ reason: { code } }: PrizeList['awards'][number]): boolean {
  return code === 'author-cap' || code === 'unit-cap' || code === 'ineligible' || code === 'not-approved'
}
