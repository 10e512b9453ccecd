/** Workbooks and texts as people send them, and as nobody should. */
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSpreadsheet } from '#server/spreadsheets/read-spreadsheet'
import { sheetOf, workbook } from './samples'

const rowsOf = (bytes: Uint8Array) => {
  const sheet = readSpreadsheet(bytes)
  return sheet.ok ? sheet.rows : sheet.problem
}
const csv = (text: string) => rowsOf(Buffer.from(text))
const texts = (...items: string[]) => ({
  'xl/sharedStrings.xml': `<sst>${items.map((item) => `<si>${item}</si>`).join('')}</sst>`,
})

describe('a text', () => {
  const table = [
    { line: 1, cells: ['Mã', 'Điểm', 'Nhận xét'] },
    { line: 2, cells: ['101', '8,5', 'tốt, gọn; rõ'] },
    { line: 3, cells: ['102', '', 'hai\ndòng'] },
  ]

  test.each([
    ['commas', 'Mã,Điểm,Nhận xét\n101,"8,5","tốt, gọn; rõ"\n102,,"hai\ndòng"\n'],
    ['semicolons', 'Mã;Điểm;Nhận xét\r\n101;8,5;"tốt, gọn; rõ"\r\n102;;"hai\ndòng"\r\n'],
    ['tabs', 'Mã\tĐiểm\tNhận xét\r101\t8,5\ttốt, gọn; rõ\r102\t\t"hai\ndòng"'],
    ['a separator it names', 'sep=|\r\nMã|Điểm|Nhận xét\r\n101|8,5|tốt, gọn; rõ\r\n102||"hai\ndòng"'],
  ])('is parted by %s', (_name, text) => {
    expect(csv(text)).toEqual(table)
  })

  test('keeps the numbers of its lines when some are empty', () => {
    expect(csv('\n;;\nMã;Điểm\n\n101;9')).toEqual([
      { line: 3, cells: ['Mã', 'Điểm'] },
      { line: 5, cells: ['101', '9'] },
    ])
  })

  test('may hold a quotation mark inside a cell', () => {
    expect(csv('Mã;Tên\n101;Máy "Ba trong một"')).toEqual([
      { line: 1, cells: ['Mã', 'Tên'] },
      { line: 2, cells: ['101', 'Máy "Ba trong một"'] },
    ])
  })

  test.each([
    ['nothing', '', { code: 'empty' }],
    ['separators alone', ';;;\n;;', { code: 'empty' }],
    ['a quotation mark never closed', 'Mã;Tên\n101;"Máy\n102;Cân', { code: 'quote-open', line: 2 }],
    ['a page of the web', '<!DOCTYPE html><table><tr><td>1</td></tr></table>', { code: 'not-a-spreadsheet' }],
    ['bytes of something else', '\u0001\u0002\u0003abc', { code: 'not-a-spreadsheet' }],
    ['more rows than it may', 'a\n'.repeat(20_001), { code: 'too-many-rows', max: 20_000 }],
    ['more columns than it may', 'a;'.repeat(501), { code: 'too-many-columns', max: 500 }],
  ])('is refused: %s', (_name, text, problem) => {
    expect(csv(text)).toEqual(problem)
  })
})

describe('a workbook', () => {
  test('gives shared, rich and inline texts, and leaves out how Asian script sounds', () => {
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
      '<row r="5"><c r="B5" t="inlineStr"><is><t>Điểm_x000D_</t></is></c></row>'
    const shared = texts('<t>Mã</t>', '<r><t>Họ </t></r><r><t>tên</t></r><rPh sb="0" eb="1"><t>x</t></rPh>')
    expect(rowsOf(sheetOf(rows, shared))).toEqual([
      { line: 2, cells: ['Mã', '', 'Họ tên'] },
      { line: 5, cells: ['', 'Điểm'] },
    ])
  })

  test('gives numbers with a decimal comma, dates and times as people write them', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/>' +
      '<numFmt numFmtId="165" formatCode="0.00&quot; ngày&quot;"/></numFmts><cellXfs><xf numFmtId="0"/>' +
      '<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs></styleSheet>'
    const cells: [style: number, value: string][] = [
      [0, '8.6999999999999993'],
      [0, '20'],
      [0, '123456789012345680000'],
      [1, '45565'],
      [1, '1'],
      [2, '45565.336805555555'],
      [3, '0.336805555555'],
      [4, '7.5'],
    ]
    const row = cells.map(([style, value], column) => {
      return `<c r="${'ABCDEFGH'[column]}1" s="${style}"><v>${value}</v></c>`
    })
    expect(rowsOf(sheetOf(`<row r="1">${row.join('')}</row>`, { 'xl/styles.xml': styles }))).toEqual([
      {
        line: 1,
        cells: [
          '8,7',
          '20',
          '123456789012346000000',
          '30/9/2024',
          '1/1/1900',
          '30/9/2024 8:05',
          '8:05',
          '7,5',
        ],
      },
    ])
  })

  test('counts days from 1904 where it says so', () => {
    const parts = {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet r:id="rId1"/></sheets></workbook>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    }
    expect(rowsOf(sheetOf('<row r="1"><c r="A1" s="0"><v>0</v></c></row>', parts))).toEqual([
      { line: 1, cells: ['1/1/1904'] },
    ])
  })

  test('takes a formula for its last value, and refuses one that has none', () => {
    const cell = (value: string) => `<row r="3"><c r="C3"><f>SUM(A1:B1)</f>${value}</c></row>`
    expect(rowsOf(sheetOf(cell('<v>16.5</v>')))).toEqual([{ line: 3, cells: ['', '', '16,5'] }])
    expect(rowsOf(sheetOf(cell('')))).toEqual({ code: 'formula-unread', cell: 'C3' })
  })

  test('is read from its first sheet that is not hidden, whatever prefixes and paths its program likes', () => {
    const bytes = workbook({
      'xl/workbook.xml':
        '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="A" state="veryHidden" r:id="rId1"/>' +
        '<x:sheet name="B" r:id="rId2"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>' +
        '<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': '<worksheet/>',
      'xl/worksheets/sheet2.xml':
        '<x:worksheet><x:sheetData><x:row><x:c t="str"><x:v>Mã</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    })
    expect(rowsOf(bytes)).toEqual([{ line: 1, cells: ['Mã', 'TRUE'] }])
  })

  const oldHead = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

  test.each<[string, Uint8Array, object]>([
    ['of Excel before 2007', oldHead, { code: 'old-excel' }],
    [
      'behind a password',
      Buffer.concat([oldHead, Buffer.from('EncryptedPackage', 'utf16le')]),
      { code: 'locked' },
    ],
    ['cut off on its way', sheetOf('<row/>').subarray(0, 200), { code: 'unreadable' }],
    [
      'that is a document of Word',
      zipSync({ 'word/document.xml': new Uint8Array(3) }),
      { code: 'not-a-spreadsheet' },
    ],
    ['without cells', sheetOf(''), { code: 'empty' }],
    ['that is no XML inside', sheetOf('<row><c></row>'), { code: 'unreadable' }],
    [
      'that declares entities',
      workbook({
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
      }),
      { code: 'unreadable' },
    ],
    ['that swells when unpacked', sheetOf(' '.repeat(41 * 1024 * 1024)), { code: 'too-heavy' }],
    [
      'with a cell far to the right',
      sheetOf('<row><c r="XFD1"><v>1</v></c></row>'),
      { code: 'too-many-columns', max: 500 },
    ],
    ['with rows beyond the limit', sheetOf('<row/>'.repeat(20_001)), { code: 'too-many-rows', max: 20_000 }],
    [
      'of more megabytes than it may',
      Buffer.alloc(5 * 1024 * 1024 + 1, 'a'),
      { code: 'too-large', megabytes: 5 },
    ],
  ])('is refused: one %s', (_name, bytes, problem) => {
    expect(rowsOf(bytes)).toEqual(problem)
  })

  test('that lies about the size of a part is not unpacked beyond it', () => {
    const bytes = Buffer.from(sheetOf(`<row>${' '.repeat(1_000_000)}</row>`))
    const size = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24
    bytes.writeUInt32LE(10, size)
    expect(rowsOf(bytes)).toEqual({ code: 'unreadable' })
  })
})
