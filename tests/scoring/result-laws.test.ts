/** The laws of the front door, over whole contests drawn at random and full of ties, and over nonsense. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AggregatorRule } from '#scoring/aggregate'
import { addRationals, compareRationals } from '#scoring/points'
import {
  computeResults,
  explainEntry,
  type RecordedDecision,
  type ResultSheet,
  type Results,
} from '#scoring/results'
import type { RoundTerms } from '#scoring/rounds'
import {
  aContest,
  anEntry,
  independentChain,
  pt,
  standingOf,
  awardOf,
  wholeChain,
  type AContest,
} from '#tests/scoring/a-contest'
import { runs } from '#tests/scoring/runs'

const often = { numRuns: runs() }
/** For laws that compute dearly: nonsense compares whole results four times over. */
const seldom = { numRuns: runs(400) }
const undecided = [[], independentChain, wholeChain.slice(0, -1)]

function computed({ regulations, entries, sheets }: AContest, decisions: RecordedDecision[] = []) {
  return computeResults(regulations, entries, sheets, decisions)
}

/** Decisions such as the council would take on what is pending, and one on nothing. */
function decisionsFor({ pending }: Results): RecordedDecision[] {
  return [
    ...pending.map(({ candidates }, index) => ({
      id: `d${index}`,
      order: candidates.map((entry) => [entry]),
    })),
    { id: 'stray', order: [['e0'], ['nobody', 'none']] },
  ]
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  return items
    .map((item, index) => ({ item, key: Math.imul(index + 1, seed * 2 + 1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

test('the order of entries, sheets, marks and decisions is irrelevant', () => {
  fc.assert(
    fc.property(aContest(), fc.integer({ min: 1, max: 2 ** 30 }), (contest, seed) => {
      const decisions = decisionsFor(computed(contest))
      const reordered = {
        ...contest,
        entries: shuffled(contest.entries, seed),
        sheets: shuffled(contest.sheets, seed).map((sheet) => ({
          ...sheet,
          marks: Object.fromEntries(Object.entries(sheet.marks).toReversed()),
        })),
      }
      const redecided = shuffled(decisions, seed).map(({ id, order }) => {
        return { id, order: order.map((level) => level.toReversed()) }
      })
      expect(computed(reordered, redecided)).toEqual(computed(contest, decisions))
    }),
    seldom,
  )
})

test('computing again from the same inputs gives the same results and leaves the inputs alone', () => {
  fc.assert(
    fc.property(aContest(), (contest) => {
      const before = JSON.stringify(contest)
      const first = JSON.stringify(computed(contest))
      expect(JSON.stringify(computed(contest))).toBe(first)
      expect(JSON.stringify(contest)).toBe(before)
    }),
    often,
  )
})

// Reverses the alphabetical order of the ids, which must not matter.
const renamed = (id: string) => `e${9 - Number(id.slice(1))}`

test('renaming the entries renames the results and changes nothing else', () => {
  fc.assert(
    fc.property(aContest(undecided), (contest) => {
      const results = computed(contest)
      const others = computed({
        ...contest,
        entries: contest.entries.map((entry) => ({ ...entry, id: renamed(entry.id) })),
        sheets: contest.sheets.map((sheet) => ({ ...sheet, entry: renamed(sheet.entry) })),
      })
      for (const { entry, rank, published } of results.standings) {
        expect(standingOf(others, renamed(entry))).toMatchObject({ rank, published })
        expect(awardOf(others, renamed(entry)).tier).toBe(awardOf(results, entry).tier)
      }
    }),
    often,
  )
})

test('raising a mark never lowers a rank, and under expand never costs a prize', () => {
  fc.assert(
    fc.property(
      aContest(undecided),
      fc.nat(),
      fc.constantFrom('novelty', 'effect'),
      (contest, pick, criterion) => {
        const max = criterion === 'novelty' ? pt(60) : pt(40)
        const raisable = contest.sheets.filter(
          ({ state, marks }) => state === 'confirmed' && marks[criterion]! < max,
        )
        fc.pre(raisable.length > 0)
        const raised = raisable[pick % raisable.length]!
        const sheets = contest.sheets.map((sheet) =>
          sheet === raised
            ? { ...sheet, marks: { ...sheet.marks, [criterion]: sheet.marks[criterion]! + pt(20) } }
            : sheet,
        )
        const before = computed(contest)
        const after = computed({ ...contest, sheets })
        const { rank } = standingOf(before, raised.entry)
        if (rank === null) return
        expect(standingOf(after, raised.entry).rank).toBeLessThanOrEqual(rank)
        if (contest.regulations.tiePolicy === 'expand')
          expect(height(contest, after, raised.entry)).toBeLessThanOrEqual(
            height(contest, before, raised.entry),
          )
      },
    ),
    often,
  )
})

function height({ regulations: { tiers } }: AContest, results: Results, entry: string): number {
  const { tier } = awardOf(results, entry)
  return tier === null ? tiers.length : tiers.findIndex(({ code }) => code === tier)
}

test('a rank is one plus the number of entries strictly better, and neighbours are separated by the value shown', () => {
  fc.assert(
    fc.property(aContest(), (contest) => {
      const { tieGroups } = computed(contest)
      for (const scope of new Set(tieGroups.map((group) => group.scope))) {
        const groups = tieGroups.filter((group) => group.scope === scope)
        let better = 0
        groups.forEach(({ rank, entries, published, separatedBy }, index) => {
          expect(rank).toBe(better + 1)
          better += entries.length
          const below = groups[index + 1]
          expect(separatedBy === null).toBe(below === undefined)
          if (!separatedBy || !below) return
          const { value, valueBelow } = separatedBy
          expect(value.numerator / value.denominator).toBeGreaterThan(
            valueBelow.numerator / valueBelow.denominator,
          )
          if (separatedBy.by === 'published-score') expect(published).toBeGreaterThan(below.published)
          else expect(published).toBeGreaterThanOrEqual(below.published)
        })
      }
    }),
    often,
  )
})

test('removing an entry that got no prize and awaits no decision changes nothing for the others', () => {
  fc.assert(
    fc.property(aContest([[], independentChain]), fc.nat(), (contest, pick) => {
      const before = computed(contest)
      const removable = before.awards.filter(
        ({ tier, reason }) => tier === null && reason.code !== 'tie-pending',
      )
      fc.pre(removable.length > 0)
      const { entry: gone } = removable[pick % removable.length]!
      const after = computed({
        ...contest,
        entries: contest.entries.filter(({ id }) => id !== gone),
        sheets: contest.sheets.filter(({ entry }) => entry !== gone),
      })
      expect(after.awards).toEqual(before.awards.filter(({ entry }) => entry !== gone))
      expect(after.pending).toEqual(before.pending)
    }),
    often,
  )
})

test('adding an entry strictly below all winners changes no prize already won', () => {
  fc.assert(
    fc.property(aContest(), fc.constantFrom('a', 'b'), (contest, field) => {
      const before = computed(contest)
      const winners = before.awards.filter(({ tier }) => tier !== null)
      const zero = { novelty: 0, effect: 0 }
      const sheets = Array.from({ length: 6 }, (_, place) => {
        return {
          entry: 'new',
          judge: `j${place}`,
          state: 'confirmed' as const,
          isChair: place === 0,
          marks: zero,
        }
      })
      fc.pre(winners.every(({ entry }) => standingOf(before, entry).published! > 0))
      const after = computed({
        ...contest,
        entries: [...contest.entries, anEntry('new', { field })],
        sheets: [...contest.sheets, ...sheets],
      })
      for (const { entry, tier } of winners) expect(awardOf(after, entry).tier).toBe(tier)
    }),
    often,
  )
})

test('every number of an explanation can be computed again from the numbers beside it', () => {
  fc.assert(
    fc.property(aContest(), (contest) => {
      const results = computed(contest)
      for (const { entry, status, rank, published } of results.standings) {
        const why = explainEntry(results, entry)!
        const totals = why.standing.counted.map(({ total, marks }) => {
          expect(marks.reduce((sum, { mark }) => sum + mark, 0)).toBe(total)
          return total
        })
        expect(totals.reduce<number>((sum, total) => sum + total, 0)).toBe(why.sum)
        expect(why.quorum.met || status !== 'ranked').toBe(true)
        if (status !== 'ranked') continue
        const last = why.roundings[why.roundings.length - 1]!
        expect(last.published).toBe(published)
        for (const { exact, published } of why.roundings)
          expect(Math.floor((2 * exact.numerator + exact.denominator) / (2 * exact.denominator))).toBe(
            published,
          )
        const { combined } = why
        if (combined)
          expect(
            compareRationals(last.exact, {
              ...combined.sum,
              denominator: combined.sum.denominator * combined.count,
            }),
          ).toBe(0)
        else
          expect(
            compareRationals(
              last.exact,
              why.standing.panel!.parts.map(({ weighted }) => weighted).reduce(addRationals),
            ),
          ).toBe(0)
        expect((why.above?.rank ?? 0) < rank!).toBe(true)
      }
    }),
    often,
  )
})

const nonsense = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 0.5, -1, 50, 2000, 2 ** 53, 1e308),
  fc.integer(),
  fc.double(),
) as fc.Arbitrary<never>
const anId = fc.constantFrom('e0', 'e1', 'e2', '', '__proto__', 'ẩn')
const nonsenseSheet: fc.Arbitrary<ResultSheet> = fc.record({
  entry: anId,
  judge: anId,
  state: fc.constantFrom('blank', 'in-progress', 'confirmed', 'confirmed', 'recused', 'void'),
  isChair: fc.boolean(),
  marks: fc.dictionary(fc.constantFrom('novelty', 'effect', 'other', '__proto__'), nonsense),
})

test('faults of the data are issues: nothing is thrown and no number is lost', () => {
  const entries = fc.array(
    fc.record({
      id: anId,
      field: fc.string(),
      status: fc.constantFrom('eligible' as const, 'eligible' as const, 'excluded' as const),
      votes: fc.option(nonsense, { nil: undefined }),
      notApplicable: fc.array(fc.constantFrom('novelty', 'effect', 'other'), { maxLength: 3 }),
      earlier: fc.array(fc.record({ round: anId, published: nonsense }), { maxLength: 3 }),
    }),
  )
  const decisions = fc.array(fc.record({ id: anId, order: fc.array(fc.array(anId)) }))
  const terms = fc.record(
    {
      notApplicable: fc.constant('rescale' as const),
      rounds: fc.constantFrom<RoundTerms>(
        { current: 'e1', rule: { code: 'cumulative', rounds: ['e0', 'e1'] } },
        { current: '', rule: { code: 'final-only' }, publicVote: { max: pt(20), decimals: 1 } },
      ),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(
      aContest(),
      entries,
      fc.array(nonsenseSheet),
      decisions,
      terms,
      (contest, more, sheets, decided, changed) => {
        const all = {
          ...contest,
          regulations: { ...contest.regulations, ...changed },
          entries: [...contest.entries, ...more],
          sheets: [...contest.sheets, ...sheets],
        }
        const results = computed(all, decided)
        expect(numbersIn(results).filter((number) => !Number.isFinite(number))).toEqual([])
        expect(new Set(results.standings.map(({ entry }) => entry))).toEqual(
          new Set(all.entries.map(({ id }) => id)),
        )
        expect(results.standings).toHaveLength(results.awards.length)
        for (const { entry } of results.standings) expect(explainEntry(results, entry)).not.toBeNull()
        const reversed = { ...all, entries: all.entries.toReversed(), sheets: all.sheets.toReversed() }
        expect(computed(reversed, decided.toReversed())).toEqual(results)
      },
    ),
    seldom,
  )
})

test('regulations full of nonsense are issues: nothing is thrown, and nothing is computed from them', () => {
  const criterion = fc.record(
    { code: anId, title: fc.string(), max: nonsense, step: nonsense, weight: nonsense },
    { requiredKeys: ['code', 'title', 'max', 'step'] },
  )
  const aggregator = fc.oneof(
    fc.constantFrom('median', 'trim2', 'toString', 'clip') as fc.Arbitrary<AggregatorRule>,
    fc.record({ code: fc.constant('clip' as const), within: nonsense }),
    fc.record({
      code: fc.constant('discard' as const),
      beyond: nonsense,
      consequence: fc.constant('void' as const),
    }),
  )
  const weights = fc.array(fc.record({ round: anId, weight: nonsense }), { maxLength: 3 })
  const changes = fc.record(
    {
      rubric: fc.record(
        { criteria: fc.array(criterion, { maxLength: 3 }), total: nonsense, weightsOver: nonsense },
        { requiredKeys: ['criteria', 'total'] },
      ),
      aggregator,
      aggregateBy: fc.constantFrom('sheet', 'criterion'),
      rounding: fc.record({ criterion: nonsense, entry: nonsense }, { requiredKeys: [] }),
      notApplicable: fc.constant('rescale'),
      rounds: fc.record({
        current: anId,
        rule: fc.record({ code: fc.constant('weighted'), weights }),
        publicVote: fc.record({ max: nonsense, decimals: nonsense }),
      }),
      quorum: fc.record({ sheets: nonsense }),
      deviation: fc.record({ warn: nonsense, discuss: nonsense }),
      tiers: fc.array(fc.record({ code: anId, title: fc.string(), count: nonsense, minScore: nonsense })),
      tieChain: fc.array(
        fc.record({
          code: fc.constantFrom('criterion-mean', 'decision', 'toss') as never,
          article: fc.string(),
        }),
      ),
      shortlistMin: nonsense,
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(aContest(), changes, (contest, changed) => {
      const results = computed({
        ...contest,
        regulations: { ...contest.regulations, ...(changed as object) },
      })
      expect(numbersIn(results).filter((number) => !Number.isFinite(number))).toEqual([])
      if (results.issues.some(({ code }) => code === 'unlawful-regulations'))
        expect(results.standings).toEqual([])
      else expect(results.standings).toHaveLength(contest.entries.length)
    }),
    often,
  )
})
