/** One cut for many entries that lack judges for the same kind of reason, so that a field without judges is one sentence. */
import { byCodeUnit } from '../digest'
import { groupBy } from '../group-by'
import type { Cut } from './cuts'

/** As many cuts of single entries as are still told one by one. */
const fewEnough = 3

/**
 * Adds up cuts that hold no judge, by field and by what bites, where there are more than a few. What is needed and what is available
 * add up because the entries are different ones, so the sum is again a cut.
 */
export function mergeCuts(cuts: readonly Cut[]): Cut[] {
  const groups = groupBy(cuts, ({ judges, fields, bites }) =>
    judges.length > 0 ? null : JSON.stringify([fields, bites]),
  )
  return [...groups].flatMap(([key, group]) =>
    key === null || group.length <= fewEnough ? group : [sumOf(group)],
  )
}

function sumOf(cuts: readonly [Cut, ...Cut[]]): Cut {
  const total = (of: (cut: Cut) => number) => cuts.reduce((sum, cut) => sum + of(cut), 0)
  const barred = groupBy(
    cuts.flatMap((cut) => cut.barred),
    ({ reason }) => reason,
  )
  return {
    ...cuts[0],
    entries: cuts.flatMap(({ entries }) => entries).sort(byCodeUnit),
    needed: total(({ needed }) => needed),
    available: total(({ available }) => available),
    terms: {
      inside: total(({ terms }) => terms.inside),
      across: total(({ terms }) => terms.across),
      house: total(({ terms }) => terms.house),
      layman: total(({ terms }) => terms.layman),
    },
    barred: [...barred].map(([reason, same]) => ({
      reason,
      pairs: same.reduce((sum, { pairs }) => sum + pairs, 0),
    })),
  }
}
