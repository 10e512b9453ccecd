/** What makes a problem unlawful: nothing is computed, and everything wrong is told in one order. */
import { expect, test } from 'vitest'
import { assign } from '#scoring/assignment/assign'
import { checkProblem } from '#scoring/assignment/check-problem'
import type { AssignmentProblem } from '#scoring/assignment/problem'
import { aJudge, anEntry, aProblem } from '#tests/scoring/assignment/a-panel'

const lawful = aProblem([anEntry('e1'), anEntry('e2')], [aJudge('j1'), aJudge('j2')])

test('a lawful problem has no issue, even with two bars on one pair', () => {
  const bars = [
    { entry: 'e1', judge: 'j1', reason: 'unit' as const },
    { entry: 'e1', judge: 'j1', reason: 'family' as const },
  ]
  expect(checkProblem({ ...lawful, bars })).toEqual([])
})

test('everything wrong is told, once, by code', () => {
  const load = (min: number, max: number) => ({ load: { min, max } })
  const wrong: AssignmentProblem = {
    ...lawful,
    entries: [
      anEntry('e1'),
      anEntry('e1'),
      anEntry('e1'),
      anEntry('e2', { wanted: -1 }),
      anEntry('e3', { wanted: 1.5 }),
    ],
    judges: [
      aJudge('j1', load(2, 1)),
      aJudge('j1'),
      aJudge('j2', load(Number.NaN, 1)),
      aJudge('j3', load(0, 1e9)),
    ],
    bars: [{ entry: 'x', judge: 'j1', reason: 'unit' }],
    bids: [
      { entry: 'e1', judge: 'j1', level: 2 },
      { entry: 'e1', judge: 'j2', level: Number.NaN },
      { entry: 'e2', judge: 'j2', level: -1 },
      { entry: 'e2', judge: 'y', level: 1 },
    ],
    existing: [
      { entry: 'e1', judge: 'j1', isFixed: true },
      { entry: 'e1', judge: 'j1', isFixed: false },
    ],
    apart: [
      ['j1', 'j1'],
      ['j1', 'z'],
    ],
    balance: -1,
    seed: 0.5,
    design: { scope: 'field', weight: Number.NaN },
  }
  const issues = [
    { code: 'apart-from-self', judge: 'j1' },
    { code: 'balance-out-of-range' },
    { code: 'bid-out-of-range', entry: 'e1', judge: 'j1', level: 2 },
    { code: 'bid-out-of-range', entry: 'e1', judge: 'j2', level: Number.NaN },
    { code: 'bid-out-of-range', entry: 'e2', judge: 'j2', level: -1 },
    { code: 'duplicate-entry', entry: 'e1' },
    { code: 'duplicate-judge', judge: 'j1' },
    { code: 'duplicate-pair', list: 'existing', entry: 'e1', judge: 'j1' },
    { code: 'load-is-not-a-count', judge: 'j2' },
    { code: 'load-is-not-a-count', judge: 'j3' },
    { code: 'load-min-above-max', judge: 'j1' },
    { code: 'seed-is-not-an-integer' },
    { code: 'unknown-entry', list: 'bars', entry: 'x' },
    { code: 'unknown-judge', list: 'apart', judge: 'z' },
    { code: 'unknown-judge', list: 'bids', judge: 'y' },
    { code: 'wanted-is-not-a-count', entry: 'e2' },
    { code: 'wanted-is-not-a-count', entry: 'e3' },
    { code: 'weight-out-of-range' },
  ]
  expect(checkProblem({ ...lawful, balance: 1001 })).toEqual([{ code: 'balance-out-of-range' }])
  expect(checkProblem(wrong)).toEqual(issues)
  expect(assign(wrong)).toEqual({ status: 'unlawful', issues })
})
