/** The laws of giving prizes (shared/scoring.md §4), over tie groups drawn at random. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate, checkAwards, checkTiers, type AwardRules, type ChosenAward } from '#scoring/awards'
import { fileDecisions, type RecordedDecision } from '#scoring/decisions'
import { points } from '#scoring/points'
import { arbitraryTiers } from '#tests/scoring/a-contest'
import { runs } from '#tests/scoring/runs'

const tried = { numRuns: runs() }

interface Group {
  entries: string[]
  published: ReturnType<typeof points>
}

const groups: fc.Arbitrary<Group[]> = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 4 }), score: fc.integer({ min: 0, max: 100 }) }), {
    maxLength: 8,
  })
  .map((drawn) =>
    drawn
      .sort((a, b) => b.score - a.score)
      .map(({ size, score }, index) => ({
        entries: Array.from({ length: size }, (_, place) => `g${index}-${place}`),
        published: points(score * 100),
      })),
  )

const holding: fc.Arbitrary<AwardRules> = fc.constantFrom(
  { tiePolicy: 'hold' },
  { tiePolicy: 'hold', rollover: true },
)

const expanding: fc.Arbitrary<AwardRules> = fc.constantFrom(
  { tiePolicy: 'expand' },
  { tiePolicy: 'expand', borrow: true },
  { tiePolicy: 'expand', rollover: true },
  { tiePolicy: 'expand', borrow: true, rollover: true },
)

const policies = fc.oneof(holding, expanding)

function allocated(
  given: Group[],
  tiers: Parameters<typeof allocate>[1],
  rules: AwardRules,
  decisions: RecordedDecision[] = [],
) {
  return allocate(given, tiers, { ...rules, decisions: fileDecisions(decisions).book })
}

function prizesOf({ awards }: ReturnType<typeof allocate>) {
  return new Map(awards.map(({ entry, tier }) => [entry, tier]))
}

/** What the chair's board would be handed if the proposals were taken as they are. */
function asChosen(given: Group[], result: ReturnType<typeof allocate>): ChosenAward[] {
  const prizes = prizesOf(result)
  let better = 0
  return given.flatMap(({ entries, published }) => {
    const rank = better + 1
    better += entries.length
    return entries.map((entry) => ({ entry, scope: null, rank, published, tier: prizes.get(entry) ?? null }))
  })
}

test('every entry gets exactly one answer', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, policies, (given, tiers, policy) => {
      const { awards } = allocated(given, tiers, policy)
      expect(checkTiers(tiers)).toEqual([])
      expect(awards.map(({ entry }) => entry).sort()).toEqual(given.flatMap(({ entries }) => entries).sort())
    }),
    tried,
  )
})

test('under hold, given, unfilled and waiting slots make up each quota exactly', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, holding, (given, tiers, rules) => {
      const { awards, unfilled, pending, rolledOver } = allocated(given, tiers, rules)
      for (const { code, count } of tiers) {
        if (count === null) continue
        const taken = awards.filter(({ tier }) => tier === code).length
        const open = unfilled.filter(({ tier }) => tier === code).reduce((sum, { slots }) => sum + slots, 0)
        const waiting = pending?.waiting.find(({ tier }) => tier === code)?.slots ?? 0
        const moved = rolledOver.reduce(
          (sum, { from, to, slots }) => sum + (from === code ? slots : 0) - (to === code ? slots : 0),
          0,
        )
        expect(taken + open + waiting + moved).toBe(count)
      }
    }),
    tried,
  )
})

test('under expand, a quota is passed by less than one tie group, and nothing is pending', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, expanding, (given, tiers, rules) => {
      const result = allocated(given, tiers, rules)
      const prizes = prizesOf(result)
      expect(result.pending).toBeNull()
      for (const { code, count } of tiers) {
        const rolled = result.rolledOver.filter(({ to }) => to === code)
        const slots = rolled.reduce((sum, each) => sum + each.slots, count ?? Infinity)
        const winners = given.filter(({ entries }) => prizes.get(entries[0]!) === code)
        const total = winners.reduce((sum, { entries }) => sum + entries.length, 0)
        if (total > slots) expect(total - winners.at(-1)!.entries.length).toBeLessThan(slots)
      }
    }),
    tried,
  )
})

test('under expand with borrowing, all counts together are passed by less than one tie group', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, (given, tiers) => {
      fc.pre(tiers.every(({ count }) => count !== null))
      const { awards } = allocated(given, tiers, { tiePolicy: 'expand', borrow: true })
      const slots = tiers.reduce((sum, { count }) => sum + count!, 0)
      const won = new Set(awards.filter(({ tier }) => tier !== null).map(({ entry }) => entry))
      const last = given.findLast(({ entries }) => won.has(entries[0]!))
      if (won.size > slots) expect(won.size - last!.entries.length).toBeLessThan(slots)
    }),
    tried,
  )
})

test('proposals break no rule: no quota, no threshold, no inversion', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, policies, (given, tiers, policy) => {
      expect(checkAwards(tiers, asChosen(given, allocated(given, tiers, policy)), policy)).toEqual([])
    }),
    tried,
  )
})

test('entries of one tie group get one prize', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, policies, (given, tiers, policy) => {
      const prizes = prizesOf(allocated(given, tiers, policy))
      for (const { entries } of given) expect(new Set(entries.map((entry) => prizes.get(entry))).size).toBe(1)
    }),
    tried,
  )
})

test('nothing is given at or below a hold', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, holding, (given, tiers, rules) => {
      const result = allocated(given, tiers, rules)
      const prizes = prizesOf(result)
      const held = given.findIndex(({ entries }) => result.pending?.candidates.includes(entries[0]!))
      const behind = held < 0 ? [] : given.slice(held).flatMap(({ entries }) => entries)
      expect(behind.filter((entry) => prizes.get(entry) !== null)).toEqual([])
    }),
    tried,
  )
})

test('removing an entry that got no prize and awaits no decision changes nothing for the others', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, policies, fc.nat(), (given, tiers, policy, pick) => {
      const before = allocated(given, tiers, policy)
      const removable = before.awards.filter(
        ({ tier, reason }) => tier === null && reason.code !== 'tie-pending',
      )
      fc.pre(removable.length > 0)
      const { entry: gone } = removable[pick % removable.length]!
      const without = given
        .map((group) => ({ ...group, entries: group.entries.filter((entry) => entry !== gone) }))
        .filter(({ entries }) => entries.length > 0)
      const after = allocated(without, tiers, policy)
      expect(after.awards).toEqual(before.awards.filter(({ entry }) => entry !== gone))
      expect(after.pending).toEqual(before.pending)
    }),
    tried,
  )
})

test('adding an entry strictly below all winners changes no prize already won', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, policies, fc.nat(100), (given, tiers, policy, score) => {
      const before = prizesOf(allocated(given, tiers, policy))
      const winners = given.filter(({ entries }) => before.get(entries[0]!) !== null)
      const published = points(score * 100)
      fc.pre(winners.every((group) => group.published > published))
      const place = given.findIndex((group) => group.published < published)
      const at = place < 0 ? given.length : place
      const after = prizesOf(
        allocated(
          [...given.slice(0, at), { entries: ['new'], published }, ...given.slice(at)],
          tiers,
          policy,
        ),
      )
      for (const { entries } of winners)
        for (const entry of entries) expect(after.get(entry)).toBe(before.get(entry))
    }),
    tried,
  )
})

test('awarding the winners alone gives the same prizes again', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, policies, (given, tiers, policy) => {
      const prizes = prizesOf(allocated(given, tiers, policy))
      const winners = given.filter(({ entries }) => prizes.get(entries[0]!) !== null)
      for (const [entry, tier] of prizesOf(allocated(winners, tiers, policy)))
        expect(tier).toBe(prizes.get(entry))
    }),
    tried,
  )
})

test('moving every score and threshold by the same amount changes no prize', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, policies, fc.nat(5000), (given, tiers, policy, shift) => {
      const moved = given.map((group) => ({ ...group, published: points(group.published + shift) }))
      const raised = tiers.map((tier) => ({ ...tier, minScore: points(tier.minScore + shift) }))
      expect(prizesOf(allocated(moved, raised, policy))).toEqual(prizesOf(allocated(given, tiers, policy)))
    }),
    tried,
  )
})

test('deciding one pending tie after another ends with every quota exact', () => {
  fc.assert(
    fc.property(groups, arbitraryTiers, fc.boolean(), (given, tiers, stepwise) => {
      const decisions: RecordedDecision[] = []
      let result = allocated(given, tiers, { tiePolicy: 'hold' })
      while (result.pending) {
        const [first, ...others] = result.pending.candidates.toReversed()
        const order = stepwise ? [[first!], others] : [first!, ...others].map((entry) => [entry])
        decisions.push({ id: `d${decisions.length}`, order })
        expect(decisions.length).toBeLessThan(50)
        result = allocated(given, tiers, { tiePolicy: 'hold' }, decisions)
      }
      expect(result.decisionsUsed).toHaveLength(decisions.length)
      for (const { code, count } of tiers) {
        const taken = result.awards.filter(({ tier }) => tier === code).length
        const open = result.unfilled.find(({ tier }) => tier === code)?.slots ?? 0
        if (count !== null) expect(taken + open).toBe(count)
      }
    }),
    tried,
  )
})
