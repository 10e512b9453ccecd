/** Takes in a spreadsheet of entries to be looked at: nothing is entered yet. */
import { EntryBatches } from '#models/entry-batch'
import { newId } from '#models/ids'
import { entryColumns } from '#rules/entry-columns'
import { expectedColumns } from '#wording/vi/entry-sheet'
import type { ByUnit } from '../chain-acts'
import { Refused } from '../refuse'
import type { Spreadsheet } from '../spreadsheets/read-spreadsheet'
import { columnsOf, tableOf } from '../spreadsheets/table-of'

/** Personal data of a list that nobody entered goes after a week. */
const keptMilliseconds = 7 * 24 * 3600 * 1000

/** Returns the id under which it can be looked at. Refused when it is no list of entries. */
export async function handInEntries(
  { actor, now, contest, unit }: ByUnit,
  { rows, decodedFrom }: Spreadsheet,
): Promise<string> {
  const expected = expectedColumns(entryColumns(contest.regulations))
  const table = tableOf(rows, expected)
  if (!table.ok) throw new Refused({ because: 'spreadsheet-unfit', problem: table.problem })
  const headings = rows.find(({ line }) => line === table.line)?.cells ?? []
  const places = columnsOf(headings, expected).at
  const _id = newId()
  await EntryBatches.create({
    _id,
    contest: contest._id,
    unit: unit._id,
    decodedFrom,
    others: table.others,
    letters: Object.fromEntries([...places].map(([key, place]) => [key, letterOf(place)])),
    rows: table.records.map(({ line, cells }) => ({ line, cells })),
    by: actor.person._id,
    at: now,
    applied: null,
    version: 0,
    expiresAt: new Date(now.getTime() + keptMilliseconds),
  })
  return _id.toHexString()
}

/** `A` for 0, `AA` for 26. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last
}
