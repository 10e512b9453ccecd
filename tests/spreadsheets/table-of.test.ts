/** Tables are found by their headings, however people write them. */
import { describe, expect, test } from 'vitest'
import { tableOf } from '#server/spreadsheets/table-of'

const expected = {
  name: { titles: ['Họ và tên', 'Họ tên'] },
  unit: { titles: ['Đơn vị công tác'], isOptional: true },
} as const
const rows = (...lines: string[][]) => lines.map((cells, index) => ({ line: index + 1, cells }))

describe('the table of a spreadsheet', () => {
  test('stands beneath titles, its columns in any order and spelling', () => {
    expect(
      tableOf(
        rows(['DANH SÁCH CHUYÊN GIA'], ['TT', 'DON VI CONG TAC', 'Họ  tên (*)'], ['1', 'Sở', 'An'], ['2']),
        expected,
      ),
    ).toEqual({
      ok: true,
      line: 2,
      has: { name: true, unit: true },
      others: ['TT'],
      records: [
        { line: 3, cells: { name: 'An', unit: 'Sở' }, others: ['1'] },
        { line: 4, cells: { name: '', unit: '' }, others: ['2'] },
      ],
    })
  })

  test('may lack an optional column', () => {
    expect(tableOf(rows(['Họ và tên'], ['An']), expected)).toEqual({
      ok: true,
      line: 1,
      has: { name: true, unit: false },
      others: [],
      records: [{ line: 2, cells: { name: 'An', unit: '' }, others: [] }],
    })
  })

  test('is refused without a required column, by our name for it', () => {
    expect(tableOf(rows(['Tên', 'Đơn vị công tác']), expected)).toEqual({
      ok: false,
      problem: { code: 'columns-missing', titles: ['Họ và tên'] },
    })
  })

  test('is refused when a column comes twice', () => {
    expect(tableOf(rows(['Họ tên', 'Họ và tên']), expected)).toEqual({
      ok: false,
      problem: { code: 'columns-doubled', titles: ['Họ và tên'] },
    })
  })
})
