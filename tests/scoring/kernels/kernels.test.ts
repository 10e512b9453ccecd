/** The quick ways through columns say exactly what the plain ways say of one sheet, one entry, one ranking. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregate } from '#scoring/aggregate'
import { exactKeys } from '#scoring/kernels/exact-keys'
import { noMark, readMarks } from '#scoring/kernels/mark-columns'
import { descendingOrder, ranksOf } from '#scoring/kernels/radix-order'
import { scanMarks } from '#scoring/kernels/scan-marks'
import { compareRationals, rational } from '#scoring/points'
import { checkRubric, checkSheet, type Marks, type Rubric } from '#scoring/rubric'
import { sheetTotal } from '#scoring/sheet-total'
import { pt, rubric } from '#tests/scoring/a-contest'
import { runs } from '#tests/scoring/runs'

const weightedRubric: Rubric = {
  criteria: [
    { code: 'a', title: 'a', max: pt(10), step: pt(0.25), weight: 35 },
    { code: 'b', title: 'b', max: pt(10), step: pt(0.05), weight: 65 },
  ],
  weightsOver: 10,
  total: pt(100),
}
const large: Rubric = {
  criteria: [{ code: 'a', title: 'a', max: 99_999_984 as never, step: 14 as never }],
  total: 99_999_984 as never,
}
const wide: Rubric = {
  criteria: [50, 100, 25, 5, 1, 20, 700].map((step, place) => ({
    code: `c${place}`,
    title: '',
    max: (step * 40) as never,
    step: step as never,
    weight: place + 1,
  })),
  total: 214_800 as never,
}
const five: Rubric = {
  criteria: ['a', 'b', 'c', 'd', 'e'].map((code) => ({ code, title: code, max: pt(20), step: pt(0.25) })),
  total: pt(100),
}

const aMark = fc.oneof(
  { weight: 8, arbitrary: fc.nat(160).map((steps) => steps * 25) },
  fc.nat(100_000_000),
  fc.constantFrom(undefined, NaN, Infinity, -25, 0.5, 2 ** 32, 2 ** 53, noMark, '25' as never, null as never),
)
const someMarks = (rubric: Rubric) => {
  const codes = [...rubric.criteria.map(({ code }) => code), 'other']
  const whole = fc.record(
    Object.fromEntries(
      rubric.criteria.map(({ code, step }) => [
        code,
        fc.oneof(
          { weight: 9, arbitrary: fc.nat(41).map((steps) => steps * step) },
          { weight: 1, arbitrary: aMark },
        ),
      ]),
    ),
  )
  return fc.oneof(
    { weight: 4, arbitrary: whole },
    fc.dictionary(fc.constantFrom(...codes, '__proto__'), aMark),
  )
}

/** What the plain functions say: the weighted sum, or -1 for a sheet that is no complete and lawful one. */
function plainTotal(rubric: Rubric, marks: Marks): number {
  const isLawful = checkSheet(rubric, marks, { complete: true }).length === 0
  return isLawful ? sheetTotal(rubric, marks).exact.numerator : -1
}

describe('one pass over a column of marks', () => {
  test('the rubrics used here are lawful', () => {
    expect([rubric, weightedRubric].flatMap(checkRubric)).toEqual([])
    expect([large, wide, five].flatMap(checkRubric)).toEqual([])
  })

  test('it says of every sheet what checkSheet and sheetTotal say', () => {
    const drawn = fc
      .constantFrom(rubric, weightedRubric, large, wide, five)
      .chain((rubric) => fc.tuple(fc.constant(rubric), fc.array(someMarks(rubric), { maxLength: 6 })))
    fc.assert(
      fc.property(drawn, ([rubric, sheets]) => {
        const marks = readMarks(rubric, sheets)
        const offsets = Uint32Array.of(0, sheets.length)
        const { totals } = scanMarks(rubric, { width: rubric.criteria.length, marks, offsets })
        expect([...totals]).toEqual(sheets.map((sheet) => plainTotal(rubric, sheet)))
      }),
      { numRuns: runs() },
    )
  })

  test('the sum and the number of an entry’s lawful sheets are its mean, as 16 bits or as 32', () => {
    const sheet = fc.array(
      fc.nat(42).map((steps) => steps * 25),
      { minLength: 2, maxLength: 2 },
    )
    const contest = fc.array(fc.array(sheet, { minLength: 1, maxLength: 5 }), { maxLength: 5 })
    fc.assert(
      fc.property(contest, (entries) => {
        const offsets = Uint32Array.from([
          0,
          ...entries.map((_, at) => entries.slice(0, at + 1).flat().length),
        ])
        const marks = entries.flat(2)
        for (const column of [Uint16Array.from(marks), Uint32Array.from(marks)]) {
          const { totals, sums, counts } = scanMarks(weightedRubric, { width: 2, marks: column, offsets })
          entries.forEach((_, entry) => {
            const lawful = totals.slice(offsets[entry], offsets[entry + 1]).filter((total) => total >= 0)
            expect(counts[entry]).toBe(lawful.length)
            if (lawful.length === 0) return
            const { exact } = aggregate('mean', { numerators: [...lawful], over: 10 })
            expect(compareRationals(rational(sums[entry]!, 10 * counts[entry]!), exact)).toBe(0)
          })
        }
      }),
      { numRuns: runs() },
    )
  })

  test('an empty row, which a null leaves, is unlawful', () => {
    expect(readMarks(weightedRubric, [null, { a: 25, b: 5 }])).toEqual(Uint32Array.of(noMark, noMark, 25, 5))
  })
})

const fraction = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 16 }))

describe('whole-number keys', () => {
  test('they compare as the fractions do', () => {
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 2, maxLength: 12 }), (fractions) => {
        const keys = exactKeys(
          fractions.map(([numerator]) => numerator),
          fractions.map(([, denominator]) => denominator),
        )!
        const values = fractions.map(([numerator, denominator]) => rational(numerator, denominator))
        values.forEach((value, at) => {
          const other = (at + 1) % values.length
          expect(Math.sign(keys[at]! - keys[other]!)).toBe(compareRationals(value, values[other]!))
        })
      }),
      { numRuns: runs() },
    )
  })

  test('where none are exact there are none', () => {
    expect(exactKeys([1, 1], [2 ** 40, 3 ** 20])).toBeNull()
    expect(exactKeys([2 ** 52, 1], [1, 3])).toBeNull()
    expect(exactKeys([-1], [1])).toBeNull()
    expect(exactKeys([], [])).toEqual(new Float64Array(0))
  })
})

describe('sorting by digits', () => {
  const key = fc.oneof(fc.nat(5), fc.nat(5_000_000), fc.maxSafeNat())

  test('the order is that of a stable comparison, highest first, and ranks go 1, 2, 2, 4', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const order = descendingOrder(Float64Array.from(keys))
        const compared = keys.map((_, at) => at).sort((a, b) => keys[b]! - keys[a]! || a - b)
        expect([...order]).toEqual(compared)
        const ranks = ranksOf(Float64Array.from(keys), order)
        expect([...ranks]).toEqual(keys.map((own) => 1 + keys.filter((other) => other > own).length))
      }),
      { numRuns: runs() },
    )
  })

  test.each([-1, 0.5, NaN, 2 ** 53])('%s is not a key', (key) => {
    expect(() => descendingOrder(Float64Array.of(1, key))).toThrow(RangeError)
  })
})
