/**
 * A published competition computed again from its judges' marks: the ladies' free skating at the ISU World Championships 2017,
 * 24 skaters, nine judges, five components. Every official number is reached exactly, through the front door.
 */
import { describe, expect, test } from 'vitest'
import { computeResults, explainEntry, type ResultRegulations } from '#scoring/results'
import { points } from '#scoring/points'
import { aRegulation, anEntry, pt, standingOf } from '#tests/scoring/a-contest'
import { publishedResults, publishedSkates } from './worlds-2017-ladies'

const components = ['skills', 'transitions', 'performance', 'composition', 'interpretation']

/** Highest and lowest mark left out, mean to two decimals, times 1.60 to two decimals, added. */
const isu: Partial<ResultRegulations> = {
  rubric: {
    criteria: components.map((code) => ({ code, title: code, max: pt(10), step: pt(0.25), weight: 16 })),
    weightsOver: 10,
    total: pt(80),
  },
  aggregator: 'trim1',
  aggregateBy: 'criterion',
  rounding: { criterion: 2, weighted: 2, entry: 2, composite: 2 },
  quorum: { sheets: 9 },
  tiers: [],
}

const sheets = publishedSkates.flatMap(({ skater, marks }) =>
  Array.from({ length: 9 }, (_, judge) => ({
    entry: skater,
    judge: `J${judge + 1}`,
    state: 'confirmed' as const,
    marks: Object.fromEntries(components.map((code, place) => [code, marks[place]?.judges[judge]])),
  })),
)

const shortOf = new Map(publishedResults.map(({ skater, short }) => [skater, short]))

/** The components from the judges, the elements and the deductions as published. */
const entries = publishedSkates.map(({ skater, elements, deductions }) =>
  anEntry(skater, {
    earlier: [
      { round: 'elements-less-deductions', published: points(elements - deductions) },
      { round: 'short-program', published: points(shortOf.get(skater) ?? NaN) },
    ],
  }),
)

function compute(rounds: string[], changes: Partial<ResultRegulations> = {}) {
  const terms = { current: 'components', rule: { code: 'cumulative' as const, rounds } }
  return computeResults(aRegulation({ ...isu, rounds: terms, ...changes }), entries, sheets, [])
}

describe('the ladies’ free skating at the World Championships 2017', () => {
  test('24 skaters of 9 judges and 5 components each are on record', () => {
    expect(publishedSkates.map(({ marks }) => marks.map(({ judges }) => judges.length))).toEqual(
      Array.from({ length: 24 }, () => [9, 9, 9, 9, 9]),
    )
    expect(publishedResults).toHaveLength(24)
  })

  test('every panel score of every component is the official one', () => {
    const results = compute(['components'])
    expect(results.issues).toEqual([])
    for (const { skater, marks } of publishedSkates)
      expect(standingOf(results, skater).panel!.parts.map(({ rounded }) => rounded)).toEqual(
        marks.map(({ panel }) => panel),
      )
  })

  test('every factored component score is the official one', () => {
    const results = compute(['components'])
    expect(publishedSkates.map(({ skater }) => standingOf(results, skater).published)).toEqual(
      publishedSkates.map(({ components }) => components),
    )
  })

  test('with the published elements and deductions the segment has its official scores and places', () => {
    const results = compute(['components', 'elements-less-deductions'])
    expect(results.standings.map(({ entry, rank, published }) => [rank, entry, published])).toEqual(
      publishedSkates.map(({ place, skater, segment }) => [place, skater, segment]),
    )
  })

  test('with the short program the championship has its official points and places', () => {
    const results = compute(['short-program', 'components', 'elements-less-deductions'])
    expect(results.standings.map(({ entry, rank, published }) => [rank, entry, published])).toEqual(
      publishedResults.map(({ place, skater, total }) => [place, skater, total]),
    )
  })

  test('any other rounding misses official scores: where a number is rounded is part of the regulations', () => {
    const missed = (rounding: ResultRegulations['rounding']) => {
      const results = compute(['components'], { rounding })
      return publishedSkates.filter(
        ({ skater, components }) => standingOf(results, skater).published !== components,
      ).length
    }
    expect(missed(isu.rounding)).toBe(0)
    expect(missed({ criterion: 2, entry: 2 })).toBeGreaterThan(0)
    expect(missed({ entry: 2 })).toBeGreaterThan(0)
  })

  test('one skater is explained from the marks to the place', () => {
    const results = compute(['short-program', 'components', 'elements-less-deductions'])
    const why = explainEntry(results, 'CHEN')!
    expect(why.standing.panel!.fates.filter(({ criterion }) => criterion === 'transitions')).toEqual([
      { judge: 'J3', criterion: 'transitions', code: 'highest', countedAs: null },
      { judge: 'J8', criterion: 'transitions', code: 'lowest', countedAs: null },
    ])
    expect(why.roundings.slice(0, 2)).toMatchObject([
      {
        stage: 'criterion',
        criterion: 'skills',
        exact: { numerator: 5775, denominator: 7 },
        published: pt(8.25),
      },
      { stage: 'weighted', criterion: 'skills', published: pt(13.2), changed: false },
    ])
    expect(why.above!.entries).toEqual(['DALEMAN'])
    expect(why.below!.entries).toEqual(['MIHARA'])
  })
})
