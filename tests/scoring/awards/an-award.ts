/** Arbitraries for whole award problems: scores full of ties, authors and units with caps, votes, rates and every policy. */
import fc from 'fast-check'
import type { AwardPolicy, Ballot, Cap, EntryFacts, Tier } from '#scoring/awards'
import { fileDecisions, type RecordedDecision } from '#scoring/decisions'

import { pt, tier } from '#tests/scoring/a-contest'

export interface Scored {
  entry: string
  score: number
}

/** Up to eight entries with so few scores that most of them tie. */
export const scores: fc.Arbitrary<Scored[]> = fc
  .array(fc.constantFrom(0, 30, 50, 60, 80, 100), { maxLength: 8, size: 'max' })
  .map((drawn) => drawn.map((score, index) => ({ entry: `e${index}`, score })))

/** Tie groups in rank order; each keeps the order its entries are given in. */
export function groupsOf(scored: readonly Scored[]) {
  const levels = [...new Set(scored.map(({ score }) => score))].sort((a, b) => b - a)
  let better = 0
  return levels.map((level) => {
    const entries = scored.filter(({ score }) => score === level).map(({ entry }) => entry)
    const rank = better + 1
    better += entries.length
    return { rank, entries, published: pt(level) }
  })
}

/** One to four tiers, some of them without prizes or without a count. */
export const manyTiers: fc.Arbitrary<Tier[]> = fc
  .array(
    fc.record({
      count: fc.constantFrom(0, 1, 1, 2, 2, 3, null),
      minScore: fc.constantFrom(0, 0, 30, 50, 60, 80),
    }),
    { minLength: 1, maxLength: 4, size: 'max' },
  )
  .map((drawn) => {
    const floors = drawn.map(({ minScore }) => minScore).sort((a, b) => b - a)
    return drawn.map(({ count }, index) => tier(`t${index + 1}`, count, floors[index]))
  })

const facts: fc.Arbitrary<EntryFacts> = fc
  .record({
    authors: fc.uniqueArray(fc.constantFrom('an', 'binh', 'chi', 'dung'), { minLength: 1, maxLength: 2 }),
    unit: fc.constantFrom('u1', 'u2', 'u3'),
    ineligible: fc.oneof(
      { weight: 9, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant('originality') },
    ),
  })
  .map(({ authors, unit, ineligible }) => ({
    holders: { author: authors, unit: [unit], province: [unit === 'u3' ? 'p2' : 'p1'] },
    ineligible,
  }))

export const entryFacts: fc.Arbitrary<Map<string, EntryFacts>> = fc
  .array(facts, { minLength: 8, maxLength: 8 })
  .map((drawn) => new Map(drawn.map((each, index) => [`e${index}`, each])))

export const nestedCaps: fc.Arbitrary<Cap[]> = fc
  .record({ unit: fc.constantFrom(0, 1, 2, 3), province: fc.constantFrom(0, 2, 3, 4), host: fc.nat(4) })
  .map(({ unit, province, host }) => [
    { code: 'unit', kind: 'unit', most: unit, mostOf: { u1: host } },
    { code: 'province', kind: 'unit', most: province },
  ])

export const anyCaps: fc.Arbitrary<Cap[]> = fc
  .record({ author: fc.constantFrom(0, 1, 1, 2), nested: nestedCaps, howMany: fc.nat(3) })
  .map(({ author, nested, howMany }) =>
    [{ code: 'author', kind: 'author' as const, most: author }, ...nested].slice(0, howMany),
  )

const ballots: fc.Arbitrary<Ballot[]> = fc
  .uniqueArray(fc.record({ entry: fc.nat(7), tier: fc.integer({ min: 1, max: 4 }), inFavour: fc.nat(9) }), {
    selector: ({ entry, tier }) => `${entry} ${tier}`,
    maxLength: 24,
    size: 'max',
  })
  .map((drawn) =>
    drawn.map(({ entry, tier, inFavour }) => ({
      entry: `e${entry}`,
      tier: `t${tier}`,
      inFavour,
      members: 9,
    })),
  )

export interface AwardProblem {
  scored: Scored[]
  tiers: Tier[]
  policy: AwardPolicy
}

/** Everything at once, lawful throughout. */
export const problems: fc.Arbitrary<AwardProblem> = fc
  .record({
    scored: scores,
    tiers: manyTiers,
    tiePolicy: fc.constantFrom('hold' as const, 'expand' as const),
    borrow: fc.boolean(),
    rollover: fc.boolean(),
    caps: anyCaps,
    facts: entryFacts,
    votes: ballots,
    asksApproval: fc.boolean(),
    rate: fc.constantFrom(null, { numerator: 1, denominator: 2 }, { numerator: 2, denominator: 3 }),
  })
  .map(({ scored, tiers, tiePolicy, borrow, rollover, caps, facts, votes, asksApproval, rate }) => ({
    scored,
    tiers,
    policy: {
      tiePolicy,
      borrow: borrow && tiePolicy === 'expand',
      rollover,
      caps,
      facts,
      decisions: fileDecisions([]).book,
      ...(asksApproval && {
        approval: { share: { numerator: 2, denominator: 3 } },
        ballots: votes.filter(({ tier }) => tiers.some(({ code }) => code === tier)),
      }),
      ...(rate && { maxAwardRate: rate }),
    },
  }))

/** Decides tie after tie by `order` until nothing waits, as a patient council would. */
export function decideAll<Result extends { pending: { candidates: readonly string[] } | null }>(
  compute: (decisions: ReturnType<typeof fileDecisions>['book']) => Result,
  order: (candidates: readonly string[]) => readonly string[],
): { result: Result; decisions: RecordedDecision[] } {
  const decisions: RecordedDecision[] = []
  let result = compute(fileDecisions(decisions).book)
  while (result.pending) {
    if (decisions.length > 50) throw new Error('The council never comes to an end')
    const decided = order(result.pending.candidates).map((entry) => [entry])
    decisions.push({ id: `d${decisions.length}`, order: decided })
    result = compute(fileDecisions(decisions).book)
  }
  return { result, decisions }
}
