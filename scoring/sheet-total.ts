/** What one judge's marks for one entry add up to, complete or still being written. */
import { points, type Points } from './points'
import { whyNotMark, type Marks, type Rubric } from './rubric'

export interface SheetTotal {
  readonly total: Points
  /** Criteria that carry a lawful mark. */
  readonly filled: number
  /** Criteria in the rubric. */
  readonly of: number
}

/** Adds the lawful marks; an unlawful or missing mark adds nothing and is not counted as filled (`checkSheet` names it). */
export function sheetTotal(rubric: Rubric, marks: Marks): SheetTotal {
  const given = new Map(Object.entries(marks))
  let total = 0
  let filled = 0
  for (const criterion of rubric.criteria) {
    const mark = given.get(criterion.code)
    if (mark === undefined || whyNotMark(criterion, mark)) continue
    total += mark
    filled += 1
  }
  return { total: points(total), filled, of: rubric.criteria.length }
}
