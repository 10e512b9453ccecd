/** The criteria a judge marks against, and whether a rubric, a mark or a whole sheet is lawful. */
import { points, type Points } from './points'

export interface Criterion {
  readonly code: string
  readonly title: string
  /** The highest lawful mark; the lowest is zero. */
  readonly max: Points
  /** A lawful mark is a whole number of steps. */
  readonly step: Points
  /** How often a mark counts, a whole number over the rubric's `weightsOver`; absent is once. */
  readonly weight?: number
  readonly guidance?: string
  /** The judge must write a remark with a mark of zero or of the maximum. */
  readonly remarkRequiredAtExtremes?: boolean
}

/**
 * Marks add up to a sheet's total: the sum of weight times mark, over `weightsOver`. Marks out of 10 with weights that add up
 * to 100 make 100 points over 10; a factor of 1.60 is a weight of 16 over 10.
 */
export interface Rubric {
  readonly criteria: readonly Criterion[]
  /** What the weighted maxima add up to, usually 100 points. */
  readonly total: Points
  /** What every weighted sum is divided by; absent is 1. */
  readonly weightsOver?: number
}

/** Marks in hundredths of a point, by criterion code; a criterion not yet marked is absent or undefined. */
export type Marks = Readonly<Record<string, number | undefined>>

export type RubricIssue =
  | { readonly code: 'no-criteria' }
  | { readonly code: 'blank-code'; readonly position: number }
  | { readonly code: 'duplicate-code'; readonly criterion: string }
  | { readonly code: 'max-out-of-range'; readonly criterion: string; readonly limit: Points }
  | { readonly code: 'step-out-of-range'; readonly criterion: string }
  | {
      readonly code: 'step-does-not-divide-max'
      readonly criterion: string
      readonly step: Points
      readonly max: Points
    }
  | { readonly code: 'weight-is-not-a-count'; readonly criterion: string }
  | { readonly code: 'weights-over-is-not-a-count' }
  /** Beyond it sums of sheets would no longer be exact. */
  | { readonly code: 'weighted-sum-too-large'; readonly limit: number }
  | { readonly code: 'total-is-not-points' }
  /** `sum` is shown to people and decides nothing: divided by `weightsOver` it need not be whole. */
  | { readonly code: 'sum-is-not-total'; readonly sum: number; readonly total: Points }

interface MarkBounds {
  readonly criterion: string
  readonly max: Points
  readonly step: Points
}

export type MarkIssue =
  | (MarkBounds & { readonly code: 'not-a-number' })
  | (MarkBounds & { readonly code: 'below-zero' | 'above-max' | 'off-step'; readonly mark: number })

export type SheetIssue =
  | MarkIssue
  | { readonly code: 'unknown-criterion'; readonly criterion: string }
  | { readonly code: 'missing-mark'; readonly criterion: string }

/** A million points: beyond any contest, and small enough that every sum of sheets stays an exact integer. */
export const highestMax = points(100_000_000)

/** The largest sum of weighted maxima: ten thousand sheets of it still add up to an exact integer, twice over. */
export const highestWeightedSum = 100_000_000_000

/** Everything wrong with a rubric: codes blank or repeated, a step that does not divide its maximum, maxima that do not add up. */
export function checkRubric(rubric: Rubric): RubricIssue[] {
  const issues: RubricIssue[] = []
  const seen = new Set<string>()
  let sum = 0
  if (rubric.criteria.length === 0) issues.push({ code: 'no-criteria' })
  const { weightsOver = 1 } = rubric
  if (!isCount(weightsOver)) issues.push({ code: 'weights-over-is-not-a-count' })
  rubric.criteria.forEach(({ code, max, step, weight = 1 }, position) => {
    if (code.trim() === '') issues.push({ code: 'blank-code', position })
    if (seen.has(code)) issues.push({ code: 'duplicate-code', criterion: code })
    seen.add(code)
    sum += weight * max
    const maxIsLawful = isCount(max) && max <= highestMax
    const stepIsLawful = isCount(step)
    if (!isCount(weight)) issues.push({ code: 'weight-is-not-a-count', criterion: code })
    if (!maxIsLawful) issues.push({ code: 'max-out-of-range', criterion: code, limit: highestMax })
    if (!stepIsLawful) issues.push({ code: 'step-out-of-range', criterion: code })
    if (maxIsLawful && stepIsLawful && max % step !== 0)
      issues.push({ code: 'step-does-not-divide-max', criterion: code, step, max })
  })
  // A sum over an unlawful maximum or weight would only repeat that fault, or be NaN.
  const isAddable = issues.every(({ code }) => !unaddable.includes(code))
  if (!Number.isSafeInteger(rubric.total)) issues.push({ code: 'total-is-not-points' })
  else if (isAddable && sum > highestWeightedSum)
    issues.push({ code: 'weighted-sum-too-large', limit: highestWeightedSum })
  else if (isAddable && sum !== rubric.total * weightsOver)
    issues.push({ code: 'sum-is-not-total', sum: sum / weightsOver, total: rubric.total })
  return issues
}

const unaddable: readonly RubricIssue['code'][] = [
  'max-out-of-range',
  'weight-is-not-a-count',
  'weights-over-is-not-a-count',
]

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0
}

/** Why a mark, in hundredths of a point, is not lawful for this criterion; null when it is. */
export function whyNotMark(criterion: Criterion, mark: number): MarkIssue | null {
  const bounds = { criterion: criterion.code, max: criterion.max, step: criterion.step }
  if (!Number.isFinite(mark)) return { code: 'not-a-number', ...bounds }
  if (mark < 0) return { code: 'below-zero', mark, ...bounds }
  if (mark > criterion.max) return { code: 'above-max', mark, ...bounds }
  if (mark % criterion.step !== 0) return { code: 'off-step', mark, ...bounds }
  return null
}

/** Whether a lawful mark must come with a written remark. */
export function needsRemark(criterion: Criterion, mark: Points): boolean {
  return criterion.remarkRequiredAtExtremes === true && (mark === 0 || mark === criterion.max)
}

/**
 * Everything wrong with one judge's marks: unlawful marks and missing ones in rubric order, then unknown criteria by code.
 * A missing mark is a fault only when the sheet claims to be complete.
 */
export function checkSheet(rubric: Rubric, marks: Marks, { complete }: { complete: boolean }): SheetIssue[] {
  const given = new Map(Object.entries(marks))
  const issues: SheetIssue[] = []
  for (const criterion of rubric.criteria) {
    const mark = given.get(criterion.code)
    given.delete(criterion.code)
    if (mark !== undefined) {
      const issue = whyNotMark(criterion, mark)
      if (issue) issues.push(issue)
    } else if (complete) issues.push({ code: 'missing-mark', criterion: criterion.code })
  }
  for (const criterion of [...given.keys()].sort()) issues.push({ code: 'unknown-criterion', criterion })
  return issues
}
