/** How long assigning takes: to the proven optimum, and with panels mixed, beside a sort of all pairs in the same run. */
import { toGround } from '#scoring/assignment/ground'
import { assign } from '#scoring/assignment/assign'
import { optimise, toPairNetwork } from '#scoring/assignment/pair-network'
import { assignmentContest } from './assignment-contest'
import { type BenchRow, quickest } from './measure'

const sizes = [
  { size: { entries: 1000, judges: 60, wanted: 5 }, most: null },
  { size: { entries: 5000, judges: 200, wanted: 5 }, most: { of: 'value', most: 1000 } },
] as const
const repeats = 5

/** The two sizes of shared/scoring.md §5.3. */
export async function benchAssignment(): Promise<BenchRow[]> {
  return sizes.flatMap(({ size, most }) => {
    const problem = assignmentContest(size)
    const name = `${size.entries} × ${size.judges} × ${size.wanted}`
    const ground = toGround(problem)
    const floor = quickest(repeats, () => Float64Array.from(ground.cost).sort())
    const optimum = quickest(repeats, () => optimise(toPairNetwork(toGround(problem))))
    const polished = quickest(repeats, () => assign(problem))
    const overall = quickest(repeats, () =>
      assign({ ...problem, design: { scope: 'overall', weight: 0.25 } }),
    )
    const row = (what: string, value: number, goal: BenchRow['goal'] = null): BenchRow => ({
      name: `${name} ${what}`,
      value,
      unit: 'ms',
      ratio: value === floor ? null : value / floor,
      goal,
    })
    return [
      row('sort of all costs, the floor', floor),
      row('proven optimum', optimum, most),
      row('mixed within fields, measured', polished),
      row('mixed overall, measured', overall),
    ]
  })
}
