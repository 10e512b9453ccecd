/** The readings of shared/scoring.md §2.2 again, on contests whose truth is known. */
import { expect, test } from 'vitest'
import { calibrate, type CalibrationOptions } from '#scoring/calibration/calibrate'
import { toColumns } from '#scoring/columns'
import { points } from '#scoring/points'
import { runs } from '#tests/scoring/runs'
import { errorOf, simulate, type Scenario } from './a-simulation'

const random: Scenario = { entries: 300, judges: 40, panel: 5, entrySd: 800, judgeSd: 500, noiseSd: 500 }

/** The mean error of raw, ridge and pseudo-Huber scores over eight contests, hundredths. */
function readings(scenario: Scenario) {
  const replicates = 8
  const mean = { raw: 0, ridge: 0, robust: 0 }
  for (let seed = 1; seed <= replicates; seed++) {
    const { columns, truth } = simulate(scenario, seed)
    const ridge = calibrate(columns)
    mean.raw += errorOf(ridge.raw, truth) / replicates
    mean.ridge += errorOf(ridge.adjusted, truth) / replicates
    mean.robust += errorOf(calibrate(columns, { method: 'pseudo-huber' }).adjusted, truth) / replicates
  }
  return mean
}

test('A: judges as unlike as their noise, calibration takes a quarter off the error', () => {
  const { raw, ridge, robust } = readings(random)
  expect(ridge / raw).toBeLessThan(0.8)
  expect(Math.abs(robust / ridge - 1)).toBeLessThan(0.02)
})

test('B: judges all equally strict, calibration costs next to nothing', () => {
  const { raw, ridge, robust } = readings({ ...random, judgeSd: 0 })
  expect(Math.abs(ridge / raw - 1)).toBeLessThan(0.01)
  expect(Math.abs(robust / raw - 1)).toBeLessThan(0.02)
})

test('D: one sheet in twenty 25 points off, pseudo-Huber is ahead and the far sheets say so', () => {
  const scenario = { ...random, gross: 5 }
  const { raw, ridge, robust } = readings(scenario)
  expect(ridge).toBeLessThan(raw)
  expect(robust / ridge).toBeLessThan(0.9)
  const far = (of: Scenario) => calibrate(simulate(of, 1).columns).farSheets.length
  expect(far(scenario)).toBeGreaterThan(10)
  expect(far(random)).toBeLessThan(4)
})

test('I: three judges per entry and six sheets per judge still are better calibrated than not', () => {
  const { raw, ridge } = readings({ ...random, judges: 150, panel: 3 })
  expect(ridge / raw).toBeLessThan(0.9)
})

test.each<[string, CalibrationOptions]>([
  ['additive', {}],
  ['pseudo-Huber', { method: 'pseudo-huber' }],
])('%s: the errors stated are the errors made: 95 in 100 intervals hold the truth', (_, options) => {
  let held = 0
  let all = 0
  for (let seed = 1; seed <= 10; seed++) {
    const { columns, truth } = simulate({ ...random, entries: 120, judges: 15, panel: 4 }, seed)
    const { score, errors } = calibrate(columns, options)
    errors.forEach((error, entry) => {
      all++
      held += Number(Math.abs(score[entry]! - truth[entry]!) <= 1.96 * error!)
    })
  }
  expect(held / all).toBeGreaterThan(0.91)
  expect(held / all).toBeLessThan(0.98)
})

const small: Scenario = { entries: 20, judges: 5, panel: 3, entrySd: 800, judgeSd: 300, noiseSd: 500 }

test.each<[string, CalibrationOptions]>([
  ['additive', {}],
  ['pseudo-Huber', { method: 'pseudo-huber' }],
])('%s: with λ estimated and the gate kept, raising a total still never lowers its entry', (_, options) => {
  // Proved for a λ that is given; for an estimated one this is experience, and the next test is its limit.
  for (let seed = 1; seed <= runs(150); seed++) {
    const { columns } = simulate({ ...small, judgeSd: 50 * (seed % 12) }, seed)
    const row = (seed * 7) % columns.totals.length
    const raised = {
      ...columns,
      totals: columns.totals.with(row, Math.min(10_000, columns.totals[row]! + 25 * (seed % 100))),
    }
    const before = calibrate(columns, options).adjusted
    const after = calibrate(raised, options).adjusted
    const entry = columns.offsets.findLastIndex((first) => first <= row)
    const gains = after.map((each, other) => after[entry]! - each - (before[entry]! - before[other]!))
    expect(Math.min(...gains)).toBeGreaterThanOrEqual(-1)
  }
})

test('without the gate an estimated λ can turn a higher total against its entry', () => {
  // Five entries, four judges who agree on nothing: found by fast-check, and why the gate asks for degrees of freedom.
  const totals: [string, string, number][] = [
    ['e01', 'j01', 0],
    ['e01', 'j02', 0],
    ['e01', 'j03', 2925],
    ['e01', 'j04', 0],
    ['e02', 'j02', 0],
    ['e02', 'j03', 0],
    ['e03', 'j01', 3475],
    ['e03', 'j02', 4075],
    ['e03', 'j03', 1600],
    ['e04', 'j04', 0],
    ['e05', 'j01', 3500],
    ['e05', 'j02', 6575],
    ['e05', 'j04', 0],
  ]
  const lead = (first: number, options: CalibrationOptions) => {
    const rows = totals.map(([entry, judge, total], row) => ({
      entry,
      judge,
      total: points(row === 1 ? first : total),
    }))
    const { adjusted } = calibrate(toColumns(rows), options)
    return adjusted[0]! - adjusted[3]!
  }
  expect(lead(500, { gate: null })).toBeLessThan(lead(0, { gate: null }))
  expect(lead(500, { gate: null, lambda: 0.5 })).toBeGreaterThan(lead(0, { gate: null, lambda: 0.5 }))
  expect(lead(500, {})).toBeGreaterThan(lead(0, {}))
})
