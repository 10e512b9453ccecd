/** Spreadsheets as they reach a secretariat; the old encodings come from iconv-lite's tables, not from ours. */
import { encode } from 'iconv-lite'
import { strToU8, zipSync } from 'fflate'

export const people = [
  ['Họ và tên', 'Đơn vị', 'Lĩnh vực'],
  ['Nguyễn Thị Hường', 'Trường Đại học Tân Trào', 'Phần mềm tin học'],
  ['Lò Văn Phước', 'Sở Khoa học và Công nghệ Hà Giang', 'Sản phẩm thân thiện với môi trường'],
  ['Đặng Quốc Khánh', 'Tỉnh đoàn', 'Dụng cụ sinh hoạt gia đình'],
]

export const peopleText = people.map((row) => row.join(',')).join('\r\n')

const tones = /[\u0300\u0301\u0303\u0309\u0323]/

/** Windows-1258 holds letters with their hat or horn, and the tone as a sign of its own behind them. */
export function asWindows1258(text: string): Buffer {
  const apart = [...text].map((letter) => {
    const tone = tones.exec(letter.normalize('NFD'))?.[0] ?? ''
    return tone === '' ? letter : letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone
  })
  return encode(apart.join(''), 'windows-1258')
}

export function asTcvn3(text: string): Buffer {
  return encode(text, 'tcvn')
}

/** What a Unicode program shows of text in an old font: “NguyÔn V¨n An”. */
export function inOldFont(text: string): string {
  return asTcvn3(text).toString('latin1')
}

/** A minimal workbook around the XML of its parts, as other programs write it. */
export function workbook(parts: Readonly<Record<string, string>>): Uint8Array {
  const whole = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(whole).map(([name, xml]) => [name, strToU8(xml)])))
}

/** A workbook whose only sheet holds these rows of XML. */
export function sheetOf(rows: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return workbook({
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  })
}
