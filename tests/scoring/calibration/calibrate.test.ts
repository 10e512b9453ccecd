/** The front of calibration: what it says of sheets it can and cannot use, and how it says it. */
import { describe, expect, test } from 'vitest'
import { calibrate } from '#scoring/calibration/calibrate'
import { calibrationReport } from '#scoring/calibration/calibration-report'
import { quantise } from '#scoring/calibration/quantise'
import { ranksWithin } from '#scoring/calibration/ranks'
import { toColumns } from '#scoring/columns'
import { points } from '#scoring/points'
import { simulate } from './a-simulation'
import { table, tinyDesign } from './a-design'

const contest = simulate(
  { entries: 40, judges: 8, panel: 3, entrySd: 800, judgeSd: 500, noiseSd: 500 },
  11,
).columns

describe('what cannot be calibrated', () => {
  test('no sheets at all', () => {
    const { status, reason, adjusted } = calibrate(toColumns([]))
    expect({ status, reason, adjusted }).toEqual({
      status: 'not-calibratable',
      reason: { code: 'too-few-sheets', degrees: 0, required: 20 },
      adjusted: new Float64Array(0),
    })
  })

  test('too few sheets for so many effects: the raw scores stand, nobody is corrected', () => {
    const calibration = calibrate(tinyDesign)
    expect(calibration.reason).toEqual({ code: 'too-few-sheets', degrees: 3, required: 20 })
    expect(calibration.adjusted).toEqual(calibration.raw)
    expect([...calibration.judgeEffect]).toEqual([0, 0, 0])
    expect(calibration.errors).toEqual([null, null, null, null])
    expect(calibration.judgeErrors).toEqual([null, null, null])
    expect(calibration.precision).toBeNull()
  })

  test('as many degrees as there are judges are asked for', () => {
    const gate = { minDegrees: 2, maxErrorRatio: 1.5 }
    expect(calibrate(tinyDesign, { gate }).status).toBe('calibrated')
    expect(
      calibrate(
        table([
          [80, 70],
          [70, 65],
        ]),
        { gate },
      ).reason,
    ).toEqual({
      code: 'too-few-sheets',
      degrees: 1,
      required: 2,
    })
  })

  test('without a gate one degree is needed to estimate λ, and none when λ is given', () => {
    const single = table([[80, 70]])
    expect(calibrate(single, { gate: null }).reason).toEqual({
      code: 'too-few-sheets',
      degrees: 0,
      required: 1,
    })
    const given = calibrate(single, { gate: null, lambda: 1 })
    expect({ status: given.status, errors: given.errors, far: given.farSheets }).toEqual({
      status: 'calibrated',
      errors: [null],
      far: [],
    })
    expect(given.fit.variances).toBeNull()
  })

  test('least squares that would make an entry less sure than its raw score', () => {
    // Twelve judges in a chain, three entries to a link: from end to end, chance adds up.
    const rows = Array.from({ length: 33 }, (_, entry) => {
      const link = Math.floor(entry / 3)
      const row = Array.from({ length: 12 }, (): number | null => null)
      row[link] = 60 + ((entry * 7) % 11)
      row[link + 1] = 60 + ((entry * 5 + 3) % 11)
      return row
    })
    const { reason, status, errors, adjusted, raw } = calibrate(table(rows), { lambda: 0 })
    expect(status).toBe('not-calibratable')
    expect(reason).toMatchObject({ code: 'imprecise', component: 0, entry: 'e01', maxRatio: 1.5 })
    if (reason?.code === 'imprecise') expect(reason.error / reason.rawError).toBeGreaterThan(1.5)
    expect({ adjusted, errors: new Set(errors) }).toEqual({ adjusted: raw, errors: new Set([null]) })
    expect(calibrate(table(rows)).status).not.toBe('not-calibratable')
  })

  test('a solver stopped too soon', () => {
    const { status, reason, adjusted, raw } = calibrate(contest, { limits: { maxIterations: 1 } })
    expect({ status, reason }).toEqual({
      status: 'not-calibratable',
      reason: { code: 'not-converged', iterations: 1 },
    })
    expect(adjusted).toEqual(raw)
    const robust = calibrate(contest, { method: 'pseudo-huber', limits: { maxRounds: 1 } })
    expect(robust.reason?.code).toBe('not-converged')
  })
})

test('judges who differ no more than chance are not corrected', () => {
  const { columns } = simulate(
    { entries: 40, judges: 8, panel: 3, entrySd: 800, judgeSd: 0, noiseSd: 500 },
    2,
  )
  const { status, fit, adjusted, raw, judgeErrors, errors } = calibrate(columns)
  expect({ status, lambda: fit.lambda }).toEqual({ status: 'no-severity-found', lambda: Infinity })
  expect(fit.variances!.tauB2).toBeLessThanOrEqual(0)
  expect(adjusted).toEqual(raw)
  expect(new Set(judgeErrors)).toEqual(new Set([0]))
  expect(errors[0]).toBeCloseTo(Math.sqrt(fit.variances!.sigma2 / 3), 9)
})

test('judges who agree exactly show no severity and no noise', () => {
  const same = table(Array.from({ length: 12 }, (_, i) => [60 + i / 3, 60 + i / 3, 60 + i / 3]))
  const { status, fit, raw, adjusted } = calibrate(same)
  expect({ status, variances: { ...fit.variances, tauQ2: 0 } }).toEqual({
    status: 'no-severity-found',
    variances: { sigma2: 0, tauB2: 0, tauQ2: 0 },
  })
  expect(adjusted).toEqual(raw)
})

test('pseudo-Huber corrects far sheets even where no severity is found', () => {
  const rows = Array.from({ length: 12 }, (_, i) => [60 + i, 60 + i, 60 + i + (i % 2 ? 0.5 : -0.5)])
  rows[3] = [63, 63, 93]
  const { status, adjusted, raw, system } = calibrate(table(rows), { method: 'pseudo-huber' })
  expect({ status, raw: raw[3] }).toEqual({ status: 'no-severity-found', raw: 7300 })
  expect(adjusted[3]).toBeLessThan(7000)
  expect(system.weights![3 * 3 + 2]).toBeLessThan(0.5)
})

test('sheets beyond three σ̂ are listed', () => {
  const rows = Array.from({ length: 30 }, (_, i) => [60 + i, 61 + i, 62 + i + (i % 3) / 2, 60.5 + i])
  rows[7]![2] = 20
  const calibration = calibrate(table(rows))
  expect(calibration.farSheets).toEqual([7 * 4 + 2])
  expect(calibrationReport(calibration).farSheets).toEqual([
    { entry: 'e08', judge: 'j03', residual: calibration.fit.residual[30] },
  ])
})

describe('the report', () => {
  test('says everything by id', () => {
    const calibration = calibrate(tinyDesign, { lambda: 1, gate: null })
    const { variances, degrees, iterations, farSheets, ...report } = calibrationReport(calibration)
    expect({ variances, degrees, iterations, farSheets }).toEqual({
      variances: calibration.fit.variances,
      degrees: 3,
      iterations: calibration.iterations,
      farSheets: [],
    })
    expect(report).toEqual({
      method: 'additive',
      status: 'calibrated',
      reason: null,
      lambda: 1,
      components: 1,
      entries: [
        { entry: 'e01', component: 0, sheets: 2, raw: 7500, rawRank: 4, adjusted: 7529, adjustedRank: 4 },
        { entry: 'e02', component: 0, sheets: 2, raw: 8100, rawRank: 2, adjusted: 7871, adjustedRank: 3 },
        { entry: 'e03', component: 0, sheets: 2, raw: 8000, rawRank: 3, adjusted: 8200, adjustedRank: 2 },
        { entry: 'e04', component: 0, sheets: 3, raw: 8400, rawRank: 1, adjusted: 8400, adjustedRank: 1 },
      ].map((entry, index) => ({ ...entry, error: calibration.errors[index] })),
      judges: [0, 1, 2].map((judge) => ({
        judge: `j0${judge + 1}`,
        component: 0,
        sheets: 3,
        effect: calibration.judgeEffect[judge],
        error: calibration.judgeErrors[judge],
      })),
    })
  })

  test('writes an infinite λ as null', () => {
    expect(calibrationReport(calibrate(tinyDesign)).lambda).not.toBe(Infinity)
    expect(calibrationReport(calibrate(tinyDesign, { lambda: Infinity, gate: null })).lambda).toBeNull()
  })
})

test.each([0, -5, NaN])('a δ of %s is refused', (delta) => {
  expect(() => calibrate(tinyDesign, { delta: delta as ReturnType<typeof points> })).toThrow(RangeError)
})

test('totals that are not whole hundredths are refused', () => {
  const broken = { ...tinyDesign, totals: tinyDesign.totals.map((total) => total + 0.5) }
  expect(() => calibrate(broken)).toThrow(RangeError)
})

test.each([
  [8567.4, 8567],
  [8567.5, 8568],
  [8567.4999999999, 8568],
  [8567.499, 8567],
  [-8567.5, -8568],
  [-0.2, 0],
])('%d hundredths are shown as %i', (value, expected) => {
  expect(quantise(value)).toBe(expected)
})

test('ranks are 1, 2, 2, 4 inside each group, and 0 outside them', () => {
  const values = Float64Array.of(10, 30, 20, 20, 5, 7, 99)
  expect([...ranksWithin(values, Uint32Array.of(0, 0, 0, 0, 1, 1, 2), 2)]).toEqual([4, 1, 2, 2, 2, 1, 0])
})
