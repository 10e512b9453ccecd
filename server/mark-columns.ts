/** The columns of a judge's table of marks: written into the workbook, found again in what is handed in. */
import type { Rubric } from '#scoring/rubric'
import { mark } from '#wording/format'
import { columnTitles as titles, limitsMessage, markColumn } from '#wording/vi/sheet-table'
import type { ExpectedColumn } from './spreadsheets/table-of'
import type { SheetColumn } from './spreadsheets/write-spreadsheet'

/** Marks lie between work and remarks, in the order of the rubric. */
export function writtenColumns({ criteria }: Rubric): SheetColumn[] {
  return [
    { title: titles.code, width: 9, isLocked: true },
    { title: titles.work, width: 42, isLocked: true },
    ...criteria.map(({ title, max, step }, index): SheetColumn => ({
      title: `${markColumn(index + 1, title)} (0–${mark(max)})`,
      width: 16,
      kind: 'number',
      limits: { min: 0, max: max / 100, message: limitsMessage(title, max, step) },
    })),
    { title: titles.remarks, width: 60 },
    { title: titles.version, width: 9, isLocked: true },
  ]
}

/** `marks.<code>` for each criterion, beside the three columns that every table has. */
export function expectedColumns({ criteria }: Rubric): Record<string, ExpectedColumn> {
  const marks = criteria.map(({ code, title }, index): [string, ExpectedColumn] => [
    `marks.${code}`,
    { titles: [markColumn(index + 1, title), title] },
  ])
  return {
    code: { titles: [titles.code] },
    ...(Object.fromEntries(marks) as Record<string, ExpectedColumn>),
    remarks: { titles: [titles.remarks], isOptional: true },
    version: { titles: [titles.version] },
  }
}
