/** Whether a judge may see the totals that the others gave the same entry: a property of the round (as in pretalx). */
import type { Round } from './rounds'
import type { SheetState } from './sheet-states'

/**
 * `own` is the state of the judge's own sheet. Who stepped back or whose sheet is void sees nothing, and before signing the
 * pledge nobody does.
 */
export function maySeePeers(
  { peers }: Pick<Round, 'peers'>,
  own: SheetState,
  { hasDeclared }: { hasDeclared: boolean },
): boolean {
  if (!hasDeclared || own === 'recused' || own === 'void') return false
  if (peers === 'never') return false
  return peers === 'always' || own === 'confirmed'
}
