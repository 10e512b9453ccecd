/** Names of people compared: which are one, in what way, and which are not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames, nameKeys, readPersonName, soughtKeys } from '#rules/conflicts/person-name'
import { foldName } from '#rules/fold-name'

const compare = (one: string, other: string) => compareNames(readPersonName(one), readPersonName(other))

const pairs: [one: string, other: string, way: ReturnType<typeof compare>][] = [
  ['Nguyễn Văn An', 'Nguyễn Văn An', 'same'],
  ['Nguyễn Văn An', 'NGUYỄN VĂN AN', 'same'],
  ['Nguyễn Văn An', '  nguyễn   văn  an ', 'same'],
  ['Đặng Thị Hòa', 'Đặng Thị Hoà', 'same'],
  ['Lý Thị Thuý', 'Lí Thị Thúy', 'same'],
  ['Trương Mỹ Lệ', 'Trương Mĩ Lệ', 'same'],
  ['TS. Trần Quốc Bình An', 'Trần Quốc Bình An', 'same'],
  ['PGS.TS. Lù Văn Khoa', 'PGS. TS. Lù Văn Khoa', 'same'],
  ['PGS.TS Lù Văn Khoa', 'Lù Văn Khoa', 'same'],
  ['GS.TSKH Nguyễn Văn Hiệu', 'GS. TS. KH. Nguyễn Văn Hiệu', 'same'],
  ['Th.S Sùng Thị Pà', 'ThS. Sùng Thị Pà', 'same'],
  ['ThS Sùng Thị Pà', 'Cô Sùng Thị Pà', 'same'],
  ['Thạc sĩ Sùng Thị Pà', 'Sùng Thị Pà', 'same'],
  ['Thầy Lục Văn Toán', 'Lục Văn Toán', 'same'],
  ['Thầy giáo Lục Văn Toán', 'Thầy Lục Văn Toán', 'same'],
  ['BSCKII. Lò Minh Tiệp', 'Bác sĩ Lò Minh Tiệp', 'same'],
  ['NGƯT.TS. Phạm Thu Cúc', 'Bà Phạm Thu Cúc', 'same'],
  ['Phạm Thu Cúc, ThS', 'Phạm Thu Cúc', 'same'],
  ['Phạm Thu Cúc (GVHD)', 'Phạm Thu Cúc', 'same'],
  ['Ông Ích Khiêm', 'Ông Ích Khiêm', 'same'],
  ['H’Hen Niê', "H'Hen Niê", 'same'],
  ['Nguyễn Văn An', 'nguyen van an', 'plain'],
  ['Đỗ Đình Đức', 'Do Dinh Duc', 'plain'],
  ['Nguyễn Văn Án', 'Nguyễn Văn An', 'tones'],
  ['Lê Thị Hà', 'Lê Thị Hạ', 'tones'],
  ['Nguyễn Văn An', 'An Nguyễn Văn', 'order'],
  ['Nguyễn Văn An', 'An Van Nguyen', 'order'],
  ['Nguyễn Văn An', 'An, Nguyễn Văn', 'order'],
  ['Nguyễn Văn An', 'Ng. V. An', 'initials'],
  ['Nguyễn Văn An', 'N.V. An', 'initials'],
  ['Nguyễn Văn An', 'N.V.An', 'initials'],
  ['Nguyễn Thị Minh Anh', 'Ng Th Minh Anh', 'initials'],
  ['Trần Đình Lâm', 'Tr. Đ. Lâm', 'initials'],
  ['Nguyễn Văn An', 'Nguyễn Văn Anh', null],
  ['Nguyễn Văn An', 'Nguyễn An', null],
  ['Nguyễn Văn An', 'Trần Văn An', null],
  ['Nguyễn Văn An', 'Nguyễn Thị An', null],
  ['Nguyễn Văn An', 'Tr. V. An', null],
  ['Nguyễn Văn An', 'N.V.A.', null],
  ['An', 'An', null],
  ['Cô An', 'An', null],
  ['', '', null],
  ['TS.', 'TS.', null],
  ['Người Thử 12', 'Người Thử 13', null],
]

describe('two names', () => {
  it.each(pairs)('%s | %s → %s', (one, other, way) => {
    expect(compare(one, other)).toBe(way)
    expect(compare(other, one)).toBe(way)
  })
})

const families = ['Nguyễn', 'Trần', 'Lý', 'Đặng', 'Sùng', 'Phạm', 'Bế']
const givens = ['An', 'Bình', 'Thúy', 'Hòa', 'Đức', 'Uyên', 'Mỹ', 'Páo', 'Thị', 'Văn', 'Kỳ']
const name = fc
  .tuple(fc.constantFrom(...families), fc.array(fc.constantFrom(...givens), { minLength: 1, maxLength: 3 }))
  .map(([family, given]) => [family, ...given].join(' '))
const written = fc.constantFrom(
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => ` ${text.replaceAll(' ', '   ')} `,
  (text: string) => foldName(text),
  (text: string) => `PGS.TS. ${text}`,
  (text: string) => `Cô ${text}`,
  (text: string) => text.split(' ').reverse().join(' '),
  (text: string) => [text.split(' ').at(-1), ...text.split(' ').slice(0, -1)].join(' '),
  (text: string) =>
    text
      .split(' ')
      .map((part, at, all) => (at === all.length - 1 ? part : `${part[0]}.`))
      .join(' '),
)

describe('laws of names', () => {
  it('agree however one of them is written', () => {
    fc.assert(fc.property(name, written, (one, write) => compare(one, write(one)) !== null))
  })

  it('agree the same way round either way', () => {
    fc.assert(
      fc.property(name, name, written, (one, other, write) => {
        expect(compare(write(one), other)).toBe(compare(other, write(one)))
      }),
    )
  })

  it('agree or not whatever the case, the diacritics and the spaces', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const isOne = compare(one, other) !== null
        expect(compare(foldName(one), other) !== null).toBe(isOne)
        expect(compare(one.toUpperCase(), `  ${other.toLowerCase()} `) !== null).toBe(isOne)
      }),
    )
  })

  it('share a key wherever they agree, so that an index misses none', () => {
    fc.assert(
      fc.property(name, written, written, (one, write, writeAgain) => {
        const [a, b] = [readPersonName(write(one)), readPersonName(writeAgain(one))]
        if (compareNames(a, b)) expect(nameKeys(a).some((key) => soughtKeys(b).includes(key))).toBe(true)
      }),
    )
  })
})
