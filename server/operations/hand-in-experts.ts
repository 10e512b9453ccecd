/** Takes in a spreadsheet of experts to be looked at: nothing is entered into the register yet. */
import { ExpertBatches } from '#models/expert-batch'
import { newId } from '#models/ids'
import { expertColumns } from '#wording/vi/expert-sheet'
import type { By, InContest } from '../guard'
import { Refused } from '../refuse'
import type { Spreadsheet } from '../spreadsheets/read-spreadsheet'
import { tableOf } from '../spreadsheets/table-of'

/** Personal data of a list that nobody entered goes after a week. */
const keptMilliseconds = 7 * 24 * 3600 * 1000

/** Returns the id under which it can be looked at; its rows are judged there. Refused when it is no list of experts. */
export async function handInExperts(
  { actor, now, contest }: By & InContest,
  { rows, decodedFrom }: Spreadsheet,
): Promise<string> {
  const table = tableOf(rows, expertColumns)
  if (!table.ok) throw new Refused({ because: 'spreadsheet-unfit', problem: table.problem })
  const _id = newId()
  await ExpertBatches.create({
    _id,
    contest: contest._id,
    decodedFrom,
    others: table.others,
    rows: table.records.map(({ line, cells }) => ({ line, cells })),
    by: actor.person._id,
    at: now,
    expiresAt: new Date(now.getTime() + keptMilliseconds),
  })
  return _id.toHexString()
}
