import { describe, expect, test } from 'vitest'
import { aggregate } from '#scoring/aggregate'
import { candidateKey, fileDecisions } from '#scoring/decisions'
import { rational, roundTo } from '#scoring/points'
import { rank } from '#scoring/rank'
import type { Contender, TieBreak, TieBreakCode } from '#scoring/tie-breaks'
import { pt } from '#tests/scoring/a-contest'

function meanOf(totals: number[]) {
  return aggregate('mean', { numerators: totals.map((total) => pt(total)), over: 1 }).exact
}

function contender(entry: string, totals: number[], changes: Partial<Contender> = {}): Contender {
  return {
    entry,
    exact: meanOf(totals),
    raw: meanOf(totals),
    published: roundTo(meanOf(totals), 2),
    criterionMeans: [],
    sheets: totals.map((total, index) => ({ judge: `j${index + 1}`, isChair: false, total: pt(total) })),
    ...changes,
  }
}

function link(code: TieBreakCode, criterion?: string): TieBreak {
  return { code, article: `Điều về ${code}`, criterion }
}

const none = fileDecisions([]).book

function places(contenders: Contender[], chain: TieBreak[] = [], decisions = none) {
  return rank(contenders, chain, decisions).groups.map(({ rank, entries }) => [rank, ...entries])
}

describe('competition ranking', () => {
  test('nobody is ranked when nobody competes', () => {
    expect(rank([], [link('decision')], none)).toEqual({ groups: [], decisionsUsed: [] })
  })

  test('ranks go 1, 2, 2, 4, and ids only order the listing inside a tie', () => {
    const contenders = [
      contender('d', [70]),
      contender('c', [80]),
      contender('b', [80]),
      contender('a', [60]),
      contender('e', [90]),
    ]
    expect(places(contenders)).toEqual([
      [1, 'e'],
      [2, 'b', 'c'],
      [4, 'd'],
      [5, 'a'],
    ])
  })

  test('the trace names what separated each group from the next, with both values', () => {
    const { groups } = rank([contender('a', [90]), contender('b', [80])], [], none)
    expect(groups).toEqual([
      {
        rank: 1,
        entries: ['a'],
        published: pt(90),
        separatedBy: {
          by: 'published-score',
          article: null,
          criterion: null,
          decision: null,
          value: rational(9000, 1),
          valueBelow: rational(8000, 1),
        },
      },
      { rank: 2, entries: ['b'], published: pt(80), separatedBy: null },
    ])
  })

  test('8.1, 8.2, 8.3 ties with 8.3, 8.2, 8.1', () => {
    expect(places([contender('a', [8.1, 8.2, 8.3]), contender('b', [8.3, 8.2, 8.1])])).toEqual([
      [1, 'a', 'b'],
    ])
  })
})

const mean = (criterion: string, value: number) => ({
  criterion,
  mean: rational(pt(value), 1),
  published: pt(value),
})

const chaired = (entry: string, total: number, rest: number, chairs = 1) => {
  const plain = contender(entry, [total, rest])
  return { ...plain, sheets: plain.sheets.map((sheet, index) => ({ ...sheet, isChair: index < chairs })) }
}

describe('tie-breaks', () => {
  test('the mean of the named criterion separates a tie, and the trace cites the article', () => {
    const a = contender('a', [80], { criterionMeans: [mean('novelty', 30), mean('effect', 20)] })
    const b = contender('b', [80], { criterionMeans: [mean('novelty', 20), mean('effect', 30)] })
    const { groups } = rank([a, b], [link('criterion-mean', 'effect')], none)
    expect(groups.map(({ entries }) => entries)).toEqual([['b'], ['a']])
    expect(groups[0]!.separatedBy).toEqual({
      by: 'criterion-mean',
      article: 'Điều về criterion-mean',
      criterion: 'effect',
      decision: null,
      value: rational(3000, 1),
      valueBelow: rational(2000, 1),
    })
  })

  test('a criterion nobody was marked on says nothing', () => {
    expect(places([contender('a', [80]), contender('b', [80])], [link('criterion-mean', 'effect')])).toEqual([
      [1, 'a', 'b'],
    ])
  })

  test('the score before rounding separates what rounding made equal', () => {
    const a = contender('a', [80, 80, 80.01])
    const b = contender('b', [80, 80, 80])
    expect(a.published).toBe(b.published)
    expect(places([a, b])).toEqual([[1, 'a', 'b']])
    expect(places([b, a], [link('higher-exact-mean')])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ])
  })

  test('the median of the sheets is the middle one, or the mean of the middle two', () => {
    const contenders = [
      contender('a', [70, 80, 90, 80]),
      contender('b', [60, 85, 85, 90]),
      contender('c', [79, 82, 79]),
    ]
    expect(places(contenders, [link('median-of-sheets')])).toEqual([
      [1, 'b'],
      [2, 'a'],
      [3, 'c'],
    ])
  })

  test('the entry more judges put on top of the tie goes first, shared tops included', () => {
    const contenders = [contender('a', [81, 81, 78]), contender('b', [79, 81, 80])]
    expect(places(contenders, [link('count-of-top')])).toEqual([[1, 'a', 'b']])
    const { groups } = rank(
      [contender('a', [81, 80, 79]), contender('b', [80, 79, 81])],
      [link('count-of-top')],
      none,
    )
    expect(groups[0]).toMatchObject({
      entries: ['a'],
      separatedBy: { by: 'count-of-top', value: rational(2, 1), valueBelow: rational(1, 1) },
    })
  })

  test('only judges who marked every tied entry are counted', () => {
    const a = contender('a', [79, 81])
    const b = contender('b', [80])
    expect(places([a, b], [link('count-of-top')])).toEqual([
      [1, 'b'],
      [2, 'a'],
    ])
  })

  test("the chair's sheet separates a tie when every tied entry has exactly one", () => {
    const chain = [link('chair-score')]
    expect(places([chaired('a', 79, 81), chaired('b', 81, 79)], chain)).toEqual([
      [1, 'b'],
      [2, 'a'],
    ])
    expect(places([chaired('a', 79, 81), chaired('b', 81, 79, 0)], chain)).toEqual([[1, 'a', 'b']])
    expect(places([chaired('a', 79, 81), chaired('b', 81, 79, 2)], chain)).toEqual([[1, 'a', 'b']])
  })

  test('a decision of the council separates exactly the entries it was taken on', () => {
    const { book } = fileDecisions([{ id: 'bb-07', order: [['c'], ['a', 'b']] }])
    const tied = ['a', 'b', 'c'].map((entry) => contender(entry, [80]))
    const ranking = rank(tied, [link('decision')], book)
    expect(ranking.decisionsUsed).toEqual(['bb-07'])
    expect(ranking.groups).toMatchObject([
      {
        rank: 1,
        entries: ['c'],
        separatedBy: { by: 'decision', decision: 'bb-07', value: rational(1, 1), valueBelow: rational(2, 1) },
      },
      { rank: 2, entries: ['a', 'b'], separatedBy: null },
    ])
  })

  test('a decision lapses when the tie changes', () => {
    const { book } = fileDecisions([{ id: 'bb-07', order: [['b'], ['a']] }])
    const grown = ['a', 'b', 'c'].map((entry) => contender(entry, [80]))
    expect(rank(grown, [link('decision')], book)).toMatchObject({ decisionsUsed: [], groups: [{ rank: 1 }] })
  })

  test('a later link is asked only about entries still tied, and the last separation of a part is the earlier link', () => {
    const contenders = [
      contender('a', [80, 80], { criterionMeans: [mean('novelty', 30)] }),
      contender('b', [70, 90], { criterionMeans: [mean('novelty', 30)] }),
      contender('c', [60, 100], { criterionMeans: [mean('novelty', 20)] }),
      contender('d', [50, 60], { criterionMeans: [mean('novelty', 40)] }),
    ]
    const chain = [link('criterion-mean', 'novelty'), link('count-of-top')]
    const { groups } = rank(contenders, chain, none)
    expect(groups.map(({ rank, entries, separatedBy }) => [rank, entries, separatedBy?.by])).toEqual([
      [1, ['a', 'b'], 'criterion-mean'],
      [3, ['c'], 'published-score'],
      [4, ['d'], undefined],
    ])
  })
})

describe('filing decisions', () => {
  test('the same entries in any order have the same key', () => {
    expect(candidateKey(['b', 'a'])).toBe(candidateKey(['a', 'b']))
    expect(candidateKey(['a,b'])).not.toBe(candidateKey(['a', 'b']))
  })

  test.each([
    ['decides-nothing', [['a', 'b']]],
    ['decides-nothing', []],
    ['empty-group', [['a'], []]],
    ['repeated-entry', [['a'], ['a', 'b']]],
  ] as const)('a decision that is malformed (%s) is named and left out', (fault, order) => {
    expect(fileDecisions([{ id: 'x', order }])).toEqual({
      book: new Map(),
      issues: [{ code: 'malformed-decision', decision: 'x', fault }],
    })
  })

  test('of several decisions on the same entries none is chosen', () => {
    const decisions = [
      { id: 'second', order: [['b'], ['a']] },
      { id: 'first', order: [['a'], ['b']] },
      { id: 'other', order: [['a'], ['c']] },
    ]
    const { book, issues } = fileDecisions(decisions)
    expect([...book.values()]).toEqual([decisions[2]])
    expect(issues).toEqual([
      { code: 'competing-decisions', decisions: ['first', 'second'], candidates: ['a', 'b'] },
    ])
  })
})
