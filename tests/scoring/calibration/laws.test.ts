/** What calibration promises whatever the sheets: fairness, exactness and independence of order, over designs at random. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toColumns, type SheetColumns } from '#scoring/columns'
import { calibrate, type CalibrationOptions } from '#scoring/calibration/calibrate'
import { leverages } from '#scoring/calibration/errors'
import { fit } from '#scoring/calibration/fit'
import { precision } from '#scoring/calibration/precision'
import { points } from '#scoring/points'
import { runs } from '#tests/scoring/runs'
import { aDesign, distance, tableRows } from './a-design'

/** Every pair of entries of one component, a and b, with how far a leads b. */
function leads({ columns, components, score, status }: ReturnType<typeof calibrate>) {
  // Otherwise a law of calibration would be tried on raw means.
  expect(status).not.toBe('not-calibratable')
  return columns.entries.flatMap((a, i) =>
    columns.entries.flatMap((b, j) =>
      i !== j && components.ofEntry[i] === components.ofEntry[j]
        ? [{ a, b, lead: score[i]! - score[j]! }]
        : [],
    ),
  )
}

const noGate: CalibrationOptions = { gate: null }
const fixed: [name: string, options: CalibrationOptions][] = [
  ['least squares', { ...noGate, lambda: 0 }],
  ['a ridge', { ...noGate, lambda: 0.7 }],
  ['pseudo-Huber', { ...noGate, method: 'pseudo-huber', lambda: 0.7 }],
  ['pseudo-Huber without a ridge', { ...noGate, method: 'pseudo-huber', lambda: 0 }],
  ['pseudo-Huber without judges’ effects', { ...noGate, method: 'pseudo-huber', lambda: Infinity }],
]

describe.each(fixed)('with %s', (_, options) => {
  test('raising a judge’s total for an entry never lowers that entry against another', () => {
    fc.assert(
      fc.property(aDesign(), fc.nat(), fc.integer({ min: 1, max: 4000 }), (rows, pick, by) => {
        const raised = rows[pick % rows.length]!
        const higher = rows.map((row) => (row === raised ? { ...row, total: points(row.total + by) } : row))
        const before = leads(calibrate(toColumns(rows), options))
        const after = leads(calibrate(toColumns(higher), options))
        before.forEach(({ a, lead }, i) => {
          if (a === raised.entry) expect(after[i]!.lead).toBeGreaterThan(lead - 0.01)
        })
      }),
      { numRuns: runs(300) },
    )
  })
})

test('with least squares, points added to every sheet of one judge change no difference', () => {
  fc.assert(
    fc.property(aDesign(), fc.nat(), fc.integer({ min: -3000, max: 3000 }), (rows, pick, by) => {
      const { judge } = rows[pick % rows.length]!
      const moved = rows.map((row) => (row.judge === judge ? { ...row, total: points(row.total + by) } : row))
      const before = leads(calibrate(toColumns(rows), { ...noGate, lambda: 0 }))
      const after = leads(calibrate(toColumns(moved), { ...noGate, lambda: 0 }))
      expect(after.map(({ a, b }) => [a, b])).toEqual(before.map(({ a, b }) => [a, b]))
      expect(
        distance(
          after.map(({ lead }) => lead),
          before.map(({ lead }) => lead),
        ),
      ).toBeLessThan(1e-4)
    }),
    { numRuns: runs() },
  )
})

/** Every judge scores every entry. */
const aCompleteTable = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 7 }))
  .chain(([entries, judges]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: judges, maxLength: judges }), {
      minLength: entries,
      maxLength: entries,
    }),
  )
  .map((cells) => toColumns(tableRows(cells.map((row) => row.map((total) => total / 100)))))

test('where every judge scores every entry, adjusted is raw to the last hundredth', () => {
  fc.assert(
    fc.property(aCompleteTable, fc.constantFrom(undefined, 0, 0.3, 5), (columns, lambda) => {
      const { raw, adjusted } = calibrate(columns, { gate: null, lambda })
      expect(adjusted).toEqual(raw)
    }),
    { numRuns: runs() },
  )
})

test('as λ grows, adjusted becomes raw', () => {
  fc.assert(
    fc.property(aDesign(), (rows) => {
      const columns = toColumns(rows)
      const { score } = calibrate(columns, { gate: null, lambda: 1e9 })
      const { score: raw } = calibrate(columns, { gate: null, lambda: Infinity })
      expect(distance(score, raw)).toBeLessThan(0.001)
    }),
    { numRuns: runs() },
  )
})

test('totals without noise give back entries and judges exactly, and the variances say so', () => {
  fc.assert(
    fc.property(
      aDesign({ maxEntries: 9, maxJudges: 5 }),
      fc.array(fc.nat(6000), { minLength: 14, maxLength: 14 }),
      (rows, truth) => {
        const columns = toColumns(rows)
        const entryTruth = (entry: string) => truth[columns.entries.indexOf(entry)]!
        const judgeTruth = (judge: string) => truth[9 + columns.judges.indexOf(judge)]! / 3 - 1000
        const exact = toColumns(
          rows.map(({ entry, judge }) => ({
            entry,
            judge,
            total: points(entryTruth(entry) + Math.round(judgeTruth(judge))),
          })),
        )
        const calibration = calibrate(exact, { ...noGate, lambda: 0 })
        for (const { a, b, lead } of leads(calibration))
          expect(Math.abs(lead - entryTruth(a) + entryTruth(b))).toBeLessThan(1e-4)
        const { variances } = calibration.fit
        if (variances) expect(variances.sigma2).toBeLessThan(1e-6)
      },
    ),
    { numRuns: runs() },
  )
})

test('the leverages of all sheets add to entries + judges − components', () => {
  fc.assert(
    fc.property(aDesign(), (rows) => {
      const { system, components } = fit(toColumns(rows), 0)
      const all = leverages(system, components, precision(system, components, 0))
      const { entries, judges } = system.columns
      expect(all.reduce<number>((sum, each) => sum + each!, 0)).toBeCloseTo(
        entries.length + judges.length - components.count,
        7,
      )
      for (const each of all) {
        expect(each).toBeGreaterThan(0)
        expect(each).toBeLessThan(1 + 1e-9)
      }
    }),
    { numRuns: runs() },
  )
})

test('under the estimated ridge no adjusted score is less sure than the raw one, so that gate cannot shut', () => {
  fc.assert(
    fc.property(aDesign(), (rows) => {
      const columns = toColumns(rows)
      const { errors, fit, status } = calibrate(columns, noGate)
      if (status === 'not-calibratable') return
      const { sigma2, tauB2 } = fit.variances!
      errors.forEach((error, entry) => {
        const rawError = Math.sqrt((sigma2 + Math.max(0, tauB2)) / fit.system.entryWeight[entry]!)
        expect(error).toBeLessThan(rawError * (1 + 1e-6) + 1e-6)
      })
    }),
    { numRuns: runs() },
  )
})

test('the order the sheets come in changes nothing, to the last bit', () => {
  fc.assert(
    fc.property(
      aDesign().chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      fc.constantFrom('additive' as const, 'pseudo-huber' as const),
      ([rows, shuffled], method) => {
        const one = calibrate(toColumns(rows), { method, gate: null })
        const other = calibrate(toColumns(shuffled), { method, gate: null })
        expect(other).toEqual(one)
      },
    ),
    { numRuns: runs(300) },
  )
})

test('adding points to every sheet adds them to every score', () => {
  fc.assert(
    fc.property(aDesign(), fc.integer({ min: 1, max: 5000 }), (rows, by) => {
      const higher = rows.map((row) => ({ ...row, total: points(row.total + by) }))
      const before = calibrate(toColumns(rows), { ...noGate, lambda: 0.7 }).score
      const after = calibrate(toColumns(higher), { ...noGate, lambda: 0.7 }).score
      expect(
        distance(
          after,
          before.map((score) => score + by),
        ),
      ).toBeLessThan(1e-4)
    }),
    { numRuns: runs() },
  )
})

test('pseudo-Huber with a boundless δ is the additive model', () => {
  fc.assert(
    fc.property(aDesign(), (rows) => {
      const columns = toColumns(rows)
      const additive = calibrate(columns, { ...noGate, lambda: 0.7 })
      const robust = calibrate(columns, {
        ...noGate,
        lambda: 0.7,
        method: 'pseudo-huber',
        delta: points(10 ** 9),
      })
      expect(distance(robust.score, additive.score)).toBeLessThan(0.001)
    }),
    { numRuns: runs(300) },
  )
})

/** Each judge's totals as z-scores, averaged over an entry's judges: the habit this project does not follow. */
function zScores({ entries, judges, offsets, judgeOf, totals }: SheetColumns): number[] {
  const own = judges.map((_, judge) => Array.from(totals).filter((_, row) => judgeOf[row] === judge))
  const means = own.map((of) => of.reduce((sum, each) => sum + each, 0) / of.length)
  const deviations = own.map((of, judge) =>
    Math.sqrt(of.reduce((sum, each) => sum + (each - means[judge]!) ** 2, 0) / (of.length - 1)),
  )
  return entries.map((_, entry) => {
    let sum = 0
    for (let row = offsets[entry]!; row < offsets[entry + 1]!; row++)
      sum += (totals[row]! - means[judgeOf[row]!]!) / deviations[judgeOf[row]!]!
    return sum / (offsets[entry + 1]! - offsets[entry]!)
  })
}

describe('z-scores, for comparison', () => {
  const columns = (rows: (number | null)[][]) => toColumns(tableRows(rows))
  const ridge = (sheets: SheetColumns) => calibrate(sheets, { ...noGate, lambda: 0.7 }).score

  test('let an entry fall behind another because a judge gave it more', () => {
    const others = [
      [60, 90],
      [70, 70],
      [70, 70],
      [70, 70],
    ]
    const lead = (first: number[], of: (columns: SheetColumns) => ArrayLike<number>) => {
      const scores = of(columns([first, ...others]))
      return scores[0]! - scores[1]!
    }
    expect(lead([90, 61], zScores)).toBeGreaterThan(0)
    expect(lead([100, 61], zScores)).toBeLessThan(0)
    expect(lead([90, 61], ridge)).toBeGreaterThan(0)
    expect(lead([100, 61], ridge)).toBeGreaterThan(lead([90, 61], ridge))
  })

  test('punish whoever was judged beside better entries', () => {
    // All four judges are equally strict; the fifth entry, which all of them scored, shows it.
    const sheets = columns([
      [90, 90, null, null],
      [80, 80, null, null],
      [null, null, 70, 70],
      [null, null, 60, 60],
      [88, 88, 88, 88],
    ])
    const [, second = 0, third = 0] = zScores(sheets)
    expect(third).toBeGreaterThan(second)
    expect([...ridge(sheets)].slice(1, 3)).toEqual([8000, 7000])
  })
})
