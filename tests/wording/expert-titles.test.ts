/** Học hàm and học vị as people write them, before names and in cells. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { academicTitles, degrees, givenNameFirst, searchWords } from '#rules/experts'
import {
  academicTitleFrom,
  academicTitleNames,
  degreeFrom,
  degreeNames,
  titledName,
  withoutTitles,
} from '#wording/vi/expert-titles'

const associateDoctor = { name: 'Lù Văn Khoa', academicTitle: 'associate-professor', degree: 'doctor' }

describe('titles before a name', () => {
  test.each([
    ['PGS. TS. Lù Văn Khoa', associateDoctor],
    ['PGS.TS Lù Văn Khoa', associateDoctor],
    ['PGS.TS.Lù Văn Khoa', associateDoctor],
    ['ThS. Sùng Thị Pà', { name: 'Sùng Thị Pà', academicTitle: null, degree: 'master' }],
    ['BSCKII. Lê Ân', { name: 'Lê Ân', academicTitle: null, degree: 'specialist' }],
    ['Lê Ân', { name: 'Lê Ân', academicTitle: null, degree: null }],
    ['Bs Văn An', { name: 'Bs Văn An', academicTitle: null, degree: null }],
    ['KS. TS', { name: 'TS', academicTitle: null, degree: 'engineer' }],
    ['Nguyễn V. An', { name: 'Nguyễn V. An', academicTitle: null, degree: null }],
    ['', { name: '', academicTitle: null, degree: null }],
  ])('%s', (written, expected) => {
    expect(withoutTitles(written)).toEqual(expected)
  })

  test('come apart as they were put together', () => {
    const title = fc.option(fc.constantFrom(...academicTitles), { nil: null })
    const degree = fc.option(fc.constantFrom(...degrees), { nil: null })
    fc.assert(
      fc.property(
        title,
        degree,
        fc.constantFrom('Lù Văn Khoa', 'Đỗ Ân', 'Vừ'),
        (academicTitle, own, name) => {
          const expert = { name, academicTitle, degree: own }
          expect(withoutTitles(titledName(expert))).toEqual(expert)
        },
      ),
    )
  })
})

describe('a cell', () => {
  test('means a title by its name or short form, in any spelling of case and accents', () => {
    expect(academicTitles.map((code) => academicTitleFrom(academicTitleNames[code].toUpperCase()))).toEqual([
      ...academicTitles,
    ])
    expect(degrees.map((code) => degreeFrom(degreeNames[code]))).toEqual([...degrees])
    expect(['th.s', 'Tiến sỹ', 'tien si', 'KS', 'CK2'].map(degreeFrom)).toEqual([
      'master',
      'doctor',
      'doctor',
      'engineer',
      'specialist',
    ])
    expect([academicTitleFrom('Thầy'), degreeFrom('Thầy'), degreeFrom('')]).toEqual([null, null, null])
  })
})

describe('a register', () => {
  test('stands in the order of given names and is searched without accents', () => {
    expect([givenNameFirst('Trần Quốc Bình An'), givenNameFirst('Đỗ'), givenNameFirst('')]).toEqual([
      'an tran quoc binh',
      'do',
      '',
    ])
    expect(searchWords('Trường ĐH. Bách khoa', 'Đỗ An', 'an')).toEqual([
      'truong',
      'dh',
      'bach',
      'khoa',
      'do',
      'an',
    ])
  })
})
