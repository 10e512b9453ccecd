/** Vietnamese letters in every encoding people still have; never one of them guessed. */
import { describe, expect, test } from 'vitest'
import { encode } from 'iconv-lite'
import { readSpreadsheet } from '#server/spreadsheets/read-spreadsheet'
import { fromTcvn3 } from '#server/spreadsheets/tcvn3'
import { writeSpreadsheet } from '#server/spreadsheets/write-spreadsheet'
import { asTcvn3, asWindows1258, inOldFont, people, peopleText } from './samples'

const read = (bytes: Uint8Array) => {
  const sheet = readSpreadsheet(bytes)
  return sheet.ok ? { rows: sheet.rows.map(({ cells }) => cells), from: sheet.decodedFrom } : sheet.problem
}
const text = (lines: string) => read(Buffer.from(lines))

describe('a text in Unicode', () => {
  test.each([
    ['UTF-8', Buffer.from(peopleText)],
    ['UTF-8 with its mark', encode(peopleText, 'utf8', { addBOM: true })],
    ['UTF-16LE with its mark', encode(peopleText, 'utf-16le', { addBOM: true })],
    ['UTF-16LE without', encode(peopleText, 'utf-16le')],
    ['UTF-16BE with its mark', encode(peopleText, 'utf-16be', { addBOM: true })],
    ['UTF-16BE without', encode(peopleText, 'utf-16be')],
    ['composed letter by letter', Buffer.from(peopleText.normalize('NFD'))],
  ])('is read: %s', (_name, bytes) => {
    expect(read(bytes)).toEqual({ rows: people, from: null })
  })

  test('may hold names and words of other languages', () => {
    expect(text('Tên\nCafé Müller, été, naïve\nJosé Zürich\nNoël Đặng')).toEqual({
      rows: [['Tên'], ['Café Müller', 'été', 'naïve'], ['José Zürich'], ['Noël Đặng']].map((row) => row),
      from: null,
    })
  })

  test('may ask questions and hold addresses of the web', () => {
    const cells = ['Vì sao lúa lép? Vì thiếu nước', 'https://vidu.example/a?b=1']
    expect(text(cells.join(';'))).toEqual({ rows: [cells], from: null })
  })
})

describe('a text in an old encoding', () => {
  test('is read and named when its words prove it to be Windows-1258', () => {
    expect(read(asWindows1258(peopleText))).toEqual({ rows: people, from: 'windows-1258' })
  })

  test('is read and named when its words prove it to be TCVN3', () => {
    expect(read(asTcvn3(peopleText))).toEqual({ rows: people, from: 'tcvn3' })
  })

  test('is refused when its words prove nothing', () => {
    expect(read(encode('Name,Ort\r\nMüller,Köln\r\n', 'latin1'))).toEqual({
      code: 'encoding-unknown',
      looksLike: null,
    })
  })

  test('is refused with the likeliest name when too many words are spelt like no Vietnamese word', () => {
    const words = 'Nguyễn,Trường,Hường,Phước,Đặng,Müllẽr,Köln\r\n'
    expect(read(asWindows1258(words))).toMatchObject({ code: 'encoding-unknown', looksLike: 'windows-1258' })
  })

  test('agrees with the published table in every letter', () => {
    const letters = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
    expect([...letters].map((letter) => fromTcvn3(inOldFont(letter))).join('')).toBe(letters)
  })

  test('gives capitals back to words written in a font of capitals', () => {
    expect(fromTcvn3(`NGUY${inOldFont('ễ')}N V${inOldFont('ă')}N`)).toBe('NGUYỄN VĂN')
  })
})

describe('cells in an old font inside Unicode', () => {
  const workbook = (rows: string[][]) => {
    const [titles = [], ...rest] = rows
    return read(
      writeSpreadsheet({
        sheets: [{ name: 'A', columns: titles.map((title) => ({ title, width: 20 })), rows: rest }],
      }),
    )
  }

  test('are set right beneath our headings, and told', () => {
    const old = people.map((row, index) => (index === 0 ? row : row.map(inOldFont)))
    expect(workbook(old)).toEqual({ rows: people, from: 'tcvn3' })
  })

  test('leave a column that is Unicode as it is', () => {
    const old = people.map(([name = '', ...rest], index) => [index === 0 ? name : inOldFont(name), ...rest])
    expect(workbook(old)).toEqual({ rows: people, from: 'tcvn3' })
  })

  test('are refused where a word could be either', () => {
    const rows = [['Tên'], ['Nguyễn Thị Hường'], [inOldFont('Đặng Quốc Khánh')], ['Hé']]
    expect(workbook(rows)).toEqual({ code: 'encoding-mixed', line: 4, text: 'Hé' })
  })
})

describe('letters that are gone or doubly encoded', () => {
  test('are refused when question marks stand inside words', () => {
    expect(text('Tên\nNguy?n V?n An')).toEqual({ code: 'letters-lost', line: 2, text: 'Nguy?n V?n An' })
  })

  test('are refused when UTF-8 was read as Western letters', () => {
    const spoilt = encode('Nguyễn Thị Hường', 'utf8').toString('latin1')
    const shown = Buffer.from(encode('Nguyễn', 'utf8')).toString('latin1')
    expect(text(`Tên\n${spoilt}`)).toMatchObject({ code: 'double-encoded', line: 2 })
    expect(text(`Tên\n${shown}`)).toMatchObject({ code: 'double-encoded', line: 2 })
  })

  test('are refused when they are written for the fonts of VNI', () => {
    expect(text('Tên\nNguyeãn Vaên An\nTraàn Thò Laøi')).toEqual({
      code: 'vni',
      line: 2,
      text: 'Nguyeãn Vaên An',
    })
  })
})
