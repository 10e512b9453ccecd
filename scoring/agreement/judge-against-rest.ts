/** Does a judge order entries as the others do? Spearman's correlation of each judge with everyone else. */
import type { SheetColumns } from '../columns'
import { completeTable } from './complete'
import { spearman } from './correlation'
import { midRanks } from './mid-ranks'
import type { Statistic } from './statistic'

/**
 * Of each judge. In a complete table: the judge's ranks against the sum of the others' ranks. Else: the judge's totals against
 * the mean of the others' totals on the same entry, over entries others scored too, where severities of the others blur it.
 */
export function judgesAgainstRest(columns: SheetColumns): Statistic<number>[] {
  const { value: table } = completeTable(columns)
  if (!table) return againstMeans(columns)
  const { entries, judges, totals } = table
  const ranks = columns.judges.map((_, judge) =>
    midRanks(new Float64Array(entries).map((_, entry) => totals[entry * judges + judge]!)),
  )
  return ranks.map((own) => {
    const rest = own.map((rank, entry) => ranks.reduce((sum, each) => sum + each[entry]!, -rank))
    return spearman(own, rest)
  })
}

function againstMeans({ entries, judges, offsets, judgeOf, totals }: SheetColumns): Statistic<number>[] {
  const own = judges.map((): number[] => [])
  const rest = judges.map((): number[] => [])
  for (let entry = 0; entry < entries.length; entry++) {
    const first = offsets[entry]!
    const end = offsets[entry + 1]!
    if (end - first < 2) continue
    let sum = 0
    for (let row = first; row < end; row++) sum += totals[row]!
    for (let row = first; row < end; row++) {
      own[judgeOf[row]!]!.push(totals[row]!)
      rest[judgeOf[row]!]!.push((sum - totals[row]!) / (end - first - 1))
    }
  }
  return own.map((values, judge) => spearman(Float64Array.from(values), Float64Array.from(rest[judge]!)))
}
