/** Kendall's W: how far judges put the entries in the same order, 0 not at all, 1 entirely. */
import type { SheetColumns } from '../columns'
import { completeTable } from './complete'
import { midRanks } from './mid-ranks'
import { absent, given, type Statistic } from './statistic'

export interface Concordance {
  readonly w: number
  /** m(n − 1)W, to be held against χ² of `degrees`: an approximation, fair from about eight entries on. */
  readonly chiSquare: number
  readonly degrees: number
}

/** Kendall's W with ties corrected for, of complete tables only (Kendall and Babington Smith 1939; Siegel and Castellan 1988). */
export function kendallW(columns: SheetColumns): Statistic<Concordance> {
  const { value: table, why } = completeTable(columns)
  if (!table) return absent(why)
  const { entries: n, judges: m, totals } = table
  const rankSum = new Float64Array(n)
  let ties = 0
  for (let judge = 0; judge < m; judge++) {
    const ranks = midRanks(new Float64Array(n).map((_, entry) => totals[entry * m + judge]!))
    ranks.forEach((rank, entry) => {
      rankSum[entry]! += rank
    })
    ties += tieCorrection(ranks)
  }
  const expected = (m * (n + 1)) / 2
  const squares = rankSum.reduce((sum, each) => sum + (each - expected) * (each - expected), 0)
  const most = m * m * cubeLessSelf(n) - m * ties
  if (most === 0) return absent('no-variation')
  const w = (12 * squares) / most
  return given({ w, chiSquare: m * (n - 1) * w, degrees: n - 1 })
}

/** Σ(t³ − t) over groups of t equal ranks. */
function tieCorrection(ranks: Float64Array): number {
  const sizes = new Map<number, number>()
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + cubeLessSelf(size), 0)
}

function cubeLessSelf(n: number): number {
  return (n - 1) * n * (n + 1)
}
