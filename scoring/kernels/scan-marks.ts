/** One pass over a column of marks: is every mark lawful, what does every sheet add up to, and every entry. */
import type { Criterion, Rubric } from '../rubric'
import type { MarkColumns } from './mark-columns'
import { scanFive } from './scan-five'

export interface Scan {
  /** Of each row: the weighted sum of its marks, over the rubric's `weightsOver`; -1 when a mark is missing or unlawful. */
  readonly totals: Float64Array
  /** Of each entry: its lawful rows added, and their number. */
  readonly sums: Float64Array
  readonly counts: Uint32Array
}

/** What a mark of one criterion is tested by and weighs; see `testOf`. */
export interface MarkTest {
  readonly inverse: number
  readonly mask: number
  readonly limit: number
  readonly weight: number
}

/**
 * Says of every row what `checkSheet` and `sheetTotal` say of one sheet, and of every entry what the mean is made of. The
 * rubric is lawful (`checkRubric`), so that every sum is an exact integer.
 */
export function scanMarks({ criteria }: Rubric, columns: MarkColumns): Scan {
  const entries = columns.offsets.length - 1
  const scan = {
    totals: new Float64Array(columns.marks.length / columns.width),
    sums: new Float64Array(entries),
    counts: new Uint32Array(entries),
  }
  const tests = criteria.map(testOf)
  if (tests.length <= 5) scanFive(tests, columns, scan)
  else scanAny(tests, columns, scan)
  return scan
}

function scanAny(tests: readonly MarkTest[], { marks, width, offsets }: MarkColumns, scan: Scan): void {
  const { totals, sums, counts } = scan
  const inverse = Int32Array.from(tests, ({ inverse }) => inverse)
  const mask = Int32Array.from(tests, ({ mask }) => mask)
  const limit = Int32Array.from(tests, ({ limit }) => limit)
  const weight = Float64Array.from(tests, ({ weight }) => weight)
  for (let entry = 0, at = 0; entry < counts.length; entry += 1) {
    const end = offsets[entry + 1] as number
    let sum = 0
    let count = 0
    for (let row = offsets[entry] as number; row < end; row += 1) {
      let total = 0
      let isLawful = true
      for (let place = 0; place < width; place += 1, at += 1) {
        const mark = marks[at] as number
        const product = Math.imul(mark, inverse[place] as number) ^ -0x8000_0000
        if ((mark & (mask[place] as number)) !== 0 || product > (limit[place] as number)) isLawful = false
        total += mark * (weight[place] as number)
      }
      totals[row] = isLawful ? total : -1
      if (!isLawful) continue
      sum += total
      count += 1
    }
    sums[entry] = sum
    counts[entry] = count
  }
}

/**
 * One test for "a multiple of step, and not above max" on 32-bit whole numbers, without dividing (Granlund and Montgomery 1994;
 * Warren, Hacker's Delight, 10-17). Multiplied by the inverse of the step's odd part, a multiple of it becomes the quotient and
 * anything else a number above every quotient; the step's power of two is a mask of low bits. 2^31 turned over makes an unsigned
 * comparison of a signed one, which is quicker here.
 */
function testOf({ max, step, weight = 1 }: Criterion): MarkTest {
  const twos = step & -step
  const odd = step / twos
  let inverse = odd
  // Each round doubles the number of right bits; an odd number is its own inverse in three of them.
  for (let bits = 3; bits < 32; bits *= 2) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse))
  return { inverse, mask: twos - 1, limit: (max / odd) ^ -0x8000_0000, weight }
}
