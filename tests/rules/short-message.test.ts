/** Short messages: what they cost and how they are written without accents. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { internationalNumber, messageLength, withoutAccents } from '#rules/short-message'
import { shortMessages } from '#wording/vi/short-messages'

describe('the length of a message', () => {
  test.each([
    ['a'.repeat(160), 'gsm-7', 160, 1],
    ['a'.repeat(161), 'gsm-7', 161, 2],
    ['a'.repeat(306), 'gsm-7', 306, 2],
    ['a'.repeat(307), 'gsm-7', 307, 3],
    ['€'.repeat(80), 'gsm-7', 160, 1],
    ['ạ'.repeat(70), 'ucs-2', 70, 1],
    ['ạ'.repeat(71), 'ucs-2', 71, 2],
    ['ạ'.repeat(135), 'ucs-2', 135, 3],
    ['', 'gsm-7', 0, 1],
  ])('is counted as gateways do (%#)', (text, alphabet, places, parts) => {
    expect(messageLength(text)).toEqual({ alphabet, places, parts })
  })
})

describe('a message without accents', () => {
  test('reads as people type it', () => {
    expect(withoutAccents('Hồ sơ “Đèn” – Ưu đãi…')).toBe('Ho so "Den" - Uu dai...')
  })

  test('is always of the basic alphabet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(messageLength(withoutAccents(text)).alphabet).toBe('gsm-7')
      }),
    )
  })

  test('of ours fits into one', () => {
    const deadline = '17:00, thứ Sáu 13/12/2024'
    const about = { name: '', title: '', contest: '', reason: '', tasks: '', link: '' }
    const texts = [
      shortMessages['sign-in-code']({ code: '123456', minutes: 10 }),
      shortMessages['entry-returned']({ ...about, receiptNumber: 'HG18-00001-K', deadline }),
    ]
    expect(texts.map((text) => messageLength(withoutAccents(text)).parts)).toEqual([1, 1])
  })
})

test.each([
  ['0912 345 678', '84912345678'],
  ['+84 912.345.678', '84912345678'],
  ['84912345678', '84912345678'],
  ['0219 3860 123', '842193860123'],
  ['12345', null],
  ['', null],
])('the number %s goes to a gateway as %s', (typed, number) => {
  expect(internationalNumber(typed)).toBe(number)
})
