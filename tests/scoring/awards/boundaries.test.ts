import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, boundaries, type AwardPolicy, type Tier } from '#scoring/awards'
import { fileDecisions } from '#scoring/decisions'
import { pt, tier } from '#tests/scoring/a-contest'
import { groupsOf, problems } from '#tests/scoring/awards/an-award'
import { runs } from '#tests/scoring/runs'

const policy: AwardPolicy = { tiePolicy: 'hold', decisions: fileDecisions([]).book }

function linesOf(scores: Record<string, number>, tiers: Tier[], changes: Partial<AwardPolicy> = {}) {
  const groups = groupsOf(Object.entries(scores).map(([entry, score]) => ({ entry, score })))
  return boundaries(groups, tiers, allocate(groups, tiers, { ...policy, ...changes }))
}

describe('close calls', () => {
  test('are the last in and the first out of each prize, with the gap between them', () => {
    expect(linesOf({ a: 95, b: 94.99, c: 80, d: 69 }, [tier('nhat', 1, 90), tier('ba', 3, 70)])).toEqual([
      {
        tier: 'nhat',
        lastIn: { entries: ['a'], rank: 1, published: pt(95), tier: 'nhat' },
        firstOut: { entries: ['b'], rank: 2, published: pt(94.99), tier: 'ba' },
        gap: pt(0.01),
        short: null,
        flag: null,
      },
      {
        tier: 'ba',
        lastIn: { entries: ['c'], rank: 3, published: pt(80), tier: 'ba' },
        firstOut: { entries: ['d'], rank: 4, published: pt(69), tier: null },
        gap: pt(11),
        short: pt(1),
        flag: null,
      },
    ])
  })

  test('flag a line drawn through one published score', () => {
    const decisions = fileDecisions([{ id: 'd', order: [['b'], ['a']] }]).book
    expect(linesOf({ a: 90, b: 90 }, [tier('nhat', 1)], { decisions })).toMatchObject([
      { lastIn: { entries: ['b'] }, firstOut: { entries: ['a'] }, gap: 0, flag: 'EXACT_TIE' },
    ])
  })

  test('are no calls where nobody stands below, nothing was given, or the tie still waits', () => {
    expect(linesOf({ a: 90 }, [tier('nhat', 1), tier('nhi', 1)])).toEqual([])
    expect(linesOf({ a: 60, b: 50 }, [tier('nhat', 1, 80)])).toEqual([])
    expect(linesOf({ a: 90, b: 80, c: 80 }, [tier('nhat', 1), tier('nhi', 1)])).toEqual([])
  })

  test('leave out who was kept out by a cap, by being ineligible or by a vote', () => {
    const facts = new Map([
      ['b', { ineligible: 'originality' }],
      ['a', { holders: { unit: ['u'] } }],
      ['c', { holders: { unit: ['u'] } }],
    ])
    const caps = [{ code: 'unit', kind: 'unit' as const, most: 1 }]
    const two = linesOf({ a: 95, b: 94, c: 93, d: 92, e: 91 }, [tier('nhat', 2)], { facts, caps })
    expect(two).toMatchObject([{ lastIn: { entries: ['d'] }, firstOut: { entries: ['e'] } }])
    const rejected = linesOf({ a: 95, b: 94, c: 90 }, [tier('nhat', 1), tier('nhi', 1)], {
      approval: { share: { numerator: 2, denominator: 3 } },
      ballots: [{ entry: 'a', tier: 'nhat', inFavour: 0, members: 3 }],
    })
    expect(rejected).toMatchObject([
      { tier: 'nhat', lastIn: { entries: ['b'] }, firstOut: { entries: ['c'] } },
      { tier: 'nhi', lastIn: { entries: ['a'] }, firstOut: { entries: ['c'] } },
    ])
  })

  test('have a gap that is never negative, and are flagged exactly when it is zero', () => {
    fc.assert(
      fc.property(problems, ({ scored, tiers, policy }) => {
        const groups = groupsOf(scored)
        for (const { gap, flag, lastIn, firstOut } of boundaries(
          groups,
          tiers,
          allocate(groups, tiers, policy),
        )) {
          expect(gap).toBeGreaterThanOrEqual(0)
          expect(flag).toBe(gap === 0 ? 'EXACT_TIE' : null)
          expect(lastIn.rank).toBeLessThanOrEqual(firstOut.rank)
        }
      }),
      { numRuns: runs() },
    )
  })
})
