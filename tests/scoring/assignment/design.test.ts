/** How comparable an assignment makes entries: known designs, dense algebra as a second way, and what is added where links lack. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign, type AssignmentResult } from '#scoring/assignment/assign'
import { comparisonVariance } from '#scoring/assignment/comparison-variance'
import { componentsOf } from '#scoring/assignment/components'
import { connectivity } from '#scoring/assignment/connectivity'
import { separate } from '#scoring/assignment/exclusions'
import { isComplete } from '#scoring/assignment/fairest'
import { toGround, type Ground } from '#scoring/assignment/ground'
import { optimise, toPairNetwork } from '#scoring/assignment/pair-network'
import { crowdingChange, meetings, polish } from '#scoring/assignment/polish'
import type { AssignmentProblem } from '#scoring/assignment/problem'
import { drawFrom } from '#scoring/assignment/random'
import { maySwap, swap, toTeams, type Teams } from '#scoring/assignment/teams'
import { assignmentContest } from '#scripts/bench/assignment-contest'
import { aJudge, anEntry, aProblem } from '#tests/scoring/assignment/a-panel'
import { faultsOf } from '#tests/scoring/assignment/independent'
import { runs } from '#tests/scoring/runs'

/** The judges of each entry, by number. */
function teamsOf(lists: number[][]): Teams {
  const offsets = Int32Array.from([0, ...lists.map((_, index) => lists.slice(0, index + 1).flat().length)])
  const entryAt = Int32Array.from(lists.flatMap((list, entry) => list.map(() => entry)))
  return { offsets, entryAt, judgeAt: Int32Array.from(lists.flat()), isFixed: new Uint8Array(entryAt.length) }
}

const self = (size: number) => Int32Array.from({ length: size }, (_, index) => index)

function measured(lists: number[][], size: number) {
  const entries = lists.map((_, entry) => entry)
  const teams = teamsOf(lists)
  return {
    lambda2: connectivity(teams, entries, self(size), size),
    ...comparisonVariance(teams, entries, self(size), size),
  }
}

/** Eigenvalues of a symmetric matrix by Jacobi's rotations, ascending. */
function eigenvalues(matrix: number[][]): number[] {
  const a = matrix.map((row) => [...row])
  const n = a.length
  for (let sweep = 0; sweep < 60; sweep += 1)
    for (let p = 0; p < n; p += 1)
      for (let q = p + 1; q < n; q += 1) {
        if (Math.abs(a[p]![q]!) < 1e-14) continue
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!)
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        for (let k = 0; k < n; k += 1) {
          const [x, y] = [a[k]![p]!, a[k]![q]!]
          a[k]![p] = c * x - t * c * y
          a[k]![q] = t * c * x + c * y
        }
        for (let k = 0; k < n; k += 1) {
          const [x, y] = [a[p]![k]!, a[q]![k]!]
          a[p]![k] = c * x - t * c * y
          a[q]![k] = t * c * x + c * y
        }
      }
  return a.map((row, index) => row[index]!).sort((x, y) => x - y)
}

/** Solves a system by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const a = matrix.map((row, index) => [...row, right[index]!])
  for (let p = 0; p < a.length; p += 1) {
    const best = a
      .slice(p)
      .reduce((top, row, index) => (Math.abs(row[p]!) > Math.abs(a[top]![p]!) ? p + index : top), p)
    ;[a[p], a[best]] = [a[best]!, a[p]!]
    for (let row = 0; row < a.length; row += 1) {
      if (row === p) continue
      const factor = a[row]![p]! / a[p]![p]!
      for (let column = p; column <= a.length; column += 1) a[row]![column]! -= factor * a[p]![column]!
    }
  }
  return a.map((row, index) => row[a.length]! / row[index]!)
}

/** Var(q_A − q_B)/σ² from the normal equations of entries and judges together, the last judge at zero. */
function variancesByElimination(lists: number[][], size: number): number[] {
  const free = lists.length + size - 1
  const normal = Array.from({ length: free }, () => Array.from({ length: free }, () => 0))
  const add = (row: number, column: number) => {
    if (row < free && column < free) normal[row]![column]! += 1
  }
  lists.forEach((list, entry) => {
    for (const judge of list) {
      const at = lists.length + judge
      add(entry, entry)
      add(at, at)
      add(entry, at)
      add(at, entry)
    }
  })
  return lists.flatMap((_, one) =>
    lists.slice(0, one).map((_, other) => {
      const contrast = Array.from({ length: free }, () => 0)
      contrast[one] = 1
      contrast[other] = -1
      const solution = solve(normal, contrast)
      return solution[one]! - solution[other]!
    }),
  )
}

function normalisedLaplacian(lists: number[][], size: number): number[][] {
  const sheets = self(size).reduce<number[]>(
    (all, judge) => [...all, lists.flat().filter((each) => each === judge).length],
    [],
  )
  return sheets.map((_, one) =>
    sheets.map((_, other) => {
      let value = one === other ? sheets[one]! : 0
      for (const list of lists) if (list.includes(one) && list.includes(other)) value -= 1 / list.length
      return value / Math.sqrt(sheets[one]! * sheets[other]!)
    }),
  )
}

describe('known designs', () => {
  test('all judges mark all entries: nothing could link them better', () => {
    const { lambda2, mean, max } = measured(
      [
        [0, 1, 2],
        [0, 1, 2],
        [0, 1, 2],
      ],
      3,
    )
    expect([lambda2, mean, max]).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(2 / 3, 12),
      expect.closeTo(2 / 3, 12),
    ])
  })

  test('a chain of pairs: each step away adds to the variance', () => {
    const lists = [
      [0, 1],
      [1, 2],
      [2, 3],
    ]
    const { mean, max } = measured(lists, 4)
    const expected = variancesByElimination(lists, 4)
    expect(mean).toBeCloseTo(expected.reduce((sum, each) => sum + each, 0) / 3, 12)
    expect(max).toBeCloseTo(Math.max(...expected), 12)
    // Ends of the chain have only the entry between to go by.
    expect(max).toBeCloseTo(4, 12)
  })
})

test('λ₂ and the variances are what dense algebra finds', () => {
  const lists = fc.integer({ min: 2, max: 6 }).chain((size) =>
    fc
      .array(fc.subarray([...self(size)], { minLength: 1 }), { minLength: 2, maxLength: 7 })
      // A first entry marked by all keeps the scope in one piece.
      .map((drawn) => ({ size, lists: [[...self(size)], ...drawn] })),
  )
  fc.assert(
    fc.property(lists, ({ size, lists }) => {
      const { lambda2, mean, max } = measured(lists, size)
      const expected = variancesByElimination(lists, size)
      expect(lambda2).toBeCloseTo(eigenvalues(normalisedLaplacian(lists, size))[1]!, 9)
      expect(mean).toBeCloseTo(expected.reduce((sum, each) => sum + each, 0) / expected.length, 9)
      expect(max).toBeCloseTo(Math.max(...expected), 9)
    }),
    { numRuns: runs(300) },
  )
})

test('components are those of the graph of judges and entries; entries without a sheet are in none', () => {
  const { count, ofEntry, ofJudge } = componentsOf(6, teamsOf([[0, 1], [2, 3], [], [3, 4]]), [0, 1, 2, 3])
  expect([count, [...ofEntry], [...ofJudge]]).toEqual([2, [0, 1, -1, 1], [0, 0, 1, 1, 1, -1]])
})

/** Σ c² over pairs of judges. */
function crowding(ground: Ground, teams: Teams, entries: number[]): number {
  return meetings(ground, teams, entries).reduce((sum, count) => sum + count * count, 0) / 2
}

const contests = fc
  .record({
    entries: fc.integer({ min: 6, max: 24 }),
    judges: fc.integer({ min: 6, max: 10 }),
    wanted: fc.integer({ min: 2, max: 3 }),
    seed: fc.nat(),
  })
  .map((size) => ({ ...assignmentContest(size), expertRequired: size.seed % 2 === 0 }))

test('polishing keeps loads and rules, and never loses more affinity than it wins in mixing', () => {
  let polished = 0
  fc.assert(
    fc.property(contests, fc.constantFrom(0.05, 1, 20), (problem, weight) => {
      const ground = toGround(problem)
      const network = toPairNetwork(ground)
      optimise(network)
      const { pairs } = separate(network)
      if (!isComplete(ground, pairs)) return
      const teams = toTeams(ground, pairs)
      const entries = [...ground.entries.keys()]
      const lost = () =>
        [...teams.entryAt].reduce(
          (sum, entry, place) => sum + ground.cost[entry * ground.judges.length + teams.judgeAt[place]!]!,
          0,
        )
      const before = {
        lost: lost(),
        crowding: crowding(ground, teams, entries),
        judges: [...teams.judgeAt].sort(),
      }
      polish(ground, teams, entries, weight, drawFrom(1))
      expect([...teams.judgeAt].sort()).toEqual(before.judges)
      const won = before.crowding - crowding(ground, teams, entries)
      expect((lost() - before.lost) / 10).toBeLessThanOrEqual(weight * won + 1e-9)
      polished += Number(won > 0)
      const named = [...teams.entryAt].map((entry, place) => ({
        entry: ground.entries[entry]!.id,
        judge: ground.judges[teams.judgeAt[place]!]!.id,
      }))
      expect(faultsOf(problem, { pairs: named }, { isComplete: true })).toEqual([])
    }),
    { numRuns: runs(200) },
  )
  expect(polished).toBeGreaterThan(50)
})

test('what a swap changes in Σ c² is what counting again finds', () => {
  let shared = 0
  fc.assert(
    fc.property(contests, (problem) => {
      const ground = toGround({
        ...problem,
        judges: problem.judges.map((judge) => ({ ...judge, unit: null })),
      })
      const network = toPairNetwork(ground)
      optimise(network)
      const teams = toTeams(ground, separate(network).pairs)
      const entries = [...ground.entries.keys()]
      const together = meetings(ground, teams, entries)
      const before = crowding(ground, teams, entries)
      const judgesOf = (place: number) =>
        teams.judgeAt.subarray(teams.offsets[teams.entryAt[place]!], teams.offsets[teams.entryAt[place]! + 1])
      for (const one of teams.entryAt.keys())
        for (let other = 0; other < Math.min(one, 12); other += 1) {
          if (teams.entryAt[one] === teams.entryAt[other] || teams.judgeAt[one] === teams.judgeAt[other])
            continue
          if (!maySwap(ground, teams, one, other)) continue
          const said = crowdingChange(ground, teams, together, one, other)
          shared += Number(judgesOf(one).some((judge) => judgesOf(other).includes(judge)))
          swap(teams, one, other)
          expect(crowding(ground, teams, entries) - before).toBe(said)
          swap(teams, one, other)
        }
    }),
    { numRuns: runs(30) },
  )
  expect(shared).toBeGreaterThan(10)
})

type Complete = Extract<AssignmentResult, { status: 'complete' }>

function complete(problem: AssignmentProblem): Complete {
  const result = assign(problem)
  if (result.status !== 'complete') throw new Error(JSON.stringify(result).slice(0, 2000))
  return result
}

describe('one component per ranking scope', () => {
  const words = ['x', 'y']
  const entries = Array.from({ length: 12 }, (_, index) =>
    anEntry(`e${index}`, { keywords: [words[index % 2]!], wanted: 2 }),
  )
  const judges = Array.from({ length: 6 }, (_, index) =>
    aJudge(`j${index}`, { keywords: [words[index % 2]!], load: { min: 4, max: 4 } }),
  )

  test('two circles of interest are linked by the cheapest swap even when polishing is off', () => {
    const result = complete(aProblem(entries, judges, { design: { scope: 'field', weight: 0 } }))
    expect(result.optimalCost).toBe(24 * 200)
    expect(result.cost).toBe(24 * 200 + 2 * 300)
    expect(result.design).toMatchObject([{ components: 1, guests: null }])
  })

  test('panels that share nobody are named, with guests that would link them', () => {
    const twoFields = [
      ...entries.map((entry, index) => ({ ...entry, field: words[index % 2]! })),
      anEntry('late', { field: 'x', wanted: 0 }),
    ]
    const panels = judges.map((judge, index) => ({
      ...judge,
      fields: [words[index % 2]!],
      expertise: [words[index % 2]!],
      load: { min: 4, max: index === 0 ? 5 : 4 },
    }))
    const problem = aProblem(twoFields, panels, { design: { scope: 'overall', weight: 0.25 } })
    const [design] = complete(problem).design
    expect(design).toMatchObject({ components: 2, lambda2: 0, meanVariance: null, maxVariance: null })
    expect(design?.guests).toEqual({
      because: 'apart',
      pairs: [{ entry: expect.any(String), judge: 'j0' }],
      isEnough: true,
    })
    // j0 sits on the panel of x: as a guest it marks an entry of y.
    const guest = twoFields.find(({ id }) => id === design?.guests?.pairs[0]?.entry)
    expect(guest?.field).toBe('y')
    // Every judge full: nobody can be invited.
    const full = panels.map((judge) => ({ ...judge, load: { min: 4, max: 4 } }))
    const closed = complete({ ...problem, judges: full })
    expect(closed.design[0]?.guests).toEqual({ because: 'apart', pairs: [], isEnough: false })
    // The only one free is barred from all of it.
    const bars = twoFields.flatMap(({ id, field }) =>
      field === 'y' ? [{ entry: id, judge: 'j0', reason: 'declared' as const }] : [],
    )
    expect(complete({ ...problem, bars }).design[0]?.guests).toMatchObject({ pairs: [], isEnough: false })
  })

  test('thin links get guests by lot', () => {
    // Two circles, linked by a single entry that nobody else may take.
    const chain = Array.from({ length: 21 }, (_, index) => anEntry(`e${index}`, { wanted: 2 }))
    const pair = Array.from({ length: 22 }, (_, index) => aJudge(`j${index}`, { load: { min: 0, max: 9 } }))
    const existing = chain.flatMap(({ id }, index) => [
      { entry: id, judge: `j${index}`, isFixed: true },
      { entry: id, judge: `j${index + 1}`, isFixed: true },
    ])
    const [design] = complete(aProblem(chain, pair, { existing })).design
    expect(design?.components).toBe(1)
    expect(design?.lambda2).toBeLessThan(0.05)
    expect(design?.guests?.because).toBe('thin')
    expect(design?.guests?.pairs.length).toBe(2)
    expect(design?.guests?.isEnough).toBe(true)
  })

  test('a larger scope that falls apart is linked too', () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      anEntry(`e${index}`, { keywords: [words[index % 2]!], wanted: 2 }),
    )
    const panel = Array.from({ length: 12 }, (_, index) =>
      aJudge(`j${index}`, { keywords: [words[index % 2]!], load: { min: 20, max: 20 } }),
    )
    const result = complete(aProblem(many, panel, { design: { scope: 'field', weight: 0 } }))
    expect(result.design).toMatchObject([{ components: 1 }])
    expect(result.cost).toBe(result.optimalCost + 600)
  })
})

test('mixing panels restores comparability for a few hundredths of affinity', () => {
  const contest = assignmentContest({ entries: 300, judges: 40, wanted: 4 })
  const overall = (weight: number) => complete({ ...contest, design: { scope: 'overall', weight } })
  const [plain, mixed] = [overall(0), overall(0.25)]
  expect(mixed.optimalCost).toBe(plain.optimalCost)
  expect(mixed.loads).toEqual(plain.loads)
  expect(mixed.design[0]!.lambda2).toBeGreaterThan(plain.design[0]!.lambda2)
  expect(mixed.design[0]!.meanVariance!).toBeLessThan(plain.design[0]!.meanVariance!)
  expect(mixed.cost - mixed.optimalCost).toBeLessThan(0.05 * 1000 * mixed.pairs.length)
})
