/** The criteria that apply to one entry, and how the rest is made up for: for all its judges alike, never sheet by sheet. */
import { byCodeUnit } from './digest'
import { greatestCommonDivisor } from './points'
import type { Criterion, Rubric } from './rubric'

export interface EntryRubric {
  /** Without the criteria that do not apply; its `total` is still that of the whole rubric. */
  readonly rubric: Rubric
  /** Codes of the criteria left out, in rubric order. */
  readonly notApplicable: readonly string[]
  /** A sheet's weighted sum is multiplied by `times` and divided by `over`, which carries it up to the whole total. */
  readonly times: number
  readonly over: number
}

export type EntryRubricIssue =
  /** The regulations do not allow a criterion to be left out; the entry is judged by the whole rubric. */
  | {
      readonly code: 'criterion-may-not-be-left-out'
      readonly entry: string
      readonly criteria: readonly string[]
    }
  /** Not one criterion would be left, or a criterion that is not in the rubric; the entry is judged by the whole rubric. */
  | { readonly code: 'no-such-rubric'; readonly entry: string; readonly criteria: readonly string[] }

export function wholeRubric(rubric: Rubric): EntryRubric {
  return { rubric, notApplicable: [], times: 1, over: 1 }
}

/** The rubric of an entry to which these criteria do not apply, or why there is none. The rubric is lawful. */
export function entryRubric(
  rubric: Rubric,
  policy: 'forbid' | 'rescale',
  entry: string,
  left: readonly string[],
): EntryRubric | EntryRubricIssue {
  const leftOut = [...new Set(left)].sort(byCodeUnit)
  const criteria = rubric.criteria.filter(({ code }) => !leftOut.includes(code))
  const notApplicable = rubric.criteria.map(({ code }) => code).filter((code) => leftOut.includes(code))
  if (policy === 'forbid') return { code: 'criterion-may-not-be-left-out', entry, criteria: leftOut }
  if (criteria.length === 0 || notApplicable.length < leftOut.length)
    return { code: 'no-such-rubric', entry, criteria: leftOut }
  const all = weightedMax(rubric.criteria)
  const applicable = weightedMax(criteria)
  const shared = greatestCommonDivisor(all, applicable)
  return { rubric: { ...rubric, criteria }, notApplicable, times: all / shared, over: applicable / shared }
}

/** The sum of weighted maxima, over the rubric's `weightsOver`. */
export function weightedMax(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, { max, weight = 1 }) => sum + max * weight, 0)
}
