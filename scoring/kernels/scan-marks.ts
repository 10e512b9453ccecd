/** One pass over a column of marks: is every mark lawful, what does every sheet add up to, and every entry. */
import type { Rubric } from '../rubric'
import type { MarkColumns } from './mark-columns'

export interface Scan {
  /** Of each row: the weighted sum of its marks, over the rubric's `weightsOver`; -1 when a mark is missing or unlawful. */
  readonly totals: Float64Array
  /** Of each entry: its lawful rows added, and their number. */
  readonly sums: Float64Array
  readonly counts: Uint32Array
}

/**
 * Says of every row what `checkSheet` and `sheetTotal` say of one sheet, and of every entry what the mean is made of. The
 * rubric is lawful (`checkRubric`), so that every sum is an exact integer.
 */
export function scanMarks({ criteria }: Rubric, { marks, width, offsets }: MarkColumns): Scan {
  const entries = offsets.length - 1
  const max = Float64Array.from(criteria, ({ max }) => max)
  const weight = Float64Array.from(criteria, ({ weight = 1 }) => weight)
  const perStep = Float64Array.from(criteria, ({ step }) => 1 / step)
  const step = Float64Array.from(criteria, ({ step }) => step)
  const totals = new Float64Array(marks.length / Math.max(width, 1))
  const sums = new Float64Array(entries)
  const counts = new Uint32Array(entries)
  let at = 0
  for (let entry = 0; entry < entries; entry += 1) {
    const end = offsets[entry + 1] as number
    let sum = 0
    let count = 0
    for (let row = offsets[entry] as number; row < end; row += 1) {
      let total = 0
      let faults = 0
      for (let place = 0; place < width; place += 1, at += 1) {
        const mark = marks[at] as number
        // The nearest number of steps, by multiplication: on whole numbers this small it is the mark again exactly when it divides.
        const steps = Math.floor(mark * (perStep[place] as number) + 0.5)
        faults |= Number(mark > (max[place] as number)) | Number(steps * (step[place] as number) !== mark)
        total += mark * (weight[place] as number)
      }
      totals[row] = faults === 0 ? total : -1
      if (faults !== 0) continue
      sum += total
      count += 1
    }
    sums[entry] = sum
    counts[entry] = count
  }
  return { totals, sums, counts }
}
