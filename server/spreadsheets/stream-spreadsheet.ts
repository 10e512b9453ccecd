/** Writes a workbook of one sheet while its rows are still being read: of a hundred thousand of them only some are held at a time. */
import { Zip, ZipDeflate } from 'fflate'
import { sheetFrame } from './sheet-xml'
import { worksheet } from './workbook-xml'
import {
  bookFiles,
  bookTime,
  refuseUnlawful,
  uniqueNames,
  type CellValue,
  type Sheet,
} from './write-spreadsheet'

export interface StreamedSheet extends Omit<Sheet, 'rows'> {
  /** Some at a time. */
  rows: AsyncIterable<readonly (readonly CellValue[])[]>
}

/** The bytes of an `.xlsx`, part by part. Throws RangeError as `writeSpreadsheet` does. */
export async function* streamSpreadsheet({ rows, ...sheet }: StreamedSheet): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const begin = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = bookTime
    zip.add(file)
    return file
  }
  for (const [name, xml] of Object.entries(bookFiles(uniqueNames([sheet.name]), 1, false))) {
    begin(name).push(encoder.encode(xml), true)
  }
  const { head, row, tail } = sheetFrame(sheet, 0, false, [])
  const [before = '', after = ''] = worksheet('|').split('|')
  const file = begin('xl/worksheets/sheet1.xml')
  file.push(encoder.encode(before + head))
  let written = 0
  for await (const some of rows) {
    refuseUnlawful({ ...sheet, rows: some })
    file.push(encoder.encode(some.map((values) => row(values, written++)).join('')))
    yield* ready
    ready = []
  }
  file.push(encoder.encode(tail + after), true)
  zip.end()
  yield* ready
}
