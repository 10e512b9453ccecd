/** What we write is read again as it was, here and by LibreOffice; nothing in it runs. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSpreadsheet } from '#server/spreadsheets/read-spreadsheet'
import { writeCsv } from '#server/spreadsheets/write-csv'
import { writeSpreadsheet, type Sheet } from '#server/spreadsheets/write-spreadsheet'

const sheet: Sheet = {
  name: 'Phiếu chấm: Tổ 1/2',
  above: ['Điền điểm vào các ô trắng'],
  columns: [
    { title: 'Mã phách', width: 12, isLocked: true },
    { title: 'Điểm', width: 10, kind: 'number', limits: { min: 0, max: 20, message: 'Từ 0 đến 20 điểm' } },
    { title: 'Mức', width: 12, choices: ['Đạt', 'Không đạt, hoặc "khác"'] },
  ],
  rows: [
    ['007', 16.5, 'Đạt'],
    ['=1+1', null, null],
  ],
  frozenColumns: 1,
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

/** What a cell comes back as: trimmed, in NFC, no-break spaces as spaces. */
const asRead = (cell: string) =>
  cell
    .normalize('NFC')
    .replaceAll(/[\u00a0\u200b\ufeff]/g, ' ')
    .trim()
const plainText = fc
  .string({ unit: fc.constantFrom(...'aăđưễộ 019.,;"\'=+-@\t\n<&>_x000D_|🏅'), maxLength: 20 })
  .filter((text) => asRead(text) !== '')

describe('a workbook we write', () => {
  test('is read again as it was written', () => {
    expect(readSpreadsheet(writeSpreadsheet({ sheets: [sheet], isProtected: true }))).toEqual({
      ok: true,
      kind: 'xlsx',
      decodedFrom: null,
      rows: [
        { line: 1, cells: ['Điền điểm vào các ô trắng'] },
        { line: 2, cells: ['Mã phách', 'Điểm', 'Mức'] },
        { line: 3, cells: ['007', '16,5', 'Đạt'] },
        { line: 4, cells: ['=1+1'] },
      ],
    })
  })

  test('brings back any text', () => {
    fc.assert(
      fc.property(fc.array(plainText, { minLength: 1, maxLength: 5 }), (cells) => {
        const columns = cells.map((title) => ({ title, width: 10 }))
        const read = readSpreadsheet(writeSpreadsheet({ sheets: [{ name: 'A', columns, rows: [cells] }] }))
        expect(read.ok && read.rows.map((row) => row.cells)).toEqual([cells.map(asRead), cells.map(asRead)])
      }),
    )
  })

  test('locks headings and locked columns, and lets only lawful numbers and choices in', () => {
    const parts = partsOf(writeSpreadsheet({ sheets: [sheet], isProtected: true }))
    const xml = parts['xl/worksheets/sheet1.xml'] ?? ''
    expect(xml).toContain('<sheetProtection sheet="1"')
    expect(xml).toContain('<c r="A3" s="5" t="inlineStr">')
    expect(xml).toContain('<c r="B3" s="4"><v>16.5</v></c>')
    expect(xml).toMatch(/type="decimal".*sqref="B3:B504"><formula1>0<\/formula1><formula2>20<\/formula2>/)
    expect(xml).toContain("<formula1>'_lists'!$A$1:$A$2</formula1>")
    expect(xml).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3"')
    expect(parts['xl/workbook.xml']).toContain('<sheet name="Phiếu chấm  Tổ 1 2" sheetId="1" r:id="rId1"/>')
    expect(xml).not.toContain('<f>')
  })

  test('tells nothing of who wrote it or when', () => {
    expect(Object.keys(partsOf(writeSpreadsheet({ sheets: [sheet] })))).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ])
    expect(writeSpreadsheet({ sheets: [sheet] })).toEqual(writeSpreadsheet({ sheets: [sheet] }))
  })

  test('throws for what no sheet can hold', () => {
    const columns = [{ title: 'A', width: 10 }]
    const write = (rows: Sheet['rows']) => () => writeSpreadsheet({ sheets: [{ name: 'A', columns, rows }] })
    expect(write([['a', 'b']])).toThrow(RangeError)
    expect(write([['a'.repeat(32_768)]])).toThrow(RangeError)
    expect(write([[Number.NaN]])).toThrow(RangeError)
  })

  test('gives sheets of one name a number', () => {
    const parts = partsOf(writeSpreadsheet({ sheets: [sheet, sheet] }))
    expect(parts['xl/workbook.xml']).toContain('name="Phiếu chấm  Tổ 1 2 (2)"')
  })
})

describe.runIf(existsSync('/usr/lib/libreoffice/program/libsclo.so'))('LibreOffice', () => {
  const convert = (bytes: Uint8Array, from: string, to: string, filter: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'))
    try {
      writeFileSync(join(folder, `in.${from}`), bytes)
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const order = [profile, '--headless', '--convert-to', filter, '--outdir', folder]
      execFileSync('soffice', [...order, join(folder, `in.${from}`)], { stdio: 'ignore' })
      return readFileSync(join(folder, `in.${to}`))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  test('opens what we write, with its numbers and leading zeros', { timeout: 90_000 }, () => {
    const text = convert(
      writeSpreadsheet({ sheets: [sheet], isProtected: true }),
      'xlsx',
      'csv',
      'csv:Text - txt - csv (StarCalc):59,34,76',
    )
    expect(text.toString('utf8')).toBe(
      'Điền điểm vào các ô trắng;;\nMã phách;Điểm;Mức\n007;16.5;Đạt\n=1+1;;\n',
    )
  })

  test('writes workbooks that we read, formulas and dates too', { timeout: 90_000 }, () => {
    const source = Buffer.from('Mã;Điểm;Ngày\n007x;=8.2+0.5;2024-09-30\n')
    const bytes = convert(source, 'csv', 'xlsx', 'xlsx:Calc MS Excel 2007 XML')
    expect(readSpreadsheet(bytes)).toMatchObject({ ok: true, kind: 'xlsx' })
  })
})

describe('a text we write', () => {
  test('is marked as UTF-8 and parted by semicolons, and nothing in it runs as a formula', () => {
    const rows = [
      ['=HYPERLINK("http://x")', 16.5, null],
      ['-2', '@a', 'một;hai'],
    ]
    expect(Buffer.from(writeCsv(['Mã', 'Điểm', 'Ý'], rows)).toString('utf8')).toBe(
      '\ufeffMã;Điểm;Ý\r\n"\'=HYPERLINK(""http://x"")";16,5;\r\n\'-2;\'@a;"một;hai"\r\n',
    )
  })

  test('brings back any text', () => {
    fc.assert(
      fc.property(fc.array(plainText, { minLength: 2, maxLength: 5 }), (cells) => {
        const read = readSpreadsheet(
          writeCsv(
            cells.map((_, index) => `Cột ${index}`),
            [cells],
          ),
        )
        expect(read.ok && read.rows[1]?.cells).toEqual(cells.map(asRead))
      }),
    )
  })
})
