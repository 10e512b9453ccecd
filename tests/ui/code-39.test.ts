/** The bar code of a receipt number: read back from its bars it is the number. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { receiptNumber } from '#rules/receipt-numbers'
import { code39Bars } from '../../app/ui/code-39'

/** Bars and gaps as a scanner measures them. */
function widthsOf(text: string): number[] {
  const { bars } = code39Bars(text)
  return bars.flatMap(({ at, width }, index) => {
    const next = bars[index + 1]
    return next ? [width, next.at - at - width] : [width]
  })
}

const known = new Map(
  [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-'].map((sign) => {
    const own = widthsOf(sign).slice(10, 19).join('')
    return [own, sign]
  }),
)

test('Every receipt number is read back from its bars', () => {
  expect(known.size).toBe(37)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (serial) => {
      const number = receiptNumber('HG18', serial)
      const widths = widthsOf(number)
      const read = Array.from({ length: number.length }, (_, place) =>
        known.get(widths.slice((place + 1) * 10, (place + 1) * 10 + 9).join('')),
      )
      expect(read.join('')).toBe(number)
    }),
  )
})

test('A sign and its frame are drawn as the standard draws them', () => {
  expect(widthsOf('A').join('')).toBe(['131131311', '311113113', '131131311'].join('1'))
})

test('What the standard has no sign for is refused', () => {
  expect(() => code39Bars('Ấ')).toThrow(RangeError)
})
