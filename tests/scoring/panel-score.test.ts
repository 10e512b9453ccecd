/** One entry's score through the front door: weights, criteria one by one, criteria left out, flags, calibrated scores. */
import { describe, expect, test } from 'vitest'
import type { AggregatorRule } from '#scoring/aggregate'
import { points, rational } from '#scoring/points'
import { computeResults, explainEntry, type ResultRegulations, type ResultSheet } from '#scoring/results'
import { roundingsOf } from '#scoring/roundings'
import type { Rubric } from '#scoring/rubric'
import {
  aRegulation,
  aSheet,
  anEntry,
  marksOf,
  pt,
  rubric,
  sheetsOf,
  standingOf,
} from '#tests/scoring/a-contest'

/** Marks out of ten, weights that add up to a hundred. */
const outOfTen: Rubric = {
  criteria: [
    { code: 'novelty', title: 'Tính mới', max: pt(10), step: pt(0.25), weight: 35 },
    { code: 'effect', title: 'Hiệu quả', max: pt(10), step: pt(0.25), weight: 25 },
    { code: 'use', title: 'Áp dụng', max: pt(10), step: pt(0.25), weight: 25 },
    { code: 'finish', title: 'Trình bày', max: pt(10), step: pt(0.25), weight: 15 },
  ],
  weightsOver: 10,
  total: pt(100),
}

function marked(judge: string, ...marks: number[]): ResultSheet {
  const codes = outOfTen.criteria.map(({ code }) => code)
  return {
    entry: 'a',
    judge,
    state: 'confirmed',
    marks: Object.fromEntries(marks.map((mark, place) => [codes[place]!, pt(mark)])),
  }
}

const compute = (changes: Partial<ResultRegulations>, sheets: ResultSheet[], entry = anEntry('a')) =>
  computeResults(aRegulation({ tiers: [], ...changes }), [entry], sheets, [])

describe('a weighted rubric', () => {
  const sheets = [marked('j1', 8.25, 7, 9, 8), marked('j2', 8, 7.25, 9, 8), marked('j3', 8, 7, 9, 8.5)]
  const results = compute({ rubric: outOfTen }, sheets)

  test('a sheet keeps its exact sum over the fixed denominator, and the entry is rounded once', () => {
    expect(standingOf(results, 'a').counted.map(({ total, exact }) => [total, exact])).toEqual([
      [8088, rational(80875, 10)],
      [8063, rational(80625, 10)],
      [8075, rational(80750, 10)],
    ])
    expect(standingOf(results, 'a')).toMatchObject({
      exact: rational(80875 + 80625 + 80750, 30),
      published: 8075,
      deviations: [],
    })
  })

  test('what people read of a sheet is rounded, what counts is not: the rounded totals would give another score', () => {
    const three = [marked('j1', 8.25, 7, 9, 8), marked('j2', 8.25, 7, 9, 8), marked('j3', 8, 7, 9, 8.5)]
    const { published, exact, counted } = standingOf(compute({ rubric: outOfTen }, three), 'a')
    expect(exact).toEqual(rational(2 * 80875 + 80750, 30))
    expect(published).toBe(8083)
    const ofRounded = counted.reduce<number>((sum, { total }) => sum + total, 0) / 3
    expect(Math.floor(ofRounded + 0.5)).toBe(8084)
  })

  test('a tie-break by the chair and by the median compares exact totals', () => {
    const entries = [anEntry('a'), anEntry('b')]
    const own = (entry: string, ...each: ResultSheet[]) => each.map((sheet) => ({ ...sheet, entry }))
    const both = [
      ...own('a', { ...marked('j1', 8.25, 7, 9, 8), isChair: true }, marked('j2', 8, 7.25, 9, 8)),
      ...own('b', { ...marked('j1', 8, 7.25, 9, 8), isChair: true }, marked('j2', 8.25, 7, 9, 8)),
    ]
    const rules = aRegulation({
      rubric: outOfTen,
      tiers: [],
      quorum: { sheets: 2 },
      tieChain: [
        { code: 'median-of-sheets', article: '1' },
        { code: 'count-of-top', article: '2' },
        { code: 'chair-score', article: '3' },
      ],
    })
    const { tieGroups } = computeResults(rules, entries, both, [])
    expect(tieGroups.map(({ entries }) => entries)).toEqual([['a'], ['b']])
    expect(tieGroups[0]!.separatedBy).toMatchObject({ by: 'chair-score', value: rational(80875, 10) })
  })
})

describe('criteria combined one by one', () => {
  const byCriterion: Partial<ResultRegulations> = { rubric: outOfTen, aggregateBy: 'criterion' }
  const sheets = [marked('j1', 8.25, 7, 9, 8), marked('j2', 8, 7.25, 9, 8), marked('j3', 8, 7, 9, 8.5)]

  test('without rounding on the way it is the same as combining whole sheets', () => {
    expect(standingOf(compute(byCriterion, sheets), 'a').published).toBe(8075)
    expect(standingOf(compute(byCriterion, sheets), 'a').panel!.parts[0]).toEqual({
      criterion: 'novelty',
      exact: rational(2425, 3),
      rounded: null,
      weight: 35,
      weighted: rational(84875, 30),
      weightedRounded: null,
    })
  })

  test('each stage that rounds passes on what it rounded to', () => {
    const rounding = { criterion: 1, weighted: 1, entry: 1 } as const
    const results = compute({ ...byCriterion, rounding }, sheets)
    expect(roundingsOf(standingOf(results, 'a')).map(({ stage, published }) => [stage, published])).toEqual([
      ['criterion', pt(8.1)],
      ['weighted', pt(28.4)],
      ['criterion', pt(7.1)],
      ['weighted', pt(17.8)],
      ['criterion', pt(9)],
      ['weighted', pt(22.5)],
      ['criterion', pt(8.2)],
      ['weighted', pt(12.3)],
      ['entry', pt(81)],
    ])
    expect(explainEntry(results, 'a')!.combined).toBeNull()
    expect(standingOf(results, 'a').criterionMeans[0]).toEqual({
      criterion: 'novelty',
      mean: rational(2425, 3),
      published: pt(8.1),
    })
  })

  test('too few judges for trimming are told once, and the plain mean is taken', () => {
    const { flags, published } = standingOf(compute({ ...byCriterion, aggregator: 'trim1' }, sheets), 'a')
    expect(flags).toEqual([{ code: 'too-few-for-aggregator', aggregator: 'trim1', needs: 5, sheets: 3 }])
    expect(published).toBe(8075)
  })
})

describe('a criterion that does not apply to an entry', () => {
  const without = anEntry('a', { notApplicable: ['finish'] })
  const incomplete = ['j1', 'j2', 'j3'].map((judge) => marked(judge, 8, 7, 9))

  test('is forbidden unless the regulations allow it: an issue, and the entry is judged by the whole rubric', () => {
    const results = compute({ rubric: outOfTen }, incomplete, without)
    expect(results.issues[0]).toEqual({
      code: 'criterion-may-not-be-left-out',
      entry: 'a',
      criteria: ['finish'],
    })
    expect(standingOf(results, 'a')).toMatchObject({ status: 'insufficient', sheetsCounted: 0 })
  })

  const rescale: Partial<ResultRegulations> = { rubric: outOfTen, notApplicable: 'rescale' }

  test('the rest is carried up to the full total, exactly, and flagged', () => {
    const results = compute(rescale, incomplete, without)
    expect(results.issues).toEqual([])
    // (35·8 + 25·7 + 25·9) / 850 of 100 points.
    expect(standingOf(results, 'a')).toMatchObject({
      exact: rational((28000 + 17500 + 22500) * 20 * 3, 10 * 17 * 3),
      published: pt(80),
      flags: [{ code: 'criteria-not-applicable', criteria: ['finish'] }],
    })
  })

  test('marks given before on that criterion play no part, whatever they are', () => {
    const early = incomplete.map((sheet, index) => {
      return index === 0 ? { ...sheet, marks: { ...sheet.marks, finish: 99_999 } } : sheet
    })
    expect(standingOf(compute(rescale, early, without), 'a').published).toBe(pt(80))
  })

  test('combined criterion by criterion it comes to the same', () => {
    expect(
      standingOf(compute({ ...rescale, aggregateBy: 'criterion' }, incomplete, without), 'a'),
    ).toMatchObject({
      published: pt(80),
      criterionMeans: [{ criterion: 'novelty' }, { criterion: 'effect' }, { criterion: 'use' }],
    })
  })

  test('an unlawful sheet is still unlawful', () => {
    const results = compute(rescale, [...incomplete, marked('j4', 8, 7)], without)
    expect(results.issues).toEqual([
      {
        code: 'unlawful-sheet',
        entry: 'a',
        judge: 'j4',
        faults: [{ code: 'missing-mark', criterion: 'use' }],
      },
    ])
  })

  test.each([
    ['every criterion', outOfTen.criteria.map(({ code }) => code)],
    ['an unknown one', ['beauty']],
  ])('leaving out %s is an issue', (_, notApplicable) => {
    const results = compute(rescale, incomplete, anEntry('a', { notApplicable }))
    expect(results.issues[0]).toEqual({
      code: 'no-such-rubric',
      entry: 'a',
      criteria: notApplicable.toSorted(),
    })
  })
})

describe('sheets that lie far off', () => {
  const discard = (consequence: 'void' | 'discuss'): AggregatorRule => ({
    code: 'discard',
    beyond: pt(10),
    consequence,
  })

  test('are left out where the regulations say so, and the explanation tells which and over how many', () => {
    const results = compute({ aggregator: discard('void') }, sheetsOf('a', 60, 60, 60, 60, 73))
    expect(explainEntry(results, 'a')).toMatchObject({
      standing: {
        published: pt(60),
        flags: [],
        panel: { fates: [{ judge: 'j5', criterion: null, code: 'beyond', countedAs: null }] },
      },
      sum: pt(313),
      count: 5,
      combined: { sum: rational(pt(240), 1), count: 4 },
    })
  })

  test('where too few would be left the panel decides first: no score, no rank, and why', () => {
    const results = compute({ aggregator: discard('void') }, sheetsOf('a', 50, 50, 80, 80))
    expect(standingOf(results, 'a')).toMatchObject({
      status: 'insufficient',
      published: null,
      rank: null,
      flags: [{ code: 'too-few-left', left: 0, required: 3 }],
      deviations: [],
    })
    expect(explainEntry(results, 'a')).toMatchObject({ combined: null, roundings: [] })
  })

  test('are named for discussion, and count, unless the regulations void them', () => {
    const results = compute({ aggregator: discard('discuss') }, sheetsOf('a', 60, 60, 60, 60, 73))
    expect(standingOf(results, 'a')).toMatchObject({
      published: pt(62.6),
      flags: [{ code: 'sheets-to-discuss', judges: ['j5'] }],
    })
  })

  test('a trimmed panel may keep fewer than the quorum: only discarding leaves too few', () => {
    const results = compute({ aggregator: 'trim1' }, sheetsOf('a', 60, 61, 62, 63, 64))
    expect(standingOf(results, 'a')).toMatchObject({
      status: 'ranked',
      required: 4,
      published: pt(62),
      flags: [],
    })
  })
})

describe('calibrated scores', () => {
  /** A1=80 A2=70 · B1=84 B3=78 · C2=75 C3=85 · D1=90 D2=78 D3=84 (shared/scoring.md §8), least squares. */
  const tiny = {
    A: { j1: 80, j2: 70 },
    B: { j1: 84, j3: 78 },
    C: { j2: 75, j3: 85 },
    D: { j1: 90, j2: 78, j3: 84 },
  }
  const sheetsOfDesign = (design: Record<string, Record<string, number>>) =>
    Object.entries(design).flatMap(([entry, totals]) =>
      Object.entries(totals).map(([judge, total]) => aSheet(entry, judge, total)),
    )
  const entries = Object.keys(tiny).map((id) => anEntry(id))
  const adjusted: Partial<ResultRegulations> = {
    officialScore: 'adjusted',
    calibration: { lambda: 1 },
    quorum: { sheets: 1 },
    tiers: [],
  }
  /** Nine judges and works, so that there is enough to estimate from: two groups that share nothing. */
  const group = (name: string, shift: number) =>
    Object.fromEntries(
      Array.from({ length: 30 }, (_, work) => [
        `${name}${work}`,
        Object.fromEntries(
          [0, 1, 2].map((judge) => [
            `${name}-j${judge}`,
            50 + work + (judge === 0 ? shift : -shift) + ((work * (judge + 2)) % 5),
          ]),
        ),
      ]),
    )

  test('are official where the regulations say so, and the raw ones are shown beside them', () => {
    const many = group('x', 6)
    const results = computeResults(
      aRegulation({ ...adjusted, calibration: { lambda: 0 } }),
      [
        ...Object.keys(many).map((id) => anEntry(id)),
        anEntry('out', { status: 'excluded' }),
        anEntry('bare'),
      ],
      [...sheetsOfDesign(many), ...sheetsOf('out', 99)],
      [],
    )
    expect(results.calibration).toMatchObject({ status: 'calibrated', components: 1 })
    expect(results.calibration?.entries.map(({ entry }) => entry).sort()).toEqual(Object.keys(many).sort())
    const known = new Map(results.calibration?.entries.map((each) => [each.entry, each]))
    for (const { entry, status, published, adjusted: own, panel } of results.standings) {
      expect([entry, status, published, own, panel?.published ?? null]).toEqual(
        entry === 'out'
          ? ['out', 'excluded', null, null, null]
          : entry === 'bare'
            ? ['bare', 'insufficient', null, null, null]
            : [
                entry,
                'ranked',
                known.get(entry)?.adjusted,
                known.get(entry)?.adjusted,
                known.get(entry)?.raw,
              ],
      )
    }
  })

  test('keep the raw ones where too few sheets are there to compare judges, and say why', () => {
    const results = computeResults(aRegulation(adjusted), entries, sheetsOfDesign(tiny), [])
    expect(results.calibration).toMatchObject({
      status: 'not-calibratable',
      reason: { code: 'too-few-sheets' },
    })
    expect(results.standings.map(({ entry, published }) => [entry, published])).toEqual([
      ['D', pt(84)],
      ['B', pt(81)],
      ['C', pt(80)],
      ['A', pt(75)],
    ])
  })

  test('are refused for works that no common judge or work connects, when these compete', () => {
    const two = { ...group('x', 6), ...group('y', -6) }
    const works = Object.keys(two).map((id) => anEntry(id, { field: id.startsWith('x') ? 'f1' : 'f2' }))
    const compute = (awardScope: ResultRegulations['awardScope']) =>
      computeResults(aRegulation({ ...adjusted, awardScope }), works, sheetsOfDesign(two), [])
    expect(compute('overall')).toMatchObject({
      standings: [],
      calibration: null,
      issues: [{ code: 'calibration-disconnected', scope: null, components: 2 }],
    })
    expect(compute('field').issues).toEqual([])
    const mixed = works.map((work) => ({ ...work, field: work.id.endsWith('1') ? 'f2' : work.field }))
    expect(
      computeResults(aRegulation({ ...adjusted, awardScope: 'field' }), mixed, sheetsOfDesign(two), [])
        .issues,
    ).toEqual([{ code: 'calibration-disconnected', scope: 'f2', components: 2 }])
  })

  test('are not computed where the panel’s own score is official, nor where there is no sheet', () => {
    expect(computeResults(aRegulation(), entries, sheetsOfDesign(tiny), []).calibration).toBe(null)
    expect(computeResults(aRegulation(adjusted), entries, [], [])).toMatchObject({
      calibration: null,
      issues: [],
    })
  })

  test.each([
    [{ lambda: -1 }, { code: 'lambda-is-not-a-ridge' }],
    [{ lambda: Number.NaN }, { code: 'lambda-is-not-a-ridge' }],
    [{ delta: 0 as never }, { code: 'delta-is-not-points' }],
    [{ delta: 1.5 as never }, { code: 'delta-is-not-points' }],
    [{ method: 'z-score' as never }, { code: 'unknown-calibration', method: 'z-score' }],
  ])('terms %j are unlawful', (calibration, issue) => {
    expect(computeResults(aRegulation({ ...adjusted, calibration }), entries, [], []).issues).toEqual([
      { code: 'unlawful-regulations', issue },
    ])
  })
})

describe('ranking on the score before it is rounded', () => {
  test('separates what rounding makes equal, and says so', () => {
    const entries = [anEntry('a'), anEntry('b')]
    const fine = { ...rubric, criteria: rubric.criteria.map((each) => ({ ...each, step: points(1) })) }
    const sheets = [...sheetsOf('a', 80, 80, 80), ...sheetsOf('b', 80, 80, 80.01)]
    const rules = aRegulation({ rubric: fine, tiers: [], rankOn: 'exact' })
    const { tieGroups } = computeResults(rules, entries, sheets, [])
    expect(tieGroups).toMatchObject([
      {
        entries: ['b'],
        published: pt(80),
        separatedBy: {
          by: 'exact-score',
          article: null,
          value: rational(24001, 3),
          valueBelow: rational(24000, 3),
        },
      },
      { entries: ['a'], published: pt(80) },
    ])
    const published = computeResults({ ...rules, rankOn: 'published' }, entries, sheets, [])
    expect(published.tieGroups.map(({ entries }) => entries)).toEqual([['a', 'b']])
  })
})

test('a sheet beyond the quorum of one judge still needs every mark', () => {
  const results = compute({ quorum: { sheets: 1 } }, [
    aSheet('a', 'j1', 80, { marks: { ...marksOf(80), extra: 1 } }),
  ])
  expect(results.issues).toMatchObject([{ code: 'unlawful-sheet', faults: [{ code: 'unknown-criterion' }] }])
})
