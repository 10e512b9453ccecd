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
