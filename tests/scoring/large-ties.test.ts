/** Ties larger than any list may be spread into arguments: 150,000 entries level, at every place that takes a tie apart. */
import { describe, expect, test } from 'vitest'
import { checkProblem } from '#scoring/assignment/check-problem'
import { allocate, prizeListDiff, simulate, type AwardPolicy } from '#scoring/awards'
import { fileDecisions, type RecordedDecision } from '#scoring/decisions'
import { computeResults, explainEntry } from '#scoring/results'
import { aProblem } from '#tests/scoring/assignment/a-panel'
import { aRegulation, anEntry, pt, tier } from '#tests/scoring/a-contest'

const many = 150_000
const ids = Array.from({ length: many }, (_, index) => `e${String(index).padStart(6, '0')}`)
const groups = [{ scope: null, entries: ids, published: pt(80) }]
const tiers = [tier('nhat', 1), tier('nhi', 2), tier('ba', null)]
const policy: AwardPolicy = { tiePolicy: 'hold', decisions: fileDecisions([]).book }
/** Every entry on a level of its own, the last first. */
const decision: RecordedDecision = { id: 'd', order: ids.toReversed().map((entry) => [entry]) }

/** How many entries get each prize, and for what reason. */
function counts(awards: readonly { tier: string | null; reason: { code: string } }[]) {
  const found: Record<string, number> = {}
  for (const { tier, reason } of awards)
    found[`${tier} ${reason.code}`] = (found[`${tier} ${reason.code}`] ?? 0) + 1
  return found
}

describe('a tie of 150,000 entries', () => {
  test('waits under hold, and all of it wins under expand', () => {
    const held = allocate(groups, tiers, policy)
    expect(counts(held.awards)).toEqual({ 'null tie-pending': many })
    expect(held.pending?.candidates).toHaveLength(many)
    const expanded = allocate(groups, tiers, { ...policy, tiePolicy: 'expand' })
    expect(counts(expanded.awards)).toEqual({ 'nhat tie-expands-quota': many })
    expect(prizeListDiff(held, expanded)).toHaveLength(many)
  })

  test('is given one by one in decided order', () => {
    const { awards } = allocate(groups, tiers, { ...policy, decisions: fileDecisions([decision]).book })
    expect(awards.slice(0, 3).map(({ entry, tier }) => [entry, tier])).toEqual([
      ['e149999', 'nhat'],
      ['e149998', 'nhi'],
      ['e149997', 'nhi'],
    ])
    expect(counts(awards.slice(3))).toEqual({ 'ba by-decision': many - 3 })
  })

  test('comes back to the front of the line when the committee votes it down, group by group', () => {
    const apart = ids.map((entry) => ({ scope: null, entries: [entry], published: pt(80) }))
    const ballots = ids.map((entry) => ({ entry, tier: 'nhat', inFavour: 0, members: 9 }))
    const approval = { share: { numerator: 2, denominator: 3 }, tiers: ['nhat'] }
    const structure = { tiers, policy: { ...policy, approval, ballots } }
    const { changes, after } = simulate(apart, structure, structure)
    expect([changes.length, after.tiers.map(({ given }) => given)]).toEqual([0, [0, 2, many - 2]])
  })
})

test('a tie of 60,000 entries is ranked, awarded and explained from its sheets in seconds', () => {
  const own = ids.slice(0, 60_000)
  const marks = { novelty: pt(30), effect: pt(20), materials: pt(10), finish: pt(10) }
  const sheets = own.map((entry) => ({ entry, judge: 'j', state: 'confirmed' as const, marks }))
  const chain = [{ code: 'decision' as const, article: 'Điều 9' }]
  const results = computeResults(
    aRegulation({ tiers, tieChain: chain, quorum: { sheets: 1 } }),
    own.map((id) => anEntry(id)),
    sheets,
    [{ id: 'd', order: own.toReversed().map((entry) => [entry]) }],
  )
  expect([results.issues, results.tieGroups.length, results.pending]).toEqual([[], own.length, []])
  expect(explainEntry(results, 'e000000')?.standing.rank).toBe(own.length)
})

test('150,000 faults of an assignment are told, every one', () => {
  const pairs = ids.map((entry) => ({ entry, judge: 'nobody', isFixed: true }))
  expect(checkProblem(aProblem([], [], { existing: pairs })).length).toBeGreaterThanOrEqual(many)
})
