import { describe, expect, test } from 'vitest'
import { checkAwards, type Cap, type ChoiceRules, type ChosenAward } from '#scoring/awards'
import { pt, tier } from '#tests/scoring/a-contest'

const tiers = [tier('nhat', 1, 90), tier('nhi', 1, 80), tier('ba', 1, 70)]

function chose(
  entry: string,
  rank: number,
  score: number,
  prize: string | null,
  scope: string | null = null,
) {
  return { entry, scope, rank, published: pt(score), tier: prize } satisfies ChosenAward
}

function codesOf(chosen: ChosenAward[], rules: ChoiceRules) {
  return checkAwards(tiers, chosen, rules).map(({ code }) => code)
}

describe('a choice held to its quotas', () => {
  const twice = [chose('a', 1, 95, 'nhat'), chose('b', 1, 95, 'nhat')]

  test('may pass a count by its last tie when ties expand, and by no more', () => {
    expect(codesOf(twice, { tiePolicy: 'hold' })).toEqual(['quota-exceeded'])
    expect(codesOf(twice, { tiePolicy: 'expand' })).toEqual([])
    const parted = [chose('a', 1, 95, 'nhat'), chose('b', 2, 94, 'nhat')]
    expect(codesOf(parted, { tiePolicy: 'expand' })).toEqual(['quota-exceeded'])
  })

  test('owes what a tie borrowed to the prizes below', () => {
    const borrowed = [...twice, chose('c', 3, 85, 'nhi')]
    expect(codesOf(borrowed, { tiePolicy: 'expand' })).toEqual([])
    expect(checkAwards(tiers, borrowed, { tiePolicy: 'expand', borrow: true })).toEqual([
      { code: 'quota-exceeded', scope: null, tier: 'nhi', count: 0, entries: ['c'] },
    ])
    const three = [...twice, chose('c', 1, 95, 'nhat'), chose('d', 4, 75, 'ba')]
    expect(checkAwards(tiers, three, { tiePolicy: 'expand', borrow: true })).toEqual([
      { code: 'quota-exceeded', scope: null, tier: 'ba', count: 0, entries: ['d'] },
    ])
  })

  test('may use slots that rolled over, one for one', () => {
    const lower = [chose('a', 1, 85, 'nhi'), chose('b', 2, 84, 'nhi')]
    expect(codesOf(lower, { tiePolicy: 'hold' })).toEqual(['quota-exceeded'])
    expect(codesOf(lower, { tiePolicy: 'hold', rollover: true })).toEqual([])
    expect(
      checkAwards(tiers, [...lower, chose('c', 3, 83, 'nhi')], { tiePolicy: 'hold', rollover: true }),
    ).toEqual([{ code: 'quota-exceeded', scope: null, tier: 'nhi', count: 2, entries: ['a', 'b', 'c'] }])
  })

  test('finds nothing rolled into a prize that is not given, and passes it to the next', () => {
    const some = [tier('nhat', 1, 90), tier('nhi', 0, 80), tier('ba', 1, 70)]
    const rules: ChoiceRules = { tiePolicy: 'hold', rollover: true }
    expect(checkAwards(some, [chose('a', 1, 85, 'nhi')], rules).map(({ code }) => code)).toEqual([
      'quota-exceeded',
    ])
    expect(checkAwards(some, [chose('a', 1, 75, 'ba'), chose('b', 1, 75, 'ba')], rules)).toEqual([])
  })

  test('counts entries that are not ranked, and names them besides', () => {
    const unranked = { ...chose('z', 0, 0, 'nhat'), rank: null, published: null }
    expect(codesOf([unranked, chose('a', 1, 95, 'nhat')], { tiePolicy: 'expand' })).toEqual([
      'not-ranked',
      'quota-exceeded',
    ])
  })

  test('keeps to the award rate of each scope', () => {
    const chosen = [chose('a', 1, 95, 'nhat'), chose('b', 2, 85, 'nhi'), chose('c', 3, 50, null)]
    const rules: ChoiceRules = { tiePolicy: 'hold', maxAwardRate: { numerator: 1, denominator: 2 } }
    expect(checkAwards(tiers, chosen, rules)).toEqual([
      { code: 'award-rate-exceeded', scope: null, most: 1, ranked: 3, entries: ['a', 'b'] },
    ])
    expect(checkAwards(tiers, [...chosen, chose('d', 4, 40, null)], rules)).toEqual([])
  })
})

describe('a choice held to what is known of the entries', () => {
  const unit: Cap = { code: 'unit', kind: 'unit', most: 1 }
  const facts = new Map([
    ['a', { holders: { unit: ['u'] } }],
    ['b', { holders: { unit: ['u'] } }],
    ['c', { holders: { unit: ['v'] }, ineligible: 'originality' }],
  ])

  test('names caps exceeded inside a scope, or over all scopes where the cap says so', () => {
    const chosen = [chose('a', 1, 95, 'nhat', 'x'), chose('b', 1, 95, 'nhat', 'y')]
    const exceeded = {
      code: 'cap-exceeded',
      cap: 'unit',
      kind: 'unit',
      holder: 'u',
      most: 1,
      entries: ['a', 'b'],
    }
    expect(checkAwards(tiers, chosen, { tiePolicy: 'hold', caps: [unit], facts })).toEqual([])
    const across = { ...unit, isAcrossScopes: true }
    expect(checkAwards(tiers, chosen, { tiePolicy: 'hold', caps: [across], facts })).toEqual([exceeded])
    const together = [chose('a', 1, 95, 'nhat'), chose('b', 2, 85, 'nhi')]
    expect(checkAwards(tiers, together, { tiePolicy: 'hold', caps: [unit], facts })).toEqual([exceeded])
    expect(checkAwards(tiers, together, { tiePolicy: 'hold', caps: [unit] })).toEqual([])
  })

  test('names a prize for an entry that may win nothing', () => {
    expect(checkAwards(tiers, [chose('c', 1, 95, 'nhat')], { tiePolicy: 'hold', facts })).toEqual([
      { code: 'ineligible', entry: 'c', tier: 'nhat', because: 'originality' },
    ])
  })

  test('names a prize that was rejected, and one still to be voted on', () => {
    const rules: ChoiceRules = {
      tiePolicy: 'hold',
      approval: { share: { numerator: 2, denominator: 3 } },
      ballots: [{ entry: 'a', tier: 'nhat', inFavour: 5, members: 9 }],
    }
    expect(checkAwards(tiers, [chose('a', 1, 95, 'nhat'), chose('b', 2, 85, 'nhi')], rules)).toEqual([
      { code: 'not-approved', entry: 'a', tier: 'nhat', verdict: 'rejected' },
      { code: 'not-approved', entry: 'b', tier: 'nhi', verdict: 'awaiting' },
    ])
  })

  test('passes nobody over who may not win, whose cap is full, or whom the committee rejected for that prize', () => {
    const rules: ChoiceRules = { tiePolicy: 'hold', caps: [unit], facts }
    const chosen = [
      chose('c', 1, 99, null),
      chose('a', 2, 95, 'nhat'),
      chose('b', 3, 94, null),
      chose('d', 4, 85, 'nhi'),
    ]
    expect(checkAwards(tiers, chosen, rules)).toEqual([])
    expect(codesOf(chosen, { tiePolicy: 'hold' })).toEqual(['inversion', 'inversion'])
  })

  test('asks of a rejected entry whether a prize below it was due', () => {
    const rules: ChoiceRules = {
      tiePolicy: 'hold',
      approval: { share: { numerator: 2, denominator: 3 }, tiers: ['nhat'] },
      ballots: [
        { entry: 'a', tier: 'nhat', inFavour: 0, members: 9 },
        { entry: 'b', tier: 'nhat', inFavour: 9, members: 9 },
      ],
    }
    expect(checkAwards(tiers, [chose('a', 1, 95, 'nhi'), chose('b', 2, 94, 'nhat')], rules)).toEqual([])
    const skipped = [chose('a', 1, 95, null), chose('b', 2, 94, 'nhat'), chose('d', 3, 85, 'nhi')]
    expect(checkAwards(tiers, skipped, rules)).toEqual([
      {
        code: 'inversion',
        scope: null,
        entry: 'a',
        rank: 1,
        tier: null,
        lowerEntry: 'd',
        lowerRank: 3,
        lowerTier: 'nhi',
      },
    ])
  })
})
