/** Between which ranks entries move when a judge is left out, or when judges are drawn again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bootstrapJudges } from '#scoring/agreement/bootstrap-judges'
import { leaveOneJudgeOut } from '#scoring/agreement/leave-one-out'
import { withoutJudge } from '#scoring/agreement/without-judge'
import { calibrate } from '#scoring/calibration/calibrate'
import { fit } from '#scoring/calibration/fit'
import { quantise } from '#scoring/calibration/quantise'
import { ranksInComponents } from '#scoring/calibration/rank-together'
import { toColumns } from '#scoring/columns'
import { runs } from '#tests/scoring/runs'
import { aDesign, distance, table, tinyDesign } from '#tests/scoring/calibration/a-design'

const absent = (why: string) => ({ value: null, why })

describe('leaving one judge out', () => {
  test('gives the ranks of a calibration without the judge at the same λ', () => {
    fc.assert(
      fc.property(
        aDesign(),
        fc.constantFrom('additive' as const, 'pseudo-huber' as const),
        (rows, method) => {
          const columns = toColumns(rows)
          const calibration = calibrate(columns, { gate: null, lambda: 0.7, method })
          leaveOneJudgeOut(calibration, (judge, adjusted) => {
            const left = withoutJudge(columns, columns.judges[judge]!)
            const again = calibrate(left, { gate: null, lambda: 0.7, method })
            const kept = left.entries.map((entry) => adjusted[columns.entries.indexOf(entry)]!)
            // A rounding apart where the warm start ends a hair elsewhere.
            expect(distance(kept, again.score)).toBeLessThan(0.51)
          })
        },
      ),
      { numRuns: runs(100) },
    )
  })

  test('tells best and worst rank, who moves an entry furthest, and who alone joins the panels', () => {
    const columns = table([
      [80, 79, null, null, null],
      [70, 60, null, null, null],
      [60, 75, null, null, null],
      [50, null, 52, null, null],
      [null, null, 40, 45, null],
      [null, null, 30, 35, null],
      [null, null, null, null, 90],
    ])
    const calibration = calibrate(columns, { gate: null, lambda: 1 })
    const seen: number[][] = []
    const found = leaveOneJudgeOut(calibration, (_, __, ranks) => seen.push([...ranks]))
    expect(found.rank).toEqual(ranksInComponents(calibration, calibration.adjusted))
    expect(found.bridges).toEqual([0, 2])
    found.rank.forEach((rank, entry) => {
      const ranks = [rank, ...seen.map((each) => each[entry]!).filter((each) => each > 0)]
      expect([found.best[entry], found.worst[entry]]).toEqual([Math.min(...ranks), Math.max(...ranks)])
    })
    // Nobody else scored the last entry: without its judge it has no rank.
    expect([seen[4]![6], found.mostMovedBy[6]]).toEqual([0, -1])
    // Without the second judge, who preferred the third entry to it, the second is ahead of that.
    expect([found.rank[1], found.best[1], found.mostMovedBy[1]]).toEqual([3, 2, 1])
  })

  test('ranks raw means where nothing was calibrated', () => {
    const calibration = calibrate(tinyDesign)
    leaveOneJudgeOut(calibration, (judge, adjusted) => {
      const left = withoutJudge(tinyDesign, tinyDesign.judges[judge]!)
      expect([...adjusted]).toEqual([...fit(left, Infinity).entryScore].map(quantise))
    })
    leaveOneJudgeOut(calibrate(tinyDesign, { method: 'pseudo-huber' }), (judge, adjusted) => {
      if (judge === 0) expect([...adjusted]).toEqual([7000, 7800, 8000, 8100])
    })
  })
})

describe('the bootstrap of judges', () => {
  const panel = [
    [80, 82, 70],
    [79, 78, 77],
    [60, 61, 90],
  ]

  test('is the exact mean over every panel that could be drawn', () => {
    const draws: number[][] = []
    for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) for (let c = 0; c < 3; c++) draws.push([a, b, c])
    const ranks = draws.map((judges) => {
      const sums = panel.map((row) => judges.reduce((sum, judge) => sum + row[judge]!, 0))
      return sums.map((sum) => 1 + sums.filter((other) => other > sum).length)
    })
    const { panels, withinPlaces, meanRank, best, worst } = bootstrapJudges(table(panel), 1).value!
    expect(panels).toBe(10)
    panel.forEach((_, entry) => {
      const own = ranks.map((each) => each[entry]!)
      expect(meanRank[entry]).toBeCloseTo(own.reduce((sum, each) => sum + each, 0) / 27, 12)
      expect(withinPlaces[entry]).toBeCloseTo(own.filter((rank) => rank === 1).length / 27, 12)
      expect([best[entry], worst[entry]]).toEqual([Math.min(...own), Math.max(...own)])
    })
  })

  test.each([
    [2, 3],
    [4, 35],
    [5, 126],
    [7, 1716],
  ])('%i judges make %i panels', (judges, panels) => {
    const rows = [0, 1, 2].map((entry) =>
      Array.from({ length: judges }, (_, judge) => 50 + ((entry * 7 + judge * 3) % 11)),
    )
    const found = bootstrapJudges(table(rows), 3).value!
    expect(found.panels).toBe(panels)
    for (const each of found.withinPlaces) expect(each).toBeCloseTo(1, 12)
  })

  test('says why not, and refuses what is no rank', () => {
    expect(bootstrapJudges(tinyDesign, 1)).toEqual(absent('incomplete'))
    const many = table([0, 1].map((entry) => Array.from({ length: 8 }, (_, judge) => 50 + entry + judge)))
    expect(bootstrapJudges(many, 1)).toEqual(absent('too-many-judges'))
    for (const places of [0, 4, 1.5]) expect(() => bootstrapJudges(table(panel), places)).toThrow(RangeError)
  })
})
