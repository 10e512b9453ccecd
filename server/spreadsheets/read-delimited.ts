/** Reads a text whose cells are parted by commas, semicolons or tabs. */
import { CsvError, parse } from 'csv-parse/sync'
import type { OldEncoding } from '#rules/spreadsheet-problems'
import { decodeText } from './decode-text'
import { spreadsheetLimits } from './limits'
import type { SpreadsheetRow } from './read-spreadsheet'
import { UnfitSpreadsheet } from './unfit-spreadsheet'

const separators = ['\t', ';', ','] as const

/** Throws UnfitSpreadsheet. */
export function readDelimited(bytes: Uint8Array): { rows: SpreadsheetRow[]; from: OldEncoding | null } {
  const { text, from } = decodeText(bytes)
  if (/^\s*<(!doctype|html|\?xml)/i.test(text) || /(?![\t\v\f\r\n\u0080-\u009f])\p{Cc}/u.test(text)) {
    throw new UnfitSpreadsheet({ code: 'not-a-spreadsheet' })
  }
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  const records = recordsOf(body, declared?.[1] ?? separatorOf(body))
  if (records.length > spreadsheetLimits.rows) {
    throw new UnfitSpreadsheet({ code: 'too-many-rows', max: spreadsheetLimits.rows })
  }
  if (records.some((cells) => cells.length > spreadsheetLimits.columns)) {
    throw new UnfitSpreadsheet({ code: 'too-many-columns', max: spreadsheetLimits.columns })
  }
  return { rows: records.map((cells, index) => ({ line: index + 1, cells: cells.map(unguarded) })), from }
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: spreadsheetLimits.rows + 1,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      throw new UnfitSpreadsheet({ code: 'quote-open', line: openedAt(text) })
    }
    throw new UnfitSpreadsheet({ code: 'unreadable' })
  }
}

/** The line of the last quotation mark: the one that nothing closes. */
function openedAt(text: string): number {
  return text.slice(0, text.lastIndexOf('"')).split(/\r\n|\n|\r/).length
}

/** The separator that most of the first lines hold, outside quotation marks. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 50_000)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\n|\r/)
    .slice(0, 50)
  const holding = (separator: string) => lines.filter((line) => line.includes(separator)).length
  return separators.toSorted((one, other) => holding(other) - holding(one))[0] ?? ','
}

/** Takes off the apostrophe that `writeCsv` sets before what Excel would take for a formula. */
function unguarded(cell: string): string {
  return /^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
