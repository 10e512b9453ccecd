/** What is said of single judges: fit, range, halo; and sheets as if one had not sat. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { halos } from '#scoring/agreement/halo'
import { judgeFits } from '#scoring/agreement/judge-fit'
import { dropSheets, withoutJudge } from '#scoring/agreement/without-judge'
import { calibrate } from '#scoring/calibration/calibrate'
import { toColumns } from '#scoring/columns'
import { points } from '#scoring/points'
import { runs } from '#tests/scoring/runs'
import { simulate } from '#tests/scoring/calibration/a-simulation'
import { aDesign, table, tinyDesign } from '#tests/scoring/calibration/a-design'

describe('infit and outfit', () => {
  const contest = simulate(
    { entries: 150, judges: 15, panel: 4, entrySd: 800, judgeSd: 400, noiseSd: 500 },
    3,
  ).columns

  test('are about 1 when judges are alike in care', () => {
    const fits = judgeFits(calibrate(contest))
    const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
    expect(mean(fits.map(({ infit }) => infit.value!))).toBeCloseTo(1, 1)
    expect(mean(fits.map(({ outfit }) => outfit.value!))).toBeCloseTo(1, 1)
    expect(new Set(fits.map(({ flag }) => flag))).toEqual(new Set([null]))
    expect(fits.map(({ sheets }) => sheets)).toEqual(
      contest.judges.map((_, judge) => contest.judgeOf.filter((each) => each === judge).length),
    )
  })

  test('flag the judge who is erratic and the one who copies the mean, whatever the method', () => {
    const { totals, judgeOf, offsets } = contest
    const entryOf = (row: number) => offsets.findLastIndex((first) => first <= row)
    const meanOf = (row: number) => {
      const panel = totals.subarray(offsets[entryOf(row)], offsets[entryOf(row) + 1])
      return panel.reduce((sum, each) => sum + each, 0) / panel.length
    }
    const odd = {
      ...contest,
      totals: totals.map((total, row) => {
        if (judgeOf[row] === 2) return total + (row % 2 === 0 ? 1500 : -1500)
        return judgeOf[row] === 5 ? Math.round(meanOf(row)) : total
      }),
    }
    for (const method of ['additive', 'pseudo-huber'] as const) {
      const flags = judgeFits(calibrate(odd, { method })).map(({ flag }) => flag)
      expect([flags[2], flags[5]]).toEqual(['erratic', 'too-uniform'])
    }
    expect(judgeFits(calibrate(odd), { above: 1.8, below: 0.4, minSheets: 1000 })[2]!.flag).toBeNull()
  })

  test('are not told of what was not calibrated, nor of judges who left no noise', () => {
    const untold = { value: null, why: 'not-calibrated' }
    expect(judgeFits(calibrate(tinyDesign))[0]).toMatchObject({ infit: untold, outfit: untold, flag: null })
    const exact = table(Array.from({ length: 30 }, (_, i) => [60 + i, 62 + i, 64 + i]))
    expect(judgeFits(calibrate(exact))[0]).toMatchObject({ infit: untold, outfit: untold })
    const dense = calibrate(tinyDesign, { gate: null, limits: { dense: 1 } })
    expect(judgeFits(dense)[0]!.infit).toEqual({ value: null, why: 'no-variation' })
    const noDegrees = calibrate(table([[80, 70]]), { gate: null, lambda: 1 })
    expect(judgeFits(noDegrees)[0]!.infit).toEqual(untold)
  })

  test('leave out sheets that the model follows entirely', () => {
    const rows = [
      ...Array.from({ length: 8 }, (_, i) => [60 + i, 61 + ((i * 3) % 8), null]),
      [null, null, 50],
    ]
    expect(judgeFits(calibrate(table(rows), { gate: null }))[2]!.infit).toEqual({
      value: null,
      why: 'no-variation',
    })
  })

  test('the range is the standard deviation of the judge’s totals', () => {
    const ranges = judgeFits(
      calibrate(
        table([
          [10, 5],
          [20, null],
          [60, null],
        ]),
      ),
    ).map(({ range }) => range)
    expect(ranges).toEqual([
      { value: expect.closeTo(Math.sqrt(7e6), 6), why: null },
      { value: null, why: 'too-few-entries' },
    ])
  })
})

describe('halo', () => {
  const columns = table([
    [1, 1, null],
    [2, 2, 2],
    [3, 3, 3],
  ])

  test('is the mean correlation of every two criteria over a judge’s sheets', () => {
    // Rows: e01 j01, e01 j02, e02 j01, e02 j02, e02 j03, e03 …; three criteria.
    const marks = Float64Array.of(1, 2, 5, 4, 4, 4, 2, 4, 5, 4, 4, 4, 0, 0, 0, 3, 6, 5, 4, 4, 4, 0, 0, 0)
    expect(halos(columns, { criteria: 3, marks })).toEqual([
      // The third criterion never changes.
      { value: expect.closeTo(1, 12), why: null },
      { value: null, why: 'no-variation' },
      { value: null, why: 'too-few-entries' },
    ])
    const mixed = Float64Array.of(1, 9, 1, 0, 2, 7, 0, 0, 0, 0, 3, 8, 2, 0, 0, 0)
    expect(halos(columns, { criteria: 2, marks: mixed })[0]).toEqual({
      value: expect.closeTo(-0.5, 12),
      why: null,
    })
  })

  test('refuses marks that do not fit the sheets', () => {
    expect(() => halos(columns, { criteria: 3, marks: new Float64Array(23) })).toThrow(RangeError)
  })
})

describe('without a judge', () => {
  test('the columns are those of the other sheets alone', () => {
    fc.assert(
      fc.property(aDesign(), fc.nat(), (rows, pick) => {
        const { judge } = rows[pick % rows.length]!
        const left = rows.filter((row) => row.judge !== judge)
        expect(withoutJudge(toColumns(rows), judge)).toEqual(toColumns(left))
      }),
      { numRuns: runs() },
    )
  })

  test('or keep every place, some of them empty', () => {
    const left = dropSheets(
      table([
        [1, null],
        [2, 3],
      ]),
      0,
    )
    expect(left).toEqual({
      entries: ['e01', 'e02'],
      judges: ['j01', 'j02'],
      offsets: Uint32Array.of(0, 0, 1),
      judgeOf: Uint32Array.of(1),
      totals: Float64Array.of(points(300)),
    })
  })

  test('nobody knows is refused', () => {
    expect(() => withoutJudge(tinyDesign, 'j99')).toThrow(RangeError)
  })
})
