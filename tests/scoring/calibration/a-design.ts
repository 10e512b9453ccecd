/** Designs for the tests of calibration: tables written out, random ones, and a dense reference to solve them by. */
import fc from 'fast-check'
import { toColumns, type SheetColumns, type TotalRow } from '#scoring/columns'
import { points } from '#scoring/points'

/** Totals in points, rows being entries e01, e02, … and columns judges j01, j02, …; null where there is no sheet. */
export function table(rows: readonly (readonly (number | null)[])[]): SheetColumns {
  return toColumns(tableRows(rows))
}

export function tableRows(rows: readonly (readonly (number | null)[])[]): TotalRow[] {
  const name = (letter: string, index: number) => `${letter}${String(index + 1).padStart(2, '0')}`
  return rows.flatMap((row, entry) =>
    row.flatMap((total, judge) =>
      total === null
        ? []
        : { entry: name('e', entry), judge: name('j', judge), total: points(Math.round(total * 100)) },
    ),
  )
}

/** The exact little design of shared/scoring.md §8. */
export const tinyDesign = table([
  [80, 70, null],
  [84, null, 78],
  [null, 75, 85],
  [90, 78, 84],
])

/** A whole design at random: every entry has a sheet, often few; components, lone judges and equal totals all occur. */
export function aDesign({ maxEntries = 9, maxJudges = 6 } = {}): fc.Arbitrary<TotalRow[]> {
  return fc
    .record({
      judges: fc.integer({ min: 1, max: maxJudges }),
      entries: fc.integer({ min: 1, max: maxEntries }),
      density: fc.integer({ min: 15, max: 100 }),
    })
    .chain(({ judges, entries, density }) =>
      fc
        .array(
          fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 400 })), {
            minLength: judges,
            maxLength: judges,
          }),
          { minLength: entries, maxLength: entries },
        )
        .map((cells) =>
          tableRows(
            cells.map((row, entry) =>
              // A quarter of a point is the step of many rubrics.
              row.map(([chance, quarters], judge) =>
                chance <= density || judge === entry % judges ? quarters / 4 : null,
              ),
            ),
          ),
        ),
    )
}

/** Solves A x = b by elimination with full row pivoting; a column without a pivot is free and set to zero. */
export function eliminate(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  const size = right.length
  const pivotOf: (number | null)[] = []
  let used = 0
  for (let column = 0; column < size; column++) {
    let best = used
    for (let row = used; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row
    if (used === size || Math.abs(rows[best]![column]!) < 1e-9) {
      pivotOf.push(null)
      continue
    }
    const pivotRow = rows.splice(best, 1)[0]!
    rows.splice(used, 0, pivotRow)
    rows.forEach((row, i) => {
      if (i === used) return
      const factor = row[column]! / pivotRow[column]!
      for (let k = column; k <= size; k++) row[k]! -= factor * pivotRow[k]!
    })
    pivotOf.push(used++)
  }
  return pivotOf.map((row, column) => (row === null ? 0 : rows[row]![size]! / rows[row]![column]!))
}

/**
 * The additive model straight from its normal equations over entries and judges together, nothing eliminated: min Σ(y − q − b)²
 * + λ Σ b². Effects are centred in each of the components given.
 */
export function denseFit(columns: SheetColumns, lambda: number, componentOf: Uint32Array) {
  const E = columns.entries.length
  const size = E + columns.judges.length
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  const right = Array.from({ length: size }, () => 0)
  for (let entry = 0; entry < E; entry++)
    for (let row = columns.offsets[entry]!; row < columns.offsets[entry + 1]!; row++) {
      const judge = E + columns.judgeOf[row]!
      for (const a of [entry, judge]) {
        right[a]! += columns.totals[row]!
        for (const b of [entry, judge]) matrix[a]![b]! += 1
      }
    }
  for (let judge = E; judge < size; judge++) matrix[judge]![judge]! += lambda
  const solution = eliminate(matrix, right)
  const effects = solution.slice(E)
  const means = new Map<number, number[]>()
  effects.forEach((effect, judge) => {
    const of = componentOf[judge]!
    means.set(of, [...(means.get(of) ?? []), effect])
  })
  const shiftOf = (component: number) => {
    const of = means.get(component)!
    return of.reduce((sum, each) => sum + each, 0) / of.length
  }
  return {
    entryScore: solution
      .slice(0, E)
      .map((score, entry) => score + shiftOf(componentOf[columns.judgeOf[columns.offsets[entry]!]!]!)),
    judgeEffect: effects.map((effect, judge) => effect - shiftOf(componentOf[judge]!)),
  }
}

/** The largest difference of two lists. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((most, each, i) => Math.max(most, Math.abs(each - b[i]!)), 0)
}
