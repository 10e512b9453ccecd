/** What undoing the last act of assignment of a panel would do, for the page that offers it and the act itself. */
import { Entries } from '#models/entry'
import type { LastAssignment, Panel } from '#models/panel'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import type { GivenPair } from './assignment-batch'
import { assignableFields, entriesFor, type AssignableEntry, type PanelJudge } from './assignment-ground'
import { pairKey, recordOf } from './assignment-record'
import type { By, InContest } from './guard'
import type { StandingRound } from './rounds'

export interface AssignmentUndo {
  last: LastAssignment
  /** Sheets it made that are still there. */
  sheets: ScoreSheet[]
  /** Blind codes of those that are no longer blank: then nothing can be undone. */
  begun: string[]
  /** Pairs it took back that can be given again. */
  restored: GivenPair[]
  /** How many it took back that cannot: the judge has left, the entry is no longer judged, or speaks against it now. */
  lost: number
}

/** Null when there is nothing to undo. */
export async function undoOf(
  by: By & InContest,
  panel: Panel,
  round: StandingRound,
  judges: readonly PanelJudge[],
): Promise<AssignmentUndo | null> {
  const last = panel.lastAssignment
  if (!last) return null
  const sheets = await ScoreSheets.find({ panel: panel._id, batch: last.batch }).lean()
  const begun = sheets.filter(({ state }) => state !== 'blank').map(({ blindCode }) => blindCode)
  const free = await withoutSheet(panel, last)
  const restored = await givable(by, panel, round, judges, free)
  return {
    last,
    sheets,
    begun: [...new Set(begun)].toSorted(),
    restored,
    lost: free.length - restored.length,
  }
}

async function withoutSheet({ round }: Panel, { withdrawn }: LastAssignment) {
  if (withdrawn.length === 0) return []
  const sheets = await ScoreSheets.find({ round, entry: { $in: withdrawn.map(({ entry }) => entry) } })
    .select({ entry: 1, judge: 1 })
    .lean()
  const taken = new Set(sheets.map(({ entry, judge }) => pairKey(entry, judge)))
  return withdrawn.filter(({ entry, judge }) => !taken.has(pairKey(entry, judge)))
}

async function givable(
  { contest, now }: By & InContest,
  panel: Panel,
  round: StandingRound,
  judges: readonly PanelJudge[],
  pairs: LastAssignment['withdrawn'],
): Promise<GivenPair[]> {
  if (pairs.length === 0) return []
  const these = { _id: { $in: pairs.map(({ entry }) => entry) } }
  const entries = (await Entries.find({ $and: [entriesFor(contest, panel, round), these] })
    .select(assignableFields)
    .lean()) as AssignableEntry[]
  return pairs.flatMap((pair): GivenPair[] => {
    const judge = judges.find(({ person }) => person === pair.judge.toHexString())
    const entry = entries.find(({ _id }) => _id.equals(pair.entry))
    if (!judge || !entry) return []
    const record = recordOf(judge, entry, panel, new Map(), now)
    return record.sheet === null && record.finding === null ? [[judge, entry]] : []
  })
}
