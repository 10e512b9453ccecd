/** How many sheets each entry has in one round, and how many are confirmed: one aggregation for the whole contest. */
import type { Round } from '#rules/rounds'
import type { SheetState } from '#rules/sheet-states'
import { quorum } from '#scoring/quorum'
import type { Contest } from '#models/contest'
import type { Id } from '#models/ids'
import { ScoreSheets } from '#models/score-sheet'

export interface SheetTally {
  /** Sheets in any state, as scoring/ counts those assigned. */
  assigned: number
  /** Sheets that are not void. */
  live: number
  confirmed: number
}

/** By the hexadecimal id of the entry; an entry without sheets is absent. */
export async function sheetTallies(
  contest: Contest,
  { code }: Pick<Round, 'code'>,
): Promise<Map<string, SheetTally>> {
  const groups = await ScoreSheets.aggregate<{ _id: { entry: Id; state: SheetState }; count: number }>([
    { $match: { contest: contest._id, round: code } },
    { $group: { _id: { entry: '$entry', state: '$state' }, count: { $sum: 1 } } },
  ])
  const tallies = new Map<string, SheetTally>()
  for (const { _id, count } of groups) {
    const key = _id.entry.toHexString()
    const tally = tallies.get(key) ?? { assigned: 0, live: 0, confirmed: 0 }
    tally.assigned += count
    if (_id.state !== 'void') tally.live += count
    if (_id.state === 'confirmed') tally.confirmed += count
    tallies.set(key, tally)
  }
  return tallies
}

/** Whether an entry has the confirmed sheets that the regulations ask for in this round. */
export function hasQuorum({ scoring }: Pick<Round, 'scoring'>, tally: SheetTally | undefined): boolean {
  if (!tally) return false
  return tally.confirmed >= quorum(tally.assigned, scoring.quorum)
}
