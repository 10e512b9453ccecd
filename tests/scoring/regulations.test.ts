import { expect, test } from 'vitest'
import { checkRegulations, type ResultRegulations } from '#scoring/regulations'
import { aRegulation, pt, rubric, tier, wholeChain } from '#tests/scoring/a-contest'

test('regulations that use everything are lawful', () => {
  const whole = aRegulation({
    tieChain: wholeChain,
    quorum: { sheets: 5 },
    shortlistMin: pt(60),
    aggregator: { code: 'clip', within: pt(10) },
    aggregateBy: 'criterion',
    rounding: { criterion: 2, weighted: 1, entry: 2, composite: 0 },
    notApplicable: 'rescale',
    officialScore: 'adjusted',
    rankOn: 'exact',
    rounds: { current: 'a', rule: { code: 'final-only' }, publicVote: { max: pt(20), decimals: 1 } },
  })
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
  [
    'an aggregator without its limit',
    { aggregator: 'clip' as never },
    { code: 'unknown-aggregator', aggregator: 'clip' },
  ],
  [
    'a limit where there is none to set',
    { aggregator: { code: 'mean', within: pt(1) } as never },
    { code: 'unknown-aggregator', aggregator: 'mean' },
  ],
  [
    'a limit below zero',
    { aggregator: { code: 'discard', beyond: pt(-1), consequence: 'void' } },
    { code: 'limit-is-not-points', aggregator: 'discard' },
  ],
  [
    'discarding marks of one criterion',
    { aggregator: { code: 'discard', beyond: pt(10), consequence: 'void' }, aggregateBy: 'criterion' },
    { code: 'discard-by-criterion' },
  ],
  ['three decimals', { rounding: { entry: 3 as never } }, { code: 'not-decimals', stage: 'entry' }],
  [
    'rounding criteria that are not combined one by one',
    { rounding: { weighted: 2 } },
    { code: 'stage-without-criteria', stage: 'weighted' },
  ],
  [
    'rescaling a rubric too fine for it',
    {
      notApplicable: 'rescale',
      rubric: { criteria: [{ ...rubric.criteria[0]!, weight: 1000 }], weightsOver: 1000, total: pt(40) },
    },
    { code: 'too-fine-to-rescale', limit: 1_000_000 },
  ],
  [
    'rounds without the current one',
    { rounds: { current: 'a', rule: { code: 'cumulative', rounds: ['b'] } } },
    { code: 'current-round-unknown', round: 'a' },
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
