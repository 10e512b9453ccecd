import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addRationals,
  greatestCommonDivisor,
  roundTo,
  type Decimals,
  compareRationals,
  parsePoints,
  points,
  rational,
  roundHalfUp,
} from '#scoring/points'
import { runs } from '#tests/scoring/runs'

describe('points', () => {
  test('points are whole hundredths', () => {
    expect(points(1650)).toBe(1650)
    expect(points(-5)).toBe(-5)
    expect(Object.is(points(-0), 0)).toBe(true)
  })

  test.each([0.5, NaN, Infinity, 2 ** 53])('%s is refused as points', (value) => {
    expect(() => points(value)).toThrow(RangeError)
  })

  test.each([
    ['16,5', 1650],
    ['16.5', 1650],
    [' 16 ', 1600],
    ['0', 0],
    ['00,05', 5],
    ['85,68', 8568],
    ['100', 10000],
  ])('"%s" is read as %i hundredths', (text, expected) => {
    expect(parsePoints(text)).toBe(expected)
  })

  test.each([
    '',
    ' ',
    '-1',
    '+1',
    '1e2',
    '1,234',
    '1.',
    ',5',
    '1,2,3',
    '1 000',
    'NaN',
    '0x10',
    '١٢',
    '1234567890',
  ])('"%s" is not points', (text) => {
    expect(parsePoints(text)).toBeNull()
  })

  test('whatever is written with two decimals is read back exactly', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 11 - 1), fc.constantFrom(',', '.'), (hundredths, mark) => {
        const text = `${Math.floor(hundredths / 100)}${mark}${String(hundredths % 100).padStart(2, '0')}`
        expect(parsePoints(text)).toBe(hundredths)
      }),
      { numRuns: runs() },
    )
  })
})

describe('rounding half up', () => {
  test.each([
    ['85.675', 85675, 10, 8568],
    ['1.005', 1005, 10, 101],
    ['7.125', 7125, 10, 713],
    // ISU Skating Skills of Kayne and O'Shea: six kept marks add up to 42.75; half-even would give 7.12.
    ['42.75 / 6', 4275, 6, 713],
    ['85.674', 85674, 10, 8567],
    ['257.02 / 3', 25702, 3, 8567],
    ['0', 0, 7, 0],
    ['-0.125', -125, 10, -13],
    ['-0.124', -124, 10, -12],
  ])('%s is rounded once, exactly', (_, numerator, denominator, expected) => {
    expect(roundHalfUp(numerator, denominator)).toBe(expected)
  })

  test('the rounded value is never more than half a hundredth away, and a half goes up', () => {
    const anyInteger = fc.maxSafeNat()
    fc.assert(
      fc.property(
        anyInteger,
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        (numerator, denominator) => {
          const excess =
            2n * (BigInt(roundHalfUp(numerator, denominator)) * BigInt(denominator) - BigInt(numerator))
          expect(excess <= BigInt(denominator) && excess > -BigInt(denominator)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('numbers near the edge of exactness are rounded with whole arithmetic', () => {
    expect(roundHalfUp(Number.MAX_SAFE_INTEGER, 2)).toBe(2 ** 52)
    expect(roundHalfUp(-Number.MAX_SAFE_INTEGER, 2)).toBe(-(2 ** 52))
    expect(roundHalfUp(1, Number.MAX_SAFE_INTEGER)).toBe(0)
  })

  test.each([
    [1, 0],
    [1, -1],
    [0.5, 1],
    [1, 0.5],
    [NaN, 1],
  ])('%s/%s is not an exact fraction', (numerator, denominator) => {
    expect(() => roundHalfUp(numerator, denominator)).toThrow(RangeError)
    expect(() => rational(numerator, denominator)).toThrow(RangeError)
  })
})

describe('comparing fractions', () => {
  test('a fraction keeps its terms and never a negative zero', () => {
    expect(rational(6, 4)).toEqual({ numerator: 6, denominator: 4 })
    expect(Object.is(rational(-0, 1).numerator, 0)).toBe(true)
  })

  test('8.1, 8.2, 8.3 and 8.3, 8.2, 8.1 have the same mean, as binary fractions do not', () => {
    expect(8.1 + 8.2 + 8.3).not.toBe(8.3 + 8.2 + 8.1)
    expect(compareRationals(rational(810 + 820 + 830, 3), rational(830 + 820 + 810, 3))).toBe(0)
  })

  test('comparison is exact for any two safe fractions', () => {
    const fraction = fc
      .tuple(
        fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -50, max: 50 })),
        fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
      )
      .map(([numerator, denominator]) => rational(numerator, denominator))
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        const exact =
          BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator)
        expect(compareRationals(a, b)).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0)
        expect(compareRationals(a, a)).toBe(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('fractions too close for binary arithmetic are told apart', () => {
    const large = Number.MAX_SAFE_INTEGER
    expect(compareRationals(rational(large, large - 1), rational(large - 1, large - 2))).toBe(-1)
    expect(compareRationals(rational(large - 1, large - 2), rational(large, large - 1))).toBe(1)
    expect(compareRationals(rational(large, large - 1), rational(large, large - 1))).toBe(0)
  })
})

describe('rounding to fewer decimals', () => {
  test.each<[Decimals, number]>([
    [2, 665],
    [1, 670],
    [0, 700],
  ])('6.6504… points to %i decimals are %i hundredths', (decimals, rounded) => {
    expect(roundTo(rational(274000, 412), decimals)).toBe(rounded)
  })
})

describe('adding fractions', () => {
  test('keeps to the smallest denominator both share', () => {
    expect(addRationals(rational(1, 6), rational(1, 4))).toEqual(rational(5, 12))
    expect(addRationals(rational(-1, 3), rational(1, 3))).toEqual(rational(0, 3))
    expect(greatestCommonDivisor(12, 18)).toBe(6)
  })
})
