import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregate, sumOf, type AggregatorRule } from '#scoring/aggregate'
import { defaultThresholds, deviations } from '#scoring/deviation'
import { compareRationals, rational, roundTo } from '#scoring/points'
import { quorum } from '#scoring/quorum'
import { pt } from '#tests/scoring/a-contest'
import { runs } from '#tests/scoring/runs'

const of = (...totals: number[]) => ({ numerators: totals.map(pt), over: 1 })

/** The score to two decimals, in points. */
function published(rule: AggregatorRule, ...totals: number[]): number {
  return roundTo(aggregate(rule, of(...totals)).exact, 2) / 100
}

/** What became of each sheet: its fate and, in points, what it counted as. */
function fates(rule: AggregatorRule, ...totals: number[]) {
  return aggregate(rule, of(...totals)).fates.map((fate) => {
    if (!fate) return 'counts'
    const { code, countedAs } = fate
    return countedAs ? [code, countedAs.numerator / countedAs.denominator / 100] : code
  })
}

const clip10: AggregatorRule = { code: 'clip', within: pt(10) }
const void10: AggregatorRule = { code: 'discard', beyond: pt(10), consequence: 'void' }
const discuss10: AggregatorRule = { code: 'discard', beyond: pt(10), consequence: 'discuss' }

describe('the mean', () => {
  test('the exact score keeps the sum and the count', () => {
    expect(aggregate('mean', of(85, 86, 86))).toEqual({
      exact: { numerator: 25700, denominator: 3 },
      counted: 3,
      fates: [null, null, null],
      tooFew: null,
    })
  })

  test('85.675 is published as 85.68, and a single sheet is its own mean', () => {
    expect(published('mean', 85.67, 85.68)).toBe(85.68)
    expect(published('mean', 70)).toBe(70)
  })

  test('nothing has no mean', () => {
    expect(() => aggregate('mean', of())).toThrow(RangeError)
  })

  test('an empty sum is zero', () => {
    expect(sumOf([])).toBe(0)
  })
})

describe('the other aggregators', () => {
  test('trim1 leaves out one highest and one lowest, of equal ones the first', () => {
    expect(published('trim1', 60, 60, 61, 62, 90)).toBe(61)
    expect(fates('trim1', 60, 60, 61, 62, 90)).toEqual(['lowest', 'counts', 'counts', 'counts', 'highest'])
    expect(aggregate('trim1', of(60, 60, 61, 62, 90)).exact).toEqual(rational(18300, 3))
  })

  test('trim2 leaves out two on each side, as seven diving judges do', () => {
    // https://www.worldaquatics.com, sum of the three middle awards times the degree of difficulty: 80.50 and 66.00.
    const dive = (difficulty: number, ...awards: number[]) => {
      const { exact, counted } = aggregate('trim2', of(...awards))
      return roundTo(rational(exact.numerator * counted * difficulty, exact.denominator * 10), 2)
    }
    expect(dive(35, 7.5, 8, 7, 7.5, 8.5, 7, 8)).toBe(pt(80.5))
    expect(dive(30, 7.5, 7, 7.5, 7, 7.5, 8, 6.5)).toBe(pt(66))
    expect(fates('trim2', 7.5, 8, 7, 7.5, 8.5, 7, 8).filter((fate) => fate === 'counts')).toHaveLength(3)
  })

  test('winsor1 lets the extremes count as their neighbours', () => {
    expect(published('winsor1', 50, 60, 61, 62, 90)).toBe(61)
    expect(fates('winsor1', 50, 60, 61, 62, 90)).toEqual([
      ['raised', 60],
      'counts',
      'counts',
      'counts',
      ['lowered', 62],
    ])
    expect(fates('winsor1', 60, 60, 61, 62, 62)).toEqual(Array(5).fill('counts'))
  })

  test('the median is the middle sheet, or the mean of the two in the middle', () => {
    expect(published('median', 90, 60, 61)).toBe(61)
    expect(published('median', 90, 60, 61, 62)).toBe(61.5)
    expect(fates('median', 90, 60, 61)).toEqual(['not-middle', 'not-middle', 'counts'])
  })

  test('clip lets no sheet count for more than its limit from the median, which may lie on a half', () => {
    expect(published(clip10, 60, 62, 90)).toBe(64.67)
    expect(fates(clip10, 60, 62, 90)).toEqual(['counts', 'counts', ['lowered', 72]])
    expect(fates(clip10, 40, 60, 60.01, 90)).toEqual([
      ['raised', 50.005],
      'counts',
      'counts',
      ['lowered', 70.005],
    ])
    expect(aggregate(clip10, of(40, 60, 60.01, 60.01)).exact).toEqual(
      rational(2 * (6000 + 6001 + 6001) + 10001, 8),
    )
  })

  test('a discarded sheet is left out once and together with the others, exactly at the limit it stays', () => {
    expect(fates(void10, 40, 60, 60, 60, 60)).toEqual(['beyond', 'counts', 'counts', 'counts', 'counts'])
    expect(fates(void10, 60, 60, 80, 80)).toEqual(Array(4).fill('counts'))
    expect(aggregate(void10, of(50, 50, 80, 80))).toMatchObject({ counted: 0, exact: rational(26000, 4) })
  })

  test('where the regulations only ask for discussion the sheet counts and is named', () => {
    expect(published(discuss10, 40, 60, 60, 60, 60)).toBe(56)
    expect(fates(discuss10, 40, 60, 60, 60, 60)[0]).toEqual(['to-discuss', 40])
  })

  test.each<[AggregatorRule, number, number]>([
    ['trim1', 4, 5],
    ['trim2', 6, 7],
    ['winsor1', 4, 5],
    ['median', 2, 3],
    [clip10, 2, 3],
  ])('%j of %i sheets is the plain mean, and says that it needs %i', (rule, sheets, needs) => {
    const totals = Array.from({ length: sheets }, (_, index) => 50 + index * 20)
    const { exact, tooFew, fates } = aggregate(rule, of(...totals))
    expect(exact).toEqual(aggregate('mean', of(...totals)).exact)
    expect(tooFew).toEqual({ aggregator: typeof rule === 'string' ? rule : rule.code, needs })
    expect(fates).toEqual(totals.map(() => null))
  })
})

const rules: AggregatorRule[] = ['mean', 'trim1', 'trim2', 'winsor1', 'median', clip10, discuss10]
const someTotals = fc.array(fc.nat(10000), { minLength: 1, maxLength: 9 })

describe('the laws of every aggregator', () => {
  test('the order of sheets is irrelevant, and the score lies between the extremes', () => {
    fc.assert(
      fc.property(someTotals, fc.constantFrom(...rules, void10), fc.nat(8), (totals, rule, turn) => {
        const turned = [...totals.slice(turn), ...totals.slice(0, turn)].toReversed()
        const { exact } = aggregate(rule, { numerators: totals, over: 1 })
        expect(aggregate(rule, { numerators: turned, over: 1 }).exact).toEqual(exact)
        expect(compareRationals(exact, rational(Math.min(...totals), 1))).toBeGreaterThanOrEqual(0)
        expect(compareRationals(exact, rational(Math.max(...totals), 1))).toBeLessThanOrEqual(0)
      }),
      { numRuns: runs() },
    )
  })

  test('raising a sheet never lowers the score, except where sheets are voided', () => {
    fc.assert(
      fc.property(
        someTotals,
        fc.constantFrom(...rules),
        fc.nat(8),
        fc.nat(3000),
        (totals, rule, pick, more) => {
          const raised = totals.map((total, index) => (index === pick % totals.length ? total + more : total))
          const before = aggregate(rule, { numerators: totals, over: 1 }).exact
          const after = aggregate(rule, { numerators: raised, over: 1 }).exact
          expect(compareRationals(after, before)).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: runs() },
    )
  })

  test('voiding sheets is not monotone: a higher mark can cost points, and the search for such a case finds one', () => {
    expect(published(void10, 60, 60, 60, 60, 72)).toBe(62.4)
    expect(published(void10, 60, 60, 60, 60, 73)).toBe(60)
    const raising = fc.property(
      fc.array(fc.integer({ min: 50, max: 80 }), { minLength: 5, maxLength: 5 }),
      fc.nat(4),
      (totals, pick) => {
        const raised = totals.map((total, index) => (index === pick ? total + 1 : total))
        return published(void10, ...raised) >= published(void10, ...totals)
      },
    )
    expect(fc.check(raising, { numRuns: 20_000, seed: 1 }).failed).toBe(true)
  })

  test('the score is what the fates say: the sum of what counted over its number', () => {
    fc.assert(
      fc.property(someTotals, fc.constantFrom(...rules, void10), (totals, rule) => {
        const { exact, counted, fates } = aggregate(rule, { numerators: totals, over: 1 })
        const values = totals.flatMap((total, index) => {
          const fate = fates[index]
          if (!fate) return [2 * total]
          return fate.countedAs ? [(2 * fate.countedAs.numerator) / fate.countedAs.denominator] : []
        })
        expect(values).toHaveLength(counted)
        fc.pre(counted > 0)
        const twice = values.reduce((sum, value) => sum + value, 0)
        expect(compareRationals(exact, rational(twice, 2 * counted))).toBe(0)
      }),
      { numRuns: runs() },
    )
  })

  test('sheets over a denominator score as whole ones do', () => {
    fc.assert(
      fc.property(
        someTotals,
        fc.constantFrom(...rules, void10),
        fc.integer({ min: 1, max: 20 }),
        (totals, rule, over) => {
          const scaled = totals.map((total) => total * over)
          const whole = aggregate(rule, { numerators: totals, over: 1 })
          const fine = aggregate(rule, { numerators: scaled, over })
          expect(compareRationals(fine.exact, whole.exact)).toBe(0)
          expect(fine.fates.map((fate) => fate?.code)).toEqual(whole.fates.map((fate) => fate?.code))
        },
      ),
      { numRuns: runs() },
    )
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
