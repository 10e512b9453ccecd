/** What can be wrong with a spreadsheet that someone hands in, before anything in it is looked at. */

/** Old Vietnamese encodings that are told from the letters alone. */
export type OldEncoding = 'windows-1258' | 'tcvn3'

export type SpreadsheetProblem =
  | { code: 'empty' }
  | { code: 'too-large'; megabytes: number }
  | { code: 'too-many-rows'; max: number }
  | { code: 'too-many-columns'; max: number }
  /** Unpacked it would be larger than any lawful spreadsheet: a bomb, or pictures and the like inside. */
  | { code: 'too-heavy' }
  | { code: 'not-a-spreadsheet' }
  /** The binary workbook of Excel before 2007. */
  | { code: 'old-excel' }
  | { code: 'locked' }
  | { code: 'unreadable' }
  /** A quotation mark in this line is never closed, so that the rest of the file would be one cell. */
  | { code: 'quote-open'; line: number }
  /** A formula whose value was never saved. */
  | { code: 'formula-unread'; cell: string }
  /** Neither Unicode nor for certain an old encoding; `looksLike` is the best guess. */
  | { code: 'encoding-unknown'; looksLike: OldEncoding | null }
  /** Letters that can be read as Unicode and as TCVN3, in a file that has both. */
  | { code: 'encoding-mixed'; line: number; text: string }
  | { code: 'vni'; line: number; text: string }
  /** UTF-8 that a program read as Western letters: “Nguyá»…n”. */
  | { code: 'double-encoded'; line: number; text: string }
  /** Letters already lost: “Nguy?n V?n A”. */
  | { code: 'letters-lost'; line: number; text: string }
  | { code: 'columns-missing'; titles: readonly string[] }
  | { code: 'columns-doubled'; titles: readonly string[] }
