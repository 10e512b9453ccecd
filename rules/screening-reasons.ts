/** The ready reasons of a contest: those its regulations list, or the usual ones of its programme. */
import { usualScreeningReasons } from './presets/screening-reasons'
import type { ProgrammeKind } from './programmes'
import type { Regulations, ScreeningReason } from './regulations'
import { screeningReasonsOf } from './entry-terms'

interface OfContest {
  programme: ProgrammeKind
  regulations: Pick<Regulations, 'screeningReasons'>
}

export function readyReasons(
  { programme, regulations }: OfContest,
  leadsTo: ScreeningReason['leadsTo'],
): ScreeningReason[] {
  const own = screeningReasonsOf(regulations)
  return (own.length > 0 ? own : usualScreeningReasons(programme)).filter(
    (reason) => reason.leadsTo === leadsTo,
  )
}
