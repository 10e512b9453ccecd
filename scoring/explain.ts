/** "Vì sao?": every number of one entry's result with the numbers it was made from. */
import { sumOf } from './aggregate'
import { rational, type Points, type Rational } from './points'
import type { ResultAward, ResultIssue, Results, ScopedTieGroup, Standing } from './results'
import { roundingsOf, type Rounding } from './roundings'

export interface Explanation {
  readonly standing: Standing
  /** The totals of the sheets that count, added, and their number. */
  readonly sum: Points
  readonly count: number
  /**
   * What the aggregator made of them: the panel's exact score is the sum over the number. `standing.panel.fates` tells what was
   * left out or changed and why. Null when there is no such score, or when criteria were combined one by one (`panel.parts`).
   */
  readonly combined: { readonly sum: Rational; readonly count: number } | null
  readonly quorum: {
    readonly assigned: number
    readonly required: number
    readonly counted: number
    readonly met: boolean
  }
  /** Every number that was rounded on the way, in order; the last one is the published score. */
  readonly roundings: readonly Rounding[]
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

/** Explains one entry; null when the results do not hold it. Explaining them all takes no more than one pass over the results. */
export function explainEntry(results: Results, entry: string): Explanation | null {
  const found = indexOf(results).get(entry)
  if (!found) return null
  const { standing, award, group, above, below, issues } = found
  const { counted, assigned, required } = standing
  return {
    standing,
    award,
    sum: sumOf(counted.map(({ total }) => total)),
    count: counted.length,
    combined: combinedOf(standing),
    quorum: { assigned, required, counted: counted.length, met: counted.length >= required },
    roundings: roundingsOf(standing),
    tiedWith: group?.entries.filter((other) => other !== entry) ?? [],
    above,
    below,
    issues,
  }
}

function combinedOf({ panel, counted }: Standing): Explanation['combined'] {
  if (!panel?.exact || panel.parts.length > 0) return null
  const count = counted.length - panel.fates.filter(({ countedAs }) => countedAs === null).length
  const { numerator, denominator } = panel.exact
  return { sum: rational(numerator, denominator / count), count }
}

interface Found extends Pick<Explanation, 'standing' | 'award' | 'above' | 'below'> {
  readonly group: ScopedTieGroup | null
  readonly issues: ResultIssue[]
}

const indexes = new WeakMap<Results, ReadonlyMap<string, Found>>()

/** Built once for the same results, which never change. */
function indexOf(results: Results): ReadonlyMap<string, Found> {
  const known = indexes.get(results)
  if (known) return known
  const groups = new Map<string, Pick<Found, 'group' | 'above' | 'below'>>()
  results.tieGroups.forEach((group, at) => {
    const beside = (other: number) => {
      const neighbour = results.tieGroups[other]
      return neighbour?.scope === group.scope ? neighbour : null
    }
    const around = { group, above: beside(at - 1), below: beside(at + 1) }
    for (const entry of group.entries) groups.set(entry, around)
  })
  const awards = new Map(results.awards.map((award) => [award.entry, award]))
  const index = new Map<string, Found>()
  for (const standing of results.standings) {
    const { group = null, above = null, below = null } = groups.get(standing.entry) ?? {}
    // Results hold a proposal for every standing.
    const award = awards.get(standing.entry) as ResultAward
    index.set(standing.entry, { standing, award, group, above, below, issues: [] })
  }
  for (const issue of results.issues) for (const entry of namedIn(issue)) index.get(entry)?.issues.push(issue)
  indexes.set(results, index)
  return index
}

function namedIn(issue: ResultIssue): readonly string[] {
  if ('entry' in issue) return [issue.entry]
  return 'candidates' in issue ? issue.candidates : []
}
