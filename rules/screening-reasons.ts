/** The ready reasons of a contest: those its regulations list, or the usual ones where they list none. */
import { screeningReasonsOf } from './entry-terms'
import { usualReasons } from './presets/screening-reasons'
import type { Regulations, ScreeningReason } from './regulations'

export function readyReasons(
  { regulations }: { regulations: Pick<Regulations, 'screeningReasons'> },
  leadsTo: ScreeningReason['leadsTo'],
): ScreeningReason[] {
  const own = screeningReasonsOf(regulations)
  return (own.length > 0 ? own : usualReasons).filter((reason) => reason.leadsTo === leadsTo)
}
