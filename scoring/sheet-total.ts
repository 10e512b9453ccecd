/** What one judge's marks for one entry add up to, complete or still being written. */
import { rational, roundHalfUp, type Points, type Rational } from './points'
import { whyNotMark, type Marks, type Rubric } from './rubric'

export interface SheetTotal {
  /** Whole hundredths; where weights leave a fraction of them it is rounded half up, for people to read: `exact` is what counts. */
  readonly total: Points
  /** The sum of weight times mark over the rubric's `weightsOver`. */
  readonly exact: Rational
  /** Criteria that carry a lawful mark. */
  readonly filled: number
  /** Criteria in the rubric. */
  readonly of: number
}

/** Adds the lawful marks; an unlawful or missing mark adds nothing and is not counted as filled (`checkSheet` names it). */
export function sheetTotal(rubric: Rubric, marks: Marks): SheetTotal {
  const given = new Map(Object.entries(marks))
  let sum = 0
  let filled = 0
  for (const criterion of rubric.criteria) {
    const mark = given.get(criterion.code)
    if (mark === undefined || whyNotMark(criterion, mark)) continue
    sum += mark * (criterion.weight ?? 1)
    filled += 1
  }
  const exact = rational(sum, rubric.weightsOver ?? 1)
  return {
    total: roundHalfUp(exact.numerator, exact.denominator),
    exact,
    filled,
    of: rubric.criteria.length,
  }
}
