/** Writes a text that Excel opens as a table: UTF-8 with its mark, semicolons, since the decimal sign here is a comma. */
import type { CellValue } from './write-spreadsheet'

/** Excel runs what begins with these signs (OWASP “CSV Injection”); `readSpreadsheet` takes the apostrophe off again. */
const runs = /^['=+\-@\t\r]/

export function writeCsv(titles: readonly string[], rows: readonly (readonly CellValue[])[]): Uint8Array {
  const lines = [titles, ...rows].map((row) => row.map(cellText).join(';'))
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

function cellText(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const safe = runs.test(value) ? `'${value}` : value
  return /[";,\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
