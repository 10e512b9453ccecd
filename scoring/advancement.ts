/** Who goes on to the next round: by a score to reach, by place, or by the council's list; ties go on, or stay, whole. */
import { byCodeUnit } from './digest'
import type { Points } from './points'
import type { TieGroup } from './rank'

export type AdvancementRule =
  /** Every entry with at least this published score. */
  | { readonly code: 'threshold'; readonly minScore: Points }
  /** The first so many; entries nothing separates from the last of them go on with it. */
  | { readonly code: 'top'; readonly count: number }
  /** The entries the council named, for people to answer for. */
  | { readonly code: 'decision'; readonly decision: string; readonly entries: readonly string[] }

export interface Advancement {
  readonly entry: string
  readonly advances: boolean
  readonly reason:
    | { readonly code: 'reaches' | 'below'; readonly minScore: Points; readonly published: Points }
    | { readonly code: 'within' | 'beyond'; readonly count: number; readonly rank: number }
    /** It goes on only because nothing separates it from the last place: `extra` entries more than the count. */
    | {
        readonly code: 'tied-with-last'
        readonly count: number
        readonly rank: number
        readonly extra: number
      }
    | { readonly code: 'named' | 'not-named'; readonly decision: string }
}

export type AdvancementIssue =
  | { readonly code: 'count-is-not-a-count' }
  | { readonly code: 'min-score-is-not-points' }
  /** The council named an entry that is not ranked, or named it twice. */
  | { readonly code: 'cannot-advance'; readonly entry: string; readonly decision: string }

/** Everything wrong with a rule, against the ranking it is used on. */
export function checkAdvancement(
  groups: readonly Pick<TieGroup, 'entries'>[],
  rule: AdvancementRule,
): AdvancementIssue[] {
  if (rule.code === 'top')
    return Number.isSafeInteger(rule.count) && rule.count >= 0 ? [] : [{ code: 'count-is-not-a-count' }]
  if (rule.code === 'threshold')
    return Number.isSafeInteger(rule.minScore) && rule.minScore >= 0
      ? []
      : [{ code: 'min-score-is-not-points' }]
  const ranked = new Set(groups.flatMap(({ entries }) => entries))
  return [...rule.entries].sort(byCodeUnit).flatMap((entry): AdvancementIssue[] => {
    // Taken out once seen, so that a second naming is found as well.
    return ranked.delete(entry) ? [] : [{ code: 'cannot-advance', entry, decision: rule.decision }]
  })
}

/** A verdict on every ranked entry, in rank order; `groups` compete in one scope and the rule is lawful (`checkAdvancement`). */
export function advance(
  groups: readonly Pick<TieGroup, 'entries' | 'rank' | 'published'>[],
  rule: AdvancementRule,
): Advancement[] {
  const named = new Set(rule.code === 'decision' ? rule.entries : [])
  return groups.flatMap(({ entries, rank, published }) =>
    entries.map((entry): Advancement => {
      const reason = reasonOf(rule, { size: entries.length, rank, published, isNamed: named.has(entry) })
      return { entry, advances: !stays.has(reason.code), reason }
    }),
  )
}

const stays: ReadonlySet<Advancement['reason']['code']> = new Set(['below', 'beyond', 'not-named'])

function reasonOf(
  rule: AdvancementRule,
  { size, rank, published, isNamed }: { size: number; rank: number; published: Points; isNamed: boolean },
): Advancement['reason'] {
  if (rule.code === 'threshold') {
    const { minScore } = rule
    return { code: published >= minScore ? 'reaches' : 'below', minScore, published }
  }
  if (rule.code === 'decision') return { code: isNamed ? 'named' : 'not-named', decision: rule.decision }
  const { count } = rule
  const extra = rank + size - 1 - count
  if (rank > count) return { code: 'beyond', count, rank }
  return extra > 0 ? { code: 'tied-with-last', count, rank, extra } : { code: 'within', count, rank }
}
