/** The findings of conflict of a contest for screens: computed anew only when something of it was written. Acts use `conflictsOf`. */
import type { Contest } from '#models/contest'
import { conflictsOf, narrowed, type ContestConflicts } from './conflict-findings'
import { untilChanged } from './until-changed'

export function shownConflicts(contest: Contest): Promise<ContestConflicts> {
  return untilChanged(contest._id, 'conflicts', () => conflictsOf(contest))
}

/** How many findings of a panel nobody has looked at. */
export async function unseenConflicts(contest: Contest, panel: string): Promise<number> {
  const { conflicts } = await shownConflicts(contest)
  return narrowed(conflicts, { panel, judge: null, view: 'unseen' }).length
}
