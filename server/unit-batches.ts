/** Keeps a list of units to be looked at: nothing is entered into the directory yet. */
import { newId } from '#models/ids'
import { UnitBatches } from '#models/unit-batch'
import { unitColumns } from '#wording/vi/unit-sheet'
import type { By } from './guard'
import { Refused } from './refuse'
import type { Spreadsheet } from './spreadsheets/read-spreadsheet'
import { tableOf } from './spreadsheets/table-of'

/** A list that nobody entered goes after a week. */
const keptMilliseconds = 7 * 24 * 3600 * 1000

/** Returns the id under which it can be looked at. Refused when it is no list of units. */
export async function keepUnitBatch({ actor, now }: By, { rows, decodedFrom }: Spreadsheet): Promise<string> {
  const table = tableOf(rows, unitColumns)
  if (!table.ok) throw new Refused({ because: 'spreadsheet-unfit', problem: table.problem })
  const _id = newId()
  await UnitBatches.create({
    _id,
    decodedFrom,
    others: table.others,
    rows: table.records.map(({ line, cells }) => ({ line, cells })),
    by: actor.person._id,
    at: now,
    expiresAt: new Date(now.getTime() + keptMilliseconds),
  })
  return _id.toHexString()
}
