/** Does a judge order entries as the others do? Spearman's correlation of each judge with everyone else. */
import type { SheetColumns } from '../columns'
import { completeTable } from './complete'
import { mean, spearman } from './correlation'
import { midRanks } from './krippendorff'
import type { Statistic } from './statistic'

/**
 * Of each judge. In a complete table: the judge's ranks against the sum of the others' ranks. Else: the judge's totals against
 * the mean of the others' totals on the same entry, over entries others scored too, where severities of the others blur it.
 */
export function judgesAgainstRest(columns: SheetColumns): Statistic<number>[] {
  const { value: table } = completeTable(columns)
  if (!table) return columns.judges.map((_, judge) => againstMeans(columns, judge))
  const { entries, judges, totals } = table
  const ranks = columns.judges.map((_, judge) =>
    midRanks(new Float64Array(entries).map((_, entry) => totals[entry * judges + judge]!)),
  )
  return ranks.map((own) => {
    const rest = own.map((rank, entry) => ranks.reduce((sum, each) => sum + each[entry]!, -rank))
    return spearman(own, rest)
  })
}

function againstMeans({ entries, offsets, judgeOf, totals }: SheetColumns, judge: number): Statistic<number> {
  const own: number[] = []
  const rest: number[] = []
  for (let entry = 0; entry < entries.length; entry++) {
    const panel = judgeOf.subarray(offsets[entry], offsets[entry + 1])
    const place = panel.indexOf(judge)
    if (place < 0 || panel.length < 2) continue
    const of = totals.subarray(offsets[entry], offsets[entry + 1])
    own.push(of[place]!)
    rest.push((mean(of) * of.length - of[place]!) / (of.length - 1))
  }
  return spearman(Float64Array.from(own), Float64Array.from(rest))
}
