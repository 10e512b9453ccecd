/** A judge's marks in a spreadsheet, row by row: what each row would change on its sheet, and what is wrong with it. */
import type { Rubric } from '#scoring/rubric'
import { readMark } from './mark-text'
import type { Refusal } from './refusal'

/** A row as it stands in the file. */
export interface TypedRow {
  line: number
  blindCode: string
  version: string
  /** By criterion code. */
  marks: Record<string, string>
  remarks: string
}

/** A sheet that a row may be about. */
export interface KnownSheet {
  id: string
  blindCode: string
  version: number
  updatedAt: Date
  marks: Record<string, number>
  remarks: string
  /** Why it cannot be written now; null when nothing is in the way. */
  whyNotSave: Refusal | null
}

export type RowProblem =
  | { code: 'unknown-code' }
  | { code: 'code-twice'; line: number }
  | { code: 'version-missing' }
  | { code: 'changed-since'; at: Date }
  | { code: 'refused'; refusal: Refusal }
  | { code: 'mark-unlawful'; criterion: string; text: string }
  | { code: 'remarks-too-long'; max: number }

/** One field that the row would change: a criterion's mark in hundredths, or the remarks. */
export type RowChange =
  | { field: 'mark'; criterion: string; from: number | null; to: number | null }
  | { field: 'remarks'; from: string; to: string }

export interface ReadRow {
  line: number
  blindCode: string
  sheet: KnownSheet | null
  problems: RowProblem[]
  /** Empty when the sheet has all of it already. */
  changes: RowChange[]
}

export const longestRemarks = 4000

/** Reads the rows of one panel's table. A row with a problem changes nothing; rows left blank on purpose clear marks. */
export function readSheetRows(
  rubric: Rubric,
  rows: readonly TypedRow[],
  sheets: readonly KnownSheet[],
): ReadRow[] {
  const lines = new Map<string, number>()
  return rows.map((row) => {
    const sheet = sheetOf(row.blindCode, sheets)
    const key = sheet?.id ?? row.blindCode
    const earlier = lines.get(key)
    lines.set(key, earlier ?? row.line)
    const changes = sheet ? changesOf(rubric, row, sheet) : []
    const problems: RowProblem[] = sheet
      ? problemsOf(rubric, row, sheet, changes)
      : [{ code: 'unknown-code' }]
    if (earlier !== undefined) problems.unshift({ code: 'code-twice', line: earlier })
    return { line: row.line, blindCode: sheet?.blindCode ?? row.blindCode, sheet, problems, changes }
  })
}

/** Spreadsheets drop leading zeros: `31` is the code `031`, unless there is a `31`. */
function sheetOf(code: string, sheets: readonly KnownSheet[]): KnownSheet | null {
  const exact = sheets.find(({ blindCode }) => blindCode === code)
  const bare = code.replace(/^0+/, '')
  const loose = sheets.filter(({ blindCode }) => bare !== '' && blindCode.replace(/^0+/, '') === bare)
  return exact ?? (loose.length === 1 ? (loose[0] ?? null) : null)
}

function changesOf({ criteria }: Rubric, row: TypedRow, sheet: KnownSheet): RowChange[] {
  const marks = criteria.flatMap((criterion): RowChange[] => {
    const to = readMark(criterion, row.marks[criterion.code] ?? '')
    const from = sheet.marks[criterion.code] ?? null
    return to === 'unlawful' || to === from ? [] : [{ field: 'mark', criterion: criterion.code, from, to }]
  })
  const { remarks } = sheet
  // Reading a spreadsheet trims its cells; that alone is no change.
  return row.remarks === remarks.trim()
    ? marks
    : [...marks, { field: 'remarks', from: remarks, to: row.remarks }]
}

function problemsOf(
  { criteria }: Rubric,
  row: TypedRow,
  sheet: KnownSheet,
  changes: readonly RowChange[],
): RowProblem[] {
  const unlawful = criteria.flatMap((criterion): RowProblem[] => {
    const text = row.marks[criterion.code] ?? ''
    return readMark(criterion, text) === 'unlawful'
      ? [{ code: 'mark-unlawful', criterion: criterion.code, text }]
      : []
  })
  const isLong = row.remarks.length > longestRemarks
  const typed: RowProblem[] = isLong
    ? [...unlawful, { code: 'remarks-too-long', max: longestRemarks }]
    : unlawful
  // What is on the sheet already needs no right to be there: a table handed in twice is no mistake.
  if (changes.length === 0) return typed
  if (sheet.whyNotSave) return [{ code: 'refused', refusal: sheet.whyNotSave }, ...typed]
  if (!/^\d{1,9}$/.test(row.version)) return [{ code: 'version-missing' }, ...typed]
  if (Number(row.version) !== sheet.version) return [{ code: 'changed-since', at: sheet.updatedAt }, ...typed]
  return typed
}
