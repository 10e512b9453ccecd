import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeResults, explainEntry, type ResultEntry } from '#scoring/results'
import { rational } from '#scoring/points'
import { checkRegulations } from '#scoring/regulations'
import {
  checkRounds,
  composite,
  missingRounds,
  publicVote,
  type PublicVoteTerms,
  type RoundTerms,
} from '#scoring/rounds'
import { aRegulation, anEntry, pt, sheetsOf, standingOf } from '#tests/scoring/a-contest'
import { runs } from '#tests/scoring/runs'

const twenty: PublicVoteTerms = { max: pt(20), decimals: 1 }
const weighted: RoundTerms = {
  current: 'chung-khao',
  rule: {
    code: 'weighted',
    weights: [
      { round: 'so-khao', weight: 35 },
      { round: 'chung-khao', weight: 65 },
    ],
  },
}
const scores = [
  { round: 'so-khao', published: pt(80.33) },
  { round: 'chung-khao', published: pt(91.5) },
]

describe('the public vote', () => {
  test('137 votes against 412 are 6.6504… points, published as 6.7 (Thái Nguyên 2025)', () => {
    expect(publicVote(twenty, 137, 412)).toEqual({
      votes: 137,
      most: 412,
      exact: rational(2000 * 137, 412),
      published: pt(6.7),
    })
    expect(publicVote(twenty, 412, 412).published).toBe(pt(20))
  })

  test('where nobody voted everybody has nothing', () => {
    expect(publicVote(twenty, 0, 0)).toEqual({ votes: 0, most: 0, exact: rational(0, 1), published: 0 })
  })

  test.each([
    [-1, 5],
    [1.5, 5],
    [6, 5],
    [1, NaN],
  ])('%s of %s are not votes', (votes, most) => {
    expect(() => publicVote(twenty, votes, most)).toThrow(RangeError)
  })

  test('more votes are never fewer points', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), (a, b, more) => {
        const most = Math.max(a, b) + more
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const points = publicVote(twenty, high, most).published
        expect(publicVote(twenty, low, most).published).toBeLessThanOrEqual(points)
        expect(points).toBeLessThanOrEqual(pt(20))
      }),
      { numRuns: runs() },
    )
  })
})

describe('a score of several rounds', () => {
  test('weights take hundredths of the published round scores, and the sum is rounded once', () => {
    expect(composite(weighted, scores, null, 2)).toEqual({
      parts: [
        { round: 'so-khao', published: pt(80.33), weight: 35, contribution: rational(8033 * 35, 100) },
        { round: 'chung-khao', published: pt(91.5), weight: 65, contribution: rational(9150 * 65, 100) },
      ],
      publicVote: null,
      exact: rational(875905, 100),
      published: pt(87.59),
    })
  })

  test('cumulative rounds are added whole, and the vote on top of them', () => {
    const terms: RoundTerms = {
      current: 'b',
      rule: { code: 'cumulative', rounds: ['a', 'b'] },
      publicVote: twenty,
    }
    const both = [
      { round: 'a', published: pt(30) },
      { round: 'b', published: pt(40.25) },
    ]
    expect(composite(terms, both, publicVote(twenty, 137, 412), 2).published).toBe(pt(76.95))
    expect(composite(terms, both, publicVote(twenty, 137, 412), 0).published).toBe(pt(77))
  })

  test('final-only takes the current round and nothing else', () => {
    const terms: RoundTerms = { current: 'chung-khao', rule: { code: 'final-only' } }
    expect(composite(terms, scores, null, 2)).toMatchObject({ published: pt(91.5), parts: [{ weight: 100 }] })
    expect(missingRounds(terms, [])).toEqual(['chung-khao'])
  })

  test('raising a round never lowers the whole', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(10_000), fc.nat(10_000), fc.nat(1000), (weight, a, b, more) => {
        const terms: RoundTerms = {
          current: 'b',
          rule: {
            code: 'weighted',
            weights: [
              { round: 'a', weight },
              { round: 'b', weight: 100 - weight },
            ],
          },
        }
        const made = (first: number) =>
          composite(
            terms,
            [
              { round: 'a', published: pt(first / 100) },
              { round: 'b', published: pt(b / 100) },
            ],
            null,
            2,
          )
        expect(made(a + more).published).toBeGreaterThanOrEqual(made(a).published)
        expect(made(a).published).toBeLessThanOrEqual(Math.max(a, b))
      }),
      { numRuns: runs() },
    )
  })
})

const rule = (...weights: [string, number][]): RoundTerms => ({
  current: 'a',
  rule: { code: 'weighted', weights: weights.map(([round, weight]) => ({ round, weight })) },
})
const isLawful = (value: number) => value >= 0

test.each<[string, RoundTerms, unknown[]]>([
  ['weights of 99', rule(['a', 50], ['b', 49]), [{ code: 'weights-are-not-a-hundred', sum: 99 }]],
  [
    'half a weight',
    rule(['a', 0.5], ['b', 99.5]),
    [
      { code: 'round-weight-is-not-a-count', round: 'a' },
      { code: 'round-weight-is-not-a-count', round: 'b' },
    ],
  ],
  ['a round twice', rule(['a', 50], ['a', 50]), [{ code: 'duplicate-round', round: 'a' }]],
  ['a round that is not among them', rule(['b', 100]), [{ code: 'current-round-unknown', round: 'a' }]],
  [
    'a vote worth less than nothing',
    { ...rule(['a', 100]), publicVote: { max: pt(-1), decimals: 1 } },
    [{ code: 'vote-max-is-not-points' }],
  ],
  [
    'a vote with three decimals',
    { ...rule(['a', 100]), publicVote: { max: pt(20), decimals: 3 as never } },
    [{ code: 'vote-is-not-decimals' }],
  ],
  ['terms without fault', weighted, []],
])('%s', (_, terms, issues) => {
  expect(checkRounds(terms, isLawful)).toEqual(issues)
})

describe('rounds at the front door', () => {
  const regulations = aRegulation({ rounds: { ...weighted, publicVote: twenty }, quorum: { sheets: 1 } })
  const sheets = [...sheetsOf('a', 90), ...sheetsOf('b', 80)]
  const compute = (...entries: ResultEntry[]) => computeResults(regulations, entries, sheets, [])
  const earlier = [{ round: 'so-khao', published: pt(70) }]

  test('the official score is made of both rounds and the vote, and ranks by it', () => {
    const results = compute(
      anEntry('a', { earlier, votes: 137 }),
      anEntry('b', { earlier: [{ round: 'so-khao', published: pt(90.01) }], votes: 412 }),
    )
    expect(results.issues).toEqual([])
    expect(results.standings.map(({ entry, rank, published }) => [entry, rank, published])).toEqual([
      ['b', 1, pt(103.5)],
      ['a', 2, pt(89.7)],
    ])
    expect(explainEntry(results, 'a')).toMatchObject({
      standing: { panel: { published: pt(90) }, composite: { published: pt(89.7) } },
      roundings: [
        { stage: 'entry', published: pt(90), changed: false },
        { stage: 'public-vote', exact: rational(274000, 412), published: pt(6.7), changed: true },
        { stage: 'composite', exact: rational(897000, 100), published: pt(89.7), changed: false },
      ],
    })
  })

  test('what is not known is never a zero: without an earlier round or a count of votes there is no rank', () => {
    const results = compute(anEntry('a', { votes: 3 }), anEntry('b', { earlier }))
    expect(standingOf(results, 'a')).toMatchObject({
      status: 'insufficient',
      published: null,
      panel: { published: pt(90) },
      flags: [{ code: 'missing-rounds', rounds: ['so-khao'] }],
    })
    expect(standingOf(results, 'b')).toMatchObject({
      status: 'insufficient',
      flags: [{ code: 'missing-votes' }],
    })
  })

  test('an unlawful count or score is an issue, and as if it were not known', () => {
    const results = compute(
      anEntry('a', { earlier: [...earlier, ...earlier], votes: 3 }),
      anEntry('b', { earlier: [{ round: 'so-khao', published: NaN as never }], votes: -1 }),
    )
    expect(results.issues).toEqual([
      { code: 'unlawful-earlier-score', entry: 'a', round: 'so-khao' },
      { code: 'unlawful-earlier-score', entry: 'b', round: 'so-khao' },
      { code: 'unlawful-votes', entry: 'b' },
    ])
    expect(results.standings.map(({ status }) => status)).toEqual(['insufficient', 'insufficient'])
  })

  test('votes for an excluded entry set no measure', () => {
    const results = compute(
      anEntry('a', { earlier, votes: 10 }),
      anEntry('b', { status: 'excluded', votes: 1000 }),
    )
    expect(standingOf(results, 'a').composite!.publicVote).toMatchObject({ most: 10, published: pt(20) })
  })

  test('unlawful terms compute nothing', () => {
    expect(checkRegulations(aRegulation({ rounds: rule(['a', 99]) }))).toEqual([
      { code: 'weights-are-not-a-hundred', sum: 99 },
    ])
  })
})
