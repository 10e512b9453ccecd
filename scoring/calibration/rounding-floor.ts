/** What is too small to mean anything: how much rounding alone can leave of a sum over all sheets that should be zero. */
import type { SheetColumns } from '../columns'

/** In hundredths, as a norm over all sheets: a few units in the last place of the largest total for each. */
export function roundingFloor({ totals }: SheetColumns): number {
  let largest = 0
  for (let row = 0; row < totals.length; row++) largest = Math.max(largest, Math.abs(totals[row]!))
  return 4 * Number.EPSILON * largest * Math.sqrt(totals.length)
}
