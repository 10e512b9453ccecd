/** How long assigning takes: to the proven optimum, and with panels mixed, beside a sort of all pairs in the same run. */
import { toGround } from '#scoring/assignment/ground'
import { assign } from '#scoring/assignment/assign'
import { optimise, toPairNetwork } from '#scoring/assignment/pair-network'
import { assignmentContest } from './assignment-contest'

export interface AssignmentRow {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** How many times as long as sorting the costs of all pairs, in the same run. */
  readonly ratio: number
}

const sizes = [
  { entries: 1000, judges: 60, wanted: 5 },
  { entries: 5000, judges: 200, wanted: 5 },
]
const repeats = 5

/** The best of some runs of each, in milliseconds of processor time, which a busy machine distorts least. */
export async function benchAssignment(): Promise<AssignmentRow[]> {
  return sizes.flatMap((size) => {
    const problem = assignmentContest(size)
    const name = `${size.entries} × ${size.judges} × ${size.wanted}`
    const ground = toGround(problem)
    const floor = best(() => Float64Array.from(ground.cost).sort())
    const optimum = best(() => optimise(toPairNetwork(toGround(problem))))
    const polished = best(() => assign(problem))
    const overall = best(() => assign({ ...problem, design: { scope: 'overall', weight: 0.25 } }))
    const row = (what: string, value: number) => ({
      name: `${name} ${what}`,
      value,
      unit: 'ms',
      ratio: value / floor,
    })
    return [
      row('sort of all costs', floor),
      row('proven optimum', optimum),
      row('mixed within fields, measured', polished),
      row('mixed overall, measured', overall),
    ]
  })
}

function best(work: () => unknown): number {
  let least = Infinity
  for (let time = 0; time < repeats; time += 1) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
