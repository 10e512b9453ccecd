/** How many entries a judge of a panel may still be given: what they agreed to, less what they hold. */
import type { Panel } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import type { PanelJudge } from './assignment-ground'

/** Sheets that count against a load: those held in the panel and not given up. By person. */
export async function sheetsHeld(panel: Panel): Promise<Map<string, number>> {
  const groups = await ScoreSheets.aggregate<{ _id: Panel['_id']; count: number }>([
    { $match: { panel: panel._id, state: { $nin: ['recused', 'void'] } } },
    { $group: { _id: '$judge', count: { $sum: 1 } } },
  ])
  return new Map(groups.map(({ _id, count }) => [_id.toHexString(), count]))
}

/** The most sheets in all for a judge; null when they set no bound. */
export function loadOf({ invitation }: PanelJudge): number | null {
  return invitation?.maxLoad ?? null
}
