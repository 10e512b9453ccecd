/** Writes a workbook to be filled in elsewhere and handed in again: locked headings, columns with choices and limits. */
import { zipSync, type Zippable } from 'fflate'
import { sheetXml } from './sheet-xml'
import { choicesSheet, contentTypes, relations, styles, workbookRelations, workbookXml } from './workbook-xml'

/** A number is written as a number, everything else as text; null leaves the cell empty. */
export type CellValue = string | number | null

export interface SheetColumn {
  title: string
  /** In characters. */
  width: number
  /** Text keeps leading zeros and long digits when typed over; `number` lets Excel compute. Text unless said. */
  kind?: 'text' | 'number'
  /** Cannot be changed on a protected sheet. */
  isLocked?: boolean
  /** The only values that Excel lets in; an empty cell stays allowed. */
  choices?: readonly string[]
  /** The only numbers that Excel lets in, and what it says otherwise. */
  limits?: { min: number; max: number; message: string }
}

export interface Sheet {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly CellValue[])[]
  /** Lines above the headings: what the sheet is and how to fill it in. */
  above?: readonly string[]
  /** Columns that stay in sight on the left; everything down to the headings stays in sight above. */
  frozenColumns?: number
}

export interface SpreadsheetToWrite {
  sheets: readonly [Sheet, ...Sheet[]]
  /** Locks headings and locked columns against slips of the hand: there is no password. */
  isProtected?: boolean
}

/** Excel's own limit for one cell. */
const longestText = 32_767

/**
 * The bytes of an `.xlsx`; the same content gives the same bytes, and nothing tells who wrote it or when. Throws
 * RangeError for a row longer than its columns, and for a text longer than a cell may hold.
 */
export function writeSpreadsheet({ sheets, isProtected = false }: SpreadsheetToWrite): Uint8Array {
  for (const sheet of sheets) refuseUnlawful(sheet)
  const names = uniqueNames(sheets.map(({ name }) => name))
  const listColumns = sheets.flatMap(({ columns }) => columns.filter((column) => column.choices))
  const hasLists = listColumns.length > 0
  const parts = sheets.length + (hasLists ? 1 : 0)
  const files: Record<string, string> = bookFiles(names, parts, hasLists)
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, isProtected, listColumns)
  })
  if (hasLists) {
    files[`xl/worksheets/sheet${parts}.xml`] = choicesSheet(listColumns.map((column) => column.choices ?? []))
  }
  const encoder = new TextEncoder()
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, xml]) => [name, encoder.encode(xml)]),
  )
  return zipSync(zippable, { level: 6, mtime: bookTime })
}

/** What stands around the sheets of a workbook. */
export function bookFiles(
  names: readonly string[],
  parts: number,
  hasLists: boolean,
): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relations,
    'xl/workbook.xml': workbookXml(names, hasLists),
    'xl/_rels/workbook.xml.rels': workbookRelations(parts),
    'xl/styles.xml': styles,
  }
}

/** The same time in every file, so that the same content gives the same bytes. */
export const bookTime = '1980-01-02T00:00:00'

export function refuseUnlawful({ name, columns, rows }: Pick<Sheet, 'name' | 'columns' | 'rows'>): void {
  for (const row of rows) {
    if (row.length > columns.length) throw new RangeError(`A row of ${name} is longer than its columns`)
    for (const value of row) {
      if (typeof value === 'string' && value.length > longestText) {
        throw new RangeError(`A text in ${name} is longer than a cell may hold`)
      }
      if (typeof value === 'number' && !Number.isFinite(value)) {
        throw new RangeError(`A number in ${name} is not finite`)
      }
    }
  }
}

/** Excel takes 31 characters, none of them []:*?/\ , and no name twice. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, 31) || 'Sheet'
    let unique = plain
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      unique = `${plain.slice(0, 27)} (${number})`
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}
