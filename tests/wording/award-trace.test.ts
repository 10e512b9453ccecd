/** Every outcome at a prize has a whole sentence; a new one without an example does not compile. */
import { expect, test } from 'vitest'
import type { AwardReason, PrizeStep, SpecialReason } from '#scoring/awards'
import { points } from '#scoring/points'
import { prizeStepSentence, specialReasonSentence } from '#wording/vi/award-trace'
import { awardReasonSentence } from '#wording/vi/chair'
import { isWhole } from './is-whole'

const titleOf = (tier: string) => (tier === 'nhi' ? 'Giải Nhì' : 'Giải khác')
const terms = { minScore: points(8000), count: 2 }

const reasons: { [Code in AwardReason['code']]: AwardReason & { code: Code } } = {
  'within-quota': { code: 'within-quota', ...terms },
  'by-decision': { code: 'by-decision', ...terms, decision: 'bb-1' },
  'tie-expands-quota': { code: 'tie-expands-quota', ...terms, extra: 1 },
  'below-threshold': { code: 'below-threshold', minScore: points(6000) },
  'no-prize-left': { code: 'no-prize-left' },
  'award-rate': { code: 'award-rate', most: 10, ranked: 30 },
  'author-cap': { code: 'author-cap', tier: 'nhi', cap: 'author', holder: 'an', most: 1 },
  'unit-cap': { code: 'unit-cap', tier: 'nhi', cap: 'unit', holder: 'u', most: 3 },
  ineligible: { code: 'ineligible', because: 'originality', tier: null },
  'not-approved': { code: 'not-approved', tier: 'nhi', inFavour: 5, members: 9, needed: 6 },
  'tie-pending': { code: 'tie-pending', tier: 'nhi' },
  'behind-pending': { code: 'behind-pending', tier: 'nhi' },
}

const steps: { [Code in PrizeStep['code']]: PrizeStep & { code: Code } } = {
  received: { tier: 'nhi', code: 'received' },
  'below-threshold': { tier: 'nhi', code: 'below-threshold', minScore: points(8000), short: points(25) },
  'none-to-give': { tier: 'nhi', code: 'none-to-give' },
  'used-up': {
    tier: 'nhi',
    code: 'used-up',
    given: 2,
    last: { entries: ['b'], rank: 3, published: points(8550) },
  },
  'borrowed-away': { tier: 'nhi', code: 'borrowed-away' },
  'award-rate': { tier: 'nhi', code: 'award-rate' },
  rejected: { tier: 'nhi', code: 'rejected', inFavour: 5, members: 9, needed: 6 },
  'passed-over': { tier: 'nhi', code: 'passed-over' },
  waiting: { tier: 'nhi', code: 'waiting' },
}

const special: {
  [Code in Exclude<SpecialReason['code'], AwardReason['code']>]: SpecialReason & { code: Code }
} = {
  'not-among': { code: 'not-among', tag: 'girls' },
  'has-main-prize': { code: 'has-main-prize', tier: 'nhi' },
  'waits-for-main': { code: 'waits-for-main' },
  'not-measured': { code: 'not-measured' },
  chosen: { code: 'chosen' },
  'not-chosen': { code: 'not-chosen' },
  'awaits-choice': { code: 'awaits-choice' },
}

test.each(Object.values(reasons))('the reason $code is a whole sentence', (reason) => {
  expect(isWhole(awardReasonSentence(reason, titleOf))).toBe(true)
})

test.each(Object.values(steps))('the step $code is a whole sentence that names the prize', (step) => {
  const sentence = prizeStepSentence(step, titleOf)
  expect(isWhole(sentence)).toBe(true)
  expect(sentence).toMatch(/^Giải Nhì: /)
})

test.each([...Object.values(special), reasons['no-prize-left']])(
  'the reason $code of a special prize is a whole sentence',
  (reason) => {
    expect(isWhole(specialReasonSentence(reason, titleOf, () => 'tác giả nữ'))).toBe(true)
  },
)

test('the sentences carry the numbers as Vietnamese readers write them', () => {
  expect(prizeStepSentence(steps['below-threshold'], titleOf)).toBe(
    'Giải Nhì: cần từ 80,00 điểm, còn thiếu 0,25 điểm.',
  )
  expect(awardReasonSentence(reasons['not-approved'], titleOf)).toBe(
    'Ban Tổ chức chưa thông qua Giải Nhì: 5 trên 9 phiếu đồng ý, cần ít nhất 6.',
  )
})
