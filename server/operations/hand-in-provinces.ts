/**
 * Takes in the list of provinces that comes with the house: 63 until 30/6/2025, 34 from 1/7/2025 with what they came from
 * (Nghị quyết 202/2025/QH15 of 12/6/2025; codes of Quyết định 19/2025/QĐ-TTg).
 */
import { readFile } from 'node:fs/promises'
import type { By } from '../guard'
import { refuse } from '../refuse'
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet'
import { keepUnitBatch } from '../unit-batches'

/** Also offered for download, to be filled up with communes. */
const file = 'public/danh-muc/tinh-thanh.csv'

/** Returns the id under which the list can be looked at, as for any other list. */
export async function handInProvinces(by: By): Promise<string> {
  const read = readSpreadsheet(await readFile(file))
  if (!read.ok) refuse({ because: 'spreadsheet-unfit', problem: read.problem })
  return read.ok ? keepUnitBatch(by, read) : ''
}
