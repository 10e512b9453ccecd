/** Saves the rows of a judge's spreadsheet that were looked at, each on its own sheet; none of them is confirmed by it. */
import type { SheetRowInput } from '#rules/forms/sheet-rows'
import type { Refusal } from '#rules/refusal'
import type { By } from '../guard'
import { judgedSheet, onFreshCopy } from '../judging'
import { keepSheet } from '../keep-sheet'
import { NotFound, Refused } from '../refuse'

export interface RowsSaved {
  saved: number
  /** What changed between the look and the save: by blind code where the sheet is still there. */
  refused: { blindCode: string; refusal: Refusal }[]
}

/** Safe to repeat. One sheet that may no longer be written does not keep the others from being saved. */
export async function saveSheetRows(
  by: By,
  panel: string | undefined,
  rows: readonly SheetRowInput[],
): Promise<RowsSaved> {
  const result: RowsSaved = { saved: 0, refused: [] }
  for (const { sheet: id, ...input } of rows) {
    const judged = await judgedSheet(by, id)
    if (judged.panel._id.toHexString() !== panel) throw new NotFound('sheet')
    const { blindCode } = judged.sheet
    try {
      await onFreshCopy(async () => keepSheet(by, await judgedSheet(by, id), input))
      result.saved += 1
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      result.refused.push({ blindCode, refusal: error.refusal })
    }
  }
  return result
}
