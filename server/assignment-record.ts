/** The whole matrix of a panel on record: its judges, its entries, and for every pair the sheet or what speaks against one. */
import type { PairRecord } from '#rules/assignment-sheet'
import { dayOf } from '#rules/deadlines'
import { whyNotGive } from '#rules/panel-service'
import type { Panel } from '#models/panel'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import {
  assignableEntries,
  findingFor,
  judgesOf,
  type AssignableEntry,
  type PanelJudge,
} from './assignment-ground'
import type { By, InContest } from './guard'
import { standingRound } from './rounds'

export interface AssignmentRecord {
  judges: PanelJudge[]
  entries: AssignableEntry[]
  of: (judge: PanelJudge, entry: AssignableEntry) => PairRecord
}

export async function assignmentRecord(
  { contest, now }: By & InContest,
  panel: Panel,
): Promise<AssignmentRecord> {
  const [judges = []] = (await judgesOf([panel])).values()
  const round = await standingRound(contest, panel.round)
  const entries = await assignableEntries(contest, panel, round)
  const sheets = await ScoreSheets.find({
    entry: { $in: entries.map(({ _id }) => _id) },
    round: panel.round,
  })
    .select({ entry: 1, judge: 1, state: 1, panel: 1 })
    .lean()
  const held = new Map(sheets.map((sheet) => [pairKey(sheet.entry, sheet.judge), sheet]))
  return { judges, entries, of: (judge, entry) => recordOf(judge, entry, panel, held, now) }
}

/** `held`: sheets by `pairKey`. */
export function recordOf(
  judge: PanelJudge,
  entry: AssignableEntry,
  panel: Panel,
  held: ReadonlyMap<string, Pick<ScoreSheet, 'state' | 'panel'>>,
  now: Date,
): PairRecord {
  const sheet = held.get(`${entry._id.toHexString()}:${judge.person}`)
  if (sheet) return { sheet: sheet.state, isOwn: sheet.panel.equals(panel._id) }
  const isServing = whyNotGive(judge, dayOf(now), judge.name) === null
  return { sheet: null, finding: isServing ? findingFor(judge, entry) : 'not-serving' }
}

export function pairKey(entry: ScoreSheet['entry'], judge: ScoreSheet['judge']): string {
  return `${entry.toHexString()}:${judge.toHexString()}`
}
