/** The iterative solver against elimination on random designs, and what it says when it cannot solve. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toColumns } from '#scoring/columns'
import { components } from '#scoring/calibration/components'
import { solve } from '#scoring/calibration/conjugate-gradients'
import { equations } from '#scoring/calibration/equations'
import { fit } from '#scoring/calibration/fit'
import { runs } from '#tests/scoring/runs'
import { aDesign, denseFit, distance, eliminate, table, tinyDesign } from './a-design'

describe('components', () => {
  test('judges who share entries, directly or through others, are one component', () => {
    const parts = components(
      table([
        [1, 2, null, null, null],
        [null, null, 3, 4, null],
        [null, 1, null, null, 2],
        [null, null, 5, null, null],
      ]),
    )
    expect(parts).toEqual({
      count: 2,
      ofJudge: Uint32Array.of(0, 0, 1, 1, 0),
      ofEntry: Uint32Array.of(0, 1, 0, 1),
      judges: Uint32Array.of(3, 2),
    })
  })

  test('are those a search through the graph finds', () => {
    fc.assert(
      fc.property(aDesign({ maxJudges: 9 }), (rows) => {
        const columns = toColumns(rows)
        const { ofJudge, ofEntry, judges, count } = components(columns)
        const reached = (from: string) => {
          const seen = new Set([from])
          for (let size = 0; size < seen.size;) {
            size = seen.size
            const entries = new Set(rows.filter(({ judge }) => seen.has(judge)).map(({ entry }) => entry))
            rows.filter(({ entry }) => entries.has(entry)).forEach(({ judge }) => seen.add(judge))
          }
          return [...seen].sort()
        }
        columns.judges.forEach((judge, index) => {
          const same = columns.judges.filter((_, other) => ofJudge[other] === ofJudge[index])
          expect(same).toEqual(reached(judge))
          expect(judges[ofJudge[index]!]).toBe(same.length)
        })
        expect([...ofEntry]).toEqual(
          columns.entries.map((_, entry) => ofJudge[columns.judgeOf[columns.offsets[entry]!]!]),
        )
        expect(count).toBe(new Set(ofJudge).size)
      }),
      { numRuns: runs() },
    )
  })
})

describe('the solver', () => {
  test('finds what elimination finds, for least squares and for ridges', () => {
    fc.assert(
      fc.property(aDesign(), fc.constantFrom(0, 0.01, 0.5, 3, 40), (rows, lambda) => {
        const columns = toColumns(rows)
        const found = fit(columns, lambda)
        const dense = denseFit(columns, lambda, found.components.ofJudge)
        expect(found.converged).toBe(true)
        expect(distance(found.judgeEffect, dense.judgeEffect)).toBeLessThan(1e-5)
        expect(distance(found.entryScore, dense.entryScore)).toBeLessThan(1e-5)
      }),
      { numRuns: runs() },
    )
  })

  test('solves equations with weights as elimination does, from any start', () => {
    const weights = Float64Array.from(tinyDesign.totals, (_, row) => 0.3 + (row % 4) / 5)
    const system = equations(tinyDesign, weights)
    const matrix = [0, 1, 2].map((row) =>
      [0, 1, 2].map((column) =>
        tinyDesign.entries.reduce(
          (sum, _, entry) => {
            const of = (judge: number) => {
              const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8].filter(
                (each) =>
                  each >= tinyDesign.offsets[entry]! &&
                  each < tinyDesign.offsets[entry + 1]! &&
                  tinyDesign.judgeOf[each] === judge,
              )
              return rows.reduce((all, each) => all + weights[each]!, 0)
            }
            return sum + (row === column ? of(row) : 0) - (of(row) * of(column)) / system.entryWeight[entry]!
          },
          row === column ? 2 : 0,
        ),
      ),
    )
    const expected = eliminate(matrix, [...system.right])
    const start = Float64Array.of(500, -200, 90)
    for (const { x, converged } of [solve(system, 2, system.right), solve(system, 2, system.right, start)]) {
      expect(converged).toBe(true)
      expect(distance(x, expected)).toBeLessThan(1e-6)
    }
  })

  test('says when the limit of iterations came first', () => {
    const chain = table([
      [1, 5, null, null, null],
      [null, 2, 9, null, null],
      [null, null, 4, 3, null],
      [null, null, null, 8, 2],
    ])
    const system = equations(chain)
    const { converged, iterations, residual } = solve(system, 0, system.right, null, { maxIterations: 1 })
    expect({ converged, iterations }).toEqual({ converged: false, iterations: 1 })
    expect(residual).toBeGreaterThan(1e-10)
  })

  test('gives up, with numbers, on a right-hand side that no answer has', () => {
    const system = equations(table([[1, 2]]))
    const { x, converged, residual } = solve(system, 0, Float64Array.of(1, 1))
    expect({ x: [...x], converged, residual }).toEqual({ x: [0, 0], converged: false, residual: 1 })
  })

  test('nothing to solve is solved', () => {
    const system = equations(table([[1, 1]]))
    expect(solve(system, 0, system.right)).toEqual({
      x: new Float64Array(2),
      iterations: 0,
      converged: true,
      residual: 0,
    })
  })
})

test.each([-1, NaN])('a ridge of %s is refused', (lambda) => {
  expect(() => fit(tinyDesign, lambda)).toThrow(RangeError)
})
