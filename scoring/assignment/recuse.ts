/** A judge drops out while judging goes on: what exists stays, and the entries left short are topped up. */
import type { AssignmentJudge, AssignmentProblem } from './problem'

export interface Recusal {
  readonly judge: string
  /** `count`: sheets already fixed stay and count. `set-aside`: none of the judge's sheets counts, as after a conflict of interest. */
  readonly scored: 'count' | 'set-aside'
  /** Judges who step in. */
  readonly substitutes: readonly AssignmentJudge[]
}

/**
 * The problem to assign once a judge has dropped out: no new entry for that judge, every sheet of the others as it is.
 * @throws RangeError when nobody of that id is among the judges.
 */
export function recuse(
  problem: AssignmentProblem,
  { judge, scored, substitutes }: Recusal,
): AssignmentProblem {
  if (!problem.judges.some(({ id }) => id === judge)) throw new RangeError(`No judge ${judge}`)
  const stays = (pair: AssignmentProblem['existing'][number]) =>
    pair.judge !== judge || (pair.isFixed && scored === 'count')
  const existing = problem.existing.filter(stays)
  const held = existing.filter((pair) => pair.judge === judge).length
  return {
    ...problem,
    mode: 'top-up',
    judges: [
      ...problem.judges.map((each) => (each.id === judge ? { ...each, load: { min: 0, max: held } } : each)),
      ...substitutes,
    ],
    existing,
  }
}
