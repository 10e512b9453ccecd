/** Calibration against answers known exactly, from the literature, or from another program. */
import { describe, expect, test } from 'vitest'
import { calibrate } from '#scoring/calibration/calibrate'
import { distance, table, tinyDesign } from './a-design'
import { penicillin, shroutFleiss } from './published-data'

describe('the little design whose answers are fractions', () => {
  test.each([
    [0, [377 / 5, 389 / 5, 414 / 5, 84]],
    [1, [527 / 7, 551 / 7, 82, 84]],
    [2, [677 / 9, 713 / 9, 734 / 9, 84]],
  ])('with λ = %i', (lambda, expected) => {
    const { score, status } = calibrate(tinyDesign, { lambda, gate: null })
    expect(status).toBe('calibrated')
    expect(
      distance(
        score,
        expected.map((each) => each * 100),
      ),
    ).toBeLessThan(1e-7)
  })

  test('the raw order D, B, C, A becomes D, C, B, A', () => {
    const { raw, adjusted } = calibrate(tinyDesign, { lambda: 1, gate: null })
    expect([...raw]).toEqual([7500, 8100, 8000, 8400])
    expect([...adjusted]).toEqual([7529, 7871, 8200, 8400])
  })

  test('an infinite λ leaves the raw means', () => {
    const { raw, adjusted, status } = calibrate(tinyDesign, { lambda: Infinity, gate: null })
    expect(status).toBe('no-severity-found')
    expect(adjusted).toEqual(raw)
  })
})

/** σ², τ_b², τ_q² in squared points. */
function variancesOf(rows: number[][]) {
  const { sigma2, tauB2, tauQ2 } = calibrate(table(rows), { gate: null }).fit.variances!
  return [sigma2, tauB2, tauQ2].map((each) => each / 10_000)
}

test('Shrout and Fleiss: the variance components of the analysis of variance', () => {
  const [sigma2, tauB2, tauQ2] = variancesOf(shroutFleiss)
  expect(sigma2).toBeCloseTo(1.0194444, 7)
  expect(tauB2).toBeCloseTo(5.2444444, 7)
  expect(tauQ2).toBeCloseTo(2.5555556, 7)
})

test('Penicillin: the REML estimates lme4 prints, plates being entries and samples judges', () => {
  const [sigma2, tauB2, tauQ2] = variancesOf(penicillin)
  // lme4 and Metida.jl: .302415, 3.73092, .716908.
  expect(sigma2).toBeCloseTo(0.302415, 5)
  expect(tauB2).toBeCloseTo(3.73092, 4)
  expect(tauQ2).toBeCloseTo(0.716908, 5)
})

test('a balanced incomplete block design: Montgomery’s catalysts, batches being entries and catalysts judges', () => {
  // Design and Analysis of Experiments, section "The balanced incomplete block design".
  const columns = table([
    [73, null, 73, 75],
    [74, 75, 75, null],
    [null, 67, 68, 72],
    [71, 72, null, 75],
  ])
  const { fit } = calibrate(columns, { lambda: 0, gate: null })
  expect(
    distance(
      fit.judgeEffect,
      [-9 / 8, -7 / 8, -4 / 8, 20 / 8].map((each) => each * 100),
    ),
  ).toBeLessThan(1e-7)
  const { sigma2, tauB2, tauQ2 } = fit.variances!
  expect(fit.degrees).toBe(5)
  // Error mean square 0.65; adjusted sums of squares 22.75 of treatments and 66.08 of blocks, as printed.
  expect(sigma2 / 10_000).toBeCloseTo(0.65, 9)
  expect((tauB2 / 10_000) * 8 + 3 * 0.65).toBeCloseTo(22.75, 9)
  expect((tauQ2 / 10_000) * 8 + 3 * 0.65).toBeCloseTo(66.08, 2)
})
