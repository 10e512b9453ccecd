/** Writes a text that Excel opens as a table: UTF-8 with its mark, semicolons, since the decimal sign here is a comma. */
import type { CellValue } from './write-spreadsheet'

/** Excel runs what begins with these signs (OWASP “CSV Injection”); `readSpreadsheet` takes the apostrophe off again. */
const runs = /^['=+\-@\t\r]/

export function writeCsv(titles: readonly string[], rows: readonly (readonly CellValue[])[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${[titles, ...rows].map(csvLine).join('')}`)
}

/** The same, a part at a time, for as many rows as there are. */
export async function* streamCsv(
  titles: readonly string[],
  rows: AsyncIterable<readonly (readonly CellValue[])[]>,
): AsyncGenerator<Uint8Array> {
  yield writeCsv(titles, [])
  for await (const some of rows) yield new TextEncoder().encode(some.map(csvLine).join(''))
}

const csvLine = (row: readonly CellValue[]) => `${row.map(cellText).join(';')}\r\n`

function cellText(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const safe = runs.test(value) ? `'${value}` : value
  return /[";,\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
