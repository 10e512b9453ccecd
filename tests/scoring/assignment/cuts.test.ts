/** Why not every sheet can be given out: cuts by hand, and the law that a cut proves what it says when counted again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign, type AssignmentResult } from '#scoring/assignment/assign'
import { cutsOf as cutsOfNetwork, type Cut } from '#scoring/assignment/cuts'
import { toGround } from '#scoring/assignment/ground'
import { optimise, toPairNetwork } from '#scoring/assignment/pair-network'
import type { AssignmentProblem } from '#scoring/assignment/problem'
import { aJudge, anEntry, aProblem, arbitraryProblem } from '#tests/scoring/assignment/a-panel'
import { areApart, isBarred, settledSheets } from '#tests/scoring/assignment/independent'
import { runs } from '#tests/scoring/runs'

type Infeasible = Extract<AssignmentResult, { status: 'infeasible' }>

function cutsOf(problem: AssignmentProblem): Infeasible['cuts'] {
  const result = assign(problem)
  if (result.status !== 'infeasible') throw new Error(result.status)
  return result.cuts
}

const mechanics = (count: number, wanted: number) =>
  Array.from({ length: count }, (_, index) => anEntry(`m${index}`, { field: 'cơ khí', wanted }))

describe('a cut names the smallest group in which the numbers do not add up', () => {
  test('fifty works in mechanics need 250 sheets, and its judges can take only 210', () => {
    const judges = Array.from({ length: 7 }, (_, index) =>
      aJudge(`j${index}`, { fields: ['cơ khí'], expertise: ['cơ khí'], load: { min: 0, max: 30 } }),
    )
    const others = [anEntry('other', { field: 'tin học', wanted: 1 })]
    const otherJudge = aJudge('jx', {
      fields: ['tin học'],
      expertise: ['tin học'],
      load: { min: 0, max: 500 },
    })
    expect(cutsOf(aProblem([...mechanics(50, 5), ...others], [...judges, otherJudge]))).toEqual([
      {
        kind: 'too-few-judges',
        entries: mechanics(50, 5)
          .map(({ id }) => id)
          .sort(),
        fields: ['cơ khí'],
        judges: judges.map(({ id }) => id),
        needed: 250,
        available: 210,
        terms: { inside: 210, across: 0, house: 0, layman: 0 },
        bites: 'load',
        barred: [{ reason: 'panel', pairs: 50 }],
      },
    ])
  })

  test('an entry whose judges are barred is named alone, with the reasons', () => {
    const bars = [
      { entry: 'e1', judge: 'j1', reason: 'family' as const },
      { entry: 'e1', judge: 'j2', reason: 'unit' as const },
      // Barred twice, and counted once, by the reason that comes first in the list of reasons.
      { entry: 'e1', judge: 'j2', reason: 'declared' as const },
      { entry: 'e1', judge: 'j1', reason: 'scored' as const },
    ]
    const judges = [aJudge('j1'), aJudge('j2'), aJudge('j3')]
    expect(
      cutsOf(aProblem([anEntry('e1', { wanted: 2 }), anEntry('e2', { wanted: 3 })], judges, { bars })),
    ).toEqual([
      {
        kind: 'too-few-judges',
        entries: ['e1'],
        fields: ['a'],
        judges: [],
        needed: 2,
        available: 1,
        terms: { inside: 0, across: 1, house: 0, layman: 0 },
        bites: 'bars',
        barred: [
          { reason: 'unit', pairs: 1 },
          { reason: 'family', pairs: 1 },
        ],
      },
    ])
  })

  test('a field without a judge is one cut, not one for each of its entries', () => {
    const lonely = mechanics(4, 3)
    expect(cutsOf(aProblem([...lonely, anEntry('e1')], [aJudge('j1')]))).toEqual([
      {
        kind: 'too-few-judges',
        entries: ['m0', 'm1', 'm2', 'm3'],
        fields: ['cơ khí'],
        judges: [],
        needed: 12,
        available: 0,
        terms: { inside: 0, across: 0, house: 0, layman: 0 },
        bites: 'bars',
        barred: [{ reason: 'panel', pairs: 4 }],
      },
    ])
    expect(cutsOf(aProblem(lonely.slice(1), [aJudge('j1')])).map(({ entries }) => entries)).toEqual([
      ['m1'],
      ['m2'],
      ['m3'],
    ])
  })

  test('when looking for smaller cuts has cost enough, those found still explain every missing sheet', () => {
    const judge = aJudge('j1', { fields: ['cơ khí'], expertise: ['cơ khí'], load: { min: 0, max: 3 } })
    const network = toPairNetwork(toGround(aProblem(mechanics(8, 1), [judge])))
    optimise(network)
    expect(cutsOfNetwork(network, 0)).toMatchObject([{ needed: 8, available: 3, bites: 'load' }])
  })

  test('entries that lack the same full judges are one cut, be there one of them or many', () => {
    const judges = ['j1', 'j2'].map((id) =>
      aJudge(id, { fields: ['cơ khí'], expertise: ['cơ khí'], load: { min: 0, max: 30 } }),
    )
    expect(cutsOf(aProblem(mechanics(100, 1), judges))).toMatchObject([
      { fields: ['cơ khí'], judges: ['j1', 'j2'], needed: 100, available: 60, bites: 'load' },
    ])
  })

  test('judges of one house count once', () => {
    const judges = [aJudge('j1', { unit: 'u' }), aJudge('j2', { unit: 'u' }), aJudge('j3', { unit: 'v' })]
    expect(cutsOf(aProblem([anEntry('e1', { wanted: 3 })], judges))).toMatchObject([
      {
        entries: ['e1'],
        needed: 3,
        available: 2,
        terms: { inside: 0, across: 1, house: 1, layman: 0 },
        bites: 'house',
      },
    ])
  })

  test('laymen enough, but no expert', () => {
    const judges = ['j1', 'j2', 'j3'].map((id) => aJudge(id, { expertise: [] }))
    expect(cutsOf(aProblem([anEntry('e1', { wanted: 3 })], judges))).toMatchObject([
      {
        entries: ['e1'],
        needed: 3,
        available: 2,
        terms: { inside: 0, across: 0, house: 0, layman: 2 },
        bites: 'expertise',
      },
    ])
  })

  test('the least loads ask for more sheets than there are', () => {
    const judges = ['j1', 'j2'].map((id) => aJudge(id, { load: { min: 2, max: 9 } }))
    expect(cutsOf(aProblem([anEntry('e1'), anEntry('e2'), anEntry('e3')], judges))).toEqual([
      {
        kind: 'too-few-sheets',
        entries: ['e1', 'e2', 'e3'],
        fields: ['a'],
        judges: ['j1', 'j2'],
        needed: 4,
        available: 3,
        terms: { inside: 3, across: 0, house: 0, layman: 0 },
        bites: 'minimum',
        barred: [],
      },
    ])
  })

  test('a full judge is named as full although no sheet can be given any more', () => {
    const existing = [{ entry: 'e1', judge: 'j1', isFixed: true }]
    const judges = [aJudge('j1', { load: { min: 0, max: 1 } })]
    expect(
      cutsOf(aProblem([anEntry('e1'), anEntry('e2')], judges, { existing, mode: 'top-up' })),
    ).toMatchObject([{ entries: ['e2'], judges: ['j1'], needed: 1, available: 0, bites: 'load' }])
  })

  test('judges kept apart are told from numbers that do not add up', () => {
    const judges = [aJudge('j1'), aJudge('j2')]
    const problem = aProblem([anEntry('e1', { wanted: 2 })], judges, { apart: [['j1', 'j2']] })
    expect(assign(problem)).toMatchObject({
      status: 'infeasible',
      cuts: [{ kind: 'kept-apart', entries: ['e1'], judges: [], isProved: true }],
      bestEffort: { missing: [{ entry: 'e1', sheets: 1 }], below: [] },
    })
  })

  test('an expert and a layman of one house do not both count', () => {
    const judges = [aJudge('j1', { unit: 'u' }), aJudge('j2', { unit: 'u', expertise: [] })]
    expect(cutsOf(aProblem([anEntry('e1', { wanted: 2 })], judges))).toEqual([
      { kind: 'kept-apart', entries: ['e1'], judges: [], isProved: true },
    ])
  })
})

/** The most sheets that judges who are not in the cut could give one entry, by counting houses and laymen. */
function mostFor(problem: AssignmentProblem, entry: string, judges: readonly string[]): number {
  const about = problem.entries.find(({ id }) => id === entry)!
  const present = settledSheets(problem).filter((sheet) => sheet.entry === entry)
  const need = Math.max(0, about.wanted - present.length)
  const isExpert = (id: string) =>
    problem.judges.find((judge) => judge.id === id)!.expertise.includes(about.field)
  const isOpen = (id: string) =>
    !isBarred(
      problem,
      about,
      problem.judges.find((judge) => judge.id === id)!,
    ) && present.every(({ judge }) => judge !== id && !areApart(problem, judge, id))
  const open = judges.filter(isOpen)
  const houses = (ids: string[]) =>
    ids.filter(
      (id, index) => !ids.slice(0, index).some((other) => areApart({ ...problem, apart: [] }, id, other)),
    ).length
  const needsExpert = problem.expertRequired && !present.some(({ judge }) => isExpert(judge))
  if (!needsExpert) return houses(open)
  const laymen = houses(open.filter((id) => !isExpert(id)))
  return houses(open.filter(isExpert)) + Math.min(laymen, Math.max(0, need - 1))
}

function countAgain(problem: AssignmentProblem, cut: Cut): { needed: number; possible: number } {
  const settled = settledSheets(problem)
  const heldBy = (id: string) => settled.filter(({ judge }) => judge === id).length
  const heldFor = (id: string) => settled.filter(({ entry }) => entry === id).length
  const needOf = (id: string) =>
    Math.max(0, problem.entries.find((entry) => entry.id === id)!.wanted - heldFor(id))
  const loadOf = (id: string) => problem.judges.find((judge) => judge.id === id)!.load
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
  const ids = ({ id }: { id: string }) => id
  if (cut.kind === 'too-few-judges') {
    const outside = problem.judges.map(ids).filter((id) => !cut.judges.includes(id))
    return {
      needed: sum(cut.entries.map(needOf)),
      possible:
        sum(cut.judges.map((id) => Math.max(0, loadOf(id).max - heldBy(id)))) +
        sum(cut.entries.map((entry) => mostFor(problem, entry, outside))),
    }
  }
  const elsewhere = problem.entries.map(ids).filter((id) => !cut.entries.includes(id) && needOf(id) > 0)
  return {
    needed: sum(cut.judges.map((id) => Math.max(0, loadOf(id).min - heldBy(id)))),
    possible:
      sum(cut.entries.map(needOf)) + sum(elsewhere.map((entry) => mostFor(problem, entry, cut.judges))),
  }
}

test('every cut certifies: counted again from the plain data, the group cannot have what it needs', () => {
  let counted = 0
  fc.assert(
    fc.property(arbitraryProblem, (problem) => {
      const result = assign(problem)
      if (result.status !== 'infeasible') return
      expect(result.cuts.length).toBeGreaterThan(0)
      for (const cut of result.cuts) {
        if (cut.kind === 'kept-apart') continue
        counted += 1
        const { needed, possible } = countAgain(problem, cut)
        expect(cut.needed).toBe(needed)
        expect(cut.available).toBeGreaterThanOrEqual(possible)
        expect(cut.needed).toBeGreaterThan(cut.available)
        const { inside, across, house, layman } = cut.terms
        expect(inside + across + house + layman).toBe(cut.available)
      }
      const { missing } = result.bestEffort
      const named = new Set(result.cuts.flatMap(({ entries }) => entries))
      expect(missing.filter(({ entry }) => !named.has(entry))).toEqual([])
    }),
    { numRuns: runs() },
  )
  expect(counted).toBeGreaterThan(50)
})
