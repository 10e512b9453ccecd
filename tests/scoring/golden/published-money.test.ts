/** Prize money as published: what a structure costs, and what the sourced rules of the levels allow. */
import { expect, test } from 'vitest'
import { nominate, simulate, type AwardPolicy, type Tier } from '#scoring/awards'
import { fileDecisions } from '#scoring/decisions'
import { points } from '#scoring/points'
import { tier } from '#tests/scoring/a-contest'

const million = 1_000_000
const policy: AwardPolicy = { tiePolicy: 'hold', decisions: fileDecisions([]).book }

function ranked(entries: number) {
  return Array.from({ length: entries }, (_, place) => ({
    scope: null,
    entries: [`E-${String(place).padStart(3, '0')}`],
    published: points(9500 - place * 10),
  }))
}

function structure(counts: number[], millions: number[]): Tier[] {
  const codes = ['nhat', 'nhi', 'ba', 'khuyen-khich']
  return counts.map((count, place) => ({ ...tier(codes[place]!, count), value: millions[place]! * million }))
}

test('the 21st national youth contest, 2025: 105 prizes of 847 entries cost the published 715 million đồng', () => {
  // 5/10/30/60 and the total: https://kienthuc.net.vn post1585503. The split 15/10/8/5 million is inferred: it sums to 715 exactly.
  const national = { tiers: structure([5, 10, 30, 60], [15, 10, 8, 5]), policy }
  const { after } = simulate(ranked(847), national, national)
  expect(after.tiers.map(({ given, money }) => [given, money / million])).toEqual([
    [5, 75],
    [10, 100],
    [30, 240],
    [60, 300],
  ])
  expect(after).toMatchObject({ given: 105, money: 715 * million })
})

test('the 16th national Hội thi, 2021: 84 prizes of 539 solutions as 5, 11, 23 and 45', () => {
  // Counts: husta.vn; 60/40/20/10 million: sggpnews.org.vn. No total was published.
  const national = { tiers: structure([5, 11, 23, 45], [60, 40, 20, 10]), policy }
  const { after } = simulate(ranked(539), national, national)
  expect(after.tiers.map(({ given }) => given)).toEqual([5, 11, 23, 45])
  expect(after).toMatchObject({ given: 84, money: (5 * 60 + 11 * 40 + 23 * 20 + 45 * 10) * million })
})

test('Thanh Hóa 2025: of 100 entries 17 win as 1, 2, 3 and 11, and 15 to 17 go on', () => {
  // shared/domain.md A5, A6: "Thanh Hóa 2025: 1/2/3/11 of 100", "Thanh Hóa 15–17" nominated.
  const province = { tiers: structure([1, 2, 3, 11], [0, 0, 0, 0]), policy }
  const { after, allocations } = simulate(ranked(100), province, province)
  expect(after.tiers.map(({ given }) => given)).toEqual([1, 2, 3, 11])
  const winners = new Set(
    allocations[0]!.allocation.awards.filter(({ tier }) => tier !== null).map(({ entry }) => entry),
  )
  const best = ranked(100).filter(({ entries }) => winners.has(entries[0]!))
  const { awards } = nominate(
    best,
    { count: 15, minScore: points(0), caps: [] },
    { facts: new Map(), decisions: policy.decisions },
  )
  expect(awards.filter(({ tier }) => tier !== null).map(({ entry }) => entry)).toEqual(
    ranked(15).flatMap(({ entries }) => entries),
  )
})
