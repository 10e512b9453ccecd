import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregate, sumOf } from '#scoring/aggregate'
import { defaultThresholds, deviations } from '#scoring/deviation'
import { points } from '#scoring/points'
import { quorum } from '#scoring/quorum'
import { pt } from '#tests/scoring/a-contest'

describe('the mean', () => {
  test('the exact score keeps the sum and the count, the published one is rounded once', () => {
    expect(aggregate('mean', [pt(85), pt(86), pt(86)])).toEqual({
      exact: { numerator: 25700, denominator: 3 },
      published: 8567,
    })
  })

  test('85.675 is published as 85.68', () => {
    expect(aggregate('mean', [8567, 8568].map(points)).published).toBe(8568)
  })

  test('a single sheet is its own mean', () => {
    expect(aggregate('mean', [pt(70)]).published).toBe(pt(70))
  })

  test('nothing has no mean', () => {
    expect(() => aggregate('mean', [])).toThrow(RangeError)
  })

  test('the order of sheets is irrelevant and the mean lies between the extremes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10000).map(points), { minLength: 1, maxLength: 9 }), (totals) => {
        const mean = aggregate('mean', totals)
        expect(aggregate('mean', totals.toReversed())).toEqual(mean)
        expect(mean.published).toBeGreaterThanOrEqual(Math.min(...totals))
        expect(mean.published).toBeLessThanOrEqual(Math.max(...totals))
      }),
      { numRuns: 1000 },
    )
  })

  test('an empty sum is zero', () => {
    expect(sumOf([])).toBe(0)
  })
})

describe('the quorum', () => {
  test('it is two thirds of the judges assigned and never fewer than three', () => {
    expect([0, 1, 3, 4, 5, 6, 7, 9, 10].map((assigned) => quorum(assigned, {}))).toEqual([
      3, 3, 3, 3, 4, 4, 5, 6, 7,
    ])
  })

  test('the number written in the regulations prevails', () => {
    expect(quorum(9, { sheets: 2 })).toBe(2)
    expect(quorum(2, { sheets: 5 })).toBe(5)
  })

  test.each([-1, 1.5, NaN])('%s is not a number of judges', (assigned) => {
    expect(() => quorum(assigned, {})).toThrow(RangeError)
  })
})

const panel = (...totals: number[]) =>
  totals.map((total, index) => ({ judge: `j${index + 1}`, total: pt(total) }))

describe('deviation', () => {
  test('an agreeing panel has no flags', () => {
    expect(deviations(panel(80, 82, 84), defaultThresholds)).toEqual([])
    expect(deviations([], defaultThresholds)).toEqual([])
  })

  test('exactly at the threshold is not beyond it', () => {
    expect(deviations(panel(65, 95), defaultThresholds)).toEqual([])
  })

  test('a sheet beyond 15 points warns, beyond 20 must be discussed, whichever side it lies on', () => {
    expect(deviations(panel(50, 80, 80), { warn: pt(15), discuss: pt(20) })).toEqual([
      {
        judge: 'j1',
        total: pt(50),
        level: 'warn',
        exact: { numerator: -6000, denominator: 3 },
        difference: pt(-20),
        threshold: pt(15),
      },
    ])
    expect(deviations(panel(100, 60, 60), { warn: pt(15), discuss: pt(20) })).toEqual([
      {
        judge: 'j1',
        total: pt(100),
        level: 'discuss',
        exact: { numerator: 8000, denominator: 3 },
        difference: 2667,
        threshold: pt(20),
      },
    ])
  })
})
