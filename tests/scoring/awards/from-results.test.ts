/** Whole results as they come from the front door are what simulation, close calls, traces and comparisons take. */
import { expect, test } from 'vitest'
import {
  awardSpecial,
  boundaries,
  explainAward,
  prizeListDiff,
  simulate,
  type AwardPolicy,
} from '#scoring/awards'
import { fileDecisions } from '#scoring/decisions'
import { computeResults } from '#scoring/results'
import { aRegulation, anEntry, pt, sheetsOf, tier, tiers } from '#tests/scoring/a-contest'

const regulations = aRegulation()
const entries = ['a', 'b', 'c'].map((id) => anEntry(id))
const sheets = [...sheetsOf('a', 92, 92, 98), ...sheetsOf('b', 91, 91, 91, 91), ...sheetsOf('c', 65, 65, 65)]
const results = computeResults(regulations, entries, sheets, [])
const policy: AwardPolicy = { tiePolicy: regulations.tiePolicy, decisions: fileDecisions([]).book }

test('a simulation runs over the tie groups of the results', () => {
  const higher = { tiers: [...tiers.slice(0, 3), tier('khuyen-khich', 5, 66)], policy }
  const { changes, before } = simulate(results.tieGroups, { tiers, policy }, higher)
  expect(before.given).toBe(results.awards.filter((award) => award.tier !== null).length)
  expect(changes).toEqual([{ entry: 'c', change: 'lost', before: 'khuyen-khich', after: null }])
})

test('close calls and the trace of one entry are read from them', () => {
  const [line] = boundaries(results.tieGroups, tiers, results)
  expect(line).toMatchObject({
    tier: 'nhat',
    lastIn: { entries: ['a'] },
    firstOut: { entries: ['b'] },
    gap: pt(3),
  })
  const { allocations } = simulate(results.tieGroups, { tiers, policy }, { tiers, policy })
  const trace = explainAward(results.tieGroups, tiers, allocations[0]!.allocation, 'b')
  expect(trace!.steps.map(({ code }) => code)).toEqual(['used-up', 'received'])
  expect(trace!.award).toEqual({ entry: 'b', tier: 'nhi', reason: results.awards[1]!.reason })
})

test('without one judge the list of prizes may change, and the difference names who', () => {
  // Only b keeps the three sheets it needs.
  const withoutOne = sheets.filter(({ judge }) => judge !== 'j3')
  const without = computeResults(regulations, entries, withoutOne, [])
  expect(prizeListDiff(results, without)).toEqual([
    { entry: 'a', change: 'lost', before: 'nhat', after: null },
    { entry: 'b', change: 'moved', before: 'nhi', after: 'nhat' },
    { entry: 'c', change: 'lost', before: 'khuyen-khich', after: null },
  ])
})

test('a special prize goes by the criterion means of the standings', () => {
  const contenders = results.standings.flatMap(({ entry, published, criterionMeans }) =>
    published === null ? [] : [{ entry, published, criterionMeans }],
  )
  const { outcomes } = awardSpecial(
    {
      code: 'finish',
      title: 'Giải thẩm mỹ',
      count: 1,
      stack: true,
      order: { by: 'criterion-mean', criterion: 'finish' },
      tiePolicy: 'hold',
    },
    contenders,
    { main: results, facts: new Map(), decisions: policy.decisions, choice: null },
  )
  expect(outcomes.filter(({ won }) => won).map(({ entry }) => entry)).toEqual(['a'])
})
