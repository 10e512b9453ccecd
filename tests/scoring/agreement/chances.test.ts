/** How sure ranks are: chances of beating, of being at the top, and the line below the last prize. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundariesAt } from '#scoring/agreement/boundaries'
import { chanceOfBeating } from '#scoring/agreement/chance-of-beating'
import { chancesOfTop } from '#scoring/agreement/chance-of-top'
import { calibrate } from '#scoring/calibration/calibrate'
import { toColumns } from '#scoring/columns'
import { points } from '#scoring/points'
import { runs } from '#tests/scoring/runs'
import { simulate, type Scenario } from '#tests/scoring/calibration/a-simulation'
import { aDesign, table, tinyDesign } from '#tests/scoring/calibration/a-design'

const scenario: Scenario = { entries: 60, judges: 8, panel: 3, entrySd: 800, judgeSd: 500, noiseSd: 500 }
const absent = (why: string) => ({ value: null, why })

/** Of things said to happen with a chance between two bounds: how often they did, and how often they were said to. */
function reliability(claims: { chance: number; happened: boolean }[], from: number, to: number) {
  const within = claims.filter(({ chance }) => chance >= from && chance < to)
  const mean = (of: number[]) => of.reduce((sum, each) => sum + each, 0) / of.length
  return {
    said: mean(within.map(({ chance }) => chance)),
    seen: mean(within.map(({ happened }) => Number(happened))),
  }
}

describe('the chance of beating', () => {
  test('is what comes true', () => {
    const claims = Array.from({ length: 40 }, (_, seed) => {
      const { columns, truth } = simulate(scenario, seed + 1)
      const calibration = calibrate(columns)
      return Array.from({ length: 59 }, (_, a) => ({
        chance: chanceOfBeating(calibration, a, a + 1).value!,
        happened: truth[a]! > truth[a + 1]!,
      }))
    }).flat()
    for (const [from, to] of [
      [0, 0.2],
      [0.2, 0.4],
      [0.4, 0.6],
      [0.6, 0.8],
      [0.8, 1.01],
    ] as const) {
      const { said, seen } = reliability(claims, from, to)
      expect(Math.abs(said - seen)).toBeLessThan(0.07)
    }
  })

  test('and that of being beaten are one together', () => {
    fc.assert(
      fc.property(aDesign(), (rows) => {
        const calibration = calibrate(toColumns(rows), { gate: null })
        const { ofEntry } = calibration.components
        for (let other = 1; other < ofEntry.length; other++) {
          if (ofEntry[other] !== ofEntry[0]) continue
          const there = chanceOfBeating(calibration, 0, other)
          const back = chanceOfBeating(calibration, other, 0)
          expect(there.why).toBe(back.why)
          if (there.value !== null && back.value !== null) expect(there.value + back.value).toBeCloseTo(1, 12)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  test('is certain without noise, one half without a difference, and not said without a calibration', () => {
    const exact = calibrate(
      table(Array.from({ length: 20 }, (_, i) => [60 + (i % 19), 64 + (i % 19), 66 + (i % 19)])),
    )
    expect(chanceOfBeating(exact, 3, 2)).toEqual({ value: 1, why: null })
    expect(chanceOfBeating(exact, 0, 19)).toEqual({ value: 0.5, why: null })
    expect(chanceOfBeating(calibrate(tinyDesign), 0, 1)).toEqual(absent('not-calibrated'))
  })

  test('is refused across components and for entries there are none of', () => {
    const apart = calibrate(
      table([
        [80, null],
        [null, 70],
      ]),
    )
    expect(() => chanceOfBeating(apart, 0, 1)).toThrow(RangeError)
    expect(() => chanceOfBeating(apart, 5, 6)).toThrow(RangeError)
  })
})

describe('the chance of the top', () => {
  const options = { places: 6, component: 0, seed: 1 }

  test('is what comes true', () => {
    const claims = Array.from({ length: 30 }, (_, seed) => {
      const { columns, truth } = simulate(scenario, seed + 1)
      const chances = chancesOfTop(calibrate(columns), { ...options, draws: 400, shrink: true }).value!
      const best = [...truth].sort((a, b) => b - a)[options.places - 1]!
      return [...chances].map((chance, entry) => ({ chance, happened: truth[entry]! >= best }))
    }).flat()
    for (const [from, to] of [
      [0, 0.1],
      [0.1, 0.4],
      [0.4, 0.7],
      [0.7, 1.01],
    ] as const) {
      const { said, seen } = reliability(claims, from, to)
      expect(Math.abs(said - seen)).toBeLessThan(0.09)
    }
  })

  test('adds to the number of places, repeats with its seed and differs with another', () => {
    for (const method of ['additive', 'pseudo-huber'] as const) {
      const calibration = calibrate(simulate(scenario, 4).columns, { method })
      const chances = chancesOfTop(calibration, options).value!
      expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(6, 9)
      expect(chancesOfTop(calibration, options).value).toEqual(chances)
      expect(chancesOfTop(calibration, { ...options, seed: 2 }).value).not.toEqual(chances)
    }
  })

  test('agrees with the chance of beating when two entries are all there is', () => {
    const rows = Array.from({ length: 12 }, (_, judge) => [70 + ((judge * 5) % 13), 69 + ((judge * 7) % 11)])
    const two = calibrate(table([rows.map(([a]) => a!), rows.map(([, b]) => b!)]), { gate: null })
    const drawn = chancesOfTop(two, { places: 1, component: 0, seed: 3, draws: 20_000, shrink: false }).value!
    const { sigma2 } = two.fit.variances!
    // Without the prior between entries: Φ(D/√v) with v = 2σ²/12.
    const difference = (two.score[0]! - two.score[1]!) / Math.sqrt(sigma2 / 6)
    expect(difference).toBeGreaterThan(0)
    expect(drawn[0]! + drawn[1]!).toBeCloseTo(1, 9)
    expect(drawn[0]!).toBeGreaterThan(0.5)
  })

  test('works where no severity was found, and draws towards the mean when places are few', () => {
    const { columns } = simulate({ ...scenario, judgeSd: 0 }, 2)
    const calibration = calibrate(columns)
    expect(calibration.status).toBe('no-severity-found')
    const few = chancesOfTop(calibration, { ...options, places: 2 }).value
    expect(few).toEqual(chancesOfTop(calibration, { ...options, places: 2, shrink: true }).value)
    expect(few).not.toEqual(chancesOfTop(calibration, { ...options, places: 2, shrink: false }).value)
    expect(chancesOfTop(calibration, options).value).toEqual(
      chancesOfTop(calibration, { ...options, shrink: false }).value,
    )
  })

  test('is certain without noise and the same for all where entries do not differ', () => {
    const exact = calibrate(table(Array.from({ length: 25 }, (_, i) => [60 + i, 64 + i, 66 + i])))
    const certain = Array.from({ length: 25 }, (_, entry) => Number(entry >= 24))
    for (const shrink of [true, false])
      expect([...chancesOfTop(exact, { ...options, places: 1, shrink }).value!]).toEqual(certain)
    const opposed = calibrate(
      table([
        [10, 90, 10],
        [90, 10, 90],
        [10, 90, 10],
        [90, 10, 80],
      ]),
      { gate: null },
    )
    expect([...chancesOfTop(opposed, { ...options, places: 2, shrink: true }).value!]).toEqual([
      0.5, 0.5, 0.5, 0.5,
    ])
  })

  test('is not said without a calibration or of a component too large', () => {
    expect(chancesOfTop(calibrate(tinyDesign), { ...options, places: 2 })).toEqual(absent('not-calibrated'))
    const given = calibrate(table([[80, 70]]), { gate: null, lambda: 1 })
    expect(chancesOfTop(given, { ...options, places: 1 })).toEqual(absent('not-calibrated'))
    const large = calibrate(tinyDesign, { gate: null, limits: { dense: 2 } })
    expect(chancesOfTop(large, { ...options, places: 2 })).toEqual(absent('too-many-judges'))
  })

  test.each([0, 0.5, NaN])('%d draws are refused', (draws) => {
    expect(() => chancesOfTop(calibrate(tinyDesign), { ...options, places: 1, draws })).toThrow(RangeError)
  })

  test('is of one component, whatever the others hold', () => {
    const { columns } = simulate(scenario, 5)
    const rows = (of: typeof columns, letter: string) =>
      of.entries.flatMap((entry, index) =>
        Array.from(of.totals.subarray(of.offsets[index], of.offsets[index + 1]), (total, place) => ({
          entry: letter + entry,
          judge: letter + of.judges[of.judgeOf[of.offsets[index]! + place]!]!,
          total: points(total),
        })),
      )
    const two = calibrate(toColumns([...rows(columns, 'a'), ...rows(simulate(scenario, 6).columns, 'b')]))
    const chances = chancesOfTop(two, { ...options, component: 1 }).value!
    expect(chances).toHaveLength(60)
    expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(6, 9)
    expect(() => chancesOfTop(two, { ...options, component: 2 })).toThrow(RangeError)
  })

  test.each([0, 61, 1.5])('%d places of 60 entries are refused', (places) => {
    expect(() => chancesOfTop(calibrate(simulate(scenario, 1).columns), { ...options, places })).toThrow(
      RangeError,
    )
  })
})

describe('the line below the last prize', () => {
  const linesOf = (rows: (number | null)[][], ...places: number[]) =>
    boundariesAt(calibrate(table(rows), { gate: null }), 0, places)
  const wide = Array.from({ length: 8 }, (_, i) => [30 + i * 8, 31 + i * 8 + (i % 3), 29 + i * 8 + (i % 2)])

  test('is firm between entries far apart', () => {
    expect(linesOf(wide, 2, 5)).toEqual([
      {
        places: 2,
        above: 'e07',
        below: 'e06',
        swap: { value: expect.closeTo(0, 3), why: null },
        flag: null,
        hangsOn: [],
        isCalibrationSensitive: false,
      },
      {
        places: 5,
        above: 'e04',
        below: 'e03',
        swap: { value: expect.closeTo(0, 3), why: null },
        flag: null,
        hangsOn: [],
        isCalibrationSensitive: false,
      },
    ])
  })

  test('is a toss-up or of low confidence between entries close by, and may hang on one judge', () => {
    const [line] = linesOf([...wide, [93, 92, 81], [88, 88, 91]], 1)
    expect(line).toMatchObject({ above: 'e10', below: 'e09', flag: 'toss-up', hangsOn: ['j03'] })
    expect(line!.swap.value).toBeGreaterThan(0.4)
    const [close] = linesOf([...wide, [91, 92, 90], [91.25, 92.25, 90.5]], 1)
    expect(close).toMatchObject({ above: 'e10', below: 'e09', flag: 'low', hangsOn: [] })
  })

  test('is a tie between equal scores, which the regulations resolve', () => {
    expect(linesOf([...wide, [10, 11, 12], [12, 10, 11]], 9)).toMatchObject([
      { above: 'e09', below: 'e10', flag: 'exact-tie', hangsOn: [] },
    ])
  })

  test('is seen without a calibration too, but not how sure', () => {
    expect(boundariesAt(calibrate(tinyDesign), 0, [2])).toEqual([
      {
        places: 2,
        above: 'e02',
        below: 'e03',
        swap: absent('not-calibrated'),
        flag: null,
        hangsOn: ['j01', 'j02'],
        isCalibrationSensitive: false,
      },
    ])
  })

  test('says when raw scores would put others above it', () => {
    const calibration = calibrate(tinyDesign, { lambda: 1, gate: null })
    const sensitive = boundariesAt(calibration, 0, [1, 2, 3]).map((line) => line.isCalibrationSensitive)
    expect(sensitive).toEqual([false, true, false])
  })

  test('is nowhere when nobody is left below it', () => {
    expect(boundariesAt(calibrate(tinyDesign), 0, [4, 9])).toEqual([])
    expect(boundariesAt(calibrate(tinyDesign), 3, [1])).toEqual([])
    for (const places of [0, 1.5])
      expect(() => boundariesAt(calibrate(tinyDesign), 0, [places])).toThrow(RangeError)
  })
})
