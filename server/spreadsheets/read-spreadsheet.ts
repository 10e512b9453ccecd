/** Reads a spreadsheet that someone hands in, workbook or text, into rows of words; what cannot be read says why. */
import type { OldEncoding, SpreadsheetProblem } from '#rules/spreadsheet-problems'
import { plainLetters } from './plain-letters'
import { readDelimited } from './read-delimited'
import { readWorkbook } from './read-workbook'
import { spreadsheetLimits } from './limits'
import { UnfitSpreadsheet } from './unfit-spreadsheet'

export interface SpreadsheetRow {
  /** The number that Excel shows beside the row, from 1. */
  line: number
  /** Trimmed, in Unicode NFC; empty cells are empty strings, those at the end are left out. */
  cells: string[]
}

export interface Spreadsheet {
  ok: true
  kind: 'xlsx' | 'csv'
  /** The rows that hold anything. */
  rows: SpreadsheetRow[]
  /** The old encoding it was written in, wholly or in part, for the page to mention; null for Unicode. */
  decodedFrom: OldEncoding | null
}

/**
 * Reads the first visible sheet of an `.xlsx`, or a text with commas, semicolons or tabs in UTF-8, UTF-16, Windows-1258
 * or TCVN3. What it is, is told from its bytes. Formulas count as their last value, dates become `30/9/2026`, numbers
 * have a decimal comma. Letters are never guessed: what is not certain is a problem.
 */
export function readSpreadsheet(bytes: Uint8Array): Spreadsheet | { ok: false; problem: SpreadsheetProblem } {
  try {
    return read(bytes)
  } catch (error) {
    if (error instanceof UnfitSpreadsheet) return { ok: false, problem: error.problem }
    throw error
  }
}

function read(bytes: Uint8Array): Spreadsheet {
  if (bytes.length === 0) throw new UnfitSpreadsheet({ code: 'empty' })
  if (bytes.length > spreadsheetLimits.bytes) {
    throw new UnfitSpreadsheet({ code: 'too-large', megabytes: spreadsheetLimits.bytes / 1024 / 1024 })
  }
  refuseOldExcel(bytes)
  const isWorkbook = startsWith(bytes, [0x50, 0x4b])
  const raw = isWorkbook ? { rows: readWorkbook(bytes), from: null } : readDelimited(bytes)
  const rows = raw.rows.map(tidy).filter(({ cells }) => cells.length > 0)
  if (rows.length === 0) throw new UnfitSpreadsheet({ code: 'empty' })
  const letters = plainLetters(rows)
  return {
    ok: true,
    kind: isWorkbook ? 'xlsx' : 'csv',
    rows: letters.rows,
    decodedFrom: raw.from ?? (letters.hadTcvn3 ? 'tcvn3' : null),
  }
}

/** An old workbook and an encrypted new one share their container (MS-CFB); the latter names its stream in UTF-16. */
function refuseOldExcel(bytes: Uint8Array): void {
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return
  const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  throw new UnfitSpreadsheet({ code: isLocked ? 'locked' : 'old-excel' })
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte)
}

function tidy({ line, cells }: SpreadsheetRow): SpreadsheetRow {
  const plain = Array.from(cells, (cell = '') =>
    cell
      .normalize('NFC')
      .replace(/[\u00a0\u200b\ufeff]/g, ' ')
      .trim(),
  )
  return { line, cells: plain.slice(0, plain.findLastIndex((cell) => cell !== '') + 1) }
}
