/** Reads the first visible sheet of a workbook (ECMA-376 SpreadsheetML). */
import { spreadsheetLimits } from './limits'
import { numberText } from './number-text'
import type { SpreadsheetRow } from './read-spreadsheet'
import { UnfitSpreadsheet } from './unfit-spreadsheet'
import { unpack } from './unpack'
import { walkXml } from './walk-xml'
import { workbookOf, type Workbook } from './workbook-parts'

interface Cell {
  address: string
  column: number
  type: string
  format: number
  value: string | null
  hasFormula: boolean
}

/** Throws UnfitSpreadsheet. */
export function readWorkbook(bytes: Uint8Array): SpreadsheetRow[] {
  const workbook = workbookOf(unpack(bytes))
  const rows: SpreadsheetRow[] = []
  let row: SpreadsheetRow = { line: 0, cells: [] }
  let cell: Cell | null = null
  let [isValue, isPhonetic] = [false, false]
  walkXml(workbook.sheet, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = { line: attributes.r ? Number(attributes.r) : row.line + 1, cells: [] }
        rows.push(row)
        if (rows.length > spreadsheetLimits.rows) {
          throw new UnfitSpreadsheet({ code: 'too-many-rows', max: spreadsheetLimits.rows })
        }
      } else if (name === 'c') cell = opened(attributes, row)
      else if (name === 'f' && cell) cell.hasFormula = true
      else if (name === 'rPh') isPhonetic = true
      isValue = (name === 'v' || name === 't') && !isPhonetic
    },
    text: (text) => {
      if (isValue && cell) cell.value = (cell.value ?? '') + text
    },
    close: (name) => {
      isValue = false
      if (name === 'rPh') isPhonetic = false
      if (name !== 'c' || !cell) return
      const text = textOf(cell, workbook)
      if (text !== '') place(row, cell.column, text)
      cell = null
    },
  })
  return rows
}

function opened({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>, row: SpreadsheetRow): Cell {
  const column = r ? columnOf(r) : row.cells.length
  return {
    address: r ?? `${row.line}`,
    column,
    type: t,
    format: Number(s),
    value: null,
    hasFormula: false,
  }
}

/** `AB12` → 27. */
function columnOf(address: string): number {
  let number = 0
  for (const letter of /^[A-Z]*/i.exec(address)?.[0].toUpperCase() ?? '') {
    number = number * 26 + letter.charCodeAt(0) - 64
  }
  if (number === 0) throw new UnfitSpreadsheet({ code: 'unreadable' })
  return number - 1
}

function place(row: SpreadsheetRow, column: number, text: string): void {
  if (column >= spreadsheetLimits.columns) {
    throw new UnfitSpreadsheet({ code: 'too-many-columns', max: spreadsheetLimits.columns })
  }
  while (row.cells.length < column) row.cells.push('')
  row.cells[column] = text
}

function textOf({ address, type, format, value, hasFormula }: Cell, workbook: Workbook): string {
  if (value === null) {
    if (hasFormula && type !== 'str') throw new UnfitSpreadsheet({ code: 'formula-unread', cell: address })
    return ''
  }
  switch (type) {
    case 's':
      return unescaped(workbook.texts[Number(value)] ?? '')
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'n':
      return numberText(value, workbook.formats[format] ?? 'number', workbook.is1904)
    default:
      return unescaped(value)
  }
}

/** Excel writes signs that XML cannot hold as `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}
