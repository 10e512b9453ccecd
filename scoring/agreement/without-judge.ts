/** The same sheets as if one judge had never scored: for asking whether a result hangs on one person. */
import type { SheetColumns } from '../columns'

/**
 * Columns without a judge's sheets; entries nobody else scored are gone too. Compare what follows from them, a prize list for
 * instance, with what follows from all.
 * @throws RangeError when there is no such judge.
 */
export function withoutJudge(columns: SheetColumns, judge: string): SheetColumns {
  const index = columns.judges.indexOf(judge)
  if (index < 0) throw new RangeError(`No such judge: ${judge}`)
  const left = dropSheets(columns, index)
  const scored = (entry: number) => left.offsets[entry + 1]! > left.offsets[entry]!
  return {
    entries: left.entries.filter((_, entry) => scored(entry)),
    judges: left.judges.filter((_, each) => each !== index),
    offsets: left.offsets.filter((_, entry) => entry === 0 || scored(entry - 1)),
    judgeOf: left.judgeOf.map((each) => each - Number(each > index)),
    totals: left.totals,
  }
}

/** Columns without the sheets of one judge, by index, with every entry and judge in its place, some now without sheets. */
export function dropSheets(
  { entries, judges, offsets, judgeOf, totals }: SheetColumns,
  judge: number,
): SheetColumns {
  let kept = 0
  const starts = new Uint32Array(offsets.length)
  const judgesLeft = new Uint32Array(judgeOf.length)
  const totalsLeft = new Float64Array(totals.length)
  for (let entry = 0; entry < entries.length; entry++) {
    for (let row = offsets[entry]!; row < offsets[entry + 1]!; row++) {
      if (judgeOf[row] === judge) continue
      judgesLeft[kept] = judgeOf[row]!
      totalsLeft[kept] = totals[row]!
      kept++
    }
    starts[entry + 1] = kept
  }
  return {
    entries,
    judges,
    offsets: starts,
    judgeOf: judgesLeft.subarray(0, kept),
    totals: totalsLeft.subarray(0, kept),
  }
}
