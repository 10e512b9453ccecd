/** Builders for contests small enough to read, and arbitraries for contests full of ties. */
import fc from 'fast-check'
import type { AggregatorRule } from '#scoring/aggregate'
import { points, type Points } from '#scoring/points'
import type { ResultEntry, ResultRegulations, ResultSheet, Results } from '#scoring/results'
import type { Rubric } from '#scoring/rubric'
import type { Tier } from '#scoring/awards'
import type { TieBreak } from '#scoring/tie-breaks'

/** Whole points, for tests that read like a score sheet. */
export function pt(wholePoints: number): Points {
  return points(Math.round(wholePoints * 100))
}

export const rubric: Rubric = {
  criteria: [
    { code: 'novelty', title: 'Tính mới, tính sáng tạo', max: pt(40), step: pt(0.5) },
    { code: 'effect', title: 'Hiệu quả và khả năng áp dụng', max: pt(30), step: pt(0.5) },
    { code: 'materials', title: 'Nguyên vật liệu, sử dụng năng lượng', max: pt(15), step: pt(0.5) },
    { code: 'finish', title: 'Tính mỹ thuật, công nghệ', max: pt(15), step: pt(0.5) },
  ],
  total: pt(100),
}

export function tier(code: string, count: number | null, minScore = 0): Tier {
  return { code, title: code, count, minScore: pt(minScore) }
}

export const tiers: Tier[] = [
  tier('nhat', 1, 90),
  tier('nhi', 2, 80),
  tier('ba', 3, 70),
  tier('khuyen-khich', 5, 60),
]

export function aRegulation(changes: Partial<ResultRegulations> = {}): ResultRegulations {
  return {
    rubric,
    aggregator: 'mean',
    quorum: {},
    deviation: { warn: pt(15), discuss: pt(20) },
    tieChain: [],
    tiers,
    awardScope: 'overall',
    tiePolicy: 'hold',
    ...changes,
  }
}

export function anEntry(id: string, changes: Partial<ResultEntry> = {}): ResultEntry {
  return { id, field: 'phan-mem', status: 'eligible', ...changes }
}

/** Splits a total over the rubric from the first criterion down: 85 is 40, 30, 15, 0. */
export function marksOf(total: number): Record<string, number> {
  let left: number = pt(total)
  return Object.fromEntries(
    rubric.criteria.map(({ code, max }) => {
      const mark = Math.min(left, max)
      left -= mark
      return [code, mark]
    }),
  )
}

export function aSheet(entry: string, judge: string, total: number, changes: Partial<ResultSheet> = {}) {
  return { entry, judge, state: 'confirmed', marks: marksOf(total), ...changes } satisfies ResultSheet
}

/** One confirmed sheet for each total, by judges j1, j2, j3… */
export function sheetsOf(entry: string, ...totals: number[]): ResultSheet[] {
  return totals.map((total, index) => aSheet(entry, `j${index + 1}`, total))
}

export function standingOf(results: Results, entry: string) {
  return results.standings.find((each) => each.entry === entry)!
}

export function awardOf(results: Results, entry: string) {
  return results.awards.find((each) => each.entry === entry)!
}

export const independentChain: TieBreak[] = [
  { code: 'criterion-mean', criterion: 'novelty', article: 'Điều 14.1' },
  { code: 'higher-exact-mean', article: 'Điều 14.2' },
  { code: 'median-of-sheets', article: 'Điều 14.3' },
]

export const wholeChain: TieBreak[] = [
  ...independentChain,
  { code: 'count-of-top', article: 'Điều 14.4' },
  { code: 'chair-score', article: 'Điều 14.5' },
  { code: 'decision', article: 'Điều 14.6' },
]

const coarseRubric: Rubric = {
  criteria: [
    { code: 'novelty', title: 'Tính mới', max: pt(60), step: pt(20) },
    { code: 'effect', title: 'Hiệu quả', max: pt(40), step: pt(20) },
  ],
  total: pt(100),
}

export interface AContest {
  regulations: ResultRegulations
  entries: ResultEntry[]
  sheets: ResultSheet[]
}

const arbitraryTiers: fc.Arbitrary<Tier[]> = fc
  .array(
    fc.record({
      count: fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.constant(null) }),
      minScore: fc.constantFrom(0, 20, 40, 50, 60, 80),
    }),
    { maxLength: 4 },
  )
  .map((drawn) => {
    const floors = drawn.map(({ minScore }) => minScore).sort((a, b) => b - a)
    return drawn.map(({ count }, index) => tier(`t${index + 1}`, count, floors[index]))
  })

export { arbitraryTiers }

/** Every aggregator under which a higher mark never costs points. */
const monotone: AggregatorRule[] = [
  'mean',
  'trim1',
  'winsor1',
  'median',
  { code: 'clip', within: pt(20) },
  { code: 'discard', beyond: pt(20), consequence: 'discuss' },
]

/** Contests of up to eight entries and six judges, with marks so coarse that most scores tie. */
export function aContest(
  chains: TieBreak[][] = [[], independentChain, wholeChain],
  sheetStates: ResultSheet['state'][] = ['blank', 'in-progress', 'recused', 'void'],
): fc.Arbitrary<AContest> {
  const sheet = fc.record({
    state: fc.oneof(
      { weight: 8, arbitrary: fc.constant('confirmed' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...sheetStates) },
    ),
    novelty: fc.constantFrom(0, 20, 40, 60).map(pt),
    effect: fc.constantFrom(0, 20, 40).map(pt),
  })
  const entry = fc.record({
    field: fc.constantFrom('a', 'b'),
    status: fc.constantFrom('eligible', 'eligible', 'eligible', 'excluded') as fc.Arbitrary<
      ResultEntry['status']
    >,
    sheets: fc.array(sheet, { minLength: 2, maxLength: 6 }),
  })
  return fc
    .record({
      drawn: fc.array(entry, { maxLength: 8 }),
      tiers: arbitraryTiers,
      tieChain: fc.constantFrom(...chains),
      tiePolicy: fc.constantFrom('hold' as const, 'expand' as const),
      awardScope: fc.constantFrom('overall' as const, 'field' as const),
      quorum: fc.constantFrom({}, { sheets: 1 }, { sheets: 2 }),
      aggregator: fc.oneof(fc.constant('mean' as const), fc.constantFrom(...monotone)),
      aggregateBy: fc.constantFrom('sheet' as const, 'criterion' as const),
      rankOn: fc.constantFrom('published' as const, 'exact' as const),
    })
    .filter(({ aggregator, aggregateBy }) => typeof aggregator === 'string' || aggregateBy === 'sheet')
    .map(({ drawn, ...rules }) => ({
      regulations: aRegulation({ rubric: coarseRubric, ...rules }),
      entries: drawn.map(({ field, status }, index) => anEntry(`e${index}`, { field, status })),
      sheets: drawn.flatMap(({ sheets }, index) =>
        sheets.map(({ state, novelty, effect }, place) => ({
          entry: `e${index}`,
          judge: `j${place}`,
          state,
          isChair: place === 0,
          marks: { novelty, effect },
        })),
      ),
    }))
}
