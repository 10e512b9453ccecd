import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, explainAward, type AwardPolicy, type Tier } from '#scoring/awards'
import { fileDecisions } from '#scoring/decisions'
import { pt, tier } from '#tests/scoring/a-contest'
import { groupsOf, problems } from '#tests/scoring/awards/an-award'
import { runs } from '#tests/scoring/runs'

const policy: AwardPolicy = { tiePolicy: 'hold', decisions: fileDecisions([]).book }

function stepsFor(
  entry: string,
  scores: Record<string, number>,
  tiers: Tier[],
  changes: Partial<AwardPolicy> = {},
) {
  const groups = groupsOf(Object.entries(scores).map(([id, score]) => ({ entry: id, score })))
  return explainAward(groups, tiers, allocate(groups, tiers, { ...policy, ...changes }), entry)?.steps
}

describe('the trace of one entry', () => {
  const tiers = [tier('dac-biet', 0, 90), tier('nhat', 1, 90), tier('nhi', 1, 80), tier('ba', 1, 70)]
  const scores = { a: 95, b: 94, c: 85, d: 75, e: 72 }

  test('says prize by prize what stood in the way, down to the one received', () => {
    const groups = groupsOf(Object.entries(scores).map(([entry, score]) => ({ entry, score })))
    const allocation = allocate(groups, tiers, policy)
    expect(explainAward(groups, tiers, allocation, 'c')).toEqual({
      award: { entry: 'c', tier: 'ba', reason: { code: 'within-quota', minScore: pt(70), count: 1 } },
      rank: 3,
      published: pt(85),
      steps: [
        { tier: 'dac-biet', code: 'none-to-give' },
        { tier: 'nhat', code: 'below-threshold', minScore: pt(90), short: pt(5) },
        { tier: 'nhi', code: 'used-up', given: 1, last: { entries: ['b'], rank: 2, published: pt(94) } },
        { tier: 'ba', code: 'received' },
      ],
    })
    expect(explainAward(groups, tiers, allocation, 'nobody')).toBeNull()
  })

  test('goes through every prize for an entry that got none', () => {
    expect(stepsFor('e', scores, tiers)!.map(({ code }) => code)).toEqual([
      'none-to-give',
      'below-threshold',
      'below-threshold',
      'used-up',
    ])
  })

  test('waits with a tie, and names what a tie above borrowed', () => {
    const two = [tier('nhat', 1), tier('nhi', 1)]
    expect(stepsFor('c', { a: 90, b: 90, c: 80 }, two)!.map(({ code }) => code)).toEqual([
      'waiting',
      'waiting',
    ])
    const expanded = stepsFor('c', { a: 90, b: 90, c: 80 }, two, { tiePolicy: 'expand', borrow: true })
    expect(expanded!.map(({ code }) => code)).toEqual(['used-up', 'borrowed-away'])
  })

  test('names the vote, and where a cap or being ineligible let the prize go on', () => {
    const two = [tier('nhat', 1), tier('nhi', 1)]
    const rejected = stepsFor('a', { a: 90, b: 80 }, two, {
      approval: { share: { numerator: 2, denominator: 3 } },
      ballots: [{ entry: 'a', tier: 'nhat', inFavour: 1, members: 3 }],
    })
    expect(rejected).toEqual([
      { tier: 'nhat', code: 'rejected', inFavour: 1, members: 3, needed: 2 },
      { tier: 'nhi', code: 'received' },
    ])
    const facts = new Map([
      ['a', { holders: { author: ['an'] } }],
      ['b', { holders: { author: ['an'] } }],
      ['c', { ineligible: 'originality' }],
    ])
    const caps = [{ code: 'author', kind: 'author' as const, most: 1 }]
    const capped = stepsFor('b', { a: 90, b: 80 }, two, { facts, caps })
    expect(capped!.map(({ code }) => code)).toEqual(['used-up', 'passed-over'])
    expect(stepsFor('c', { c: 90, a: 80 }, two, { facts })!.map(({ code }) => code)).toEqual([
      'passed-over',
      'passed-over',
    ])
    const late = stepsFor('c', { a: 90, d: 89, c: 80 }, two, { facts })
    expect(late!.map(({ code }) => code)).toEqual(['used-up', 'used-up'])
  })

  test('names the award rate where prizes were left, with or without a count', () => {
    const maxAwardRate = { numerator: 1, denominator: 2 }
    for (const count of [3, null])
      expect(
        stepsFor('b', { a: 90, b: 80 }, [tier('nhat', 1), tier('nhi', count)], { maxAwardRate })!.map(
          ({ code }) => code,
        ),
      ).toEqual(['used-up', 'award-rate'])
  })

  test('ends with the prize received, or never says that one was; it is never silent and its facts hold', () => {
    fc.assert(
      fc.property(problems, ({ scored, tiers, policy }) => {
        const groups = groupsOf(scored)
        const allocation = allocate(groups, tiers, policy)
        for (const { entry, score } of scored) {
          const { award, steps, published } = explainAward(groups, tiers, allocation, entry)!
          expect(published).toBe(pt(score))
          const received = steps.filter(({ code }) => code === 'received')
          expect(received).toEqual(award.tier === null ? [] : [{ tier: award.tier, code: 'received' }])
          expect(steps.findIndex(({ code }) => code === 'received')).toBe(
            award.tier === null ? -1 : steps.length - 1,
          )
          for (const step of steps)
            if (step.code === 'used-up')
              expect(allocation.awards.filter(({ tier }) => tier === step.tier)).toHaveLength(step.given)
            else if (step.code === 'borrowed-away')
              expect(policy.borrow && allocation.awards.some(({ reason }) => 'borrowed' in reason)).toBe(true)
        }
      }),
      { numRuns: runs(500) },
    )
  })
})
