/** The laws of assigning judges (shared/scoring.md §5), over small problems of every kind, judged by an independent reading of the rules. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign, type Assignment, type AssignmentResult } from '#scoring/assignment/assign'
import { separate } from '#scoring/assignment/exclusions'
import { fairest } from '#scoring/assignment/fairest'
import { toGround, type Ground, type Pair } from '#scoring/assignment/ground'
import { optimise, toPairNetwork } from '#scoring/assignment/pair-network'
import type { AssignmentProblem } from '#scoring/assignment/problem'
import { recuse } from '#scoring/assignment/recuse'
import { arbitraryProblem } from '#tests/scoring/assignment/a-panel'
import {
  bestByTrial,
  faultsOf,
  keyOf,
  settledSheets,
  type Worth,
} from '#tests/scoring/assignment/independent'
import { runs } from '#tests/scoring/runs'

const numRuns = runs()
const fewerRuns = runs(400)

function answerOf(result: AssignmentResult): Assignment {
  if (result.status === 'unlawful') throw new Error(JSON.stringify(result.issues))
  return result.status === 'complete' ? result : result.bestEffort
}

/** What the optimum before polishing is worth; swaps change neither loads nor kept sheets. */
function worthOf(problem: AssignmentProblem, result: AssignmentResult): Worth {
  const answer = answerOf(result)
  const total = (list: readonly { sheets: number }[]) => list.reduce((sum, { sheets }) => sum + sheets, 0)
  const [missing, below] =
    result.status === 'infeasible'
      ? [total(result.bestEffort.missing), total(result.bestEffort.below)]
      : [0, 0]
  const liked = problem.mode === 'keep' ? problem.existing.filter(({ isFixed }) => !isFixed).length : 0
  const kept = answer.pairs.filter(({ origin }) => origin === 'kept').length
  const held = settledSheets(problem)
  const balance = answer.loads.reduce((sum, { judge, sheets }) => {
    let price = 0
    const before = held.filter((sheet) => sheet.judge === judge).length
    for (let sheet = before + 1; sheet <= sheets; sheet += 1) price += problem.balance * sheet
    return sum + price
  }, 0)
  return [missing, below, liked - kept, answer.optimalCost + balance]
}

test('no answer breaks a rule, by a second reading of the rules', () => {
  fc.assert(
    fc.property(arbitraryProblem, (problem) => {
      const result = assign(problem)
      expect(faultsOf(problem, answerOf(result), { isComplete: result.status === 'complete' })).toEqual([])
    }),
    { numRuns },
  )
})

test('no answer is better than ours: most sheets first, then least loads, kept sheets, affinity and balance', () => {
  fc.assert(
    fc.property(arbitraryProblem, (problem) => {
      const result = assign(problem)
      expect(answerOf(result).isOptimal).toBe(true)
      expect(worthOf(problem, result)).toEqual(bestByTrial(problem))
    }),
    { numRuns },
  )
})

test('the order of the lists decides nothing', () => {
  fc.assert(
    fc.property(arbitraryProblem, (problem) => {
      const turned = {
        ...problem,
        entries: [...problem.entries].reverse(),
        judges: [...problem.judges].reverse(),
        bars: [...problem.bars].reverse(),
        bids: [...problem.bids].reverse(),
        existing: [...problem.existing].reverse(),
        apart: [...problem.apart].reverse().map(([one, other]) => [other, one] as const),
      }
      expect(assign(turned)).toEqual(assign(problem))
    }),
    { numRuns: fewerRuns },
  )
})

test('topping up keeps every sheet there is and withdraws none', () => {
  fc.assert(
    fc.property(arbitraryProblem, (problem) => {
      const answer = answerOf(assign({ ...problem, mode: 'top-up' }))
      const given = new Set(answer.pairs.map(keyOf))
      expect(problem.existing.filter((sheet) => !given.has(keyOf(sheet)))).toEqual([])
      expect(answer.withdrawn).toEqual([])
    }),
    { numRuns: fewerRuns },
  )
})

test('whatever the mode, fixed sheets stay, and what is withdrawn is what is no longer there', () => {
  fc.assert(
    fc.property(arbitraryProblem, (problem) => {
      const answer = answerOf(assign(problem))
      const given = new Set(answer.pairs.map(keyOf))
      const gone = problem.existing.filter((sheet) => !given.has(keyOf(sheet)))
      expect(gone.filter(({ isFixed }) => isFixed)).toEqual([])
      expect(answer.withdrawn.map(keyOf).sort()).toEqual(gone.map(keyOf).sort())
    }),
    { numRuns: fewerRuns },
  )
})

test('after a recusal the judge gets nothing new, fixed sheets stay when they count, and all others stay', () => {
  fc.assert(
    fc.property(
      arbitraryProblem,
      fc.constantFrom('count' as const, 'set-aside' as const),
      (problem, scored) => {
        const first = answerOf(assign(problem))
        const existing = first.pairs.map(({ entry, judge }, index) => ({
          entry,
          judge,
          isFixed: index % 2 === 0,
        }))
        const after = recuse({ ...problem, existing }, { judge: 'j0', scored, substitutes: [] })
        const second = answerOf(assign(after))
        const stays = existing.filter(
          ({ judge, isFixed }) => judge !== 'j0' || (isFixed && scored === 'count'),
        )
        const given = new Set(second.pairs.map(keyOf))
        expect(stays.filter((sheet) => !given.has(keyOf(sheet)))).toEqual([])
        const ofJudge = (sheets: readonly { entry: string; judge: string }[]) =>
          sheets
            .filter(({ judge }) => judge === 'j0')
            .map(keyOf)
            .sort()
        expect(ofJudge(second.pairs)).toEqual(ofJudge(stays))
      },
    ),
    { numRuns: fewerRuns },
  )
})

/** The highest mean cost that an entry bears on its new sheets. */
function worstMean(ground: Ground, pairs: readonly Pair[]): number {
  const costs = new Map<number, number[]>()
  for (const [entry, judge] of pairs)
    costs.set(entry, [...(costs.get(entry) ?? []), ground.cost[entry * ground.judges.length + judge]!])
  return Math.max(
    0,
    ...[...costs.values()].map((each) => each.reduce((sum, cost) => sum + cost, 0) / each.length),
  )
}

test('max-min never leaves the worst-off entry worse than the largest sum does, and breaks no rule', () => {
  fc.assert(
    fc.property(arbitraryProblem, (problem) => {
      const result = assign({ ...problem, fairness: 'maxmin' })
      expect(faultsOf(problem, answerOf(result), { isComplete: result.status === 'complete' })).toEqual([])
      if (result.status !== 'complete') return
      const ground = toGround(problem)
      const network = toPairNetwork(ground)
      optimise(network)
      const { pairs } = separate(network)
      const fair = fairest(ground, pairs)
      expect(fair.length).toBe(pairs.length)
      expect(worstMean(ground, fair)).toBeLessThanOrEqual(worstMean(ground, pairs))
    }),
    { numRuns: fewerRuns },
  )
})
