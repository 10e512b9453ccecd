/** Names of works compared: what is the same, what is near, what only shares a common word, and that the keys find exactly these. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTitles, titleKeys } from '#rules/resemblance/titles'

const word = fc.constantFrom(...'máy tách hạt ngô lạc mini chạy bằng pin mô hình sản phẩm'.split(' '))
const title = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))

describe('two titles', () => {
  test.each([
    ['Máy tách hạt ngô', 'MAY TACH HAT NGO', 'same'],
    ['Máy tách hạt ngô', '“Máy tách hạt ngô”', 'same'],
    ['Mô hình máy tách hạt ngô', 'Máy tách hạt ngô', 'near'],
    ['Máy tách hạt ngô mini', 'Máy tách hạt ngô', 'near'],
    ['Máy tách hạt ngô mini', 'Máy tách hạt lạc mini', 'near'],
    ['Hạt ngô: máy tách', 'Máy tách hạt ngô', 'near'],
    ['Máy tách ngô', 'Máy tách lạc', null],
    ['Mô hình trường học xanh', 'Mô hình bếp củi ít khói', null],
    ['', '', null],
    ['???', '???', null],
  ])('“%s” and “%s” are %s', (a, b, way) => {
    expect(compareTitles(a, b)).toBe(way)
    expect(compareTitles(b, a)).toBe(way)
  })

  test('share a key exactly when they are the same or near', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        const keys = new Set(titleKeys(a))
        expect(titleKeys(b).some((key) => keys.has(key))).toBe(compareTitles(a, b) !== null)
      }),
    )
  })
})
