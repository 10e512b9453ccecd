/** Receipt numbers: in sequence, readable on the telephone, with a letter that catches slips. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isReceiptNumber, normaliseReceiptNumber, receiptNumber } from '#rules/receipt-numbers'

const sequence = fc.integer({ min: 1, max: 99_999 })

describe('a receipt number', () => {
  test('has prefix, five digits and a check letter', () => {
    expect(receiptNumber('HG18', 417)).toMatch(/^HG18-00417-[A-Z]$/)
  })

  test('is a receipt number, and stays one however it is typed', () => {
    fc.assert(
      fc.property(sequence, (number) => {
        const receipt = receiptNumber('HG18', number)
        expect(isReceiptNumber(receipt)).toBe(true)
        for (const typed of [
          receipt.toLowerCase(),
          receipt.replaceAll('-', ' '),
          ` ${receipt.replaceAll('-', '')} `,
        ]) {
          expect(normaliseReceiptNumber(typed)).toBe(receipt)
        }
      }),
    )
  })

  test('does not hold a letter that is mistaken for another on the telephone', () => {
    fc.assert(fc.property(sequence, (number) => /[^IOQSZJW]$/.test(receiptNumber('HG18', number))))
  })

  test('is no receipt number once a digit was mistyped', () => {
    fc.assert(
      fc.property(
        sequence,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 9 }),
        (number, place, by) => {
          const receipt = receiptNumber('HG18', number)
          const at = 'HG18-'.length + place
          const digit = (Number(receipt[at]) + by) % 10
          expect(isReceiptNumber(`${receipt.slice(0, at)}${digit}${receipt.slice(at + 1)}`)).toBe(false)
        },
      ),
    )
  })

  test('is no receipt number once two neighbours changed places', () => {
    fc.assert(
      fc.property(sequence, fc.integer({ min: 0, max: 3 }), (number, place) => {
        const receipt = receiptNumber('HG18', number)
        const at = 'HG18-'.length + place
        const swapped = `${receipt.slice(0, at)}${receipt[at + 1]}${receipt[at]}${receipt.slice(at + 2)}`
        expect(isReceiptNumber(swapped)).toBe(swapped === receipt)
      }),
    )
  })

  test.each([0, -1, 1.5, Number.NaN])('cannot be made for the sequence %s', (number) => {
    expect(() => receiptNumber('HG18', number)).toThrow(RangeError)
  })
})
