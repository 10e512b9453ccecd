import { describe, expect, test } from 'vitest'
import { points, rational } from '#scoring/points'
import { computeResults, explainEntry, type ResultSheet } from '#scoring/results'
import {
  aRegulation,
  aSheet,
  anEntry,
  awardOf,
  independentChain,
  marksOf,
  pt,
  rubric,
  sheetsOf,
  standingOf,
  tier,
  wholeChain,
} from '#tests/scoring/a-contest'

describe('a contest from sheets to prizes', () => {
  const entries = [anEntry('cau-treo'), anEntry('may-loc'), anEntry('vuon-thong-minh')]
  const sheets = [
    ...sheetsOf('may-loc', 92, 91, 90.5),
    ...sheetsOf('cau-treo', 85, 86, 86),
    ...sheetsOf('vuon-thong-minh', 60, 61, 59.5),
  ]
  const results = computeResults(aRegulation({ shortlistMin: points(8567) }), entries, sheets, [])

  test('the standings carry the rank, the published score and the exact one', () => {
    expect(results.issues).toEqual([])
    expect(
      results.standings.map(({ entry, status, rank, published, exact, shortlisted }) => [
        entry,
        status,
        rank,
        published,
        shortlisted,
        exact,
      ]),
    ).toEqual([
      ['may-loc', 'ranked', 1, 9117, true, rational(27350, 3)],
      ['cau-treo', 'ranked', 2, 8567, true, rational(25700, 3)],
      ['vuon-thong-minh', 'ranked', 3, 6017, false, rational(18050, 3)],
    ])
  })

  test('every prize has its reason and every unfilled slot is listed', () => {
    expect(results.awards.map(({ entry, tier, reason }) => [entry, tier, reason.code])).toEqual([
      ['may-loc', 'nhat', 'within-quota'],
      ['cau-treo', 'nhi', 'within-quota'],
      ['vuon-thong-minh', 'khuyen-khich', 'within-quota'],
    ])
    expect(results.unfilled).toEqual([
      { scope: null, tier: 'nhi', slots: 1, reason: 'below-threshold' },
      { scope: null, tier: 'ba', slots: 3, reason: 'below-threshold' },
      { scope: null, tier: 'khuyen-khich', slots: 4, reason: 'no-entry-left' },
    ])
  })

  test('criterion means are exact and in rubric order', () => {
    expect(standingOf(results, 'cau-treo').criterionMeans).toEqual([
      { criterion: 'novelty', mean: rational(12000, 3), published: pt(40) },
      { criterion: 'effect', mean: rational(9000, 3), published: pt(30) },
      { criterion: 'materials', mean: rational(4500, 3), published: pt(15) },
      { criterion: 'finish', mean: rational(200, 3), published: 67 },
    ])
  })

  test('an entry that is tied with nobody is explained to the last number', () => {
    const explanation = explainEntry(results, 'cau-treo')!
    expect(explanation).toMatchObject({
      sum: pt(257),
      count: 3,
      quorum: { assigned: 3, required: 3, counted: 3, met: true },
      combined: { sum: rational(25700, 1), count: 3 },
      roundings: [
        { stage: 'entry', rule: 'half-up', exact: rational(25700, 3), published: 8567, changed: true },
      ],
      tiedWith: [],
      above: { entries: ['may-loc'], separatedBy: { by: 'published-score', value: rational(9117, 1) } },
      below: { entries: ['vuon-thong-minh'], rank: 3 },
      award: { tier: 'nhi', reason: { code: 'within-quota', minScore: pt(80), count: 2 } },
      issues: [],
    })
    expect(explanation.standing.counted[0]).toEqual({
      judge: 'j1',
      isChair: false,
      total: pt(85),
      marks: [
        { criterion: 'novelty', mark: pt(40) },
        { criterion: 'effect', mark: pt(30) },
        { criterion: 'materials', mark: pt(15) },
        { criterion: 'finish', mark: 0 },
      ],
    })
    expect(explainEntry(results, 'may-loc')!.above).toBeNull()
    expect(explainEntry(results, 'vuon-thong-minh')!.below).toBeNull()
    expect(explainEntry(results, 'nobody')).toBeNull()
  })

  test('85.675 is published as 85.68, once, at the entry', () => {
    const fine = aRegulation({
      quorum: { sheets: 2 },
      rubric: { ...rubric, criteria: rubric.criteria.map((each) => ({ ...each, step: pt(0.01) })) },
    })
    const result = computeResults(fine, [anEntry('a')], sheetsOf('a', 85.67, 85.68), [])
    expect(standingOf(result, 'a').published).toBe(8568)
    expect(explainEntry(result, 'a')!.roundings[0]!.changed).toBe(true)
    const whole = computeResults(fine, [anEntry('a')], sheetsOf('a', 85, 86), [])
    expect(explainEntry(whole, 'a')!.roundings[0]!.changed).toBe(false)
  })
})

const judges = (states: ResultSheet['state'][]) =>
  states.map((state, index) => aSheet('a', `j${index}`, 80, { state }))

describe('sheets that do not count', () => {
  const states = ['blank', 'in-progress', 'recused', 'void'] as const

  test.each(states)('a %s sheet is never a zero', (state) => {
    const sheets = [...sheetsOf('a', 80, 80, 80), aSheet('a', 'j4', 0, { state })]
    const results = computeResults(aRegulation(), [anEntry('a')], sheets, [])
    expect(standingOf(results, 'a')).toMatchObject({
      published: pt(80),
      sheetsCounted: 3,
      assigned: 4,
      unused: [{ judge: 'j4', isChair: false, why: state }],
    })
    expect(results.issues).toEqual([])
  })

  test('below the quorum an entry is listed apart, without rank, score or prize', () => {
    const sheets = [...sheetsOf('a', 90, 90), ...sheetsOf('b', 70, 70, 70)]
    const results = computeResults(aRegulation(), [anEntry('a'), anEntry('b')], sheets, [])
    expect(results.standings.map(({ entry, rank }) => [entry, rank])).toEqual([
      ['b', 1],
      ['a', null],
    ])
    expect(standingOf(results, 'a')).toMatchObject({
      status: 'insufficient',
      reason: null,
      published: null,
      exact: null,
      shortlisted: null,
      sheetsCounted: 2,
      required: 3,
      criterionMeans: [],
      deviations: [],
      separatedBy: null,
    })
    expect(awardOf(results, 'a')).toEqual({
      scope: null,
      entry: 'a',
      tier: null,
      reason: { code: 'not-ranked', status: 'insufficient' },
    })
    expect(explainEntry(results, 'a')).toMatchObject({
      sum: pt(180),
      count: 2,
      combined: null,
      roundings: [],
      tiedWith: [],
      above: null,
      below: null,
      quorum: { assigned: 2, required: 3, counted: 2, met: false },
    })
  })

  test('a recused judge does not lower the quorum', () => {
    const five = judges(['confirmed', 'confirmed', 'confirmed', 'recused', 'recused'])
    expect(standingOf(computeResults(aRegulation(), [anEntry('a')], five, []), 'a')).toMatchObject({
      status: 'insufficient',
      required: 4,
    })
  })

  test('an entry without sheets is insufficient', () => {
    const results = computeResults(aRegulation(), [anEntry('a')], [], [])
    expect(standingOf(results, 'a')).toMatchObject({ status: 'insufficient', assigned: 0, required: 3 })
  })

  test('an excluded entry keeps its reason and takes no prize', () => {
    const entries = [
      anEntry('a', { status: 'excluded', reason: 'trùng giải pháp' }),
      anEntry('b', { status: 'excluded' }),
    ]
    const results = computeResults(aRegulation(), entries, sheetsOf('a', 95, 95, 95), [])
    expect(results.standings.map(({ status, reason }) => [status, reason])).toEqual([
      ['excluded', 'trùng giải pháp'],
      ['excluded', null],
    ])
    expect(awardOf(results, 'a').reason).toEqual({ code: 'not-ranked', status: 'excluded' })
  })

  test('an unlawful or incomplete confirmed sheet is an issue and does not count', () => {
    const sheets = [
      ...sheetsOf('a', 80, 80, 80),
      aSheet('a', 'j4', 80, { marks: { ...marksOf(80), novelty: 4050 } }),
      aSheet('a', 'j5', 80, { marks: { novelty: 4000 }, isChair: true }),
    ]
    const results = computeResults(aRegulation({ quorum: { sheets: 3 } }), [anEntry('a')], sheets, [])
    expect(standingOf(results, 'a')).toMatchObject({
      published: pt(80),
      unused: [
        { judge: 'j4', isChair: false, why: 'unlawful' },
        { judge: 'j5', isChair: true, why: 'unlawful' },
      ],
    })
    expect(results.issues).toEqual([
      {
        code: 'unlawful-sheet',
        entry: 'a',
        judge: 'j4',
        faults: [{ code: 'above-max', criterion: 'novelty', mark: 4050, max: pt(40), step: pt(0.5) }],
      },
      {
        code: 'unlawful-sheet',
        entry: 'a',
        judge: 'j5',
        faults: ['effect', 'materials', 'finish'].map((criterion) => ({ code: 'missing-mark', criterion })),
      },
    ])
    expect(explainEntry(results, 'a')!.issues).toEqual(results.issues)
  })

  test('two sheets of one judge for one entry: neither counts, unless one of them is void', () => {
    const twice = [...sheetsOf('a', 80, 80, 80), aSheet('a', 'j3', 95)]
    const results = computeResults(aRegulation({ quorum: { sheets: 1 } }), [anEntry('a')], twice, [])
    expect(standingOf(results, 'a')).toMatchObject({ sheetsCounted: 2, assigned: 3, published: pt(80) })
    expect(results.issues).toEqual([{ code: 'duplicate-sheet', entry: 'a', judge: 'j3', copies: 2 }])

    const replaced = [...sheetsOf('a', 80, 80, 80), aSheet('a', 'j3', 95, { state: 'void' })]
    expect(computeResults(aRegulation(), [anEntry('a')], replaced, []).issues).toEqual([])
  })

  test('a sheet for an entry nobody knows is an issue', () => {
    const results = computeResults(aRegulation(), [anEntry('a')], sheetsOf('x', 80, 80), [])
    expect(results.issues).toEqual([
      { code: 'unknown-entry', entry: 'x', judge: 'j1' },
      { code: 'unknown-entry', entry: 'x', judge: 'j2' },
    ])
  })

  test('an entry given twice is excluded until that is settled', () => {
    const entries = [anEntry('a', { field: 'z' }), anEntry('a', { field: 'b' })]
    const results = computeResults(aRegulation(), entries, sheetsOf('a', 80, 80, 80), [])
    expect(results.issues).toEqual([{ code: 'duplicate-entry', entry: 'a', copies: 2 }])
    expect(results.standings).toMatchObject([
      { entry: 'a', field: 'b', status: 'excluded', sheetsCounted: 3 },
    ])
  })

  test('two chair sheets for one entry are an issue, and the chair then decides no tie', () => {
    const chaired = [80, 80, 80].map((total, index) =>
      aSheet('a', `j${index}`, total, { isChair: index < 2 }),
    )
    const results = computeResults(aRegulation(), [anEntry('a')], chaired, [])
    expect(results.issues).toEqual([{ code: 'several-chair-sheets', entry: 'a', judges: ['j0', 'j1'] }])
  })
})

describe('deviation', () => {
  test('a far sheet is flagged and still counts', () => {
    const results = computeResults(aRegulation(), [anEntry('a')], sheetsOf('a', 80, 80, 40), [])
    expect(standingOf(results, 'a')).toMatchObject({
      sheetsCounted: 3,
      published: 6667,
      deviations: [{ judge: 'j3', level: 'discuss', difference: -2667, threshold: pt(20) }],
    })
  })
})

describe('ties and decisions', () => {
  const entries = ['a', 'b', 'c'].map((id) => anEntry(id))
  const tied = [...sheetsOf('a', 95, 95, 95), ...sheetsOf('b', 95, 95, 95), ...sheetsOf('c', 70, 70, 70)]

  test('a tie at the first prize is pending until the council decides between exactly these entries', () => {
    const pending = computeResults(aRegulation(), entries, tied, [])
    expect(pending.pending).toMatchObject([{ scope: null, tier: 'nhat', slots: 1, candidates: ['a', 'b'] }])
    expect(explainEntry(pending, 'a')).toMatchObject({ tiedWith: ['b'], award: { tier: null } })

    const decided = computeResults(aRegulation(), entries, tied, [{ id: 'bb-07', order: [['b'], ['a']] }])
    expect(decided.pending).toEqual([])
    expect(decided.issues).toEqual([])
    expect(awardOf(decided, 'b').tier).toBe('nhat')
    expect(awardOf(decided, 'a').tier).toBe('nhi')
    expect(decided.tieGroups[0]).toMatchObject({ scope: null, rank: 1, entries: ['a', 'b'] })
  })

  test('a chain that ends in a decision ranks by it', () => {
    const decisions = [{ id: 'bb-07', order: [['b'], ['a']] }]
    const results = computeResults(aRegulation({ tieChain: wholeChain }), entries, tied, decisions)
    expect(results.standings.map(({ entry, rank }) => [entry, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ])
    expect(standingOf(results, 'b').separatedBy).toMatchObject({
      by: 'decision',
      decision: 'bb-07',
      article: 'Điều 14.6',
    })
    expect(explainEntry(results, 'a')!.above!.separatedBy).toMatchObject({ decision: 'bb-07' })
  })

  test('decisions that are malformed, competing or without effect are issues', () => {
    const decisions = [
      { id: '1', order: [['a', 'b']] },
      { id: '2', order: [['a'], ['b']] },
      { id: '3', order: [['b'], ['a']] },
      { id: '5', order: [['a'], ['c']] },
      { id: '4', order: [['b'], ['c']] },
    ]
    const results = computeResults(aRegulation(), entries, tied, decisions)
    expect(results.issues).toEqual([
      { code: 'malformed-decision', decision: '1', fault: 'decides-nothing' },
      { code: 'competing-decisions', decisions: ['2', '3'], candidates: ['a', 'b'] },
      { code: 'unused-decision', decision: '4' },
      { code: 'unused-decision', decision: '5' },
    ])
    expect(explainEntry(results, 'a')!.issues).toMatchObject([{ code: 'competing-decisions' }])
    expect(explainEntry(results, 'c')!.issues).toEqual([])
  })
})

describe('prizes per field', () => {
  test('entries are ranked and awarded inside their field, and each field has all the slots', () => {
    const entries = [anEntry('a', { field: 'x' }), anEntry('b', { field: 'y' }), anEntry('c', { field: 'x' })]
    const sheets = [...sheetsOf('a', 92, 92, 92), ...sheetsOf('b', 91, 91, 91), ...sheetsOf('c', 70, 70, 70)]
    const rules = aRegulation({ awardScope: 'field', tiers: [tier('nhat', 1, 90)] })
    const results = computeResults(rules, entries, sheets, [])
    expect(results.standings.map(({ scope, entry, rank }) => [scope, entry, rank])).toEqual([
      ['x', 'a', 1],
      ['x', 'c', 2],
      ['y', 'b', 1],
    ])
    expect(results.awards.map(({ scope, tier }) => [scope, tier])).toEqual([
      ['x', 'nhat'],
      ['x', null],
      ['y', 'nhat'],
    ])
    expect(explainEntry(results, 'b')).toMatchObject({ above: null, below: null })
  })
})

const text = (regulations = aRegulation(), sheets: ResultSheet[] = sheetsOf('a', 80, 80, 80)) =>
  computeResults(regulations, [anEntry('a')], sheets, []).canonicalInputs

describe('the edges', () => {
  test('a contest without entries has every slot unfilled', () => {
    const results = computeResults(aRegulation({ tiers: [tier('nhat', 1)] }), [], [], [])
    expect(results).toMatchObject({ standings: [], awards: [], issues: [] })
    expect(results.unfilled).toEqual([{ scope: null, tier: 'nhat', slots: 1, reason: 'no-entry-left' }])
  })

  test('regulations that contradict themselves compute nothing and say why', () => {
    const results = computeResults(
      aRegulation({ quorum: { sheets: 0 } }),
      [anEntry('a')],
      sheetsOf('a', 80),
      [],
    )
    expect({ ...results, canonicalInputs: '' }).toEqual({
      standings: [],
      tieGroups: [],
      awards: [],
      unfilled: [],
      pending: [],
      rolledOver: [],
      approvals: [],
      calibration: null,
      canonicalInputs: '',
      issues: [{ code: 'unlawful-regulations', issue: { code: 'quorum-is-not-a-count' } }],
    })
    expect(explainEntry(results, 'a')).toBeNull()
    expect(explainEntry({ ...results, issues: [] }, 'a')).toBeNull()
  })

  test('what decides nothing is not in the canonical inputs; what decides is', () => {
    const retitled = {
      ...rubric,
      criteria: rubric.criteria.map((each) => ({ ...each, title: 'Khác', guidance: '…' })),
    }
    expect(text(aRegulation({ rubric: retitled }))).toBe(text())
    expect(
      text(
        aRegulation(),
        [...sheetsOf('a', 80, 80, 80)].map((sheet) => ({ ...sheet, isChair: false })),
      ),
    ).toBe(text())
    expect(text(aRegulation({ tieChain: independentChain }))).not.toBe(text())
    expect(text(aRegulation(), sheetsOf('a', 80, 80, 80.5))).not.toBe(text())
  })

  test('arguments that are not plain data are a programmer’s fault', () => {
    const sheet = { ...aSheet('a', 'j1', 80), marks: new Map() as never }
    expect(() => computeResults(aRegulation(), [], [sheet], [])).toThrow(TypeError)
  })
})
