/** Prizes beside the main ones: the best of one criterion, of the girls, the youngest author, what the council loves most. */
import type { Points } from '../points'
import type { EntryFacts, TiePolicy } from './award-rules'
import { isCount } from './tiers'

/** What a special prize goes by. */
export type SpecialOrder =
  | { readonly by: 'published-score' }
  /** The exact mean of one criterion; the threshold is held against its published mean. */
  | { readonly by: 'criterion-mean'; readonly criterion: string }
  /** A whole number known of each entry, such as the birthday of its youngest author; it knows no threshold. */
  | { readonly by: 'measure'; readonly measure: string; readonly better: 'higher' | 'lower' }

interface SpecialTerms {
  readonly code: string
  readonly title: string
  readonly count: number
  /** The tag entries must carry, such as "girls" or "primary"; absent when all compete. */
  readonly among?: string
  /** Whether an entry may have it beside a main prize. */
  readonly stack: boolean
}

/** Given by an order, from the best down. */
export interface OrderedPrize extends SpecialTerms {
  readonly order: SpecialOrder
  /** In hundredths of a point; absent when there is no threshold. */
  readonly minScore?: Points
  readonly tiePolicy: TiePolicy
}

/** Given to those the council chooses. */
export interface ChosenPrize extends SpecialTerms {
  readonly order: 'council'
}

export type SpecialPrize = OrderedPrize | ChosenPrize

/** What special prizes ask of an entry. */
export interface SpecialFacts extends EntryFacts {
  readonly tags?: readonly string[]
  /** Whole numbers by name. */
  readonly measures?: Readonly<Record<string, number>>
}

export type SpecialPrizeIssue =
  | { readonly code: 'blank-special-code'; readonly position: number }
  | { readonly code: 'duplicate-special-code'; readonly prize: string }
  | { readonly code: 'count-is-not-a-count'; readonly prize: string }
  | { readonly code: 'min-score-is-not-points'; readonly prize: string }
  /** A number that is no score has no lowest score. */
  | { readonly code: 'threshold-on-measure'; readonly prize: string }
  | { readonly code: 'unknown-criterion'; readonly prize: string; readonly criterion: string }

/** Everything wrong with special prizes in a contest with these criteria. */
export function checkSpecialPrizes(
  prizes: readonly SpecialPrize[],
  criteria: readonly string[],
): SpecialPrizeIssue[] {
  const seen = new Set<string>()
  return prizes.flatMap((each, position) => {
    const { code: prize, count } = each
    const issues: SpecialPrizeIssue[] = []
    if (prize.trim() === '') issues.push({ code: 'blank-special-code', position })
    if (seen.has(prize)) issues.push({ code: 'duplicate-special-code', prize })
    seen.add(prize)
    if (!isCount(count)) issues.push({ code: 'count-is-not-a-count', prize })
    if (each.order !== 'council') issues.push(...orderIssues(each, criteria))
    return issues
  })
}

function orderIssues({ code: prize, order, minScore }: OrderedPrize, criteria: readonly string[]) {
  const issues: SpecialPrizeIssue[] = []
  if (minScore !== undefined && !isCount(minScore)) issues.push({ code: 'min-score-is-not-points', prize })
  if (minScore !== undefined && order.by === 'measure') issues.push({ code: 'threshold-on-measure', prize })
  if (order.by === 'criterion-mean' && !criteria.includes(order.criterion))
    issues.push({ code: 'unknown-criterion', prize, criterion: order.criterion })
  return issues
}
