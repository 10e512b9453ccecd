import { describe, expect, test } from 'vitest'
import { allocate, type AwardPolicy, type Cap, type EntryFacts, type Tier } from '#scoring/awards'
import { fileDecisions } from '#scoring/decisions'
import { points } from '#scoring/points'
import { pt, tier } from '#tests/scoring/a-contest'

const group = (score: number, ...entries: string[]) => ({ entries, published: pt(score) })
const noDecisions = fileDecisions([]).book
const twoThirds = { numerator: 2, denominator: 3 }

function given(groups: ReturnType<typeof group>[], tiers: Tier[], policy: Partial<AwardPolicy> = {}) {
  return allocate(groups, tiers, { tiePolicy: 'hold', decisions: noDecisions, ...policy })
}

function tiersOf({ awards }: ReturnType<typeof allocate>) {
  return Object.fromEntries(awards.map(({ entry, tier }) => [entry, tier]))
}

function reasonOf({ awards }: ReturnType<typeof allocate>, entry: string) {
  return awards.find((each) => each.entry === entry)!.reason
}

function by(author: string, unit = author): EntryFacts {
  return { holders: { author: [author], unit: [unit] } }
}

const authorCap: Cap = { code: 'author', kind: 'author', most: 1 }
const unitCap: Cap = { code: 'unit', kind: 'unit', most: 1 }

describe('caps', () => {
  const groups = [group(95, 'a'), group(92, 'b'), group(91, 'c')]
  const tiers = [tier('nhat', 1), tier('nhi', 1)]

  test('an author at the cap is passed over, takes no slot, and the prize goes to the next', () => {
    const facts = new Map([
      ['a', by('an')],
      ['b', by('an')],
      ['c', by('chi')],
    ])
    const result = given(groups, tiers, { caps: [authorCap], facts })
    expect(tiersOf(result)).toEqual({ a: 'nhat', b: null, c: 'nhi' })
    expect(reasonOf(result, 'b')).toEqual({
      code: 'author-cap',
      tier: 'nhi',
      cap: 'author',
      holder: 'an',
      most: 1,
    })
  })

  test('the first cap without room is named, and a holder may have a number of its own', () => {
    const facts = new Map([
      ['a', by('an', 'u')],
      ['b', by('an', 'u')],
      ['c', by('chi', 'u')],
    ])
    const caps = [authorCap, { ...unitCap, mostOf: { u: 2 } }]
    const result = given(groups, tiers, { caps, facts })
    expect(tiersOf(result)).toEqual({ a: 'nhat', b: null, c: 'nhi' })
    expect(reasonOf(result, 'b')).toMatchObject({ code: 'author-cap', holder: 'an' })
    const strict = given(groups, tiers, { caps: [unitCap], facts })
    expect(reasonOf(strict, 'c')).toMatchObject({ code: 'unit-cap', holder: 'u', most: 1 })
    expect(strict.unfilled).toEqual([{ tier: 'nhi', slots: 1, reason: 'no-entry-left' }])
  })

  test('an author named twice in one entry takes one place, and names of objects are only names', () => {
    const facts = new Map<string, EntryFacts>([
      ['a', { holders: { author: ['constructor', 'constructor'] } }],
      ['b', { holders: { author: ['toString'] } }],
    ])
    const caps: Cap[] = [
      { ...authorCap, mostOf: {} },
      { code: 'hasOwnProperty', kind: 'unit', most: 0 },
    ]
    expect(tiersOf(given(groups, tiers, { caps, facts }))).toEqual({ a: 'nhat', b: 'nhi', c: null })
  })

  test('a full cap is no reason where there was nothing left to pass on', () => {
    const facts = new Map([
      ['a', by('an')],
      ['c', by('an')],
    ])
    const result = given(groups, [tier('nhat', 1)], { caps: [authorCap], facts })
    expect(reasonOf(result, 'c')).toEqual({ code: 'no-prize-left' })
  })

  test('a tie that cannot all win waits for the council under any policy, though there are prizes enough', () => {
    const facts = new Map([
      ['a', by('an')],
      ['b', by('an')],
      ['c', by('chi')],
    ])
    const tied = [group(95, 'b', 'a', 'c'), group(80, 'd')]
    for (const tiePolicy of ['hold', 'expand'] as const) {
      const policy = { tiePolicy, caps: [authorCap], facts }
      const result = given(tied, [tier('nhat', 3), tier('nhi', null)], policy)
      expect(result.pending).toEqual({
        tier: 'nhat',
        slots: 3,
        because: 'cap',
        candidates: ['a', 'b', 'c'],
        waiting: [
          { tier: 'nhat', slots: 3 },
          { tier: 'nhi', slots: null },
        ],
      })
      const decisions = fileDecisions([{ id: 'bb-1', order: [['b'], ['c'], ['a']] }]).book
      const decided = given(tied, [tier('nhat', 3), tier('nhi', null)], { ...policy, decisions })
      expect(tiersOf(decided)).toEqual({ a: null, b: 'nhat', c: 'nhat', d: 'nhat' })
      expect(reasonOf(decided, 'a')).toMatchObject({ code: 'author-cap', holder: 'an' })
    }
  })
})

describe('entries that may win nothing', () => {
  const facts = new Map([
    ['a', { ineligible: 'originality' }],
    ['c', { ineligible: 'withdrawn' }],
  ])

  test('take no slot and are told the recorded reason, also where their turn never came', () => {
    const result = given([group(95, 'a'), group(90, 'b'), group(85, 'c')], [tier('nhat', 1)], { facts })
    expect(tiersOf(result)).toEqual({ a: null, b: 'nhat', c: null })
    expect(reasonOf(result, 'a')).toEqual({ code: 'ineligible', because: 'originality', tier: 'nhat' })
    expect(reasonOf(result, 'c')).toEqual({ code: 'ineligible', because: 'withdrawn', tier: null })
  })

  test('do not make a tie: the others of it fit', () => {
    const result = given([group(95, 'a', 'b')], [tier('nhat', 1)], { facts })
    expect(tiersOf(result)).toEqual({ a: null, b: 'nhat' })
    expect(result.pending).toBeNull()
  })
})

describe('prizes the committee must approve', () => {
  const tiers = [tier('nhat', 1, 90), tier('nhi', 1, 80), tier('ba', 2, 70)]
  const groups = [group(95, 'a'), group(94, 'b'), group(85, 'c')]
  const approval = { share: twoThirds }
  const ballot = (entry: string, tierCode: string, inFavour: number, members = 9) => ({
    entry,
    tier: tierCode,
    inFavour,
    members,
  })

  test('keep their slot while the vote is awaited', () => {
    const result = given(groups, tiers, { approval })
    expect(tiersOf(result)).toEqual({ a: 'nhat', b: 'nhi', c: 'ba' })
    expect(result.approvals).toEqual([
      { entry: 'a', tier: 'nhat', verdict: 'awaiting' },
      { entry: 'b', tier: 'nhi', verdict: 'awaiting' },
      { entry: 'c', tier: 'ba', verdict: 'awaiting' },
    ])
  })

  test('go to the next when two thirds of all members are not in favour; the rejected comes first for the prize below', () => {
    const result = given(groups, tiers, {
      approval,
      ballots: [ballot('a', 'nhat', 5), ballot('b', 'nhat', 6)],
    })
    expect(tiersOf(result)).toEqual({ a: 'nhi', b: 'nhat', c: 'ba' })
    expect(result.approvals.slice(0, 2)).toEqual([
      { entry: 'a', tier: 'nhat', verdict: 'rejected', inFavour: 5, members: 9, needed: 6 },
      { entry: 'b', tier: 'nhat', verdict: 'approved', inFavour: 6, members: 9, needed: 6 },
    ])
  })

  test('leave an entry without any when it was rejected and nothing below is left for it', () => {
    const result = given(groups.slice(0, 2), tiers.slice(0, 1), {
      approval,
      ballots: [ballot('a', 'nhat', 0, 7)],
    })
    expect(reasonOf(result, 'a')).toEqual({
      code: 'not-approved',
      tier: 'nhat',
      inFavour: 0,
      members: 7,
      needed: 5,
    })
  })

  test('stay unfilled when all who reached them were rejected, never rolling over; the first rejection is the one told', () => {
    const ballots = ['a', 'b', 'c'].flatMap((entry) => [ballot(entry, 'nhat', 1), ballot(entry, 'nhi', 2)])
    const strict = given(groups.slice(0, 2), tiers.slice(0, 2), { approval, ballots })
    expect(strict.unfilled).toEqual([
      { tier: 'nhat', slots: 1, reason: 'not-approved' },
      { tier: 'nhi', slots: 1, reason: 'not-approved' },
    ])
    expect(reasonOf(strict, 'b')).toMatchObject({ code: 'not-approved', tier: 'nhat', inFavour: 1 })
    const rolling = given(groups, tiers, { approval, ballots, rollover: true })
    expect(rolling.rolledOver).toEqual([])
    expect(tiersOf(rolling)).toEqual({ a: 'ba', b: 'ba', c: null })
  })

  test('may be the highest only', () => {
    const result = given(groups, tiers, { approval: { ...approval, tiers: ['nhat'] } })
    expect(result.approvals.map(({ tier }) => tier)).toEqual(['nhat'])
  })

  test('keep what the council decided of a tie when the committee rejects one of it', () => {
    const tied = [group(95, 'a', 'b', 'c')]
    const decisions = fileDecisions([{ id: 'bb-1', order: [['a'], ['b'], ['c']] }]).book
    const result = given(tied, tiers, { approval, decisions, ballots: [ballot('a', 'nhat', 1)] })
    expect(tiersOf(result)).toEqual({ a: 'nhi', b: 'nhat', c: 'ba' })
    expect(result.decisionsUsed).toEqual(['bb-1'])
  })
})

describe('an award rate', () => {
  const four = [group(95, 'a'), group(94, 'b'), group(93, 'c'), group(92, 'd')]
  const half = { numerator: 1, denominator: 2 }

  test('stops when its share of the ranked entries has won, and says so to those a prize was left for', () => {
    const result = given(four, [tier('nhat', 1, 93), tier('nhi', 3, 93)], { maxAwardRate: half })
    expect(tiersOf(result)).toEqual({ a: 'nhat', b: 'nhi', c: null, d: null })
    expect(reasonOf(result, 'c')).toEqual({ code: 'award-rate', most: 2, ranked: 4 })
    expect(reasonOf(result, 'd')).toEqual({ code: 'below-threshold', minScore: 9300 })
    expect(result.unfilled).toEqual([{ tier: 'nhi', slots: 2, reason: 'award-rate' }])
  })

  test('is no reason for slots that nobody left would reach', () => {
    const result = given(four, [tier('nhat', 2, 94), tier('nhi', 3, 94)], { maxAwardRate: half })
    expect(result.unfilled).toEqual([{ tier: 'nhi', slots: 3, reason: 'below-threshold' }])
  })

  test('is rounded down to whole entries, and does not excuse a prize used up', () => {
    const result = given(four, [tier('nhat', 1)], { maxAwardRate: { numerator: 1, denominator: 3 } })
    expect(tiersOf(result)).toEqual({ a: 'nhat', b: null, c: null, d: null })
    expect(reasonOf(result, 'b')).toEqual({ code: 'no-prize-left' })
  })

  test('is not passed by a tie that expands: the council decides', () => {
    const tied = [group(95, 'a'), group(94, 'b', 'c', 'd')]
    const result = given(tied, [tier('nhat', 1), tier('nhi', 1)], { tiePolicy: 'expand', maxAwardRate: half })
    expect(result.pending).toMatchObject({ tier: 'nhi', slots: 1, because: 'award-rate' })
  })
})

describe('slots that move', () => {
  test('are borrowed from the prizes below when a tie expands, as far as there are any', () => {
    const tied = [group(95, 'a', 'b', 'c'), group(90, 'd')]
    const tiers = [tier('nhat', 1), tier('nhi', 1), tier('ba', 2)]
    const result = given(tied, tiers, { tiePolicy: 'expand', borrow: true })
    expect(tiersOf(result)).toEqual({ a: 'nhat', b: 'nhat', c: 'nhat', d: 'ba' })
    expect(reasonOf(result, 'a')).toEqual({
      code: 'tie-expands-quota',
      minScore: 0,
      count: 1,
      extra: 2,
      borrowed: [
        { tier: 'nhi', slots: 1 },
        { tier: 'ba', slots: 1 },
      ],
    })
  })

  test('roll over to the next prize that is given when nobody reaches them, and to none below the last', () => {
    const tiers = [tier('nhat', 2, 90), tier('nhi', 0, 80), tier('ba', 1, 70), tier('khuyen-khich', 1, 60)]
    const result = given([group(75, 'a', 'b', 'c'), group(50, 'd')], tiers, { rollover: true })
    expect(tiersOf(result)).toEqual({ a: 'ba', b: 'ba', c: 'ba', d: null })
    expect(result.rolledOver).toEqual([{ from: 'nhat', to: 'ba', slots: 2 }])
    expect(result.unfilled).toEqual([{ tier: 'khuyen-khich', slots: 1, reason: 'below-threshold' }])
  })

  test('stay where they are when there is nobody left', () => {
    const result = given([group(95, 'a')], [tier('nhat', 2), tier('nhi', 1)], { rollover: true })
    expect(result.rolledOver).toEqual([])
    expect(result.unfilled).toEqual([
      { tier: 'nhat', slots: 1, reason: 'no-entry-left' },
      { tier: 'nhi', slots: 1, reason: 'no-entry-left' },
    ])
  })
})

describe('inputs nobody checked', () => {
  const one = [group(95, 'a')]
  const lawful: AwardPolicy = { tiePolicy: 'hold', decisions: noDecisions }

  test.each<[string, () => unknown, string]>([
    ['tiers', () => allocate(one, [tier('', 1)], lawful), 'blank-tier-code'],
    ['rules', () => allocate(one, [], { ...lawful, borrow: true }), 'borrow-without-expand'],
    [
      'ballots',
      () => allocate(one, [], { ...lawful, ballots: [{ entry: 'a', tier: 'x', inFavour: 1, members: 1 }] }),
      'ballot-of-unknown-tier',
    ],
    [
      'groups',
      () => allocate([group(80, 'a'), group(95, 'b')], [], lawful),
      'Not in rank order: 9500 below 8000',
    ],
    [
      'scores',
      () => allocate([{ entries: ['a'], published: NaN as ReturnType<typeof points> }], [], lawful),
      'Not in rank order: NaN',
    ],
    ['entries', () => allocate([group(95, 'a'), group(80, 'a')], [], lawful), 'Ranked twice: a'],
  ])('stop the programmer: %s', (_, run, message) => {
    expect(run).toThrow(RangeError)
    expect(run).toThrow(message)
  })
})
