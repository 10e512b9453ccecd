/** Who may read and speak in the discussion of a work: its chair, and those judges of its panel who have given their own marks. */
import type { SheetState } from './sheet-states'

export const discussionStates = ['open', 'closed'] as const
export type DiscussionState = (typeof discussionStates)[number]

export type Voice = 'chair' | 'judge'

/**
 * Whether a judge with this sheet on the work takes part: once it is confirmed, also while it is reopened to be revised. A
 * sheet not yet confirmed would be swayed; one that was recused or voided has no part in the work any more.
 */
export function takesPart(sheet: { state: SheetState; wasReopened: boolean }): boolean {
  return sheet.state === 'confirmed' || (sheet.state === 'in-progress' && sheet.wasReopened)
}
