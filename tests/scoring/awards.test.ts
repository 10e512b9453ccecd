import { describe, expect, test } from 'vitest'
import { allocate, checkAwards, checkTiers, type ChosenAward, type Tier } from '#scoring/awards'
import { fileDecisions, type RecordedDecision } from '#scoring/decisions'
import { pt, tier, tiers } from '#tests/scoring/a-contest'

const group = (score: number, ...entries: string[]) => ({ entries, published: pt(score) })

function given(
  groups: ReturnType<typeof group>[],
  tiersGiven: Tier[],
  tiePolicy: 'hold' | 'expand' = 'hold',
  decisions: RecordedDecision[] = [],
) {
  return allocate(groups, tiersGiven, { tiePolicy, decisions: fileDecisions(decisions).book })
}

function tiersOf({ awards }: ReturnType<typeof given>) {
  return Object.fromEntries(awards.map(({ entry, tier }) => [entry, tier]))
}

describe('giving prizes', () => {
  test('prizes go from the top down until they are used up', () => {
    const result = given(
      [group(95, 'a'), group(92, 'b'), group(91, 'c')],
      [tier('nhat', 1, 90), tier('nhi', 1, 80)],
    )
    expect(result).toEqual({
      awards: [
        { entry: 'a', tier: 'nhat', reason: { code: 'within-quota', minScore: pt(90), count: 1 } },
        { entry: 'b', tier: 'nhi', reason: { code: 'within-quota', minScore: pt(80), count: 1 } },
        { entry: 'c', tier: null, reason: { code: 'no-prize-left' } },
      ],
      unfilled: [],
      rolledOver: [],
      pending: null,
      approvals: [],
      decisionsUsed: [],
    })
  })

  test('a score exactly at the threshold reaches it', () => {
    expect(tiersOf(given([group(90, 'a'), group(59.99, 'b')], tiers))).toEqual({ a: 'nhat', b: null })
  })

  test('an entry within reach of a prize that others used up is told so, even exactly at the threshold', () => {
    const { awards } = given([group(61, 'a'), group(60, 'b'), group(59, 'c')], [tier('khuyen-khich', 1, 60)])
    expect(awards.map(({ reason }) => reason.code)).toEqual([
      'within-quota',
      'no-prize-left',
      'below-threshold',
    ])
  })

  test('when nobody reaches the threshold there is no first prize, and the slot is listed', () => {
    const result = given([group(85, 'a'), group(50, 'b')], tiers)
    expect(tiersOf(result)).toEqual({ a: 'nhi', b: null })
    expect(result.awards[1]!.reason).toEqual({ code: 'below-threshold', minScore: pt(60) })
    expect(result.unfilled).toEqual([
      { tier: 'nhat', slots: 1, reason: 'below-threshold' },
      { tier: 'nhi', slots: 1, reason: 'below-threshold' },
      { tier: 'ba', slots: 3, reason: 'below-threshold' },
      { tier: 'khuyen-khich', slots: 5, reason: 'below-threshold' },
    ])
  })

  test('slots nobody is left for are listed apart from slots nobody reached', () => {
    const result = given([group(85, 'a')], [tier('nhat', 1, 90), tier('nhi', 2, 80), tier('ba', null, 70)])
    expect(result.unfilled).toEqual([
      { tier: 'nhat', slots: 1, reason: 'below-threshold' },
      { tier: 'nhi', slots: 1, reason: 'no-entry-left' },
    ])
  })

  test('a tier without a count rewards every entry that reaches its threshold', () => {
    const result = given([group(95, 'a', 'b', 'c'), group(59, 'd')], [tier('dat', null, 60)])
    expect(tiersOf(result)).toEqual({ a: 'dat', b: 'dat', c: 'dat', d: null })
    expect(result.unfilled).toEqual([])
  })

  test('there may be no tiers, no entries and no prizes', () => {
    expect(given([group(95, 'a')], []).awards).toEqual([
      { entry: 'a', tier: null, reason: { code: 'no-prize-left' } },
    ])
    expect(given([], [tier('nhat', 1)])).toEqual({
      awards: [],
      unfilled: [{ tier: 'nhat', slots: 1, reason: 'no-entry-left' }],
      rolledOver: [],
      pending: null,
      approvals: [],
      decisionsUsed: [],
    })
    expect(tiersOf(given([group(95, 'a')], [tier('nhat', 0)]))).toEqual({ a: null })
  })

  test('a tie that fits the slots left is no problem', () => {
    expect(tiersOf(given([group(85, 'a', 'b')], tiers))).toEqual({ a: 'nhi', b: 'nhi' })
  })
})

describe('a tie larger than the slots left', () => {
  const three = [tier('nhat', 1, 90), tier('nhi', 1), tier('dac-cach', 0), tier('ba', null)]
  const groups = [group(95, 'c', 'b'), group(80, 'd')]

  test('holds: the tie is pending, and nothing at or below it is given', () => {
    const result = given(groups, three)
    expect(result.awards).toEqual([
      { entry: 'c', tier: null, reason: { code: 'tie-pending', tier: 'nhat' } },
      { entry: 'b', tier: null, reason: { code: 'tie-pending', tier: 'nhat' } },
      { entry: 'd', tier: null, reason: { code: 'behind-pending', tier: 'nhat' } },
    ])
    expect(result.pending).toEqual({
      tier: 'nhat',
      slots: 1,
      because: 'slots',
      candidates: ['b', 'c'],
      waiting: [
        { tier: 'nhat', slots: 1 },
        { tier: 'nhi', slots: 1 },
        { tier: 'ba', slots: null },
      ],
    })
    expect(result.unfilled).toEqual([])
  })

  test('slots passed before the hold are unfilled all the same', () => {
    const result = given([group(85, 'a', 'b', 'c')], tiers)
    expect(result.pending).toMatchObject({ tier: 'nhi', slots: 2 })
    expect(result.unfilled).toEqual([{ tier: 'nhat', slots: 1, reason: 'below-threshold' }])
  })

  test('expands when the regulations say so, and says by how many', () => {
    const result = given(groups, three, 'expand')
    const reason = { code: 'tie-expands-quota', minScore: pt(90), count: 1, extra: 1 }
    expect(result.awards.slice(0, 2)).toEqual([
      { entry: 'c', tier: 'nhat', reason },
      { entry: 'b', tier: 'nhat', reason },
    ])
    expect(tiersOf(result).d).toBe('nhi')
  })

  test('is settled by a decision on exactly these entries, whatever the policy', () => {
    const decisions = [{ id: 'bb-07', order: [['b'], ['c']] }]
    for (const policy of ['hold', 'expand'] as const) {
      const result = given(groups, three, policy, decisions)
      expect(tiersOf(result)).toEqual({ b: 'nhat', c: 'nhi', d: 'ba' })
      expect(result.awards[0]!.reason).toEqual({
        code: 'by-decision',
        minScore: pt(90),
        count: 1,
        decision: 'bb-07',
      })
      expect(result.decisionsUsed).toEqual(['bb-07'])
    }
  })

  test('a decision on other entries settles nothing', () => {
    const result = given(groups, three, 'hold', [{ id: 'bb-07', order: [['b'], ['d']] }])
    expect(result.pending).not.toBeNull()
  })

  test('what a decision leaves level may need another decision', () => {
    const wide = [group(95, 'a', 'b', 'c')]
    const first = { id: '1', order: [['a'], ['c', 'b']] }
    const narrow = [tier('nhat', 1), tier('nhi', 1)]
    expect(given(wide, narrow, 'hold', [first]).pending).toMatchObject({
      tier: 'nhi',
      candidates: ['b', 'c'],
    })
    const second = { id: '2', order: [['c'], ['b']] }
    expect(tiersOf(given(wide, narrow, 'hold', [first, second]))).toEqual({ a: 'nhat', c: 'nhi', b: null })
  })
})

describe('checking tiers', () => {
  test('the usual structure is lawful', () => {
    expect(checkTiers(tiers)).toEqual([])
    expect(checkTiers([tier('dat', null)])).toEqual([])
  })

  test('codes are present and unique', () => {
    expect(checkTiers([tier(' ', 1), tier('a', 1), tier('a', 1)])).toEqual([
      { code: 'blank-tier-code', position: 0 },
      { code: 'duplicate-tier-code', tier: 'a' },
    ])
  })

  test.each([-1, 0.5, NaN, Infinity])('%s is neither a count nor a threshold', (value) => {
    const odd = { ...tier('a', value), minScore: value as never }
    const issues = [
      { code: 'count-is-not-a-count', tier: 'a' },
      { code: 'min-score-is-not-points', tier: 'a' },
    ]
    expect(checkTiers([odd, tier('b', 1)])).toEqual(issues)
    expect(checkTiers([tier('b', 1), odd])).toEqual(issues)
  })

  test('a lower prize may not ask for a higher score', () => {
    expect(checkTiers([tier('nhat', 1, 80), tier('nhi', 1, 85)])).toEqual([
      { code: 'min-score-rises', tier: 'nhi', minScore: pt(85), above: 'nhat', aboveMinScore: pt(80) },
    ])
  })
})

const chose = (
  entry: string,
  rank: number | null,
  score: number | null,
  tier: string | null,
  scope = null as string | null,
) => ({ entry, scope, rank, published: score === null ? null : pt(score), tier }) satisfies ChosenAward

describe('checking the prizes people chose', () => {
  test('a choice that follows the rules has no issues', () => {
    expect(
      checkAwards(tiers, [chose('a', 1, 95, 'nhat'), chose('b', 2, 85, 'nhi'), chose('c', 3, 50, null)]),
    ).toEqual([])
  })

  test('no first prize at all is nobody’s fault', () => {
    expect(checkAwards(tiers, [chose('a', 1, 95, 'nhi')])).toEqual([])
  })

  test('more prizes than the quota are named with their entries, scope by scope', () => {
    const choices = [
      chose('b', 1, 95, 'nhat', 'x'),
      chose('a', 1, 95, 'nhat', 'x'),
      chose('c', 1, 95, 'nhat', 'y'),
      chose('d', 1, 95, 'nhat'),
      chose('e', 1, 95, 'nhat'),
    ]
    expect(checkAwards(tiers, choices)).toEqual([
      { code: 'quota-exceeded', scope: null, tier: 'nhat', count: 1, entries: ['d', 'e'] },
      { code: 'quota-exceeded', scope: 'x', tier: 'nhat', count: 1, entries: ['a', 'b'] },
    ])
    expect(checkAwards([tier('nhat', null)], choices)).toEqual([])
  })

  test('a prize below its threshold is named', () => {
    expect(checkAwards(tiers, [chose('a', 1, 85, 'nhat')])).toEqual([
      { code: 'below-threshold', entry: 'a', tier: 'nhat', minScore: pt(90), published: pt(85) },
    ])
  })

  test('an unknown prize, a prize for an entry that is not ranked, and an entry chosen twice are named', () => {
    const choices = [
      chose('a', 1, 95, 'vang'),
      chose('b', null, null, 'nhat'),
      chose('b', null, null, null),
      chose('c', 2, null, 'nhi'),
    ]
    expect(checkAwards(tiers, choices)).toEqual([
      { code: 'unknown-tier', entry: 'a', tier: 'vang' },
      { code: 'not-ranked', entry: 'b', tier: 'nhat' },
      { code: 'chosen-twice', entry: 'b' },
      { code: 'not-ranked', entry: 'c', tier: 'nhi' },
    ])
  })

  test('every entry passed over by a lower one is named, in rank order, with the highest prize below it', () => {
    const choices = [
      chose('a', 1, 95, 'nhi'),
      chose('b', 2, 94, null),
      chose('c', 2, 94, 'ba'),
      chose('d', 4, 93, 'nhat'),
      chose('e', 5, 92, 'khuyen-khich'),
    ]
    const below = { code: 'inversion', scope: null, lowerEntry: 'd', lowerRank: 4, lowerTier: 'nhat' }
    expect(checkAwards(tiers, choices)).toEqual([
      { ...below, entry: 'a', rank: 1, tier: 'nhi' },
      { ...below, entry: 'b', rank: 2, tier: null },
      { ...below, entry: 'c', rank: 2, tier: 'ba' },
    ])
  })

  test('entries of the same rank may be given different prizes', () => {
    expect(checkAwards(tiers, [chose('a', 1, 95, 'nhat'), chose('b', 1, 95, null)])).toEqual([])
    expect(checkAwards(tiers, [chose('a', 1, 95, null), chose('b', 1, 95, 'nhat')])).toEqual([])
  })

  test('ranks are compared inside one scope only', () => {
    expect(checkAwards(tiers, [chose('a', 1, 95, null, 'x'), chose('b', 2, 94, 'nhat', 'y')])).toEqual([])
  })
})
