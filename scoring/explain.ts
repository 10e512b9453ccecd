/** "Vì sao?": every number of one entry's result with the numbers it was made from. */
import { sumOf } from './aggregate'
import type { Points, Rational } from './points'
import type { ResultAward, ResultIssue, Results, ScopedTieGroup, Standing } from './results'

export interface Explanation {
  readonly standing: Standing
  /** The sheets' totals added, and their number; the exact score is one over the other. */
  readonly sum: Points
  readonly count: number
  readonly quorum: {
    readonly assigned: number
    readonly required: number
    readonly counted: number
    readonly met: boolean
  }
  /** How the exact score became the published one; null unless ranked. */
  readonly rounding: {
    readonly rule: 'half-up'
    readonly exact: Rational
    readonly published: Points
    /** False when the exact score already was whole hundredths. */
    readonly changed: boolean
  } | null
  /** Entries nothing separates from this one. */
  readonly tiedWith: readonly string[]
  /** The tie group just above and what separated it from this one, in its `separatedBy`; null at the top or when not ranked. */
  readonly above: ScopedTieGroup | null
  /** The tie group just below; what separated them is in the standing's `separatedBy`. */
  readonly below: ScopedTieGroup | null
  readonly award: ResultAward
  /** Issues that name this entry. */
  readonly issues: readonly ResultIssue[]
}

/** Explains one entry; null when the results do not hold it. */
export function explainEntry(results: Results, entry: string): Explanation | null {
  const standing = results.standings.find((each) => each.entry === entry)
  const award = results.awards.find((each) => each.entry === entry)
  if (!standing || !award) return null
  const { counted, assigned, required, exact, published } = standing
  const groups = results.tieGroups.filter(({ scope }) => scope === standing.scope)
  const own = groups.findIndex(({ entries }) => entries.includes(entry))
  const isRanked = own >= 0
  return {
    standing,
    award,
    sum: sumOf(counted.map(({ total }) => total)),
    count: counted.length,
    quorum: { assigned, required, counted: counted.length, met: counted.length >= required },
    rounding:
      exact && published !== null
        ? { rule: 'half-up', exact, published, changed: published * exact.denominator !== exact.numerator }
        : null,
    tiedWith: groups[own]?.entries.filter((other) => other !== entry) ?? [],
    above: (isRanked && groups[own - 1]) || null,
    below: (isRanked && groups[own + 1]) || null,
    issues: results.issues.filter((issue) => names(issue, entry)),
  }
}

function names(issue: ResultIssue, entry: string): boolean {
  if ('entry' in issue) return issue.entry === entry
  return 'candidates' in issue && issue.candidates.includes(entry)
}
