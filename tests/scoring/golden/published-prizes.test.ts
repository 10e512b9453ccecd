/**
 * Prize structures as published, reached from scores built to fall in the published bands. No organiser published the scores
 * themselves, so these tests hold the engine to the outcome, not to any real sheet.
 */
import { expect, test } from 'vitest'
import { computeResults, type ResultRegulations } from '#scoring/results'
import { aRegulation, anEntry, pt, sheetsOf, tier } from '#tests/scoring/a-contest'

/** Hậu Giang 2014, gddt.haugiang.gov.vn: 90–99 nhất, 80–89 nhì, 70–79 ba, 60–69 khuyến khích; nothing below 60. */
const bands = { nhat: 90, nhi: 80, ba: 70, 'khuyen-khich': 60 }

function banded(counts: (number | null)[]) {
  return Object.entries(bands).map(([code, floor], index) => tier(code, counts[index]!, floor))
}

/** Three judges half a point apart around each score, as many distinct scores as asked for from `top` down. */
function scored(bandsWanted: { howMany: number; top: number; apart: number }[]) {
  const scores = bandsWanted.flatMap(({ howMany, top, apart }) =>
    Array.from({ length: howMany }, (_, place) => top - place * apart),
  )
  const entries = scores.map((_, index) => anEntry(`HG-${String(index + 1).padStart(3, '0')}`))
  const sheets = scores.flatMap((score, index) =>
    sheetsOf(entries[index]!.id, score - 0.5, score, score + 0.5),
  )
  return { entries, sheets }
}

function tally(regulations: Partial<ResultRegulations>, { entries, sheets }: ReturnType<typeof scored>) {
  const results = computeResults(aRegulation(regulations), entries, sheets, [])
  const prizes: Record<string, number> = {}
  for (const { tier } of results.awards) prizes[tier ?? 'none'] = (prizes[tier ?? 'none'] ?? 0) + 1
  return { results, prizes }
}

// https://giaoducthoidai.vn post614925: 69 entries, no first prize, 2 nhì, 4 ba, 13 khuyến khích.
const haGiang2022 = scored([
  { howMany: 2, top: 86, apart: 3 },
  { howMany: 4, top: 78.5, apart: 2 },
  { howMany: 13, top: 69, apart: 0.5 },
  { howMany: 50, top: 59.5, apart: 1 },
])

test('Hà Giang 2022: by the bands, 69 entries give no first prize, 2 nhì, 4 ba and 13 khuyến khích', () => {
  const { results, prizes } = tally({ tiers: banded([1, 2, 4, 13]) }, haGiang2022)
  expect(prizes).toEqual({ nhi: 2, ba: 4, 'khuyen-khich': 13, none: 50 })
  expect(results.unfilled).toEqual([{ scope: null, tier: 'nhat', slots: 1, reason: 'below-threshold' }])
  expect(results.pending).toEqual([])
  expect(results.issues).toEqual([])
  expect(results.awards[19]!.reason).toEqual({ code: 'below-threshold', minScore: pt(60) })
})

test('Hà Giang 2022: with bands alone and no quotas the prizes are the same', () => {
  const { results, prizes } = tally({ tiers: banded([null, null, null, null]) }, haGiang2022)
  expect(prizes).toEqual({ nhi: 2, ba: 4, 'khuyen-khich': 13, none: 50 })
  expect(results.awards[19]!.reason).toEqual({ code: 'below-threshold', minScore: pt(60) })
})

test('Hà Giang 2022: with larger quotas the slots nobody reached stay unfilled, each listed', () => {
  const { results, prizes } = tally({ tiers: banded([1, 3, 5, 15]) }, haGiang2022)
  expect(prizes).toEqual({ nhi: 2, ba: 4, 'khuyen-khich': 13, none: 50 })
  expect(results.unfilled.map(({ tier, slots }) => [tier, slots])).toEqual([
    ['nhat', 1],
    ['nhi', 1],
    ['ba', 1],
    ['khuyen-khich', 2],
  ])
})

test('the 21st national contest, 2025: 847 entries, 105 prizes as 5, 10, 30 and 60, none of them by threshold', () => {
  // https://kienthuc.net.vn post1585503
  const all = scored([{ howMany: 847, top: 95, apart: 0.1 }]).entries
  const marksByTenth = all.flatMap(({ id }, index) => sheetsOf(id, ...[0, 1, 2].map(() => 95 - index * 0.1)))
  const fine = aRegulation({
    tiers: Object.keys(bands).map((code, index) => tier(code, [5, 10, 30, 60][index]!)),
  })
  const rubric = {
    ...fine.rubric,
    criteria: fine.rubric.criteria.map((each) => ({ ...each, step: pt(0.1) })),
  }
  const { results, prizes } = tally({ ...fine, rubric }, { entries: all, sheets: marksByTenth })
  expect(prizes).toEqual({ nhat: 5, nhi: 10, ba: 30, 'khuyen-khich': 60, none: 742 })
  expect(results.unfilled).toEqual([])
})

test('Trà Vinh 2018: of 176 entries the 20 with at least 60 points go to the final', () => {
  const { results } = tally(
    { tiers: [], shortlistMin: pt(60) },
    scored([
      { howMany: 20, top: 88, apart: 1 },
      { howMany: 156, top: 59.5, apart: 0 },
    ]),
  )
  expect(results.standings.filter(({ shortlisted }) => shortlisted)).toHaveLength(20)
})
