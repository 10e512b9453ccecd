/** The normal distribution against values of another program (scipy 1.17), and numbers from a seed. */
import { describe, expect, test } from 'vitest'
import { exp, ln } from '#scoring/agreement/elementary'
import { normalBelow, normalQuantile } from '#scoring/agreement/normal'
import { randomNumbers } from '#scoring/agreement/random-numbers'

/** Equal but for the last few of sixteen digits. */
function expectClose(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(Math.abs(expected) * 1e-13)
}

test.each([
  [-700, 9.85967654375977e-305],
  [-30, 9.357622968840175e-14],
  [-1, 0.36787944117144233],
  [-0.001, 0.999000499833375],
  [0, 1],
  [1e-9, 1.000000001],
  [0.5, 1.6487212707001282],
  [20, 485165195.4097903],
  [700, 1.0142320547350045e304],
  [-746, 0],
  [710, Infinity],
])('e to the %d', (x, expected) => {
  if (Number.isFinite(expected)) expectClose(exp(x), expected)
  else expect(exp(x)).toBe(expected)
})

test.each([
  [1e-300, -690.7755278982137],
  [1e-5, -11.512925464970229],
  [0.3, -1.2039728043259361],
  [0.9999999, -1.0000000494736474e-7],
  [1, 0],
  [1.5, 0.4054651081081644],
  [1e10, 23.025850929940457],
])('ln %d', (x, expected) => {
  expectClose(ln(x), expected)
})

describe('the chance below', () => {
  test.each([
    [-38.5, 0],
    [-20, 2.7536241186061556e-89],
    [-8, 6.22096057427174e-16],
    [-5, 2.866515718791933e-7],
    [-2.3, 0.010724110021675809],
    [-1, 0.15865525393145707],
    [0, 0.5],
    [0.1, 0.539827837277029],
    [1, 0.8413447460685429],
    [1.96, 0.9750021048517795],
    [6, 0.9999999990134123],
    [7.2, 0.9999999999996989],
    [Infinity, 1],
    [-Infinity, 0],
  ])('%d', (x, expected) => {
    expect(Math.abs(normalBelow(x) - expected)).toBeLessThan(1e-15)
  })
})

describe('the number with a chance below it of', () => {
  test.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798409],
    [1e-11, -6.706023155495137],
    [0.01, -2.3263478740408408],
    [0.07, -1.4757910281791706],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.6, 0.2533471031357997],
    [0.975, 1.959963984540054],
  ])('%d', (p, expected) => {
    expectClose(normalQuantile(p), expected)
  })

  test.each([0, 1, -0.1, NaN])('%d is refused', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})

describe('numbers from a seed', () => {
  test('are the same for the same seed and others for another', () => {
    const first = (seed: number) => {
      const { next } = randomNumbers(seed)
      return [next(), next(), next()]
    }
    expect(first(1)).toEqual(first(1))
    expect(first(1)).not.toEqual(first(2))
    expect(first(1)).not.toEqual(first(1 + 2 ** 32))
    // Written down once: a change of the generator would change every published chance.
    expect(first(20261125)).toMatchInlineSnapshot(`
      [
        1302220894,
        2232891860,
        94980672,
      ]
    `)
  })

  test('are spread evenly, and normally', () => {
    const { next, normal } = randomNumbers(7)
    const bins = new Uint32Array(16)
    for (let i = 0; i < 160_000; i++) bins[next() >>> 28]!++
    const chiSquare = bins.reduce((sum, each) => sum + (each - 10_000) ** 2 / 10_000, 0)
    expect(chiSquare).toBeLessThan(37.7) // 15 degrees, one in a thousand
    const draws = Array.from({ length: 100_000 }, normal)
    const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length
    const square = draws.reduce((sum, each) => sum + each * each, 0) / draws.length
    const fourth = draws.reduce((sum, each) => sum + each ** 4, 0) / draws.length
    expect(Math.abs(mean)).toBeLessThan(0.015)
    expect(Math.abs(square - 1)).toBeLessThan(0.02)
    expect(Math.abs(fourth - 3)).toBeLessThan(0.15)
  })

  test.each([0.5, NaN, 2 ** 53])('a seed of %d is refused', (seed) => {
    expect(() => randomNumbers(seed)).toThrow(RangeError)
  })
})
