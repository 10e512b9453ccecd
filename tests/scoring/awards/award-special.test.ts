import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awardSpecial, checkSpecialPrizes, type SpecialFacts, type SpecialPrize } from '#scoring/awards'
import { fileDecisions, type RecordedDecision } from '#scoring/decisions'
import { points, rational } from '#scoring/points'
import { pt } from '#tests/scoring/a-contest'
import { runs } from '#tests/scoring/runs'

function contender(entry: string, score: number, novelty?: [sum: number, count: number]) {
  const criterionMeans = novelty
    ? [
        {
          criterion: 'novelty',
          mean: rational(...novelty),
          published: points(Math.round(novelty[0] / novelty[1])),
        },
      ]
    : []
  return { entry, published: pt(score), criterionMeans }
}

const three = [contender('a', 95, [100, 3]), contender('b', 90, [101, 3]), contender('c', 85, [101, 3])]

const best: SpecialPrize = {
  code: 'novel',
  title: 'Giải sáng tạo',
  count: 1,
  stack: true,
  order: { by: 'criterion-mean', criterion: 'novelty' },
  tiePolicy: 'hold',
}

const main = {
  awards: [
    { entry: 'a', tier: 'nhat', reason: { code: 'within-quota' } },
    { entry: 'b', tier: null, reason: { code: 'no-prize-left' } },
    { entry: 'c', tier: null, reason: { code: 'no-prize-left' } },
  ],
}

interface Changes {
  contenders?: typeof three
  main?: Parameters<typeof awardSpecial>[2]['main']
  facts?: [string, SpecialFacts][]
  decisions?: RecordedDecision[]
  choice?: string[]
}

function given(prize: SpecialPrize, changes: Changes = {}) {
  return awardSpecial(prize, changes.contenders ?? three, {
    main: changes.main ?? main,
    facts: new Map(changes.facts),
    decisions: fileDecisions(changes.decisions ?? []).book,
    choice: changes.choice ?? null,
  })
}

function winnersOf({ outcomes }: ReturnType<typeof given>) {
  return outcomes.filter(({ won }) => won).map(({ entry }) => entry)
}

function codesOf({ outcomes }: ReturnType<typeof given>) {
  return Object.fromEntries(outcomes.map(({ entry, reason }) => [entry, reason.code]))
}

describe('a special prize by order', () => {
  test('by a criterion goes by the exact mean, and holds a tie for a decision of its own', () => {
    const result = given(best)
    expect(result).toMatchObject({
      prize: 'novel',
      unfilled: 0,
      issues: [],
      pending: { candidates: ['b', 'c'] },
    })
    const decided = given(best, { decisions: [{ id: 'd1', order: [['c'], ['b']] }] })
    expect(winnersOf(decided)).toEqual(['c'])
    expect(winnersOf(given({ ...best, tiePolicy: 'expand' }))).toEqual(['b', 'c'])
  })

  test('by score goes to the best of those it is for, and may stand beside a main prize', () => {
    const girls: SpecialPrize = { ...best, code: 'girls', among: 'girls', order: { by: 'published-score' } }
    const facts: [string, SpecialFacts][] = [
      ['a', { tags: ['girls'] }],
      ['c', { tags: ['primary', 'girls'] }],
    ]
    const result = given(girls, { facts })
    expect(winnersOf(result)).toEqual(['a'])
    expect(result.outcomes[1]).toEqual({
      entry: 'b',
      won: false,
      reason: { code: 'not-among', tag: 'girls' },
    })
    const alone = given({ ...girls, stack: false }, { facts })
    expect(winnersOf(alone)).toEqual(['c'])
    expect(alone.outcomes[0]!.reason).toEqual({ code: 'has-main-prize', tier: 'nhat' })
  })

  test('waits for the main prizes when it does not go with one, and only then', () => {
    const open = {
      awards: main.awards.map((award) =>
        award.entry === 'b' ? { ...award, reason: { code: 'tie-pending' } } : award,
      ),
    }
    const result = given({ ...best, stack: false }, { main: open })
    expect(codesOf(result)).toEqual({ a: 'has-main-prize', b: 'waits-for-main', c: 'waits-for-main' })
    expect(result).toMatchObject({ unfilled: 0, pending: null })
    expect(given(best, { main: open }).pending).not.toBeNull()
  })

  test('by a number goes to the highest or the lowest; an entry without the number is told so', () => {
    const youngest: SpecialPrize = {
      ...best,
      order: { by: 'measure', measure: 'birthday', better: 'higher' },
    }
    const facts: [string, SpecialFacts][] = [
      ['a', { measures: { birthday: 14_000 } }],
      ['b', { measures: { birthday: 15_500 } }],
      ['c', {}],
    ]
    expect(codesOf(given(youngest, { facts }))).toEqual({
      a: 'no-prize-left',
      b: 'within-quota',
      c: 'not-measured',
    })
    const oldest: SpecialPrize = { ...best, order: { by: 'measure', measure: 'birthday', better: 'lower' } }
    expect(winnersOf(given(oldest, { facts }))).toEqual(['a'])
    expect(() => given(oldest, { facts: [['a', { measures: { birthday: 0.5 } }]] })).toThrow(RangeError)
  })

  test('keeps its threshold, and counts prizes nobody reached', () => {
    const high = given({ ...best, count: 2, minScore: points(34) })
    expect(high.unfilled).toBe(0)
    expect(winnersOf(high)).toEqual(['b', 'c'])
    expect(given({ ...best, count: 2, minScore: points(35) })).toMatchObject({ unfilled: 2 })
    const unknown = given({ ...best, order: { by: 'criterion-mean', criterion: 'finish' } })
    expect(codesOf(unknown)).toEqual({ a: 'not-measured', b: 'not-measured', c: 'not-measured' })
    expect(unknown.unfilled).toBe(1)
  })

  test('never goes to an entry that may win nothing', () => {
    const result = given(best, { facts: [['b', { ineligible: 'originality' }]] })
    expect(winnersOf(result)).toEqual(['c'])
    expect(result.outcomes[1]!.reason).toEqual({ code: 'ineligible', because: 'originality', tier: null })
  })

  test('takes each entry once', () => {
    expect(() => given(best, { contenders: [three[0]!, three[0]!] })).toThrow('An entry contends twice')
  })

  test('does not depend on the order of the contenders', () => {
    const drawn = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(drawn, fc.nat(3), fc.boolean(), (means, count, expands) => {
        const prize: SpecialPrize = { ...best, count, tiePolicy: expands ? 'expand' : 'hold' }
        const contenders = means.map((mean, index) => contender(`e${index}`, 50, mean))
        const result = given(prize, { contenders })
        expect(given(prize, { contenders: contenders.toReversed() })).toEqual(result)
        expect(result.outcomes).toHaveLength(contenders.length)
      }),
      { numRuns: runs() },
    )
  })
})

describe('a special prize by choice', () => {
  const loved: SpecialPrize = {
    code: 'loved',
    title: 'Giải yêu thích',
    count: 2,
    stack: false,
    order: 'council',
  }

  test('awaits the choice, then gives exactly what was chosen', () => {
    expect(given(loved)).toEqual({
      prize: 'loved',
      outcomes: [
        { entry: 'a', won: false, reason: { code: 'has-main-prize', tier: 'nhat' } },
        { entry: 'b', won: false, reason: { code: 'awaits-choice' } },
        { entry: 'c', won: false, reason: { code: 'awaits-choice' } },
      ],
      pending: null,
      unfilled: 0,
      issues: [],
    })
    const chosen = given(loved, { choice: ['c'] })
    expect(codesOf(chosen)).toEqual({ a: 'has-main-prize', b: 'not-chosen', c: 'chosen' })
    expect(winnersOf(chosen)).toEqual(['c'])
    expect(chosen.unfilled).toBe(1)
    expect(given(loved, { choice: [] }).unfilled).toBe(2)
  })

  test('gives nothing while the choice breaks its terms, each fault named', () => {
    const result = given(loved, { choice: ['c', 'a', 'c', 'zz'] })
    expect(result.issues).toEqual([
      { code: 'choice-over-count', prize: 'loved', count: 2, chosen: 4 },
      { code: 'choice-is-no-candidate', prize: 'loved', entry: 'a' },
      { code: 'chosen-twice', prize: 'loved', entry: 'c' },
      { code: 'choice-is-no-candidate', prize: 'loved', entry: 'zz' },
    ])
    expect(winnersOf(result)).toEqual([])
    expect(codesOf(result)).toMatchObject({ b: 'awaits-choice', c: 'awaits-choice' })
  })
})

test('special prizes that make sense have no issues, and every fault is named', () => {
  const measured: SpecialPrize = {
    ...best,
    code: 'young',
    order: { by: 'measure', measure: 'birthday', better: 'higher' },
  }
  expect(checkSpecialPrizes([best, measured], ['novelty'])).toEqual([])
  expect(
    checkSpecialPrizes(
      [
        { ...best, code: ' ' },
        { ...best, count: -1, order: { by: 'criterion-mean', criterion: 'beauty' } },
        { ...best, minScore: NaN as never },
        { ...measured, minScore: pt(60) },
        { code: 'loved', title: '', count: 0.5, stack: true, order: 'council' },
      ],
      ['novelty'],
    ),
  ).toEqual([
    { code: 'blank-special-code', position: 0 },
    { code: 'count-is-not-a-count', prize: 'novel' },
    { code: 'unknown-criterion', prize: 'novel', criterion: 'beauty' },
    { code: 'duplicate-special-code', prize: 'novel' },
    { code: 'min-score-is-not-points', prize: 'novel' },
    { code: 'threshold-on-measure', prize: 'young' },
    { code: 'count-is-not-a-count', prize: 'loved' },
  ])
})
