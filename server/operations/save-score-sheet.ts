/** Keeps what a judge has typed so far on a sheet: every lawful mark, whatever is wrong with the others. */
import type { By } from '../guard'
import { judgedSheet, onFreshCopy } from '../judging'
import { keepSheet, type SavedSheet, type SheetInput } from '../keep-sheet'

/** Saves a sheet. What is already kept so is not written again, whichever window sends it. */
export async function saveScoreSheet(by: By, id: string | undefined, input: SheetInput): Promise<SavedSheet> {
  return onFreshCopy(async () => keepSheet(by, await judgedSheet(by, id), input))
}
