/** Takes a list of entries along: as a workbook, as text, or as a paper. The journal keeps who took what. */
import type { EntryColumn, EntryFilter } from '#rules/entry-filter'
import { exportedColumns, paperRowsAtMost, type ExportWish } from '#rules/entry-export'
import { dayOf } from '#rules/deadlines'
import { newPaper, type Paper } from '#rules/paper'
import { filterAddress } from '#wording/entry-address'
import { entryColumnNames } from '#wording/vi/entries'
import { exportWords as words } from '#wording/vi/entry-export'
import { inTransaction } from '#models/connection'
import { Entries } from '#models/entry'
import { entryQuery } from '../entry-filter'
import { exportRows } from '../entry-export'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { refuse } from '../refuse'
import { streamSpreadsheet } from '../spreadsheets/stream-spreadsheet'
import { streamCsv } from '../spreadsheets/write-csv'

const widths: Partial<Record<EntryColumn, number>> = {
  title: 44,
  unit: 32,
  authors: 36,
  schools: 40,
  email: 32,
}

export type Export =
  | { form: 'xlsx' | 'csv'; name: string; bytes: AsyncGenerator<Uint8Array> }
  | { form: 'docx'; name: string; paper: Paper }

/** @throws Refused `too-many-rows` for a paper that nobody could print. */
export async function exportEntries(
  by: By & InContest,
  filter: EntryFilter,
  wish: ExportWish,
): Promise<Export> {
  const { contest, now, actor } = by
  const columns = exportedColumns(filter.columns, wish)
  const query = await entryQuery(by, filter)
  const total = await Entries.countDocuments(query.filter)
  if (wish.form === 'docx' && total > paperRowsAtMost) {
    refuse({ because: 'too-many-rows', rows: total, max: paperRowsAtMost })
  }
  await inTransaction((session) =>
    remember(
      {
        contest: contest._id,
        subject: `contest:${contest._id.toHexString()}`,
        action: 'contest.entries-exported',
        actor: actor.person._id,
        at: now,
        details: { form: wish.form, filter: filterAddress(filter), columns, rows: total },
      },
      session,
    ),
  )
  const rows = exportRows(contest, query, filter, columns)
  const titles = [words.number, ...columns.map((column) => entryColumnNames[column])]
  const name = words.fileName(contest.slug, dayOf(now))
  if (wish.form === 'csv') return { form: 'csv', name, bytes: streamCsv(titles, rows) }
  if (wish.form === 'docx') return { form: 'docx', name, paper: await paperOf(by, columns, rows) }
  return {
    form: 'xlsx',
    name,
    bytes: streamSpreadsheet({
      name: words.sheetName,
      columns: [
        { title: words.number, width: 6, kind: 'number' },
        ...columns.map((column) => ({ title: entryColumnNames[column], width: widths[column] ?? 20 })),
      ],
      above: [contest.title, words.takenAt(now, total)],
      rows,
      frozenColumns: 2,
    }),
  }
}

async function paperOf(
  { contest, now }: By & InContest,
  columns: readonly EntryColumn[],
  rows: AsyncGenerator<(string | number)[][]>,
): Promise<Paper> {
  const cells: string[][] = []
  for await (const some of rows) cells.push(...some.map((row) => row.map(String)))
  return newPaper({
    issuer: contest.organiser.name,
    place: contest.province,
    date: now,
    kind: words.kind,
    subject: contest.title,
    landscape: true,
    blocks: [
      { is: 'paragraph', text: words.takenAt(now, cells.length) },
      {
        is: 'table',
        columns: [
          { title: words.number, width: 6, align: 'centre' },
          ...columns.map((column) => ({ title: entryColumnNames[column], width: widths[column] ?? 20 })),
        ],
        rows: cells,
      },
    ],
  })
}
