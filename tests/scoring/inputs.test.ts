import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ballot } from '#scoring/awards'
import { byCodeUnit, canonical } from '#scoring/digest'
import { inCanonicalOrder, type ResultSheet } from '#scoring/entry-sheets'
import { canonicalInputs } from '#scoring/inputs'
import { sheetTexts } from '#scoring/sheet-text'
import { aRegulation, anEntry, pt, sheetsOf } from '#tests/scoring/a-contest'
import { runs } from '#tests/scoring/runs'

const anId = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'ẩn "danh"', '\u2028'))
const aSheet: fc.Arbitrary<ResultSheet> = fc.record(
  {
    entry: anId,
    judge: anId,
    state: fc.constantFrom('blank', 'confirmed', 'void'),
    isChair: fc.boolean(),
    marks: fc.dictionary(anId, fc.oneof(fc.integer(), fc.double(), fc.constant(undefined))),
  },
  { requiredKeys: ['entry', 'judge', 'state', 'marks'] },
)

describe('the text of the sheets', () => {
  test('is what canonical writes, only sooner', () => {
    fc.assert(
      fc.property(fc.array(aSheet), (sheets) => {
        const plain = sheets.map(({ entry, judge, state, isChair = false, marks }) => ({
          entry,
          judge,
          state,
          isChair,
          marks: Object.entries(marks)
            .sort(([a], [b]) => byCodeUnit(a, b))
            .filter(([, mark]) => mark !== undefined),
        }))
        expect(sheetTexts(sheets)).toBe(canonical(plain))
      }),
      { numRuns: runs() },
    )
  })

  test('marks that are not plain data are a programmer’s fault', () => {
    const [sheet] = sheetsOf('a', 80)
    expect(() => sheetTexts([{ ...sheet!, marks: new Map() as never }])).toThrow(TypeError)
  })
})

describe('the inputs as one text', () => {
  const text = (changes = {}, entry = {}, ballots: readonly Ballot[] = []) =>
    canonicalInputs(
      aRegulation({ tiers: [], ...changes }),
      [anEntry('a', entry)],
      inCanonicalOrder(sheetsOf('a', 80)),
      [],
      ballots,
    )

  test('hold everything that decides a prize, sets in one order, and nothing that does not', () => {
    const caps = [{ code: 'unit', kind: 'unit', most: 1, mostOf: { host: 2 } }]
    const rules = { caps, rollover: true, maxAwardRate: { numerator: 1, denominator: 3 } }
    const approval = { share: { numerator: 2, denominator: 3 }, tiers: ['b', 'a'] }
    const vote = { entry: 'a', tier: 't', inFavour: 3, members: 5 }
    const other = { ...vote, entry: 'b' }
    const whole = text({ ...rules, approval }, { holders: { unit: ['y', 'x'] }, ineligible: 'sao chép' }, [
      vote,
      other,
    ])
    expect(JSON.parse(whole)).toMatchObject({
      ballots: [canonical(vote), canonical(other)],
      entries: [
        canonical({
          id: 'a',
          field: 'phan-mem',
          status: 'eligible',
          holders: { unit: ['x', 'y'] },
          ineligible: 'sao chép',
        }),
      ],
      regulations: { ...rules, approval: { ...approval, tiers: ['a', 'b'] } },
    })
    expect(
      text(
        { ...rules, approval: { ...approval, tiers: ['a', 'b'] } },
        { holders: { unit: ['x', 'y'] }, ineligible: 'sao chép' },
        [other, vote],
      ),
    ).toBe(whole)
    expect(text({}, { ineligible: null })).toBe(text())
    expect(text({ calibration: { lambda: 1 } })).not.toBe(text())
  })

  test('stay the same for a contest written before rounds and weights existed: published digests still hold', () => {
    expect(text()).toBe(
      canonical({
        decisions: [],
        entries: [canonical({ id: 'a', field: 'phan-mem', status: 'eligible' })],
        regulations: {
          rubric: {
            total: 10000,
            criteria: [
              { code: 'novelty', max: 4000, step: 50 },
              { code: 'effect', max: 3000, step: 50 },
              { code: 'materials', max: 1500, step: 50 },
              { code: 'finish', max: 1500, step: 50 },
            ],
          },
          aggregator: 'mean',
          awardScope: 'overall',
          tiePolicy: 'hold',
          quorum: {},
          deviation: { warn: 1500, discuss: 2000 },
          tieChain: [],
          tiers: [],
        },
        sheets: [
          {
            entry: 'a',
            judge: 'j1',
            state: 'confirmed',
            isChair: false,
            marks: [
              ['effect', 3000],
              ['finish', 0],
              ['materials', 1000],
              ['novelty', 4000],
            ],
          },
        ],
      }),
    )
  })

  test.each<[string, object, object]>([
    ['an aggregator', { aggregator: 'trim1' }, {}],
    ['how it combines', { aggregateBy: 'criterion' }, {}],
    ['a rounding', { rounding: { entry: 1 } }, {}],
    ['whether criteria may be left out', { notApplicable: 'rescale' }, {}],
    ['which score is official', { officialScore: 'adjusted' }, {}],
    ['what entries are ranked on', { rankOn: 'exact' }, {}],
    ['rounds', { rounds: { current: 'a', rule: { code: 'final-only' } } }, {}],
    ['a criterion left out', {}, { notApplicable: ['finish'] }],
    ['an earlier score', {}, { earlier: [{ round: 'a', published: pt(80) }] }],
    ['votes', {}, { votes: 3 }],
  ])('%s decides, and so is part of it', (_, changes, entry) => {
    expect(text(changes, entry)).not.toBe(text())
  })
})
