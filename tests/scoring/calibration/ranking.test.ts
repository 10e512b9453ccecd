/** Ranking on adjusted scores, the refusal to compare what cannot be compared, and the numbers behind one adjustment. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrate } from '#scoring/calibration/calibrate'
import { components } from '#scoring/calibration/components'
import { explainAdjustment, explainAdjustments } from '#scoring/calibration/explain-adjustment'
import { rankTogether, ranksInComponents } from '#scoring/calibration/rank-together'
import { toColumns } from '#scoring/columns'
import { points } from '#scoring/points'
import { runs } from '#tests/scoring/runs'
import { aDesign, table, tableRows, tinyDesign } from './a-design'

test('one component is ranked, best first', () => {
  expect(rankTogether(calibrate(tinyDesign, { lambda: 1, gate: null }))).toEqual({
    ranked: true,
    entries: [
      { entry: 'e04', adjusted: 8400, rank: 1 },
      { entry: 'e03', adjusted: 8200, rank: 2 },
      { entry: 'e02', adjusted: 7871, rank: 3 },
      { entry: 'e01', adjusted: 7529, rank: 4 },
    ],
  })
})

describe('panels without a common entry', () => {
  const panels = calibrate(
    table([
      [80, 70, null, null, null],
      [70, 72, null, null, null],
      [null, null, 60, 66, null],
      [null, null, null, null, 90],
      [null, null, null, null, 50],
    ]),
  )

  test('are not ranked together; anchors and guests that would join them are proposed', () => {
    expect(rankTogether(panels)).toEqual({
      ranked: false,
      reason: 'disconnected',
      components: [
        { judges: ['j01', 'j02'], entries: 2 },
        { judges: ['j03', 'j04'], entries: 1 },
        { judges: ['j05'], entries: 2 },
      ],
      proposal: {
        anchors: { entries: ['e04', 'e01', 'e02', 'e03', 'e05'], judges: ['j01', 'j03', 'j05'] },
        guests: [
          { entry: 'e02', judge: 'j03' },
          { entry: 'e03', judge: 'j05' },
          { entry: 'e05', judge: 'j01' },
        ],
      },
    })
  })

  test('are ranked each by itself', () => {
    expect([...ranksInComponents(panels, panels.raw)]).toEqual([1, 2, 1, 1, 2])
  })

  test('become one component when either proposal is followed', () => {
    fc.assert(
      fc.property(aDesign({ maxEntries: 30, maxJudges: 12 }), (rows) => {
        const ranking = rankTogether(calibrate(toColumns(rows)))
        if (ranking.ranked) return
        const { anchors, guests } = ranking.proposal
        const has = new Set(rows.map(({ entry, judge }) => `${entry} ${judge}`))
        const join = (pairs: { entry: string; judge: string }[]) => {
          const fresh = pairs.filter(({ entry, judge }) => !has.has(`${entry} ${judge}`))
          return components(toColumns([...rows, ...fresh.map((pair) => ({ ...pair, total: points(5000) }))]))
            .count
        }
        expect(
          join(anchors.entries.flatMap((entry) => anchors.judges.map((judge) => ({ entry, judge })))),
        ).toBe(1)
        // The first guest of each component comes from the next: a ring.
        expect(join([...guests])).toBe(1)
      }),
      { numRuns: runs(300) },
    )
  })

  test('of twenty-five entries or more get guests from every other panel in turn', () => {
    const rows = Array.from({ length: 90 }, (_, entry) =>
      Array.from({ length: 6 }, (_, judge) =>
        Math.floor(judge / 2) === entry % 3 ? 50 + (entry % 40) : null,
      ),
    )
    const ranking = rankTogether(calibrate(toColumns(tableRows(rows))))
    expect(ranking.ranked ? [] : ranking.proposal.guests.map(({ judge }) => judge)).toEqual([
      'j03',
      'j05',
      'j05',
      'j01',
      'j01',
      'j03',
    ])
  })
})

describe('the explanation of one entry', () => {
  test('has every number of the sentence', () => {
    const calibration = calibrate(tinyDesign, { lambda: 1, gate: null })
    const { judgeEffect, judgeErrors, errors } = calibration
    expect(explainAdjustment(calibration, 'e03')).toEqual({
      entry: 'e03',
      status: 'calibrated',
      reason: null,
      raw: 8000,
      adjusted: 8200,
      error: errors[2],
      rawRank: 3,
      adjustedRank: 2,
      of: 4,
      component: 0,
      judges: [
        {
          judge: 'j02',
          total: 7500,
          adjustment: -judgeEffect[1]!,
          error: judgeErrors[1],
          sharedSheets: 3,
          weight: 1,
        },
        {
          judge: 'j03',
          total: 8500,
          adjustment: -judgeEffect[2]!,
          error: judgeErrors[2],
          sharedSheets: 3,
          weight: 1,
        },
      ],
    })
  })

  test('adds up: the raw mean plus the mean adjustment is the adjusted score', () => {
    fc.assert(
      fc.property(aDesign(), (rows) => {
        const calibration = calibrate(toColumns(rows), { lambda: 0.7, gate: null })
        for (const explanation of explainAdjustments(calibration)) {
          const { entry, judges, adjusted } = explanation
          expect(explainAdjustment(calibration, entry)).toEqual(explanation)
          const sum = judges.reduce((all, { total, adjustment }) => all + total + adjustment, 0)
          expect(Math.abs(sum / judges.length - adjusted)).toBeLessThan(0.5001)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  test('counts only sheets on entries others scored too, and tells the weight of a far sheet', () => {
    const columns = table([
      [80, 80, 20],
      [70, null, null],
      [60, 61, 62],
    ])
    const calibration = calibrate(columns, { lambda: 1, gate: null, method: 'pseudo-huber' })
    const { judges } = explainAdjustment(calibration, 'e01')!
    expect(judges.map(({ sharedSheets }) => sharedSheets)).toEqual([2, 2, 2])
    expect(judges[2]!.weight).toBeLessThan(judges[0]!.weight)
  })

  test('is null for an entry there is none of', () => {
    expect(explainAdjustment(calibrate(tinyDesign), 'e99')).toBeNull()
  })
})
