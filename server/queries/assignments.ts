/** The matrix of one panel: its valid entries down, its judges across, in each cell a sheet, a free place or a conflict. */
import type { ConflictFinding } from '#rules/refusal'
import { whyNotAssign } from '#rules/assignments'
import { dayOf } from '#rules/deadlines'
import { whyNotGive } from '#rules/panel-service'
import { roundLabel, roundOf, roundsOf } from '#rules/rounds'
import type { SheetState } from '#rules/sheet-states'
import { Entries } from '#models/entry'
import { Panels, type Panel } from '#models/panel'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import {
  assignableFields,
  entriesFor,
  findingFor,
  judgesOf,
  type AssignableEntry,
  type PanelJudge,
} from '../assignment-ground'
import type { By, InContest } from '../guard'
import { unseenConflicts } from '../shown-conflicts'
import { standingRound, type StandingRound } from '../rounds'

/** `isOwn`: the sheet was given by this panel, so that this panel can take it back. */
export type AssignmentCell =
  | { judge: string; sheet: SheetState; isOwn: boolean }
  | { judge: string; sheet: null; finding: ConflictFinding | 'not-serving' | null }

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

async function matrixOf({ contest, now }: By & InContest, panel: Panel, round: StandingRound, page: number) {
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
  const held = new Map(
    sheets.map((sheet) => [`${sheet.entry.toHexString()}:${sheet.judge.toHexString()}`, sheet]),
  )
  return {
    id: panel._id.toHexString(),
    name: panel.name,
    unseen,
    total,
    page,
    first: (page - 1) * size + 1,
    last: (page - 1) * size + entries.length,
    pages: Math.ceil(total / size),
    judges: judges.map(({ person, name, isChair, declaration }) => ({
      person,
      name,
      isChair,
      conflictNote: declaration?.hasConflict ? declaration.note : null,
      hasDeclared: declaration !== null,
    })),
    rows: entries.map((entry) => ({
      id: entry._id.toHexString(),
      blindCode: entry.blindCode ?? '',
      title: entry.answers.title,
      receiptNumber: entry.receiptNumber ?? '',
      cells: judges.map((judge) => cellOf(judge, entry, panel, held, now)),
    })),
  }
}

function cellOf(
  judge: PanelJudge,
  entry: AssignableEntry,
  panel: Panel,
  held: ReadonlyMap<string, Pick<ScoreSheet, 'state' | 'panel'>>,
  now: Date,
): AssignmentCell {
  const sheet = held.get(`${entry._id.toHexString()}:${judge.person}`)
  if (sheet) return { judge: judge.person, sheet: sheet.state, isOwn: sheet.panel.equals(panel._id) }
  const isServing = whyNotGive(judge, dayOf(now), judge.name) === null
  return { judge: judge.person, sheet: null, finding: isServing ? findingFor(judge, entry) : 'not-serving' }
}
