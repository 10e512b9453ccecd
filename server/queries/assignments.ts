/** The matrix of one panel: its valid entries down, its judges across, in each cell a sheet, a free place or a conflict. */
import { whyNotAssign } from '#rules/assignments'
import { roundLabel, roundOf, roundsOf } from '#rules/rounds'
import { Entries } from '#models/entry'
import { Panels, type Panel } from '#models/panel'
import { People } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import {
  assignableFields,
  entriesFor,
  judgesOf,
  type AssignableEntry,
  type PanelJudge,
} from '../assignment-ground'
import { pairKey, recordOf } from '../assignment-record'
import { undoOf } from '../assignment-undo'
import type { By, InContest } from '../guard'
import { sheetsHeld } from '../load-limits'
import { unseenConflicts } from '../shown-conflicts'
import { standingRound, type StandingRound } from '../rounds'

/** A form carries at most 500 fields, one for each free cell. */
const cellsAtMost = 400
const rowsAtMost = 50

/** `panelId` chooses the panel; the first one by name when it is absent or unknown. */
export async function assignments(by: By & InContest, panelId: string | null, page: number) {
  const { contest, now } = by
  const panels = await Panels.find({ contest: contest._id }).sort({ name: 1 }).lean()
  const panel = panels.find(({ _id }) => _id.toHexString() === panelId) ?? panels[0] ?? null
  const round = panel && (await standingRound(contest, panel.round))
  return {
    refusal: round && whyNotAssign(contest.timeline, now, round),
    rounds: roundsOf(contest).length,
    panels: panels.map(({ _id, name, round }) => ({
      id: _id.toHexString(),
      name,
      round: roundLabel(roundOf(contest, round)),
    })),
    matrix: round && (await matrixOf(by, panel, round, Math.max(1, page))),
  }
}

/** The last act of assignment, and what undoing it would come to; null when there is nothing to undo. */
async function undoShown(
  by: By & InContest,
  panel: Panel,
  round: StandingRound,
  judges: readonly PanelJudge[],
) {
  const undo = await undoOf(by, panel, round, judges)
  if (!undo) return null
  const { last, sheets, begun, restored, lost } = undo
  const officer = await People.findById(last.by).select({ name: 1, email: 1 }).lean()
  return {
    batch: last.batch.toHexString(),
    kind: last.kind,
    at: last.at,
    by: officer?.name || officer?.email || '',
    made: sheets.length,
    withdrawn: last.withdrawn.length,
    begun,
    restored: restored.length,
    lost,
  }
}

async function matrixOf(by: By & InContest, panel: Panel, round: StandingRound, page: number) {
  const { contest, now } = by
  const [judges = []] = (await judgesOf([panel])).values()
  const size = Math.max(1, Math.min(rowsAtMost, Math.floor(cellsAtMost / Math.max(1, judges.length))))
  const filter = entriesFor(contest, panel, round)
  const [entries, total] = await Promise.all([
    Entries.find(filter)
      .select(assignableFields)
      .sort({ blindCode: 1 })
      .skip((page - 1) * size)
      .limit(size)
      .lean() as Promise<AssignableEntry[]>,
    Entries.countDocuments(filter),
  ])
  const sheets = await ScoreSheets.find({
    entry: { $in: entries.map(({ _id }) => _id) },
    round: panel.round,
  })
    .select({ entry: 1, judge: 1, state: 1, panel: 1 })
    .lean()
  const unseen = await unseenConflicts(contest, panel._id.toHexString())
  const loads = await sheetsHeld(panel)
  const held = new Map(sheets.map((sheet) => [pairKey(sheet.entry, sheet.judge), sheet]))
  return {
    id: panel._id.toHexString(),
    name: panel.name,
    version: panel.version,
    unseen,
    total,
    page,
    first: (page - 1) * size + 1,
    last: (page - 1) * size + entries.length,
    pages: Math.ceil(total / size),
    undo: await undoShown(by, panel, round, judges),
    judges: judges.map(({ person, name, isChair, declaration }) => ({
      person,
      name,
      isChair,
      conflictNote: declaration?.hasConflict ? declaration.note : null,
      hasDeclared: declaration !== null,
      /** Sheets of the whole panel, not only of this page. */
      held: loads.get(person) ?? 0,
    })),
    rows: entries.map((entry) => ({
      id: entry._id.toHexString(),
      blindCode: entry.blindCode ?? '',
      title: entry.answers.title,
      receiptNumber: entry.receiptNumber ?? '',
      cells: judges.map((judge) => ({ judge: judge.person, ...recordOf(judge, entry, panel, held, now) })),
    })),
  }
}
