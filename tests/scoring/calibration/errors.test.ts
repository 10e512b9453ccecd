/** The errors calibration states, against the covariance of all effects inverted densely, and against solving pair by pair. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrate } from '#scoring/calibration/calibrate'
import { entryVariances, judgeVariances, leverages, pairVariance } from '#scoring/calibration/errors'
import { equations } from '#scoring/calibration/equations'
import { fit } from '#scoring/calibration/fit'
import { precision } from '#scoring/calibration/precision'
import { toColumns } from '#scoring/columns'
import { points } from '#scoring/points'
import { runs } from '#tests/scoring/runs'
import { aDesign, distance, eliminate, tinyDesign } from './a-design'

/** Var of (q, b)/σ² under the prior, by inverting the full weighted system of entries and judges together. */
function denseCovariance(
  columns: ReturnType<typeof toColumns>,
  weights: Float64Array | null,
  lambda: number,
) {
  const E = columns.entries.length
  const size = E + columns.judges.length
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (let entry = 0; entry < E; entry++)
    for (let row = columns.offsets[entry]!; row < columns.offsets[entry + 1]!; row++) {
      const judge = E + columns.judgeOf[row]!
      for (const a of [entry, judge])
        for (const b of [entry, judge]) matrix[a]![b]! += weights ? weights[row]! : 1
    }
  for (let judge = E; judge < size; judge++) matrix[judge]![judge]! += lambda
  return matrix.map((_, k) =>
    eliminate(
      matrix,
      matrix.map((_, i) => Number(i === k)),
    ),
  )
}

const aRidge = fc.constantFrom(0.2, 1, 7)
const someWeights = fc.option(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 60, maxLength: 60 }), {
  nil: null,
})

test('entries, judges and pairs vary as the full system says', () => {
  fc.assert(
    fc.property(aDesign(), aRidge, someWeights, (rows, lambda, tenths) => {
      const columns = toColumns(rows)
      const weights = tenths && columns.totals.map((_, row) => tenths[row]! / 10)
      const system = equations(columns, weights)
      const { components } = fit(columns)
      const sure = precision(system, components, lambda)
      const full = denseCovariance(columns, weights, lambda)
      const E = columns.entries.length
      const diagonal = full.map((row, i) => row[i]!)
      expect(
        distance(entryVariances(system, components, sure).map(Number), diagonal.slice(0, E)),
      ).toBeLessThan(1e-7)
      expect(distance(judgeVariances(components, sure).map(Number), diagonal.slice(E))).toBeLessThan(1e-7)
      const solvedOneByOne = precision(system, components, lambda, 0)
      columns.entries.forEach((_, a) =>
        columns.entries.forEach((_, b) => {
          if (a === b || components.ofEntry[a] !== components.ofEntry[b]) return
          const expected = full[a]![a]! + full[b]![b]! - 2 * full[a]![b]!
          expect(pairVariance(system, components, sure, a, b)).toBeCloseTo(expected, 7)
          expect(pairVariance(system, components, solvedOneByOne, a, b)).toBeCloseTo(expected, 7)
        }),
      )
    }),
    { numRuns: runs(200) },
  )
})

test('under least squares a pair varies the same by the dense inverse and by solving', () => {
  fc.assert(
    fc.property(aDesign(), (rows) => {
      const { system, components } = fit(toColumns(rows), 0)
      const dense = precision(system, components, 0)
      const none = precision(system, components, 0, 0)
      for (let b = 1; b < system.entryWeight.length; b++) {
        if (components.ofEntry[0] !== components.ofEntry[b]) continue
        const expected = pairVariance(system, components, dense, 0, b)!
        expect(pairVariance(system, components, none, 0, b)).toBeCloseTo(expected, 7)
      }
    }),
    { numRuns: runs(300) },
  )
})

test('two entries of one panel differ by their noise alone: 2σ²/n', () => {
  const { system, components } = fit(
    toColumns([
      ...['a', 'b'].flatMap((entry) => ['x', 'y'].map((judge) => ({ entry, judge, total: points(8000) }))),
      { entry: 'c', judge: 'x', total: points(5000) },
    ]),
  )
  expect(pairVariance(system, components, precision(system, components, 0.5), 0, 1)).toBeCloseTo(1, 12)
})

test('in components beyond the dense limit only pairs are known', () => {
  const {
    fit: additive,
    errors,
    judgeErrors,
    precision: sure,
  } = calibrate(tinyDesign, {
    lambda: 1,
    gate: null,
    limits: { dense: 2 },
  })
  const { system, components } = additive
  expect({ errors, judgeErrors }).toEqual({
    errors: [null, null, null, null],
    judgeErrors: [null, null, null],
  })
  expect(leverages(system, components, sure!)).toEqual(Array.from({ length: 9 }, () => null))
  expect(pairVariance(system, components, sure!, 0, 1)).toBeCloseTo(
    pairVariance(system, components, precision(system, components, 1), 0, 1)!,
    9,
  )
})

test('a pair whose equations cannot be solved has no variance, not a wrong one', () => {
  const { system, components } = fit(
    toColumns([
      { entry: 'a', judge: 'x', total: points(0) },
      { entry: 'b', judge: 'y', total: points(0) },
    ]),
  )
  // Entries of two components, which no caller asks about: their difference has no least-squares estimate.
  expect(pairVariance(system, components, precision(system, components, 0, 0), 0, 1)).toBeNull()
})

test('with no severity everything varies by noise alone', () => {
  const { system, components } = fit(tinyDesign, Infinity)
  const sure = precision(system, components, Infinity)
  expect(entryVariances(system, components, sure)).toEqual([1 / 2, 1 / 2, 1 / 2, 1 / 3])
  expect(judgeVariances(components, sure)).toEqual([0, 0, 0])
  expect(pairVariance(system, components, sure, 0, 3)).toBe(1 / 2 + 1 / 3)
  expect(leverages(system, components, sure).slice(-1)).toEqual([1 / 3])
})
