/** Everything wrong with the data of an assignment, before anything is computed. */
import { byCodeUnit } from '../digest'
import type { AssignmentProblem } from './problem'

export type AssignmentIssue =
  | { readonly code: 'duplicate-entry' | 'wanted-is-not-a-count'; readonly entry: string }
  | {
      readonly code: 'duplicate-judge' | 'load-is-not-a-count' | 'load-min-above-max'
      readonly judge: string
    }
  /** Named in one of the lists, but neither among the entries nor among the judges. */
  | { readonly code: 'unknown-entry'; readonly list: PairList; readonly entry: string }
  | { readonly code: 'unknown-judge'; readonly list: PairList | 'apart'; readonly judge: string }
  | {
      readonly code: 'duplicate-pair'
      readonly list: 'bids' | 'existing'
      readonly entry: string
      readonly judge: string
    }
  | {
      readonly code: 'bid-out-of-range'
      readonly entry: string
      readonly judge: string
      readonly level: number
    }
  | { readonly code: 'apart-from-self'; readonly judge: string }
  | { readonly code: 'balance-out-of-range' | 'seed-is-not-an-integer' }
  | { readonly code: 'weight-out-of-range' }

type PairList = 'bars' | 'bids' | 'existing'

/** The most sheets, judges or entries a problem may speak of; keeps every sum of costs exact. */
export const highestCount = 1_000_000

/** A whole affinity: more could not spread sheets any further. */
export const highestBalance = 1000

/** Everything wrong with a problem, in one order whatever the order of its lists. */
export function checkProblem(problem: AssignmentProblem): AssignmentIssue[] {
  const { entries, judges, balance, seed, design } = problem
  const issues: AssignmentIssue[] = []
  for (const entry of repeated(entries.map(({ id }) => id))) issues.push({ code: 'duplicate-entry', entry })
  for (const judge of repeated(judges.map(({ id }) => id))) issues.push({ code: 'duplicate-judge', judge })
  for (const { id, wanted } of entries)
    if (!isCount(wanted)) issues.push({ code: 'wanted-is-not-a-count', entry: id })
  for (const { id, load } of judges) {
    if (!isCount(load.min) || !isCount(load.max)) issues.push({ code: 'load-is-not-a-count', judge: id })
    else if (load.min > load.max) issues.push({ code: 'load-min-above-max', judge: id })
  }
  if (!isCount(balance) || balance > highestBalance) issues.push({ code: 'balance-out-of-range' })
  if (!Number.isSafeInteger(seed)) issues.push({ code: 'seed-is-not-an-integer' })
  if (!(design.weight >= 0 && design.weight <= highestCount)) issues.push({ code: 'weight-out-of-range' })
  return inOneOrder([...issues, ...pairIssues(problem), ...apartIssues(problem)])
}

function pairIssues({ entries, judges, bars, bids, existing }: AssignmentProblem): AssignmentIssue[] {
  const knownEntries = new Set(entries.map(({ id }) => id))
  const knownJudges = new Set(judges.map(({ id }) => id))
  const issues: AssignmentIssue[] = []
  for (const [list, pairs] of [
    ['bars', bars],
    ['bids', bids],
    ['existing', existing],
  ] as const) {
    const seen = new Set<string>()
    for (const { entry, judge } of pairs) {
      if (!knownEntries.has(entry)) issues.push({ code: 'unknown-entry', list, entry })
      if (!knownJudges.has(judge)) issues.push({ code: 'unknown-judge', list, judge })
      const key = JSON.stringify([entry, judge])
      // A pair may well be barred for two reasons.
      if (list !== 'bars' && seen.has(key)) issues.push({ code: 'duplicate-pair', list, entry, judge })
      seen.add(key)
    }
  }
  for (const { entry, judge, level } of bids)
    if (!(level >= 0 && level <= 1)) issues.push({ code: 'bid-out-of-range', entry, judge, level })
  return issues
}

function apartIssues({ judges, apart }: AssignmentProblem): AssignmentIssue[] {
  const known = new Set(judges.map(({ id }) => id))
  return apart.flatMap(([one, other]): AssignmentIssue[] => [
    ...[one, other]
      .filter((judge) => !known.has(judge))
      .map((judge) => ({ code: 'unknown-judge' as const, list: 'apart' as const, judge })),
    ...(one === other ? [{ code: 'apart-from-self' as const, judge: one }] : []),
  ])
}

function repeated(ids: readonly string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(ids.filter((id) => seen.size === seen.add(id).size))
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= highestCount
}

/** Sorted by text, each once. */
function inOneOrder(issues: readonly AssignmentIssue[]): AssignmentIssue[] {
  const byText = new Map(issues.map((issue) => [JSON.stringify(issue), issue]))
  return [...byText].sort(([a], [b]) => byCodeUnit(a, b)).map(([, issue]) => issue)
}
