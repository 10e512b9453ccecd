/** Assigning judges, by contests written by hand: what goes wrong elsewhere, and what an organiser may ask for. */
import { describe, expect, test } from 'vitest'
import { assign, type AssignmentResult } from '#scoring/assignment/assign'
import { separate } from '#scoring/assignment/exclusions'
import { toGround } from '#scoring/assignment/ground'
import { admitAll, optimise, toPairNetwork } from '#scoring/assignment/pair-network'
import type { AssignmentProblem } from '#scoring/assignment/problem'
import { unitBars } from '#scoring/assignment/unit-bars'
import { recuse } from '#scoring/assignment/recuse'
import { assignmentContest } from '#scripts/bench/assignment-contest'
import { aJudge, anEntry, aProblem } from '#tests/scoring/assignment/a-panel'
import { faultsOf } from '#tests/scoring/assignment/independent'

type Complete = Extract<AssignmentResult, { status: 'complete' }>

function complete(problem: AssignmentProblem): Complete {
  const result = assign(problem)
  if (result.status !== 'complete') throw new Error(JSON.stringify(result))
  return result
}

const textOf = ({ pairs }: Pick<Complete, 'pairs'>) =>
  pairs.map(({ entry, judge }) => `${entry}:${judge}`).join(' ')

const ten = Array.from({ length: 10 }, (_, index) => index)

describe('assigning', () => {
  test("HotCRP's ten by ten: where three judges ask for each entry, and each for three, all get what they asked for", () => {
    const bids = ten.flatMap((index) =>
      [0, 1, 2].map((step) => ({ entry: `e${index}`, judge: `j${(index * 3 + step) % 10}`, level: 1 })),
    )
    const entries = ten.map((index) => anEntry(`e${index}`, { wanted: 3 }))
    const judges = ten.map((index) => aJudge(`j${index}`, { load: { min: 3, max: 3 } }))
    const wanted = bids.map(({ entry, judge }) => `${entry}:${judge}`).sort()
    const { pairs, optimalCost } = complete(
      aProblem(entries, judges, { bids, design: { scope: 'field', weight: 0 } }),
    )
    expect(optimalCost).toBe(30 * 300)
    // Linking the panels may cost a swap, which the optimum before it does not show.
    expect(pairs.filter(({ entry, judge }) => wanted.includes(`${entry}:${judge}`)).length).toBe(30)
  })

  test('one sheet says what it is worth, whether it is an expert’s, and where it comes from', () => {
    const entry = anEntry('e1', { keywords: ['nước', 'điện'], wanted: 3 })
    const judges = [
      aJudge('j1', { keywords: ['nước'] }),
      aJudge('j2', { expertise: [] }),
      aJudge('j3', { expertise: [], load: { min: 0, max: 1 } }),
    ]
    const existing = [
      { entry: 'e1', judge: 'j2', isFixed: true },
      { entry: 'e1', judge: 'j3', isFixed: false },
    ]
    const bids = [{ entry: 'e1', judge: 'j3', level: 0.5 }]
    expect(complete(aProblem([entry], judges, { existing, bids, mode: 'keep' }))).toEqual({
      status: 'complete',
      pairs: [
        { entry: 'e1', judge: 'j1', affinity: 650, isExpert: true, origin: 'new' },
        { entry: 'e1', judge: 'j2', affinity: 0, isExpert: false, origin: 'settled' },
        { entry: 'e1', judge: 'j3', affinity: 100, isExpert: false, origin: 'kept' },
      ],
      withdrawn: [],
      cost: 1250,
      optimalCost: 1250,
      isOptimal: true,
      loads: [
        { judge: 'j1', sheets: 1 },
        { judge: 'j2', sheets: 1 },
        { judge: 'j3', sheets: 1 },
      ],
      design: [
        {
          scope: 'a',
          entries: 1,
          judges: 3,
          components: 1,
          lambda2: expect.closeTo(1, 12),
          meanVariance: null,
          maxVariance: null,
          worst: { entry: 'e1', affinity: 750, sheets: 3 },
          guests: null,
        },
      ],
      notices: [],
    })
  })

  test('nothing to assign is a complete answer', () => {
    expect(complete(aProblem([], []))).toMatchObject({ pairs: [], cost: 0, design: [] })
    expect(complete(aProblem([anEntry('e1', { wanted: 0 })], [aJudge('j1')]))).toMatchObject({
      pairs: [],
      design: [{ components: 0, judges: 0, lambda2: 0, worst: null, guests: null }],
    })
  })

  test('a guest may leave the panel, the others may not', () => {
    const entry = anEntry('e1', { field: 'b', wanted: 1 })
    const judges = [aJudge('j1', { expertise: ['b'] }), aJudge('j2', { isGuest: true, expertise: ['b'] })]
    expect(textOf(complete(aProblem([entry], judges)))).toBe('e1:j2')
  })

  test('balance spreads sheets among judges who suit alike, and gives way to affinity where it is cheap', () => {
    const entries = ten.map((index) => anEntry(`e${index}`, { keywords: ['x'] }))
    const judges = [aJudge('j1', { keywords: ['x'] }), aJudge('j2', { keywords: ['x', 'y', 'z'] })]
    const loads = (balance: number) =>
      complete(aProblem(entries, judges, { balance })).loads.map(({ sheets }) => sheets)
    expect(loads(0)).toEqual([10, 0])
    // Each further sheet of j1 costs 50 more than the last; a sheet of j2 loses 200 thousandths of affinity.
    expect(loads(50)).toEqual([7, 3])
    expect(loads(1000)).toEqual([5, 5])
  })

  test('the seed draws lots among equals, the same each time', () => {
    const problem = aProblem(
      ten.map((index) => anEntry(`e${index}`)),
      ten.map((index) => aJudge(`j${index}`)),
    )
    const answers = ten.map((seed) => textOf(complete({ ...problem, seed })))
    expect(new Set(answers).size).toBeGreaterThan(3)
    expect(textOf(complete({ ...problem, seed: 3 }))).toBe(answers[3])
  })

  test('fresh draws anew what is not fixed; keep changes only what must change', () => {
    const contest = assignmentContest({ entries: 40, judges: 12, wanted: 3 })
    const before = complete(contest)
    const worse = before.pairs.map(({ entry, judge }) => ({ entry, judge, isFixed: false }))
    const bars = [
      ...contest.bars,
      { entry: worse[0]!.entry, judge: worse[0]!.judge, reason: 'declared' as const },
    ]
    const kept = complete({ ...contest, bars, existing: worse, mode: 'keep' })
    expect(kept.withdrawn).toEqual([{ entry: worse[0]!.entry, judge: worse[0]!.judge }])
    expect(kept.pairs.filter(({ origin }) => origin === 'new').length).toBe(1)
    const fresh = complete({ ...contest, existing: worse, mode: 'fresh', seed: 9 })
    expect(fresh.pairs.every(({ origin }) => origin === 'new')).toBe(true)
  })
})

test('units bar their own judges, those of a parent included, and an entry without a unit bars nobody', () => {
  const entries = [anEntry('e1', { unit: 'school' }), anEntry('e2', { unit: 'district' }), anEntry('e3')]
  const judges = [
    aJudge('j1', { unit: 'school', parents: ['district'] }),
    aJudge('j2', { unit: 'other' }),
    aJudge('j3', { parents: ['district'] }),
  ]
  expect(unitBars(entries, judges)).toEqual([
    { entry: 'e1', judge: 'j1', reason: 'unit' },
    { entry: 'e2', judge: 'j1', reason: 'unit' },
    { entry: 'e2', judge: 'j3', reason: 'unit' },
  ])
})

describe('late changes', () => {
  const contest = assignmentContest({ entries: 60, judges: 16, wanted: 3 })
  const before = complete(contest)
  const existing = before.pairs.map(({ entry, judge }, index) => ({ entry, judge, isFixed: index % 3 === 0 }))
  const gone = existing[0]!.judge
  const substitute = { ...contest.judges[0]!, id: 'substitute', unit: null, load: { min: 0, max: 60 } }

  test('a judge falls ill: scored sheets stay, the rest goes to others, and no other sheet moves', () => {
    const problem = recuse(
      { ...contest, existing },
      { judge: gone, scored: 'count', substitutes: [substitute] },
    )
    const after = complete(problem)
    const own = existing.filter(({ judge }) => judge === gone)
    expect(faultsOf(problem, after, { isComplete: true })).toEqual([])
    expect(after.pairs.filter(({ judge }) => judge === gone).map(({ entry }) => entry)).toEqual(
      own.filter(({ isFixed }) => isFixed).map(({ entry }) => entry),
    )
    expect(after.pairs.filter(({ origin }) => origin === 'new').length).toBe(
      own.filter(({ isFixed }) => !isFixed).length,
    )
  })

  test('a conflict comes to light: no sheet of the judge counts, and the judge meets none of the entries again', () => {
    const problem = recuse(
      { ...contest, existing },
      { judge: gone, scored: 'set-aside', substitutes: [substitute] },
    )
    const after = complete(problem)
    expect(faultsOf(problem, after, { isComplete: true })).toEqual([])
    expect(after.pairs.filter(({ judge }) => judge === gone)).toEqual([])
    expect(after.pairs.length).toBe(before.pairs.length)
  })

  test('a judge nobody knows cannot drop out', () => {
    expect(() => recuse(contest, { judge: 'nobody', scored: 'count', substitutes: [] })).toThrow(RangeError)
  })

  test('sheets that stay against the rules are told, not moved', () => {
    const judges = [
      aJudge('j1', { unit: 'u', expertise: [], load: { min: 0, max: 1 } }),
      aJudge('j2', { unit: 'u', expertise: [] }),
      aJudge('j3', { expertise: [] }),
      aJudge('j4', { expertise: [] }),
    ]
    const existing = ['e1:j1', 'e1:j2', 'e1:j3', 'e1:j4', 'e2:j1'].map((pair) => {
      const [entry = '', judge = ''] = pair.split(':')
      return { entry, judge, isFixed: true }
    })
    const bars = [{ entry: 'e1', judge: 'j3', reason: 'family' as const }]
    const entries = [anEntry('e1', { wanted: 3 }), anEntry('e2')]
    const { notices } = complete(aProblem(entries, judges, { existing, bars }))
    const second = notices.find(
      (notice) => notice.code === 'settled-against-rules' && notice.reason === 'same-house',
    )
    expect(['j1', 'j2']).toContain(second && 'judge' in second && second.judge)
    expect(notices.filter((notice) => notice !== second)).toEqual([
      { code: 'more-than-wanted', entry: 'e1', sheets: 4, wanted: 3 },
      { code: 'no-expert-settled', entry: 'e1' },
      { code: 'no-expert-settled', entry: 'e2' },
      { code: 'over-load', judge: 'j1', sheets: 2, max: 1 },
      { code: 'settled-against-rules', entry: 'e1', judge: 'j3', reason: 'family' },
    ])
  })
})

describe('judges kept apart', () => {
  const judges = ten.map((index) => aJudge(`j${index}`, { keywords: index < 2 ? ['x'] : [] }))
  const entries = ten.map((index) => anEntry(`e${index}`, { keywords: ['x'], wanted: 2 }))
  const problem = aProblem(entries, judges, { apart: [['j0', 'j1']] })

  test('never mark the same entry, at the least affinity lost', () => {
    const answer = complete(problem)
    expect(faultsOf(problem, answer, { isComplete: true })).toEqual([])
    // One keyword match for each entry instead of two.
    expect(answer.optimalCost).toBe(10 * 200 + 10 * 500)
  })

  test('when the search is broken off, the best so far stands and says that it is not proved', () => {
    const network = toPairNetwork(toGround(problem))
    optimise(network)
    const { pairs, isOptimal } = separate(network, 0)
    expect([pairs.length, isOptimal]).toEqual([20, false])
  })
})

describe('leaving pairs out at first', () => {
  const contest = assignmentContest({ entries: 150, judges: 90, wanted: 4 })
  // Everyone alike: the nearest thirty are as good as the others, and loads decide.
  const alike: AssignmentProblem = {
    ...contest,
    judges: contest.judges.map((judge) => ({ ...judge, keywords: [], load: { min: 6, max: 7 } })),
  }

  test.each([
    ['all different', contest],
    ['all alike', alike],
    ['with balance', { ...contest, balance: 5 }],
  ])('changes nothing: %s', (_, problem) => {
    const ground = toGround(problem)
    const cost = (network: ReturnType<typeof toPairNetwork>) =>
      network.net.flow.reduce((sum, flow, arc) => sum + flow * network.net.cost[arc]!, 0)
    const pruned = toPairNetwork(ground)
    const before = pruned.net.arcs
    optimise(pruned)
    const whole = toPairNetwork(ground)
    admitAll(whole)
    optimise(whole)
    expect(cost(pruned)).toBe(cost(whole))
    expect(before).toBeLessThan(whole.net.arcs)
    expect(faultsOf(problem, complete(problem), { isComplete: true })).toEqual([])
  })

  test('pairs that the proof calls for are added', () => {
    // The thirty nearest to all are full after a few entries.
    const entries = ten
      .concat(ten.map((index) => index + 10))
      .map((index) => anEntry(`e${index}`, { keywords: ['x'], wanted: 3 }))
    const judges = Array.from({ length: 60 }, (_, index) =>
      aJudge(`j${index}`, { keywords: index < 30 ? ['x'] : [], load: { min: 0, max: 1 } }),
    )
    const network = toPairNetwork(toGround(aProblem(entries, judges)))
    const before = network.net.arcs
    optimise(network)
    expect(network.net.arcs).toBeGreaterThan(before)
    expect(complete(aProblem(entries, judges)).optimalCost).toBe(30 * 200 + 30 * 500)
  })
})

describe('max-min fairness', () => {
  test('spares one entry two poor judges so that another gets two good ones', () => {
    // By sum, e1 takes both good judges for 0 + 0 and leaves e2 with the strangers; shared out, both are worth the same.
    const entries = [
      anEntry('e1', { keywords: ['x'], wanted: 2 }),
      anEntry('e2', { keywords: ['x', 'y', 'z'], wanted: 2 }),
    ]
    const one = { min: 1, max: 1 }
    const judges = [
      aJudge('j1', { keywords: ['x'], load: one }),
      aJudge('j2', { keywords: ['x'], load: one }),
      aJudge('j3', { load: one }),
      aJudge('j4', { load: one }),
    ]
    const worstOf = ({ pairs }: Complete) =>
      Math.min(
        ...['e1', 'e2'].map((id) =>
          pairs.filter(({ entry }) => entry === id).reduce((sum, { affinity }) => sum + affinity, 0),
        ),
      )
    const design = { scope: 'field', weight: 0 } as const
    const problem = aProblem(entries, judges, { design, expertRequired: false })
    expect(worstOf(complete({ ...problem, fairness: 'sum' }))).toBeLessThan(
      worstOf(complete({ ...problem, fairness: 'maxmin' })),
    )
    expect(worstOf(complete({ ...problem, fairness: 'maxmin' }))).toBe(1100)
  })
})

test('max-min fairness serves the worst-off entry first, whichever it is', () => {
  const judges = [
    aJudge('j1', { load: { min: 0, max: 1 } }),
    aJudge('j2', { expertise: [], load: { min: 0, max: 1 } }),
  ]
  for (const [asked, other] of [
    ['e1', 'e2'],
    ['e2', 'e1'],
  ] as const) {
    const bids = [
      { entry: asked, judge: 'j1', level: 1 },
      { entry: asked, judge: 'j2', level: 0.5 },
    ]
    const problem = aProblem([anEntry('e1'), anEntry('e2')], judges, { bids, expertRequired: false })
    // The largest sum leaves the other entry a layman nobody asked for, 1000; at the fairest nothing costs more than 900.
    const pairsUnder = (fairness: 'sum' | 'maxmin') => textOf(complete({ ...problem, fairness })).split(' ')
    expect(pairsUnder('sum')).toEqual([`${asked}:j1`, `${other}:j2`].sort())
    expect(pairsUnder('maxmin')).toEqual([`${asked}:j2`, `${other}:j1`].sort())
  }
})

test('max-min fairness does not follow a floor that only judges kept apart could reach', () => {
  const judges = [
    aJudge('j1', { keywords: ['x'] }),
    aJudge('j2', { keywords: ['x'] }),
    aJudge('j3'),
    aJudge('j4'),
  ]
  const entry = anEntry('e1', { keywords: ['x'], wanted: 2 })
  const { cost, pairs } = complete(aProblem([entry], judges, { apart: [['j1', 'j2']], fairness: 'maxmin' }))
  expect([cost, pairs.length]).toEqual([700, 2])
})
