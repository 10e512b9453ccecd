/** An example of each problem a spreadsheet can have; a new problem without an example does not compile. */
import type { SpreadsheetProblem } from '#rules/spreadsheet-problems'

const place = { line: 1204, text: 'NguyÔn V¨n An, Tr­êng THPT chuyªn Hµ Giang, líp 11A2' }

const examples: { [Code in SpreadsheetProblem['code']]: Extract<SpreadsheetProblem, { code: Code }>[] } = {
  empty: [{ code: 'empty' }],
  'too-large': [{ code: 'too-large', megabytes: 5 }],
  'too-many-rows': [{ code: 'too-many-rows', max: 20_000 }],
  'too-many-columns': [{ code: 'too-many-columns', max: 500 }],
  'too-heavy': [{ code: 'too-heavy' }],
  'not-a-spreadsheet': [{ code: 'not-a-spreadsheet' }],
  'old-excel': [{ code: 'old-excel' }],
  locked: [{ code: 'locked' }],
  unreadable: [{ code: 'unreadable' }],
  'quote-open': [{ code: 'quote-open', line: 7 }],
  'formula-unread': [{ code: 'formula-unread', cell: 'C5' }],
  'encoding-unknown': ([null, 'tcvn3', 'windows-1258'] as const).map((looksLike) => ({
    code: 'encoding-unknown',
    looksLike,
  })),
  'encoding-mixed': [{ code: 'encoding-mixed', ...place }],
  vni: [{ code: 'vni', ...place }],
  'double-encoded': [{ code: 'double-encoded', ...place }],
  'letters-lost': [{ code: 'letters-lost', ...place }],
  'columns-missing': [{ code: 'columns-missing', titles: ['Mã phách', 'Đơn vị'] }],
  'columns-doubled': [{ code: 'columns-doubled', titles: ['Mã phách'] }],
}

export const spreadsheetProblems: SpreadsheetProblem[] = Object.values(examples).flat()
