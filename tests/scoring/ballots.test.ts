import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkChoice,
  checkYesNo,
  countChoice,
  countYesNo,
  share,
  type BallotTerms,
  type ChoiceBallot,
  type YesNoBallot,
} from '#scoring/ballots'
import { rational } from '#scoring/points'
import { runs } from '#tests/scoring/runs'

const terms: BallotTerms = { majority: 'more-than-half', base: 'members', quorum: 'two-thirds' }
const nine = { members: 9, present: 9, invalid: 0 }

describe('a majority', () => {
  test.each([
    ['more-than-half', 8, 5],
    ['more-than-half', 9, 5],
    ['two-thirds', 9, 6],
    ['two-thirds', 7, 5],
    ['two-thirds', 10, 7],
    ['three-quarters', 8, 6],
    ['three-quarters', 9, 7],
  ] as const)('%s of %i needs %i votes', (majority, of, needed) => {
    expect(share(needed, of, majority)).toMatchObject({ needed, met: true })
    expect(share(needed - 1, of, majority)).toMatchObject({ needed, met: false })
  })

  test('of nobody nothing is reached', () => {
    expect(share(0, 0, 'two-thirds').met).toBe(false)
  })

  test('the fewest votes needed are exactly the fewest that reach the share', () => {
    const majorities = [
      ['more-than-half', 1, 2, true],
      ['two-thirds', 2, 3, false],
      ['three-quarters', 3, 4, false],
    ] as const
    fc.assert(
      fc.property(
        fc.constantFrom(...majorities),
        fc.integer({ min: 1, max: 1e6 }),
        fc.nat(),
        (each, of, some) => {
          const [majority, above, below, isStrict] = each
          const votes = some % (of + 1)
          const reaches = isStrict ? votes * below > of * above : votes * below >= of * above
          expect(share(votes, of, majority).met).toBe(reaches)
        },
      ),
      { numRuns: runs() },
    )
  })
})

describe('a ballot of yes and no', () => {
  test('of a council of nine, five carry, and the reckoning is told', () => {
    expect(countYesNo(terms, { ...nine, yes: 5, no: 3, abstained: 1 })).toEqual({
      result: 'carried',
      quorum: { votes: 9, of: 9, required: rational(2, 3), needed: 6, met: true },
      majority: { votes: 5, of: 9, required: rational(1, 2), needed: 5, met: true },
    })
  })

  test('the same votes carry or fail by what they are counted against', () => {
    const ballot = { members: 9, present: 7, invalid: 1, yes: 4, no: 1, abstained: 1 }
    const results = (['members', 'present', 'valid-votes'] as const).map((base) => {
      const { result, majority } = countYesNo({ ...terms, majority: 'two-thirds', base }, ballot)
      return [base, majority.of, result]
    })
    expect(results).toEqual([
      ['members', 9, 'not-carried'],
      ['present', 7, 'not-carried'],
      ['valid-votes', 6, 'carried'],
    ])
  })

  test('equal votes carry nothing', () => {
    const even = { ...nine, present: 8, yes: 4, no: 4, abstained: 0 }
    expect(countYesNo({ ...terms, base: 'valid-votes' }, even).result).toBe('not-carried')
  })

  test('too few present and nothing is decided, however they voted', () => {
    expect(countYesNo(terms, { ...nine, present: 5, yes: 5, no: 0, abstained: 0 })).toMatchObject({
      result: 'no-quorum',
      quorum: { votes: 5, needed: 6, met: false },
      majority: { met: true },
    })
  })

  test.each<[string, Partial<YesNoBallot>, unknown[]]>([
    ['half a vote', { yes: 0.5 }, [{ code: 'not-a-count', what: 'yes' }]],
    [
      'fewer than no members',
      { members: -1, present: -1 },
      [
        { code: 'not-a-count', what: 'members' },
        { code: 'not-a-count', what: 'present' },
      ],
    ],
    [
      'guests among the members',
      { present: 10 },
      [{ code: 'more-present-than-members', present: 10, members: 9 }],
    ],
    ['stuffed urns', { yes: 9, invalid: 1 }, [{ code: 'more-papers-than-present', papers: 10, present: 9 }]],
  ])('%s are named', (_, changes, issues) => {
    expect(checkYesNo({ ...nine, yes: 0, no: 0, abstained: 0, ...changes })).toEqual(issues)
  })

  test('a count without fault has no issues', () => {
    expect(checkYesNo({ ...nine, yes: 5, no: 3, abstained: 1 })).toEqual([])
  })

  test('one more yes never turns what was carried', () => {
    const ballots = fc.record({ yes: fc.nat(9), no: fc.nat(9), abstained: fc.nat(9), invalid: fc.nat(9) })
    const anyTerms = fc.record({
      majority: fc.constantFrom('more-than-half', 'two-thirds', 'three-quarters'),
      base: fc.constantFrom('members', 'present', 'valid-votes'),
      quorum: fc.constant('more-than-half'),
    }) as fc.Arbitrary<BallotTerms>
    fc.assert(
      fc.property(ballots, anyTerms, (counts, terms) => {
        const turnout = { members: 37, present: 37 }
        const before = countYesNo(terms, { ...turnout, ...counts })
        const after = countYesNo(terms, { ...turnout, ...counts, yes: counts.yes + 1 })
        if (before.result === 'carried') expect(after.result).toBe('carried')
      }),
      { numRuns: runs() },
    )
  })
})

const ballot: ChoiceBallot = {
  members: 9,
  present: 9,
  invalid: 1,
  choose: 2,
  valid: 8,
  votes: [
    { candidate: 'cau-treo', votes: 5 },
    { candidate: 'may-loc', votes: 7 },
    { candidate: 'vuon', votes: 3 },
  ],
}
const results = (terms: BallotTerms, ballot: ChoiceBallot) =>
  countChoice(terms, ballot).lines.map(({ candidate, result }) => [candidate, result])
const withVotes = (...votes: number[]) => ({
  ...ballot,
  votes: votes.map((votes, index) => ({ candidate: `c${index + 1}`, votes })),
})

describe('a ballot over candidates', () => {
  test('those with a majority are elected, most votes first, and every line tells its reckoning', () => {
    expect(countChoice(terms, ballot)).toEqual({
      result: 'counted',
      quorum: share(9, 9, 'two-thirds'),
      lines: [
        { candidate: 'may-loc', result: 'elected', share: share(7, 9, 'more-than-half') },
        { candidate: 'cau-treo', result: 'elected', share: share(5, 9, 'more-than-half') },
        { candidate: 'vuon', result: 'below-majority', share: share(3, 9, 'more-than-half') },
      ],
      open: 0,
    })
  })

  test('candidates level for the last place are all tied: none is preferred, and the place stays open', () => {
    expect(countChoice(terms, withVotes(5, 6, 5))).toMatchObject({
      lines: [
        { candidate: 'c2', result: 'elected' },
        { candidate: 'c1', result: 'tied' },
        { candidate: 'c3', result: 'tied' },
      ],
      open: 1,
    })
  })

  test('a majority without a place left is told apart from no majority', () => {
    const many = { ...withVotes(8, 7, 6, 1), choose: 2, valid: 8, invalid: 0, present: 8 }
    expect(results({ ...terms, base: 'valid-votes' }, { ...many, choose: 1 })).toEqual([
      ['c1', 'elected'],
      ['c2', 'no-place-left'],
      ['c3', 'no-place-left'],
      ['c4', 'below-majority'],
    ])
  })

  test('without a quorum nobody is elected', () => {
    expect(countChoice(terms, { ...ballot, present: 5 })).toEqual({
      result: 'no-quorum',
      quorum: share(5, 9, 'two-thirds'),
      lines: [],
      open: 2,
    })
  })

  test.each<[string, Partial<ChoiceBallot>, unknown[]]>([
    ['no candidates', { votes: [], choose: 0 }, [{ code: 'no-candidates' }]],
    [
      'more places than candidates',
      { choose: 4 },
      [{ code: 'too-many-to-choose', choose: 4, candidates: 3 }],
    ],
    [
      'half a vote',
      { votes: [{ candidate: 'a', votes: 1.5 }], choose: 1 },
      [{ code: 'not-a-count', what: 'a' }],
    ],
    [
      'a candidate twice',
      { votes: [...ballot.votes, { candidate: 'vuon', votes: 1 }] },
      [{ code: 'duplicate-candidate', candidate: 'vuon' }],
    ],
    ['more crosses than papers bear', withVotes(8, 8, 8), [{ code: 'too-many-votes', votes: 24, most: 16 }]],
    [
      'one candidate on more papers than there are',
      withVotes(9, 1),
      [{ code: 'more-votes-than-papers', candidate: 'c1', votes: 9, papers: 8 }],
    ],
    [
      'more papers than people',
      { present: 8 },
      [{ code: 'more-papers-than-present', papers: 9, present: 8 }],
    ],
  ])('%s is named', (_, changes, issues) => {
    expect(checkChoice({ ...ballot, ...changes })).toEqual(issues)
  })

  test('a count without fault has no issues', () => {
    expect(checkChoice(ballot)).toEqual([])
  })

  test('no more are elected than there are places, nobody stands behind one with fewer votes, and order is irrelevant', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8), { minLength: 1, maxLength: 6 }), fc.nat(6), (votes, choose) => {
        const drawn = { ...withVotes(...votes), choose: choose % (votes.length + 1) }
        const { lines, open } = countChoice(terms, drawn)
        expect(countChoice(terms, { ...drawn, votes: drawn.votes.toReversed() }).lines).toEqual(lines)
        const elected = lines.filter(({ result }) => result === 'elected')
        expect(elected.length + open).toBe(drawn.choose)
        expect(open).toBeGreaterThanOrEqual(0)
        const fewest = Math.min(...elected.map(({ share }) => share.votes))
        for (const { share, result } of lines)
          if (share.votes >= fewest) expect(['elected', 'tied']).toContain(result)
      }),
      { numRuns: runs() },
    )
  })
})
