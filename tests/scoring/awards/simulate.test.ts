import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allocate,
  calibrationShifts,
  prizeListDiff,
  simulate,
  type AwardPolicy,
  type Tier,
} from '#scoring/awards'
import { fileDecisions } from '#scoring/decisions'
import { pt, tier } from '#tests/scoring/a-contest'
import { groupsOf, problems, manyTiers } from '#tests/scoring/awards/an-award'
import { runs } from '#tests/scoring/runs'

const policy: AwardPolicy = { tiePolicy: 'hold', decisions: fileDecisions([]).book }

const group = (scope: string | null, score: number, ...entries: string[]) => ({
  scope,
  entries,
  published: pt(score),
})

function worth(each: Tier, value: number): Tier {
  return { ...each, value }
}

const groups = [
  group('x', 95, 'a'),
  group('x', 67, 'b'),
  group('x', 65, 'c'),
  group('y', 66, 'd'),
  group('y', 61, 'e'),
]
const now = [worth(tier('nhat', 1, 90), 15_000_000), worth(tier('ba', 2, 65), 8_000_000)]

describe('what if', () => {
  test('the threshold were 66: who loses, and what it saves', () => {
    const then = [now[0]!, { ...now[1]!, minScore: pt(66) }]
    const result = simulate(groups, { tiers: now, policy }, { tiers: then, policy })
    expect(result.changes).toEqual([{ entry: 'c', change: 'lost', before: 'ba', after: null }])
    expect(result.before).toEqual({
      tiers: [
        { tier: 'nhat', given: 1, unfilled: 1, money: 15_000_000 },
        { tier: 'ba', given: 3, unfilled: 1, money: 24_000_000 },
      ],
      given: 4,
      money: 39_000_000,
    })
    expect(result.after).toMatchObject({ given: 3, money: 31_000_000 })
    expect(result.pending).toEqual([])
    expect(result.allocations.map(({ scope }) => scope)).toEqual(['x', 'y'])
  })

  test('the counts were others: who gains, who moves, and which ties would wait', () => {
    const tied = [group(null, 95, 'a', 'b'), group(null, 80, 'c', 'd')]
    const before = { tiers: [tier('nhat', 2), tier('nhi', 1)], policy }
    const after = {
      tiers: [tier('nhat', 1), tier('nhi', 3)],
      policy: { ...policy, tiePolicy: 'expand' as const },
    }
    expect(simulate(tied, before, after).changes).toEqual([
      { entry: 'c', change: 'settled', before: null, after: 'nhi' },
      { entry: 'd', change: 'settled', before: null, after: 'nhi' },
    ])
    const held = simulate(tied, after, before)
    expect(held.changes.map(({ entry, change }) => [entry, change])).toEqual([
      ['c', 'waits'],
      ['d', 'waits'],
    ])
    expect(held.pending).toMatchObject([{ scope: null, tier: 'nhi', candidates: ['c', 'd'] }])
    const lower = { tiers: [tier('nhat', 0), tier('nhi', 4)], policy }
    expect(simulate(tied, after, lower).changes).toEqual([
      { entry: 'a', change: 'moved', before: 'nhat', after: 'nhi' },
      { entry: 'b', change: 'moved', before: 'nhat', after: 'nhi' },
    ])
  })

  test('money too much to add exactly stops the programmer', () => {
    const rich = { tiers: [worth(tier('nhat', 3), Number.MAX_SAFE_INTEGER)], policy }
    expect(() => simulate(groups, rich, rich)).toThrow(RangeError)
    expect(simulate([], rich, rich).after).toEqual({
      tiers: [{ tier: 'nhat', given: 0, unfilled: 0, money: 0 }],
      given: 0,
      money: 0,
    })
  })

  test('nothing were changed: nothing changes, and the totals are those of the prizes', () => {
    fc.assert(
      fc.property(problems, manyTiers, ({ scored, tiers, policy }, others) => {
        const scoped = groupsOf(scored).map((each) => ({ scope: null, ...each }))
        const same = simulate(scoped, { tiers, policy }, { tiers, policy })
        expect(same.changes).toEqual([])
        const there = simulate(scoped, { tiers, policy }, { tiers: others, policy })
        const back = simulate(scoped, { tiers: others, policy }, { tiers, policy })
        expect(back.changes.map(({ entry, before, after }) => [entry, after, before])).toEqual(
          there.changes.map(({ entry, before, after }) => [entry, before, after]),
        )
        expect(there.after.given).toBe(
          allocate(groupsOf(scored), others, {
            ...policy,
            ballots: policy.ballots?.filter((ballot) => others.some(({ code }) => code === ballot.tier)),
          }).awards.filter(({ tier }) => tier !== null).length,
        )
      }),
      { numRuns: runs(200) },
    )
  })
})

function list(prizes: Record<string, string | null>, waiting: string[] = []) {
  return {
    awards: Object.entries(prizes).map(([entry, prize]) => ({
      entry,
      tier: prize,
      reason: { code: waiting.includes(entry) ? 'behind-pending' : 'whatever' },
    })),
  }
}

describe('two lists of prizes', () => {
  test('differ by entry; one missing from a list has no prize there', () => {
    const before = list({ d: 'nhat', a: 'nhi', b: null, e: null })
    const after = list({ a: 'nhat', b: 'nhi', c: null, e: null })
    expect(prizeListDiff(before, after)).toEqual([
      { entry: 'a', change: 'moved', before: 'nhi', after: 'nhat' },
      { entry: 'b', change: 'gained', before: null, after: 'nhi' },
      { entry: 'd', change: 'lost', before: 'nhat', after: null },
    ])
  })

  test('of raw and adjusted scores flag each boundary they draw differently', () => {
    const tiers = [tier('nhat', 1), tier('nhi', 1), tier('ba', 1)]
    const raw = list({ a: 'nhat', b: 'nhi', c: 'ba', d: null })
    const adjusted = list({ a: 'nhi', b: 'nhat', c: null, d: 'ba' })
    expect(calibrationShifts(tiers, raw, adjusted)).toEqual([
      { flag: 'CALIBRATION_SENSITIVE', tier: 'nhat', rawOnly: ['a'], adjustedOnly: ['b'] },
      { flag: 'CALIBRATION_SENSITIVE', tier: 'ba', rawOnly: ['c'], adjustedOnly: ['d'] },
    ])
    expect(calibrationShifts(tiers, raw, raw)).toEqual([])
  })

  test('flag one-sided shifts too, and leave out who waits in either', () => {
    const tiers = [tier('nhat', null, 90)]
    const raw = list({ a: 'nhat', b: null, c: null })
    expect(calibrationShifts(tiers, raw, list({ a: null, b: null, c: 'nhat' }, ['a']))).toEqual([
      { flag: 'CALIBRATION_SENSITIVE', tier: 'nhat', rawOnly: [], adjustedOnly: ['c'] },
    ])
    expect(calibrationShifts(tiers, list({ a: null, c: null }, ['c']), list({ c: 'nhat' }))).toEqual([])
  })
})
