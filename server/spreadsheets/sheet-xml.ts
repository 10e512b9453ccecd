/** One sheet of a workbook that we write: its panes, columns, rows, protection and what may be typed. */
import { cellStyle, choicesRange, worksheet } from './workbook-xml'
import type { CellValue, Sheet, SheetColumn } from './write-spreadsheet'
import { columnName, xmlText } from './xml-text'

/** Rows below the last one in which choices and limits still hold, for those who add to the list. */
const spareRows = 500

/** `listColumns` are the columns with choices of all sheets, in the order of the hidden sheet of lists. */
export function sheetXml(sheet: Sheet, isProtected: boolean, listColumns: readonly SheetColumn[]): string {
  const { rows } = sheet
  const { head, row, tail } = sheetFrame(sheet, rows.length, isProtected, listColumns)
  return worksheet([head, ...rows.map(row), tail].join(''))
}

/** What stands before and after the rows, and each row by itself, for sheets too long to be held as one text. */
export function sheetFrame(
  { columns, above = [], frozenColumns = 0 }: Omit<Sheet, 'rows'>,
  rows: number,
  isProtected: boolean,
  listColumns: readonly SheetColumn[],
) {
  const headingRow = above.length + 1
  const head = [
    panes(headingRow, frozenColumns),
    `<cols>${columns.map(columnXml).join('')}</cols>`,
    '<sheetData>',
    ...above.map((text, index) => rowXml(index + 1, [cell(0, index + 1, text, cellStyle.title)])),
    rowXml(
      headingRow,
      columns.map(({ title }, column) => cell(column, headingRow, title, cellStyle.heading)),
    ),
  ]
  const tail = [
    '</sheetData>',
    isProtected ? protection : '',
    validations(columns, headingRow + 1, headingRow + rows + spareRows, listColumns),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
  ]
  return {
    head: head.join(''),
    /** The row at this place, the first at 0. */
    row: (values: readonly CellValue[], index: number) => dataRow(values, headingRow + 1 + index, columns),
    tail: tail.join(''),
  }
}

/** Widths, heights, sorting and filters stay free. */
const protection =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" autoFilter="0" sort="0"/>'

function panes(rows: number, columns: number): string {
  const corner = `${columnName(columns)}${rows + 1}`
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft'
  const across = columns > 0 ? ` xSplit="${columns}"` : ''
  return (
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">' +
    `<pane${across} ySplit="${rows}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  )
}

function styleOf({ kind = 'text', isLocked = false }: SheetColumn): number {
  if (kind === 'number') return isLocked ? cellStyle.lockedNumber : cellStyle.number
  return isLocked ? cellStyle.lockedText : cellStyle.text
}

function columnXml(column: SheetColumn, index: number): string {
  const number = index + 1
  // Below the rows nothing is drawn, but what is typed there is typed as this column is meant.
  return `<col min="${number}" max="${number}" width="${column.width}" customWidth="1" style="${styleOf(column)}"/>`
}

function rowXml(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`
}

function dataRow(row: readonly CellValue[], number: number, columns: readonly SheetColumn[]): string {
  return rowXml(
    number,
    columns.map((column, index) => cell(index, number, row[index] ?? null, styleOf(column))),
  )
}

function cell(column: number, row: number, value: CellValue, style: number): string {
  const start = `<c r="${columnName(column)}${row}" s="${style}"`
  if (value === null || value === '') return `${start}/>`
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`
  return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`
}

function validations(
  columns: readonly SheetColumn[],
  from: number,
  to: number,
  listColumns: readonly SheetColumn[],
): string {
  const all = columns.flatMap((column, index) => {
    const where = `allowBlank="1" showErrorMessage="1" sqref="${columnName(index)}${from}:${columnName(index)}${to}"`
    if (column.choices) {
      const range = choicesRange(listColumns.indexOf(column), column.choices.length)
      return [`<dataValidation type="list" ${where}><formula1>${range}</formula1></dataValidation>`]
    }
    if (!column.limits) return []
    const { min, max, message } = column.limits
    return [
      `<dataValidation type="decimal" operator="between" error="${xmlText(message)}" ${where}>` +
        `<formula1>${min}</formula1><formula2>${max}</formula2></dataValidation>`,
    ]
  })
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`
}
