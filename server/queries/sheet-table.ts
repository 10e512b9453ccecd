/** Looks at a table of marks that a judge hands in: what it would change, sheet by sheet, and what is wrong. Writes nothing. */
import type { OldEncoding, SpreadsheetProblem } from '#rules/spreadsheet-problems'
import { readSheetRows, type KnownSheet, type ReadRow, type TypedRow } from '#rules/sheet-rows'
import { whyNotMoveSheet } from '#rules/sheet-states'
import type { Rubric } from '#scoring/rubric'
import type { By } from '../guard'
import { judgedPanel } from '../judged-panel'
import { situationOf, type JudgedSheet } from '../judging'
import { expectedColumns } from '../mark-columns'
import { refuse } from '../refuse'
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet'
import { tableOf } from '../spreadsheets/table-of'
import { receiveSpreadsheet } from '../receive-spreadsheet'

export interface SheetTable {
  panel: { id: string; name: string; contest: string; open: number }
  rubric: Rubric
}

export interface TableLook {
  rows: ReadRow[]
  /** What will be saved: rows without problems that change something. */
  wanted: { sheet: string; version: number; marks: Record<string, string>; remarks: string }[]
  decodedFrom: OldEncoding | null
}

/** The page before anything is handed in. */
export async function sheetTable(by: By, panelId: string | undefined): Promise<SheetTable> {
  const { panel, contestTitle, round, sheets } = await judgedPanel(by, panelId)
  const open = sheets.filter((judged) => whyNotMoveSheet('save', situationOf(judged, by)) === null).length
  return {
    panel: { id: panel._id.toHexString(), name: panel.name, contest: contestTitle, open },
    rubric: round.rubric,
  }
}

/** Refused when no file came or it is too large; what cannot be read as a table comes back as its problem. */
export async function lookAtTable(
  by: By,
  panelId: string | undefined,
  request: Pick<Request, 'headers' | 'body'>,
): Promise<TableLook | { problem: SpreadsheetProblem }> {
  const bytes = await receiveSpreadsheet(request)
  const { round, sheets } = await judgedPanel(by, panelId)
  refuse(bytes === null ? { because: 'file-missing' } : null)
  const read = readSpreadsheet(bytes ?? new Uint8Array())
  if (!read.ok) return { problem: read.problem }
  const table = tableOf(read.rows, expectedColumns(round.rubric))
  if (!table.ok) return { problem: table.problem }
  const typed = table.records.map(({ line, cells }) => typedRow(round.rubric, line, cells))
  const known = sheets.map((judged) => knownSheet(judged, by))
  // A table without the column of remarks leaves them as they are.
  const whole = table.has.remarks ? typed : typed.map((row) => ({ ...row, remarks: remarksOf(row, known) }))
  const rows = readSheetRows(round.rubric, whole, known)
  return {
    rows,
    wanted: rows.flatMap((row, index) => wantedOf(row, whole[index])),
    decodedFrom: read.decodedFrom,
  }
}

function typedRow({ criteria }: Rubric, line: number, cells: Record<string, string>): TypedRow {
  const marks = criteria.map(({ code }) => [code, cells[`marks.${code}`] ?? ''])
  return {
    line,
    blindCode: cells.code ?? '',
    version: cells.version ?? '',
    marks: Object.fromEntries(marks) as Record<string, string>,
    remarks: (cells.remarks ?? '').replace(/\r\n?/g, '\n'),
  }
}

function knownSheet(judged: JudgedSheet, by: By): KnownSheet {
  const { _id, blindCode, version, updatedAt, marks, remarks } = judged.sheet
  const whyNotSave = whyNotMoveSheet('save', situationOf(judged, by))
  return { id: _id.toHexString(), blindCode, version, updatedAt, marks, remarks, whyNotSave }
}

function remarksOf({ blindCode }: TypedRow, known: readonly KnownSheet[]): string {
  return known.find((sheet) => sheet.blindCode === blindCode)?.remarks.trim() ?? ''
}

function wantedOf({ sheet, problems, changes }: ReadRow, row: TypedRow | undefined): TableLook['wanted'] {
  if (!sheet || !row || problems.length > 0 || changes.length === 0) return []
  return [{ sheet: sheet.id, version: sheet.version, marks: row.marks, remarks: row.remarks }]
}
