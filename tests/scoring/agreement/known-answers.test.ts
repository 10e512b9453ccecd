/** Statistics of agreement against the literature and other programs, and what they say where they do not apply. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement } from '#scoring/agreement/agreement'
import { kendallW } from '#scoring/agreement/concordance'
import { pearson } from '#scoring/agreement/correlation'
import { completeIntraclass, intraclass } from '#scoring/agreement/intraclass'
import { judgesAgainstRest } from '#scoring/agreement/judge-against-rest'
import { krippendorffAlpha } from '#scoring/agreement/krippendorff'
import { calibrate } from '#scoring/calibration/calibrate'
import { toColumns } from '#scoring/columns'
import { groupBy } from '#scoring/group-by'
import { runs } from '#tests/scoring/runs'
import { aDesign, table, tinyDesign } from '#tests/scoring/calibration/a-design'
import { anxiety, penicillin, shroutFleiss } from '#tests/scoring/calibration/published-data'

const apart = (why: string) => ({ value: null, why })

describe('intraclass correlation', () => {
  test('Shrout and Fleiss: the six of a complete table', () => {
    const { meanSquares, ...six } = completeIntraclass(table(shroutFleiss)).value!
    const { between, within, judges, error } = meanSquares
    const inPoints = [between, within, judges, error].map((each) => Number((each / 10_000).toFixed(6)))
    expect(inPoints).toEqual([11.241667, 6.263889, 32.486111, 1.019444])
    const rounded = Object.fromEntries(
      Object.entries(six).map(([name, { value }]) => [name, Number(value!.toFixed(6))]),
    )
    expect(rounded).toEqual({
      oneWaySingle: 0.165742,
      agreementSingle: 0.289764,
      consistencySingle: 0.714841,
      oneWayAverage: 0.442797,
      agreementAverage: 0.620051,
      consistencyAverage: 0.909316,
    })
  })

  test('anxiety of R’s irr: ICC(A,1) = 0.198', () => {
    expect(completeIntraclass(table(anxiety)).value!.agreementSingle.value).toBeCloseTo(0.198, 3)
  })

  test('a high consistency beside a low agreement, as R’s irr tests it', () => {
    const raters = [
      [5, 12, 11, 10, 9, 7, 5, 12, 12, 7, 12, 17, 15, 13, 6, 13, 20, 14, 13, 11],
      [14, 22, 21, 19, 22, 16, 13, 24, 20, 19, 26, 22, 26, 18, 10, 26, 30, 22, 23, 23],
      [27, 31, 29, 29, 32, 23, 29, 28, 30, 28, 31, 35, 34, 32, 30, 29, 39, 37, 33, 29],
    ]
    const { value } = completeIntraclass(table(raters[0]!.map((_, i) => raters.map((rater) => rater[i]!))))
    expect(value!.consistencySingle.value).toBeCloseTo(0.695, 3)
    expect(value!.agreementSingle.value).toBeCloseTo(0.108, 3)
  })

  test.each([
    ['Shrout and Fleiss', shroutFleiss],
    ['Penicillin', penicillin],
    ['anxiety', anxiety],
  ])('%s: variance components give the same as the table', (_, rows) => {
    const complete = completeIntraclass(table(rows)).value!
    const general = intraclass(calibrate(table(rows), { gate: null })).value!
    expect(general.agreementSingle.value).toBeCloseTo(complete.agreementSingle.value!, 9)
    expect(general.consistencySingle.value).toBeCloseTo(complete.consistencySingle.value!, 9)
    expect(general.rawAverage.value).toBeCloseTo(complete.agreementAverage.value!, 9)
    expect(general.isBelowZero).toBe(false)
  })

  test('adjusted scores are more reliable than raw ones, and unknown where errors are', () => {
    const { value } = intraclass(calibrate(tinyDesign, { gate: null }))
    expect(value!.adjusted.value!).toBeGreaterThan(value!.rawAverage.value!)
    expect(intraclass(calibrate(tinyDesign)).value!.adjusted).toEqual(apart('not-calibrated'))
  })

  test('negative estimates are told, not hidden', () => {
    const opposed = table([
      [10, 90, 10],
      [90, 10, 90],
      [10, 90, 10],
      [90, 10, 80],
    ])
    const complete = completeIntraclass(opposed).value!
    expect(complete.oneWaySingle.value).toBeLessThan(0)
    const general = intraclass(calibrate(opposed, { gate: null })).value!
    expect(general.isBelowZero).toBe(true)
    expect(general.consistencySingle.value).toBeLessThan(0)
  })

  test('says why not', () => {
    expect(completeIntraclass(tinyDesign)).toEqual(apart('incomplete'))
    expect(completeIntraclass(table([[1, 2]]))).toEqual(apart('too-few-entries'))
    expect(completeIntraclass(table([[1], [2]]))).toEqual(apart('too-few-judges'))
    expect(
      completeIntraclass(
        table([
          [5, 5],
          [5, 5],
        ]),
      ).value!.oneWaySingle,
    ).toEqual(apart('no-variation'))
    expect(intraclass(calibrate(table([[1, 2]])))).toEqual(apart('too-few-entries'))
  })
})

describe('Krippendorff’s α', () => {
  const observers = [
    '1 2 3 3 2 1 4 1 2 * * *',
    '1 2 3 3 2 2 4 1 2 5 * *',
    '* 3 3 3 2 3 4 2 2 5 1 3',
    '1 2 3 3 2 4 4 1 2 5 1 *',
  ]
  const unitsOf = (lines: readonly string[]) => {
    const cells = lines.map((line) => line.split(' ').map((each) => (each === '*' ? null : Number(each))))
    return table(cells[0]!.map((_, unit) => cells.map((observer) => observer[unit]!)))
  }

  test.each([
    ['nominal', 0.743421],
    ['ordinal', 0.815388],
    ['interval', 0.849107],
    ['ratio', 0.797403],
  ] as const)('of Krippendorff’s own example, %s', (metric, expected) => {
    expect(krippendorffAlpha(unitsOf(observers), metric).value).toBeCloseTo(expected, 6)
  })

  test.each([
    ['nominal', 0.691],
    ['interval', 0.811],
  ] as const)('of the example in Wikipedia, %s', (metric, expected) => {
    const coders = [
      '* * * * * 3 4 1 2 1 1 3 3 * 3',
      '1 * 2 1 3 3 4 3 * * * * * * *',
      '* * 2 1 3 4 4 * 2 1 1 3 3 * 4',
    ]
    expect(krippendorffAlpha(unitsOf(coders), metric).value).toBeCloseTo(expected, 3)
  })

  /** The definition, pair by pair. */
  function byDefinition(
    rows: { entry: string; total: number }[],
    distance: (a: number, b: number) => number,
  ) {
    const units = groupBy(rows, ({ entry }) => entry)
    const pairable = [...units.values()]
      .filter((of) => of.length > 1)
      .map((of) => of.map(({ total }) => total))
    const all = pairable.flat()
    const pairs = (of: number[]) =>
      of.reduce((sum, a, i) => sum + of.reduce((rest, b, j) => rest + (i === j ? 0 : distance(a, b)), 0), 0)
    const observed = pairable.reduce((sum, of) => sum + pairs(of) / (of.length - 1), 0) / all.length
    const expected = pairs(all) / (all.length * (all.length - 1))
    return expected > 0 ? 1 - observed / expected : null
  }

  test('is what the definition says, pair by pair', () => {
    fc.assert(
      fc.property(aDesign(), (rows) => {
        const columns = toColumns(rows)
        const close = (found: number | null, expected: number | null) => {
          if (expected === null) expect(found).toBeNull()
          else expect(found).toBeCloseTo(expected, 9)
        }
        close(
          krippendorffAlpha(columns, 'nominal').value,
          byDefinition(rows, (a, b) => Number(a !== b)),
        )
        close(
          krippendorffAlpha(columns, 'interval').value,
          byDefinition(rows, (a, b) => (a - b) ** 2),
        )
        close(
          krippendorffAlpha(columns, 'ratio').value,
          byDefinition(rows, (a, b) => (a === b ? 0 : ((a - b) / (a + b)) ** 2)),
        )
      }),
      { numRuns: runs(300) },
    )
  })

  test('says why not', () => {
    expect(krippendorffAlpha(table([[1], [2]]), 'interval')).toEqual(apart('too-few-entries'))
    expect(
      krippendorffAlpha(
        table([
          [5, 5],
          [5, 5],
        ]),
        'nominal',
      ),
    ).toEqual(apart('no-variation'))
  })
})

describe('Kendall’s W', () => {
  test('of Shrout and Fleiss’s table, ties corrected', () => {
    const { w, chiSquare, degrees } = kendallW(table(shroutFleiss)).value!
    expect(w).toBeCloseTo(0.887037, 7)
    expect(chiSquare).toBeCloseTo(4 * 5 * w, 12)
    expect(degrees).toBe(5)
  })

  test('of anxiety, as R’s irr prints it: Wt = 0.54, χ²(19) = 30.8', () => {
    const { w, chiSquare, degrees } = kendallW(table(anxiety)).value!
    expect([Number(w.toFixed(2)), Number(chiSquare.toFixed(1)), degrees]).toEqual([0.54, 30.8, 19])
  })

  test('is 1 when all agree, and says why not', () => {
    expect(
      kendallW(
        table([
          [1, 2],
          [3, 4],
          [5, 9],
        ]),
      ).value!.w,
    ).toBe(1)
    expect(kendallW(tinyDesign)).toEqual(apart('incomplete'))
    expect(
      kendallW(
        table([
          [5, 5],
          [5, 5],
        ]),
      ),
    ).toEqual(apart('no-variation'))
  })
})

describe('a judge against the rest', () => {
  test.each([
    ['anxiety', anxiety, [0.34867846409056624, 0.48168459630208543, 0.27017418947386246]],
    [
      'Shrout and Fleiss',
      shroutFleiss,
      [0.8088235294117647, 0.9710083124552246, 0.9276336570439174, 0.9856107606091624],
    ],
  ])('%s: as scipy correlates ranks with the others’ rank sums', (_, rows, expected) => {
    judgesAgainstRest(table(rows)).forEach(({ value }, judge) =>
      expect(value).toBeCloseTo(expected[judge]!, 12),
    )
  })

  test('on incomplete sheets: against the mean of the others, where there are any', () => {
    const columns = table([
      [80, 70, null],
      [60, 50, null],
      [70, null, 90],
      [50, null, null],
      [40, 45, 30],
    ])
    expect(judgesAgainstRest(columns)).toEqual([
      // The judge's 80, 60, 70, 40 against 70, 50, 90, 37.5.
      { value: 0.8, why: null },
      { value: expect.closeTo(1, 12), why: null },
      apart('too-few-entries'),
    ])
  })

  test('needs totals that vary', () => {
    expect(pearson(Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 3))).toEqual(apart('no-variation'))
    expect(pearson(Float64Array.of(1, 2, 3), Float64Array.of(1, 1, 1))).toEqual(apart('no-variation'))
  })
})

test('the report of agreement brings all of it together', () => {
  const calibration = calibrate(table(penicillin))
  const report = agreement(calibration)
  const { judges, ...whole } = report
  expect(whole).toEqual({
    intraclass: intraclass(calibration),
    completeIntraclass: completeIntraclass(calibration.columns),
    alpha: krippendorffAlpha(calibration.columns, 'interval'),
    kendallW: kendallW(calibration.columns),
  })
  expect(judges.map(({ judge, sheets, effect }) => [judge, sheets, effect])).toEqual(
    calibration.columns.judges.map((judge, index) => [judge, 24, calibration.judgeEffect[index]]),
  )
})
