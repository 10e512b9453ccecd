/** The bars that units alone give: nobody judges an entry of their own house. */
import type { AssignmentEntry, AssignmentJudge, Bar } from './problem'

/** A bar for every judge whose unit, or one of whose parents, sent the entry; for the caller to add to those it knows. */
export function unitBars(entries: readonly AssignmentEntry[], judges: readonly AssignmentJudge[]): Bar[] {
  const houses = judges.map(({ id, unit, parents }) => ({ id, names: new Set([unit, ...parents]) }))
  return entries.flatMap(({ id: entry, unit }) =>
    houses
      .filter(({ names }) => unit !== null && names.has(unit))
      .map(({ id: judge }): Bar => ({ entry, judge, reason: 'unit' })),
  )
}
