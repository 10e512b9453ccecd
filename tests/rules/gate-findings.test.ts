/** The conditions of entry: each kind walked through its answers, and the laws that hold for all of them. */
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { emptyAnswers, type TypedAnswers } from '#rules/entry'
import { entryProblems } from '#rules/entry-check'
import { factsAsked } from '#rules/gate-facts'
import { gateFindings, monthAgainst, recordsTold, type HeldPrize } from '#rules/gate-findings'
import type { Gate, GateTerms } from '#rules/gates'
import { aContestValue } from '#tests/support/answers'

const on = '2026-03-31'
const { regulations } = aContestValue()
const prize: HeldPrize = {
  receipt: 'HG17-0007',
  work: 'Máy tách hạt',
  contest: 'Cuộc thi lần thứ 17',
  year: 2023,
  title: 'Giải Nhất',
}

function found(terms: GateTerms, facts: TypedAnswers, prizes: HeldPrize[] = []) {
  const gate: Gate = { code: 'g', article: 'Điều 4.1', ...terms }
  const rules = { authors: { min: 1, max: 5, birthFrom: null, birthTo: null }, gates: [gate] }
  const [finding] = gateFindings(rules, { answers: { authors: [], facts }, on, prizes })
  return finding && [finding.verdict, finding.reason]
}

const since2018: GateTerms = { kind: 'created-since', since: { from: '2018-01-01' } }
const fiveYears: GateTerms = { kind: 'created-since', since: { years: 5 } }
const applied: GateTerms = { kind: 'applied', place: 'tỉnh Phú Thọ', since: { from: '2020-06-15' } }
const accepted: GateTerms = { kind: 'accepted', atLeast: 'fair' }
const held: GateTerms = { kind: 'prize-held', sinceYear: 2014 }
const term: GateTerms = { kind: 'achievements-since', since: { from: '2021-01-01' } }
const told = { 'g-prizeContest': 'Hội thi STKT', 'g-prizeTitle': 'Giải Ba', 'g-prizeDecision': '12/QĐ-UBND' }

test.each<[string, GateTerms, TypedAnswers, ReturnType<typeof found>]>([
  ['nothing told', since2018, {}, ['unknown', { code: 'not-told' }]],
  ['a month that is none', since2018, { 'g-made': '13/2020' }, ['unknown', { code: 'not-told' }]],
  [
    'made in the first month that counts',
    since2018,
    { 'g-made': '2018-01' },
    ['passes', { code: 'made', month: '2018-01', since: '2018-01-01' }],
  ],
  [
    'made the month before',
    since2018,
    { 'g-made': '2017-12' },
    ['fails', { code: 'made', month: '2017-12', since: '2018-01-01' }],
  ],
  [
    'made in a month to come',
    since2018,
    { 'g-made': '2026-04' },
    ['unknown', { code: 'made', month: '2026-04', since: '2018-01-01' }],
  ],
  [
    'made in the very month of five years ago',
    fiveYears,
    { 'g-made': '2021-03' },
    ['unknown', { code: 'made', month: '2021-03', since: '2021-03-31' }],
  ],
  [
    'applied in time',
    applied,
    { 'g-applied': 'yes', 'g-appliedWhere': 'HTX Tân Sơn', 'g-appliedSince': '2020-07' },
    ['passes', { code: 'applied', where: 'HTX Tân Sơn', month: '2020-07', since: '2020-06-15' }],
  ],
  [
    'applied in the month the rules begin with',
    applied,
    { 'g-applied': 'yes', 'g-appliedWhere': 'HTX Tân Sơn', 'g-appliedSince': '2020-06' },
    ['unknown', { code: 'applied', where: 'HTX Tân Sơn', month: '2020-06', since: '2020-06-15' }],
  ],
  [
    'applied at any time',
    { ...applied, since: null },
    { 'g-applied': 'yes', 'g-appliedWhere': 'HTX Tân Sơn', 'g-appliedSince': '1999-01' },
    ['passes', { code: 'applied', where: 'HTX Tân Sơn', month: '1999-01', since: null }],
  ],
  ['applied nowhere', applied, { 'g-applied': 'no' }, ['fails', { code: 'not-applied' }]],
  ['applied, but not said where', applied, { 'g-applied': 'yes' }, ['unknown', { code: 'not-told' }]],
  [
    'never awarded',
    { kind: 'not-awarded', contests: [] },
    { 'g-awarded': 'no' },
    ['passes', { code: 'awarded', told: '' }],
  ],
  [
    'awarded before',
    { kind: 'not-awarded', contests: ['Giải thưởng VIFOTEC'] },
    { 'g-awarded': 'yes', 'g-awarded-why': 'Giải Ba năm 2022' },
    ['fails', { code: 'awarded', told: 'Giải Ba năm 2022' }],
  ],
  [
    'entered before',
    { kind: 'not-entered', contests: [] },
    { 'g-entered': 'yes', 'g-entered-why': 'Hội thi lần thứ 9' },
    ['fails', { code: 'entered', told: 'Hội thi lần thứ 9' }],
  ],
  [
    'accepted as good enough',
    accepted,
    { 'g-grade': 'fair', 'g-acceptance': 'Sở KH&CN' },
    ['passes', { code: 'graded', grade: 'fair', by: 'Sở KH&CN' }],
  ],
  [
    'accepted with a lower grade',
    accepted,
    { 'g-grade': 'pass', 'g-acceptance': 'Sở KH&CN' },
    ['fails', { code: 'graded', grade: 'pass', by: 'Sở KH&CN' }],
  ],
  [
    'accepted by nobody',
    accepted,
    { 'g-grade': 'none' },
    ['fails', { code: 'graded', grade: 'none', by: '' }],
  ],
  [
    'in dispute',
    { kind: 'no-dispute' },
    { 'g-dispute': 'yes', 'g-dispute-why': 'Đang kiện' },
    ['unknown', { code: 'disputed', told: 'Đang kiện' }],
  ],
  [
    'with a prize of ours',
    held,
    { 'g-prizeRecord': 'HG17-0007' },
    ['passes', { code: 'prize-on-record', prize, sinceYear: 2014 }],
  ],
  [
    'with a number that we know no prize of',
    held,
    { 'g-prizeRecord': 'HG17-0008' },
    ['unknown', { code: 'record-unknown', record: 'HG17-0008' }],
  ],
  [
    'with a prize on paper',
    held,
    { ...told, 'g-prizeYear': '2014' },
    [
      'unknown',
      {
        code: 'prize-told',
        contest: 'Hội thi STKT',
        year: 2014,
        title: 'Giải Ba',
        decision: '12/QĐ-UBND',
        sinceYear: 2014,
      },
    ],
  ],
  [
    'with a prize of too long ago',
    held,
    { ...told, 'g-prizeYear': '2013' },
    [
      'fails',
      {
        code: 'prize-told',
        contest: 'Hội thi STKT',
        year: 2013,
        title: 'Giải Ba',
        decision: '12/QĐ-UBND',
        sinceYear: 2014,
      },
    ],
  ],
  [
    'achieved since then',
    term,
    { 'g-achievedFrom': '2021-01', 'g-achievedTo': '2025-12' },
    ['passes', { code: 'achieved', from: '2021-01', to: '2025-12', since: '2021-01-01' }],
  ],
  [
    'achieved partly before',
    term,
    { 'g-achievedFrom': '2015-01', 'g-achievedTo': '2025-12' },
    ['unknown', { code: 'achieved', from: '2015-01', to: '2025-12', since: '2021-01-01' }],
  ],
  [
    'achieved all before',
    term,
    { 'g-achievedFrom': '2015-01', 'g-achievedTo': '2020-12' },
    ['fails', { code: 'achieved', from: '2015-01', to: '2020-12', since: '2021-01-01' }],
  ],
  [
    'working there',
    { kind: 'belongs', place: 'tỉnh Tuyên Quang' },
    { 'g-tie': 'works', 'g-tieWhere': 'Sở Y tế' },
    ['passes', { code: 'tied', tie: 'works', where: 'Sở Y tế' }],
  ],
  [
    'of elsewhere',
    { kind: 'belongs', place: 'tỉnh Tuyên Quang' },
    { 'g-tie': 'neither' },
    ['fails', { code: 'tied', tie: 'neither', where: '' }],
  ],
])('%s', (_, terms, facts, expected) => {
  expect(found(terms, facts, [prize])).toEqual(expected)
  // What certainly fails, and only that, keeps an entry from being submitted.
  const rules = { ...regulations, gates: [{ code: 'g', article: 'Điều 4.1', ...terms }] }
  const problems = entryProblems({ ...emptyAnswers(), facts }, rules, on)
  expect(problems.some(({ code }) => code === 'gate-fails')).toBe(expected?.[0] === 'fails')
})

test('a number on record is looked for only where a prize must be held', () => {
  const facts = { 'g-prizeRecord': ' HG17-0007 ' }
  const rules = (terms: GateTerms) => ({ ...regulations, gates: [{ code: 'g', article: null, ...terms }] })
  expect(recordsTold(rules(held), facts)).toEqual(['HG17-0007'])
  expect(recordsTold(rules(since2018), facts)).toEqual([])
})

const month = fc
  .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

describe('a month against a day', () => {
  test('fails only when its last day lies before, and passes only when its first does not', () => {
    fc.assert(
      fc.property(month, day, (made, since) => {
        const verdict = monthAgainst(made, since, '2999-01-01')
        expect(verdict === 'fails').toBe(`${made}-31` < since && made !== since.slice(0, 7))
        expect(verdict === 'passes').toBe(`${made}-01` >= since)
      }),
    )
  })

  test('is never better for an earlier month', () => {
    const order = { fails: 0, unknown: 1, passes: 2 }
    fc.assert(
      fc.property(month, month, day, (one, other, since) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        const at = (made: string) => order[monthAgainst(made, since, '2999-01-01')]
        expect(at(earlier)).toBeLessThanOrEqual(at(later))
      }),
    )
  })
})

const terms = fc.constantFrom<GateTerms>(
  since2018,
  fiveYears,
  applied,
  { kind: 'not-awarded', contests: [] },
  { kind: 'not-entered', contests: ['Hội thi'] },
  accepted,
  { kind: 'no-dispute' },
  held,
  term,
  { kind: 'belongs', place: 'Huế' },
)
const words = fc.oneof(
  fc.constantFrom('yes', 'no', '2020-05', '1/2019', 'none', 'good', 'lives', '2015', ' ', 'HG17-0007'),
  fc.string(),
)

describe('any gate', () => {
  test('answers in one finding whatever was typed, and never fails on what was not told', () => {
    fc.assert(
      fc.property(terms, fc.array(words, { maxLength: 8 }), (gate, typed) => {
        const asked = factsAsked({ code: 'g', article: null, ...gate })
        const facts = Object.fromEntries(asked.map(({ field }, place) => [field, typed[place] ?? '']))
        const finding = found(gate, facts, [prize])
        expect(finding).toHaveLength(2)
        if (Object.values(facts).every((text) => text.trim() === '')) expect(finding?.[0]).toBe('unknown')
      }),
    )
  })
})
