/** Who goes on to the next level: the best by rank, as many as there are places, within the caps of units and provinces. */
import type { RecordedDecision } from '../decisions'
import type { Points } from '../points'
import { allocate } from './allocate'
import type { Cap, EntryFacts } from './award-rules'
import { holdersUnder } from './cap-ledger'
import type { AwardGroup } from './giving'
import type { Allocation } from './outcomes'

export interface NominationRules {
  /** Places at the next level; null when everybody who reaches the score goes on. */
  readonly count: number | null
  readonly minScore: Points
  /** From the inner to the outer, such as at most 2 of a unit and 10 of a province. */
  readonly caps: readonly Cap[]
}

/** The code of the one tier in what `nominate` returns. */
export const nomination = 'nomination'

/**
 * Nominates from one ranking. A tie at the last place, or one whose caps cannot hold all of it, waits for a decision.
 * With nested caps (`areNested`) no other choice within count and caps is better at any place: nested caps and a count are a
 * laminar matroid, where taking the best first is optimal.
 * @throws RangeError as `allocate` does.
 */
export function nominate(
  groups: readonly AwardGroup[],
  { count, minScore, caps }: NominationRules,
  given: {
    readonly facts: ReadonlyMap<string, EntryFacts>
    readonly decisions: ReadonlyMap<string, RecordedDecision>
  },
): Allocation {
  const tier = { code: nomination, title: '', count, minScore }
  return allocate(groups, [tier], { ...given, caps, tiePolicy: 'hold' })
}

/**
 * Whether each entry has at most one holder under every cap, and those who share a holder of one cap share that of every later
 * cap: units inside provinces. Caps on authors of joint works are not nested, and there the best first may fill fewer places.
 */
export function areNested(
  caps: readonly Pick<Cap, 'code'>[],
  facts: Iterable<Pick<EntryFacts, 'holders'>>,
): boolean {
  const outerOf = new Map<string, string>()
  for (const each of facts) {
    const path = caps.map((cap) => holdersUnder(cap, each))
    if (path.some((holders) => holders.length > 1)) return false
    for (const [level, [inner]] of path.entries()) {
      if (inner === undefined) continue
      const key = JSON.stringify([level, inner])
      const outer = JSON.stringify(path.slice(level + 1).map(([holder]) => holder ?? null))
      if ((outerOf.get(key) ?? outer) !== outer) return false
      outerOf.set(key, outer)
    }
  }
  return true
}
