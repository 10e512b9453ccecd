/** Our optimum against HiGHS, an independent solver, on contests too large to try everything. */
import loadHighs from 'highs'
import { describe, expect, test } from 'vitest'
import { assign } from '#scoring/assignment/assign'
import type { AssignmentProblem } from '#scoring/assignment/problem'
import { assignmentContest } from '#scripts/bench/assignment-contest'
import { affinityLost, faultsOf, houseOf, isBarred } from '#tests/scoring/assignment/independent'

const highs = await loadHighs()

/** The whole problem as a linear programme over every pair that is not barred; loads, houses and experts as rows. */
function optimumOf(problem: AssignmentProblem): number {
  const { entries, judges } = problem
  const objective: string[] = []
  const rows: string[] = []
  const names: string[] = []
  const byJudge = new Map(judges.map(({ id }) => [id, [] as string[]]))
  const houses = new Map(judges.map((judge) => [judge.id, [...houseOf(problem, judge)].sort().join(' ')]))
  const barred = new Set(problem.bars.map(({ entry, judge }) => `${entry} ${judge}`))
  for (const entry of entries) {
    const open = judges.filter(
      (judge) => !barred.has(`${entry.id} ${judge.id}`) && !isBarred({ ...problem, bars: [] }, entry, judge),
    )
    const nameOf = (judge: string) => `${entry.id}${judge}`
    for (const judge of open) {
      objective.push(`${affinityLost({ ...problem, bids: [] }, entry, judge)} ${nameOf(judge.id)}`)
      names.push(nameOf(judge.id))
      byJudge.get(judge.id)!.push(nameOf(judge.id))
    }
    rows.push(`${open.map(({ id }) => nameOf(id)).join(' + ')} = ${entry.wanted}`)
    const experts = open.filter(({ expertise }) => expertise.includes(entry.field))
    if (problem.expertRequired) rows.push(`${experts.map(({ id }) => nameOf(id)).join(' + ')} >= 1`)
    const seen = new Map<string, string[]>()
    for (const { id } of open) {
      const house = houses.get(id)!
      seen.set(house, [...(seen.get(house) ?? []), nameOf(id)])
    }
    for (const mates of seen.values()) if (mates.length > 1) rows.push(`${mates.join(' + ')} <= 1`)
    for (const [one, other] of problem.apart)
      if (open.some(({ id }) => id === one) && open.some(({ id }) => id === other))
        rows.push(`${nameOf(one)} + ${nameOf(other)} <= 1`)
  }
  for (const { id, load } of judges) {
    rows.push(`${byJudge.get(id)!.join(' + ')} >= ${load.min}`)
    rows.push(`${byJudge.get(id)!.join(' + ')} <= ${load.max}`)
  }
  const text = `Minimize\n obj: ${objective.join(' + ')}\nSubject To\n${rows.map((row, index) => ` r${index}: ${row}`).join('\n')}\nBinary\n ${names.join(' ')}\nEnd`
  const solution = highs.solve(text, { presolve: 'off', output_flag: false })
  if (solution.Status !== 'Optimal') throw new Error(solution.Status)
  return Math.round(solution.ObjectiveValue)
}

describe('HiGHS finds no better assignment', () => {
  const seeds = Array.from({ length: 30 }, (_, index) => index + 1)
  test.each(seeds)('contest %i', (seed) => {
    const entries = 20 + (seed % 5) * 10
    const judges = 40 + (seed % 3) * 8
    const contest = assignmentContest({ entries, judges, wanted: 3 + (seed % 3), seed })
    const apart: [string, string][] =
      seed % 2 === 0
        ? []
        : [
            ['j0', 'j8'],
            ['j1', 'j9'],
            ['j2', 'j10'],
          ]
    const problem = { ...contest, apart, seed }
    const result = assign(problem)
    if (result.status !== 'complete') throw new Error(JSON.stringify(result))
    expect(faultsOf(problem, result, { isComplete: true })).toEqual([])
    expect(result.isOptimal).toBe(true)
    expect(result.optimalCost).toBe(optimumOf(problem))
  })
})
