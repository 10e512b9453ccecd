/** Marks as one flat column of whole numbers, row by row: what the kernels run over. */
import type { Marks, Rubric } from '../rubric'

/** A mark that is absent or no lawful number at all: above every maximum, so that checking the range finds it. */
export const noMark = 0xffff_ffff

export interface MarkColumns {
  /** Marks in a row. */
  readonly width: number
  /** Hundredths of a point; the marks of row `r` begin at `r * width`. */
  readonly marks: Uint16Array | Uint32Array
  /** The rows of entry `e` are `offsets[e]` up to, not including, `offsets[e + 1]`. */
  readonly offsets: Uint32Array
}

/**
 * The marks of each sheet in rubric order; null leaves its row empty. A row with a criterion the rubric does not know is
 * spoilt whole, because a sheet that holds one is unlawful.
 */
export function readMarks(rubric: Rubric, sheets: readonly (Marks | null)[]): Uint32Array {
  const codes = rubric.criteria.map(({ code }) => code)
  const width = codes.length
  const column = new Uint32Array(sheets.length * width).fill(noMark)
  for (let row = 0, at = 0; row < sheets.length; row += 1, at += width) {
    const marks = sheets[row] ?? null
    if (marks === null || sizeOf(marks) !== width) continue
    for (let place = 0; place < width; place += 1) {
      // What plain data inherits is never a number.
      const mark = marks[codes[place] as string]
      if (typeof mark === 'number' && mark >= 0 && mark < noMark && Math.floor(mark) === mark)
        column[at + place] = mark
    }
  }
  return column
}

/** The number of keys, without making a list of them. */
function sizeOf(marks: Marks): number {
  let size = 0
  for (const _ in marks) size += 1
  return size
}
