/** Sentences of automatic assignment are whole, and say the numbers that an organiser needs. */
import { describe, expect, test } from 'vitest'
import type { ApartCut } from '#scoring/assignment/assign'
import type { AssignmentIssue } from '#scoring/assignment/check-problem'
import type { Cut } from '#scoring/assignment/cuts'
import { barReasons, type WhyNotPair } from '#scoring/assignment/ground'
import type { AssignmentNotice } from '#scoring/assignment/notices'
import {
  assignmentIssueSentence,
  assignmentNoticeSentence,
  cutSentence,
  guestSentence,
  type AssignmentNames,
} from '#wording/vi/assignment'
import { isWhole } from './is-whole'

const names: AssignmentNames = {
  field: (code) => ({ mechanics: 'Cơ khí', it: 'Tin học' })[code] ?? code,
  judge: (id) => `${id}`,
  entry: (id) => `phách ${id}`,
  entriesIn: () => 50,
}

const ids = (prefix: string, length: number) => Array.from({ length }, (_, index) => `${prefix}${index + 1}`)

const cut: Cut = {
  kind: 'too-few-judges',
  entries: ids('M', 50),
  fields: ['mechanics'],
  judges: ids('J', 7),
  needed: 250,
  available: 210,
  terms: { inside: 210, across: 0, house: 0, layman: 0 },
  bites: 'load',
  barred: [],
}
const apart: ApartCut = { kind: 'kept-apart', entries: ['M1'], judges: [], isProved: true }

describe('a cut in a sentence', () => {
  test('a field that needs more than its judges can take', () => {
    expect(cutSentence(cut, names)).toBe(
      'Lĩnh vực Cơ khí cần 250 phiếu, giám khảo hợp lệ chỉ nhận được 210. Thêm giám khảo, hoặc nâng mức chấm nhiều nhất của 7 giám khảo.',
    )
  })

  test('one entry whose judges are barred, with the reasons', () => {
    const barred = [
      { reason: 'unit' as const, pairs: 2 },
      { reason: 'family' as const, pairs: 1 },
    ]
    const one: Cut = { ...cut, entries: ['M1'], judges: [], needed: 3, available: 1, bites: 'bars', barred }
    expect(cutSentence(one, names)).toBe(
      'Hồ sơ phách M1 cần 3 phiếu, giám khảo hợp lệ chỉ nhận được 1 (2 người cùng đơn vị, 1 người có quan hệ gia đình). Thêm giám khảo không vướng các lý do này.',
    )
  })

  test('least loads that ask for more sheets than there are', () => {
    const least: Cut = {
      ...cut,
      kind: 'too-few-sheets',
      bites: 'minimum',
      judges: ['A', 'B'],
      needed: 4,
      available: 3,
    }
    expect(cutSentence(least, names)).toBe(
      'Mức chấm ít nhất của giám khảo A và B cộng lại là 4 phiếu, nhưng chỉ có 3 phiếu để giao cho họ. Giảm mức chấm ít nhất.',
    )
  })

  test('whatever bites, whomever it meets, the sentence is whole', () => {
    const cuts: (Cut | ApartCut)[] = [
      ...(['load', 'bars', 'house', 'expertise'] as const).flatMap((bites): Cut[] => [
        { ...cut, bites },
        { ...cut, bites, entries: ids('M', 4), fields: ['mechanics', 'it'], judges: ['A'] },
        { ...cut, bites, entries: ids('M', 2), barred: [{ reason: 'panel', pairs: 4 }] },
      ]),
      { ...cut, kind: 'too-few-sheets', bites: 'minimum', barred: [{ reason: 'panel', pairs: 4 }] },
      apart,
      { ...apart, entries: [], judges: ['A'], isProved: false },
      { ...apart, entries: ids('M', 9), judges: ids('J', 4) },
    ]
    expect(cuts.map((each) => cutSentence(each, names)).filter((sentence) => !isWhole(sentence))).toEqual([])
  })
})

test('every notice, issue and proposal has a sentence that is whole', () => {
  const notices: AssignmentNotice[] = [
    ...barReasons
      .filter((reason): reason is WhyNotPair => reason !== 'none')
      .map((reason) => ({ code: 'settled-against-rules' as const, entry: 'M1', judge: 'A', reason })),
    { code: 'more-than-wanted', entry: 'M1', sheets: 4, wanted: 3 },
    { code: 'no-expert-settled', entry: 'M1' },
    { code: 'over-load', judge: 'A', sheets: 9, max: 8 },
  ]
  const issues: AssignmentIssue[] = [
    { code: 'duplicate-entry', entry: 'M1' },
    { code: 'duplicate-judge', judge: 'A' },
    { code: 'wanted-is-not-a-count', entry: 'M1' },
    { code: 'load-is-not-a-count', judge: 'A' },
    { code: 'load-min-above-max', judge: 'A' },
    { code: 'unknown-entry', list: 'bars', entry: 'M9' },
    { code: 'unknown-judge', list: 'apart', judge: 'Z' },
    { code: 'duplicate-pair', list: 'bids', entry: 'M1', judge: 'A' },
    { code: 'bid-out-of-range', entry: 'M1', judge: 'A', level: 2 },
    { code: 'apart-from-self', judge: 'A' },
    { code: 'balance-out-of-range' },
    { code: 'seed-is-not-an-integer' },
    { code: 'weight-out-of-range' },
  ]
  const pairs = [{ entry: 'M1', judge: 'A' }]
  const sentences = [
    ...notices.map((notice) => assignmentNoticeSentence(notice, names)),
    ...issues.map((issue) => assignmentIssueSentence(issue, names)),
    guestSentence({ because: 'apart', pairs, isEnough: true }),
    guestSentence({ because: 'apart', pairs: [], isEnough: false }),
    guestSentence({ because: 'thin', pairs, isEnough: true }),
  ]
  expect(sentences.filter((sentence) => !isWhole(sentence))).toEqual([])
  expect(new Set(sentences).size).toBe(sentences.length)
})
