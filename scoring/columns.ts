/** Sheets as columns of numbers: what the numeric parts of the engine work on, in one order on every machine. */
import { byCodeUnit } from './digest'
import type { Points } from './points'

export interface TotalRow {
  readonly entry: string
  readonly judge: string
  /** The sheet's total, in hundredths of a point. */
  readonly total: Points
}

/** Counted sheets only: a missing or recused sheet has no row. Rows are by entry, then judge, both by code unit. */
export interface SheetColumns {
  /** Ids in order; an entry's index is its place here. */
  readonly entries: readonly string[]
  readonly judges: readonly string[]
  /** The rows of entry `e` are `offsets[e]` up to, not including, `offsets[e + 1]`. */
  readonly offsets: Uint32Array
  /** Of each row: the index of its judge. */
  readonly judgeOf: Uint32Array
  /** Of each row: the sheet's total, in hundredths of a point. */
  readonly totals: Float64Array
}

/**
 * Puts sheets into columns; the order they come in decides nothing.
 * @throws RangeError when a judge has two sheets for one entry: which of them counts is settled before.
 */
export function toColumns(rows: readonly TotalRow[]): SheetColumns {
  const sorted = [...rows].sort((a, b) => byCodeUnit(a.entry, b.entry) || byCodeUnit(a.judge, b.judge))
  const judges = [...new Set(sorted.map(({ judge }) => judge))].sort(byCodeUnit)
  const indexOf = new Map(judges.map((judge, index) => [judge, index]))
  const entries: string[] = []
  const starts: number[] = []
  const judgeOf = new Uint32Array(sorted.length)
  const totals = new Float64Array(sorted.length)
  sorted.forEach(({ entry, judge, total }, row) => {
    const previous = sorted[row - 1]
    if (previous?.entry === entry && previous.judge === judge)
      throw new RangeError(`Two sheets of ${judge} for ${entry}`)
    if (previous?.entry !== entry) {
      entries.push(entry)
      starts.push(row)
    }
    judgeOf[row] = indexOf.get(judge) as number
    totals[row] = total
  })
  return { entries, judges, offsets: Uint32Array.from([...starts, sorted.length]), judgeOf, totals }
}
