/** How long it takes to give prizes to a hundred thousand entries, beside a plain pass over them in the same run. */
import {
  allocate,
  checkAwards,
  simulate,
  type AwardPolicy,
  type EntryFacts,
  type Tier,
} from '#scoring/awards'
import { fileDecisions } from '#scoring/decisions'
import { points } from '#scoring/points'
import { type BenchRow, quickest } from './measure'

const entries = 100_000

const tiers: Tier[] = [
  { code: 'nhat', title: 'Nhất', count: 1_000, minScore: points(9_000) },
  { code: 'nhi', title: 'Nhì', count: 5_000, minScore: points(8_000) },
  { code: 'ba', title: 'Ba', count: 20_000, minScore: points(7_000) },
  { code: 'khuyen-khich', title: 'Khuyến khích', count: null, minScore: points(6_000) },
]

const plain: AwardPolicy = { tiePolicy: 'expand', decisions: fileDecisions([]).book }

/** Scores from 100 down to 50 in steps of a hundredth, twenty entries on each. */
function groupsOf(count: number) {
  return Array.from({ length: Math.ceil(count / 20) }, (_, place) => ({
    scope: null,
    published: points(10_000 - Math.floor((place * 5_000) / (count / 20))),
    entries: Array.from({ length: 20 }, (_, member) => `e${place * 20 + member}`),
  }))
}

/** One author among 30,000 and one unit among 200 for each entry. */
function factsOf(count: number): Map<string, EntryFacts> {
  return new Map(
    Array.from({ length: count }, (_, index) => [
      `e${index}`,
      { holders: { author: [`a${(index * 7_919) % 30_000}`], unit: [`u${(index * 104_729) % 200}`] } },
    ]),
  )
}

/** Rows for a table; the best of five runs each, since the machine is shared. */
export async function benchAwards(): Promise<BenchRow[]> {
  const [tenth, whole] = [groupsOf(entries / 10), groupsOf(entries)]
  const capped: AwardPolicy = {
    ...plain,
    caps: [
      { code: 'author', kind: 'author', most: 10_000 },
      { code: 'unit', kind: 'unit', most: 10_000 },
    ],
    facts: factsOf(entries),
    approval: { share: { numerator: 2, denominator: 3 }, tiers: ['nhat'] },
    rollover: true,
  }
  const chosen = allocate(whole, tiers, plain).awards.map(({ entry, tier }, index) => ({
    entry,
    scope: null,
    rank: index + 1 - (index % 20),
    published: points(10_000 - Math.floor((Math.floor(index / 20) * 5_000) / (entries / 20))),
    tier,
  }))
  const floor = quickest(
    5,
    () => new Map(whole.flatMap((group) => group.entries.map((entry) => [entry, group]))),
  )
  const structure = { tiers, policy: plain }
  const timed: [string, () => unknown][] = [
    ['allocate 10,000', () => allocate(tenth, tiers, plain)],
    ['allocate 100,000', () => allocate(whole, tiers, plain)],
    ['allocate 100,000 with caps, votes and rollover', () => allocate(whole, tiers, capped)],
    ['check a choice of 100,000', () => checkAwards(tiers, chosen, plain)],
    ['simulate over 100,000', () => simulate(whole, structure, structure)],
  ]
  return [
    {
      name: 'plain pass over 100,000 (one map), the floor',
      value: floor,
      unit: 'ms',
      ratio: null,
      goal: null,
    },
    ...timed.map(([name, work]): BenchRow => {
      const value = quickest(5, work)
      return { name, value, unit: 'ms', ratio: value / floor, goal: null }
    }),
  ]
}
