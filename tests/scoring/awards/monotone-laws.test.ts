/** Raising a score never costs a prize, under any policy on offer; and why "a tie at the boundary wins nothing" is not on offer. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate, type AwardPolicy, type AwardRules, type Tier } from '#scoring/awards'
import { tier } from '#tests/scoring/a-contest'
import {
  anyCaps,
  decideAll,
  entryFacts,
  groupsOf,
  scores,
  type Scored,
  manyTiers,
} from '#tests/scoring/awards/an-award'
import { runs } from '#tests/scoring/runs'

const tried = { numRuns: runs() }

type Prizes = Map<string, string | null>

/** How low the prize of an entry is: zero the highest, no prize the lowest. */
function depthOf(prizes: Prizes, tiers: readonly Tier[], entry: string): number {
  const place = tiers.findIndex(({ code }) => code === prizes.get(entry))
  return place < 0 ? tiers.length : place
}

/** One entry raised by some steps of ten points. */
const raised = fc
  .record({ scored: scores, pick: fc.nat(), by: fc.integer({ min: 1, max: 10 }) })
  .filter(({ scored }) => scored.length > 0)
  .map(({ scored, pick, by }) => {
    const { entry } = scored[pick % scored.length]!
    const after = scored.map((each) => (each.entry === entry ? { entry, score: each.score + 10 * by } : each))
    return { entry, before: scored, after }
  })

/** Where the entry ends when the council, whenever it is asked, puts it first or last. */
function outcome(
  scored: Scored[],
  tiers: Tier[],
  policy: Omit<AwardPolicy, 'decisions'>,
  entry: string,
  at: 'first' | 'last',
) {
  const { result } = decideAll(
    (decisions) => allocate(groupsOf(scored), tiers, { ...policy, decisions }),
    (candidates) => {
      const others = candidates.filter((each) => each !== entry)
      if (others.length === candidates.length) return candidates
      return at === 'first' ? [entry, ...others] : [...others, entry]
    },
  )
  return depthOf(new Map(result.awards.map((award) => [award.entry, award.tier])), tiers, entry)
}

test.each<[string, AwardRules]>([
  ['hold', { tiePolicy: 'hold' }],
  ['hold with rollover', { tiePolicy: 'hold', rollover: true }],
  ['expand', { tiePolicy: 'expand' }],
  ['expand with borrowing', { tiePolicy: 'expand', borrow: true }],
  ['expand with rollover', { tiePolicy: 'expand', rollover: true }],
  ['hold under an award rate', { tiePolicy: 'hold', maxAwardRate: { numerator: 1, denominator: 2 } }],
])('raising a score never costs a prize under %s, whether the council is kind or not', (_, policy) => {
  fc.assert(
    fc.property(raised, manyTiers, ({ entry, before, after }, tiers) => {
      for (const at of ['first', 'last'] as const)
        expect(outcome(after, tiers, policy, entry, at)).toBeLessThanOrEqual(
          outcome(before, tiers, policy, entry, at),
        )
    }),
    tried,
  )
})

test.each(['hold', 'expand'] as const)(
  'raising a score never costs a prize under %s with caps, whether the council is kind or not',
  (tiePolicy) => {
    fc.assert(
      fc.property(raised, manyTiers, anyCaps, entryFacts, ({ entry, before, after }, tiers, caps, facts) => {
        const policy = { tiePolicy, caps, facts }
        for (const at of ['first', 'last'] as const)
          expect(outcome(after, tiers, policy, entry, at)).toBeLessThanOrEqual(
            outcome(before, tiers, policy, entry, at),
          )
      }),
      tried,
    )
  },
)

/** The policy that is not offered, for tests only: a tie larger than the slots left wins nothing, and they pass on. */
function withheld(scored: Scored[], tiers: Tier[]): Prizes {
  const slots = tiers.map(({ count, minScore }) => ({ left: count ?? Infinity, minScore }))
  const prizes: Prizes = new Map(scored.map(({ entry }) => [entry, null]))
  let place = 0
  for (const { entries, published } of groupsOf(scored)) {
    while (slots[place] && (slots[place]!.left === 0 || published < slots[place]!.minScore)) place += 1
    const slot = slots[place]
    if (!slot) break
    if (entries.length > slot.left) {
      slot.left = 0
      continue
    }
    slot.left -= entries.length
    for (const entry of entries) prizes.set(entry, tiers[place]!.code)
  }
  return prizes
}

test('withholding the prize from a tie at the boundary would punish a better score: 11 and 8, raised to 11 and 11', () => {
  const three = [tier('g1', 1), tier('g2', 0), tier('g3', 1)]
  const before = [
    { entry: 'a', score: 11 },
    { entry: 'b', score: 8 },
  ]
  const after = before.map((each) => ({ ...each, score: 11 }))
  expect(withheld(before, three)).toEqual(
    new Map([
      ['a', 'g1'],
      ['b', 'g3'],
    ]),
  )
  expect(withheld(after, three)).toEqual(
    new Map([
      ['a', null],
      ['b', null],
    ]),
  )
  for (const tiePolicy of ['hold', 'expand'] as const)
    expect(outcome(after, three, { tiePolicy }, 'b', 'last')).toBeLessThanOrEqual(2)
})
