/** The spreadsheet to fill in for entries: made from the contest's own fields, divisions and questions. */
import { columnKey, entryColumns, type EntryColumn } from '#rules/entry-columns'
import { columnTitle, entrySheetWords as words } from '#wording/vi/entry-sheet'
import type { ByUnit } from '../chain-acts'
import { writeSpreadsheet } from '../spreadsheets/write-spreadsheet'

const emptyRows = 200

/** Texts are written wide, telephone numbers and days narrow. */
function widthOf(column: EntryColumn): number {
  if (column.about === 'title' || column.about === 'explanation' || column.about === 'summary') return 40
  if (column.about === 'field') return 36
  const isShort = /_(bornOn|grade|phone|share|representativePhone)$/.test(columnKey(column))
  return isShort ? 16 : 26
}

function choicesOf(column: EntryColumn): readonly string[] | undefined {
  if (column.about === 'field' || column.about === 'division') return column.options.map(({ name }) => name)
  if (column.about !== 'question' && column.about !== 'author-question') return undefined
  return column.question.kind === 'choice' ? column.question.options.map(({ name }) => name) : undefined
}

export async function entryTemplate({ contest }: Pick<ByUnit, 'contest'>): Promise<Uint8Array> {
  const columns = entryColumns(contest.regulations)
  return writeSpreadsheet({
    sheets: [
      {
        name: words.sheetName,
        above: [contest.title, ...words.above],
        columns: columns.map((column) => ({
          title: columnTitle(column),
          width: widthOf(column),
          ...(choicesOf(column) && { choices: choicesOf(column) }),
        })),
        rows: Array.from({ length: emptyRows }, () => columns.map(() => null)),
        frozenColumns: 1,
      },
    ],
  })
}
