import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { points, rational } from '#scoring/points'
import {
  checkRubric,
  checkSheet,
  highestMax,
  highestWeightedSum,
  needsRemark,
  whyNotMark,
  type Criterion,
} from '#scoring/rubric'
import { sheetTotal } from '#scoring/sheet-total'
import { marksOf, pt, rubric } from '#tests/scoring/a-contest'
import { runs } from '#tests/scoring/runs'

const novelty = rubric.criteria[0]!
const bounds = { criterion: 'novelty', max: pt(40), step: pt(0.5) }

function withCriterion(changes: Partial<Criterion>) {
  return { ...rubric, criteria: [{ ...novelty, ...changes }, ...rubric.criteria.slice(1)] }
}

describe('a rubric', () => {
  test('the preset of the youth contest is lawful', () => {
    expect(checkRubric(rubric)).toEqual([])
  })

  test('a rubric without criteria says so', () => {
    expect(checkRubric({ criteria: [], total: pt(100) })).toEqual([
      { code: 'no-criteria' },
      { code: 'sum-is-not-total', sum: 0, total: pt(100) },
    ])
  })

  test('codes are present and unique', () => {
    expect(checkRubric(withCriterion({ code: ' ' }))).toEqual([{ code: 'blank-code', position: 0 }])
    expect(checkRubric(withCriterion({ code: 'effect' }))).toEqual([
      { code: 'duplicate-code', criterion: 'effect' },
    ])
  })

  test('the maxima add up to the total', () => {
    expect(checkRubric({ ...rubric, total: pt(101) })).toEqual([
      { code: 'sum-is-not-total', sum: pt(100), total: pt(101) },
    ])
  })

  test('a total that is not points is named without comparing it', () => {
    expect(checkRubric({ ...rubric, total: NaN as never })).toEqual([{ code: 'total-is-not-points' }])
  })

  test('the step divides the maximum', () => {
    expect(checkRubric(withCriterion({ step: pt(3) }))).toEqual([
      { code: 'step-does-not-divide-max', criterion: 'novelty', step: pt(3), max: pt(40) },
    ])
  })

  test('weighted maxima over their denominator add up to the total', () => {
    const weighted = (weight: number, weightsOver: number) => ({
      criteria: [
        { ...novelty, max: pt(10), weight },
        { ...novelty, code: 'effect', max: pt(10), weight: 65 },
      ],
      weightsOver,
      total: pt(100),
    })
    expect(checkRubric(weighted(35, 10))).toEqual([])
    expect(checkRubric(weighted(36, 10))).toEqual([
      { code: 'sum-is-not-total', sum: pt(101), total: pt(100) },
    ])
    expect(checkRubric(weighted(0.5, 10))).toEqual([{ code: 'weight-is-not-a-count', criterion: 'novelty' }])
    expect(checkRubric(weighted(35, 0))).toEqual([{ code: 'weights-over-is-not-a-count' }])
    expect(checkRubric(weighted(1e9, 10))).toEqual([
      { code: 'weighted-sum-too-large', limit: highestWeightedSum },
    ])
  })

  test.each([0, -100, 0.5, NaN, Infinity, highestMax + 1])('%s is not a maximum', (max) => {
    expect(checkRubric(withCriterion({ max: max as never }))).toEqual([
      { code: 'max-out-of-range', criterion: 'novelty', limit: highestMax },
    ])
  })

  test.each([0, -100, 0.5, NaN, Infinity])('%s is not a step', (step) => {
    expect(checkRubric(withCriterion({ step: step as never }))).toEqual([
      { code: 'step-out-of-range', criterion: 'novelty' },
    ])
  })
})

describe('a mark', () => {
  test.each([0, 50, 1650, 4000])('%i hundredths is lawful', (mark) => {
    expect(whyNotMark(novelty, mark)).toBeNull()
  })

  test.each([
    ['below-zero', -50],
    ['above-max', 4050],
    ['off-step', 1625],
    ['off-step', 0.5],
  ] as const)('a mark that is %s says so with its bounds', (code, mark) => {
    expect(whyNotMark(novelty, mark)).toEqual({ code, mark, ...bounds })
  })

  test.each([NaN, Infinity, -Infinity, null, '1650'])('%s is not a number', (mark) => {
    expect(whyNotMark(novelty, mark as number)).toEqual({ code: 'not-a-number', ...bounds })
  })

  test('a remark is needed at zero and at the maximum when the rubric asks for it', () => {
    const strict = { ...novelty, remarkRequiredAtExtremes: true }
    expect([0, 50, 4000].map((mark) => needsRemark(strict, points(mark)))).toEqual([true, false, true])
    expect(needsRemark(novelty, points(0))).toBe(false)
  })
})

describe('a sheet', () => {
  test('a complete, lawful sheet has no issues', () => {
    expect(checkSheet(rubric, marksOf(85.5), { complete: true })).toEqual([])
  })

  test('a draft may lack marks, a complete sheet may not', () => {
    const marks = { novelty: 1000, effect: undefined, materials: 0 }
    expect(checkSheet(rubric, marks, { complete: false })).toEqual([])
    expect(checkSheet(rubric, marks, { complete: true })).toEqual([
      { code: 'missing-mark', criterion: 'effect' },
      { code: 'missing-mark', criterion: 'finish' },
    ])
  })

  test('unlawful marks come in rubric order, then unknown criteria by code', () => {
    const marks = { zeta: 1, alpha: 1, materials: -1, novelty: 4100 }
    expect(checkSheet(rubric, marks, { complete: false })).toEqual([
      { code: 'above-max', mark: 4100, ...bounds },
      { code: 'below-zero', mark: -1, criterion: 'materials', max: pt(15), step: pt(0.5) },
      { code: 'unknown-criterion', criterion: 'alpha' },
      { code: 'unknown-criterion', criterion: 'zeta' },
    ])
  })

  test('names every object inherits are unknown criteria, not marks', () => {
    expect(checkSheet(rubric, {}, { complete: false })).toEqual([])
    const marks = JSON.parse('{"__proto__": 1, "constructor": 2}') as Record<string, number>
    expect(checkSheet(rubric, marks, { complete: false }).map(({ criterion }) => criterion)).toEqual([
      '__proto__',
      'constructor',
    ])
  })
})

describe('a sheet total', () => {
  test('a complete sheet adds up', () => {
    expect(sheetTotal(rubric, marksOf(85.5))).toEqual({
      total: pt(85.5),
      exact: rational(8550, 1),
      filled: 4,
      of: 4,
    })
  })

  test('an empty sheet is zero of four', () => {
    expect(sheetTotal(rubric, {})).toMatchObject({ total: 0, filled: 0, of: 4 })
  })

  test('an unlawful mark is neither added nor clamped nor counted as filled', () => {
    expect(sheetTotal(rubric, { novelty: 4100, effect: 2000, unknown: 5 })).toMatchObject({
      total: pt(20),
      filled: 1,
      of: 4,
    })
  })

  test('a sheet without issues adds up to the plain sum of its marks', () => {
    const marks = fc.tuple(fc.nat(80), fc.nat(60), fc.nat(30), fc.nat(30))
    fc.assert(
      fc.property(marks, ([a, b, c, d]) => {
        const sheet = { novelty: a * 50, effect: b * 50, materials: c * 50, finish: d * 50 }
        expect(checkSheet(rubric, sheet, { complete: true })).toEqual([])
        expect(sheetTotal(rubric, sheet).total).toBe((a + b + c + d) * 50)
      }),
      { numRuns: runs() },
    )
  })
})
