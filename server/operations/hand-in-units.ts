/** Takes in a spreadsheet of units to be looked at. */
import type { By } from '../guard'
import type { Spreadsheet } from '../spreadsheets/read-spreadsheet'
import { keepUnitBatch } from '../unit-batches'

/** Returns the id under which it can be looked at; its rows are judged there. Refused when it is no list of units. */
export async function handInUnits(by: By, sheet: Spreadsheet): Promise<string> {
  return keepUnitBatch(by, sheet)
}
