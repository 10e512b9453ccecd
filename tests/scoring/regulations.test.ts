import { expect, test } from 'vitest'
import { checkRegulations, type ResultRegulations } from '#scoring/regulations'
import { aRegulation, pt, rubric, tier, wholeChain } from '#tests/scoring/a-contest'

test('regulations that use everything are lawful', () => {
  const whole = aRegulation({ tieChain: wholeChain, quorum: { sheets: 5 }, shortlistMin: pt(60) })
  expect(checkRegulations(whole)).toEqual([])
})

test.each<[string, Partial<ResultRegulations>, unknown]>([
  [
    'the rubric',
    { rubric: { ...rubric, total: pt(90) } },
    { code: 'sum-is-not-total', sum: pt(100), total: pt(90) },
  ],
  ['the tiers', { tiers: [tier('', 1)] }, { code: 'blank-tier-code', position: 0 }],
  [
    'the aggregator',
    { aggregator: 'toString' as never },
    { code: 'unknown-aggregator', aggregator: 'toString' },
  ],
  ['a quorum of zero', { quorum: { sheets: 0 } }, { code: 'quorum-is-not-a-count' }],
  ['a quorum of half a sheet', { quorum: { sheets: 2.5 } }, { code: 'quorum-is-not-a-count' }],
  [
    'a warning below zero',
    { deviation: { warn: pt(-1), discuss: pt(20) } },
    { code: 'deviation-is-not-points' },
  ],
  [
    'a discussion at no number',
    { deviation: { warn: pt(15), discuss: NaN as never } },
    { code: 'deviation-is-not-points' },
  ],
  [
    'a discussion before the warning',
    { deviation: { warn: pt(20), discuss: pt(15) } },
    { code: 'discuss-below-warn', warn: pt(20), discuss: pt(15) },
  ],
  [
    'an unknown tie-break',
    { tieChain: [{ code: 'constructor' as never, article: 'Điều 14' }] },
    { code: 'unknown-tie-break', tieBreak: 'constructor' },
  ],
  [
    'a tie-break by a criterion the rubric lacks',
    { tieChain: [{ code: 'criterion-mean', criterion: 'beauty', article: 'Điều 14' }] },
    { code: 'tie-break-of-unknown-criterion', article: 'Điều 14', criterion: 'beauty' },
  ],
  [
    'a tie-break by a criterion left out',
    { tieChain: [{ code: 'criterion-mean', article: 'Điều 14' }] },
    { code: 'tie-break-of-unknown-criterion', article: 'Điều 14', criterion: null },
  ],
  ['a shortlist line at infinity', { shortlistMin: Infinity as never }, { code: 'shortlist-is-not-points' }],
])('%s that does not hold together is named', (_, changes, issue) => {
  expect(checkRegulations(aRegulation(changes))).toEqual([issue])
})
