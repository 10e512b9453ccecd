/** The rows of a list of entries to be taken along, read some at a time however many there are. */
import type { EntryColumn, EntryFilter } from '#rules/entry-filter'
import { exportCells } from '#wording/vi/entry-export'
import type { Contest } from '#models/contest'
import type { Entry } from '#models/entry'
import { entriesOf, type EntryQuery } from './entry-filter'
import { rowFields } from './entry-pages'
import { entryRows } from './entry-rows'

const readAtOnce = 500

/** Each row begins with its number. */
export async function* exportRows(
  contest: Contest,
  query: EntryQuery,
  filter: EntryFilter,
  columns: readonly EntryColumn[],
): AsyncGenerator<(string | number)[][]> {
  const fields = new Map(contest.regulations.fields.map(({ code, name }) => [code, name]))
  const tell = async (entries: readonly Entry[]) =>
    (await entryRows(entries)).map((row) => ({ ...row, field: fields.get(row.field) ?? row.field }))
  let batch: Entry[] = []
  let number = 0
  const cells = async () => {
    const rows = await tell(batch)
    batch = []
    return rows.map((row) => [++number, ...columns.map((column) => exportCells[column](row))])
  }
  const cursor = entriesOf(query, filter).select(rowFields).lean().cursor({ batchSize: readAtOnce })
  for await (const entry of cursor) {
    batch.push(entry)
    if (batch.length === readAtOnce) yield await cells()
  }
  yield await cells()
}
