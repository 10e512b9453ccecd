/** How much a spreadsheet may hold; what lies above is refused before it is read whole. */

const megabyte = 1024 * 1024

export const spreadsheetLimits = {
  bytes: 5 * megabyte,
  /** All parts of a workbook that are read, unpacked. */
  unpacked: 40 * megabyte,
  rows: 20_000,
  columns: 500,
} as const
