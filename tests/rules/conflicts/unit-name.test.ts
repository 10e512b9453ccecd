/** Names of units compared: abbreviations, departments, places that tell them apart, provinces that were merged. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneProvinceToday, provinces } from '#rules/conflicts/provinces'
import { compareUnits, readUnitName, unitKeys } from '#rules/conflicts/unit-name'
import { foldName } from '#rules/fold-name'

const compare = (one: string, other: string) => compareUnits(readUnitName(one), readUnitName(other))

const pairs: [one: string, other: string, way: ReturnType<typeof compare>][] = [
  ['ĐHBK HN', 'Đại học Bách khoa Hà Nội', 'same'],
  ['ĐHBK HN', 'Trường ĐH Bách Khoa - Hà Nội', 'same'],
  ['ĐHBK HN', 'ĐHBK TP.HCM', null],
  ['ĐHBK HN', 'ĐHBK', 'place-unknown'],
  ['ĐHBK Đà Nẵng', 'Đại học Bách khoa Hà Nội', null],
  ['ĐHBK TPHCM', 'Đại học Bách khoa Thành phố Hồ Chí Minh', 'same'],
  ['ĐHBK Tp.HCM', 'Trường Đại học Bách khoa - ĐHQG TP. HCM', 'same'],
  ['ĐHBK TP HCM', 'ĐH Kinh tế - Luật, ĐHQG TP.HCM', null],
  ['Đại học Kinh tế - Luật', 'ĐH Kinh tế', null],
  ['ĐHQG TP.HCM', 'ĐH Bách khoa, ĐHQG TP.HCM', 'part-of'],
  ['Khoa CNTT, ĐHBK HN', 'Đại học Bách khoa Hà Nội', 'same'],
  ['Khoa CNTT, ĐHBK HN', 'Khoa CNTT, ĐH Mỏ - Địa chất', null],
  ['Đại học Huế', 'Đại học Đà Nẵng', null],
  ['ĐH Huế', 'Đại học Huế', 'same'],
  ['ĐHSP Thái Nguyên', 'Trường Đại học Sư phạm - Đại học Thái Nguyên', 'place-unknown'],
  ['THPT Nguyễn Huệ', 'Trường Trung học phổ thông Nguyễn Huệ', 'same'],
  ['THPT Nguyễn Huệ, Huế', 'THPT Nguyễn Huệ, Hà Nội', null],
  ['THPT Nguyễn Huệ', 'THCS Nguyễn Huệ', null],
  ['PTTH Lê Lợi', 'THPT Lê Lợi', 'same'],
  ['TH Trưng Vương', 'Trường Tiểu học Trưng Vương', 'same'],
  ['TH&THCS Lũng Xanh', 'Tiểu học và Trung học cơ sở Lũng Xanh', 'same'],
  ['PTDTBT THCS Lũng Xanh', 'Trường PTDT bán trú THCS Lũng Xanh', 'same'],
  ['PTDTNT tỉnh Hà Giang', 'Trường Phổ thông Dân tộc Nội trú Hà Giang', 'same'],
  ['THPT chuyên Lào Cai', 'THPT Chuyên tỉnh Lào Cai', 'same'],
  ['THPT chuyên Lào Cai', 'THPT chuyên Yên Bái', null],
  ['THCS Hòa Bình', 'THCS Hòa Bình, Hà Nội', 'place-unknown'],
  ['THCS Hòa Bình, Hải Phòng', 'THCS Hòa Bình, Hà Nội', null],
  ['THCS Minh Tân', 'THCS Minh Tân B', null],
  ['THCS Minh Tân', 'THCS Tân Minh', null],
  ['THCS Minh Tân, huyện Vị Xuyên', 'THCS Minh Tân, huyện Bảo Yên', null],
  ['THCS Minh Tân, huyện Vị Xuyên, Hà Giang', 'THCS Minh Tân, Hà Giang', 'place-unknown'],
  ['THCS Minh Tân huyện Vị Xuyên tỉnh Hà Giang', 'Trường THCS Minh Tân, H. Vị Xuyên, Hà Giang', 'same'],
  ['THCS Minh Tân, Hà Giang', 'THCS Minh Tân, Tuyên Quang', 'merged-province'],
  ['THCS Minh Tân, Hà Giang', 'THCS Minh Tân, Lào Cai', null],
  ['THPT Nguyễn Tri Phương', 'THPT Nguyễn Tri Phương, Huế', 'place-unknown'],
  ['Sở KH&CN Hà Giang', 'Sở Khoa học và Công nghệ tỉnh Hà Giang', 'same'],
  ['Sở KHCN Hà Giang', 'Sở Khoa học - Công nghệ Hà Giang', 'same'],
  ['Sở KH&CN Hà Giang', 'Sở KH&CN tỉnh Tuyên Quang', 'merged-province'],
  ['Sở KH&CN Hà Giang', 'Sở KH&CN Lào Cai', null],
  ['Sở KH&CN Hà Giang', 'Sở GD&ĐT Hà Giang', null],
  ['Sở GD-ĐT Hà Giang', 'Sở Giáo dục và Đào tạo Hà Giang', 'same'],
  ['Sở TN&MT Hà Giang', 'Sở Tài nguyên và Môi trường tỉnh Hà Giang', 'same'],
  ['Sở NN&PTNT Sơn La', 'Sở Nông nghiệp và Phát triển nông thôn Sơn La', 'same'],
  ['Phòng GD&ĐT huyện Vị Xuyên', 'Phòng Giáo dục và Đào tạo huyện Vị Xuyên', 'same'],
  ['Phòng GD&ĐT huyện Vị Xuyên', 'Phòng GD&ĐT huyện Bắc Mê', null],
  ['UBND xã Minh Tân', 'Ủy ban nhân dân xã Minh Tân', 'same'],
  ['UBND xã Minh Tân', 'UBND xã Minh Tân, huyện Vị Xuyên', 'place-unknown'],
  ['UBND xã Minh Tân', 'UBND huyện Minh Tân', null],
  ['UBND tỉnh Hà Giang', 'UBND tỉnh Lào Cai', null],
  ['Cty TNHH Hoa Đá', 'Công ty trách nhiệm hữu hạn Hoa Đá', 'same'],
  ['Công ty TNHH MTV Hoa Đá', 'Cty TNHH một thành viên Hoa Đá', 'same'],
  ['Cty CP Hoa Đá', 'Cty TNHH Hoa Đá', null],
  ['HTX Chè Nà Chè', 'Hợp tác xã Chè Nà Chè', 'same'],
  ['BVĐK tỉnh Hà Giang', 'Bệnh viện Đa khoa Hà Giang', 'same'],
  ['CĐ Sư phạm Lào Cai', 'CĐSP Lào Cai', 'same'],
  ['THCS Bà Rịa, Bà Rịa - Vũng Tàu', 'THCS Bà Rịa, BR-VT', 'same'],
  ['', 'ĐHBK HN', null],
  ['', '', null],
]

describe('two names of units', () => {
  it.each(pairs)('%s | %s → %s', (one, other, way) => {
    expect(compare(one, other)).toBe(way)
    expect(compare(other, one)).toBe(way)
  })
})

describe('the provinces', () => {
  it('are 63 until 30/6/2025 and 34 after', () => {
    expect(new Set(provinces).size).toBe(63)
    const today = provinces.filter((one, at) =>
      provinces.slice(0, at).every((other) => !isOneProvinceToday(one, other)),
    )
    expect(today).toHaveLength(34)
  })
})

const kind = fc.constantFrom('Trường THPT', 'THCS', 'Trường Tiểu học', 'Sở KH&CN', 'ĐHBK', 'Cty TNHH')
const own = fc.constantFrom('', 'Nguyễn Du', 'Hoa Đá', 'Lũng Xanh', 'số 2')
const unit = fc.tuple(kind, own).map(([what, name]) => `${what} ${name}`.trim())
const province = fc.constantFrom(...provinces)

describe('laws of names of units', () => {
  it('never agree across two provinces, however each is told', () => {
    const told = fc.constantFrom(
      (at: string) => `, ${at}`,
      (at: string) => ` tỉnh ${at}`,
      (at: string) => ` ${at}`,
      (at: string) => ` - ${at.toUpperCase()}`,
    )
    fc.assert(
      fc.property(unit, unit, province, province, told, told, (one, other, here, there, a, b) => {
        fc.pre(!isOneProvinceToday(here, there))
        expect(compare(`${one}${a(here)}`, `${other}${b(there)}`)).toBeNull()
      }),
    )
  })

  it('agree with themselves whatever the case, the diacritics and the spaces', () => {
    fc.assert(
      fc.property(unit, province, (one, at) => {
        const full = `${one}, ${at}`
        for (const other of [foldName(full), full.toUpperCase(), full.replaceAll(' ', '  ')]) {
          expect(compare(full, other)).toBe('same')
        }
      }),
    )
  })

  it('agree the same way round either way, and share a key wherever they agree', () => {
    const full = fc.tuple(unit, fc.option(province)).map(([one, at]) => (at === null ? one : `${one}, ${at}`))
    fc.assert(
      fc.property(full, full, (one, other) => {
        const [a, b] = [readUnitName(one), readUnitName(other)]
        const way = compareUnits(a, b)
        expect(compareUnits(b, a)).toBe(way)
        if (way) expect(unitKeys(a).some((key) => unitKeys(b).includes(key))).toBe(true)
      }),
    )
  })
})
