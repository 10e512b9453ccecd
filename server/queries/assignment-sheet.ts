/** The matrix of a panel as a spreadsheet to be filled in, and what one that comes back would change. Nothing is kept. */
import {
  cellOutcome,
  type AssignmentSheetProblem,
  type CellMark,
  type PairRecord,
} from '#rules/assignment-sheet'
import { whyNotAssign } from '#rules/assignments'
import type { OldEncoding } from '#rules/spreadsheet-problems'
import { assignmentSheetWords as words } from '#wording/vi/assignment-sheet'
import { assignmentRecord, type AssignmentRecord } from '../assignment-record'
import type { AssignableEntry, PanelJudge } from '../assignment-ground'
import type { By, InContest } from '../guard'
import { loadOf } from '../load-limits'
import { panelIn } from '../panel-work'
import { Refused } from '../refuse'
import { standingRound } from '../rounds'
import type { Spreadsheet } from '../spreadsheets/read-spreadsheet'
import { bareText } from '../spreadsheets/bare-text'
import { tableOf, type TableRecord } from '../spreadsheets/table-of'
import { writeSpreadsheet } from '../spreadsheets/write-spreadsheet'

/** The page from which the spreadsheet is taken and to which it comes back. */
export async function assignmentSheetPage(by: By & InContest, panelId: string | undefined) {
  const panel = await panelIn(by, panelId)
  const round = await standingRound(by.contest, panel.round)
  return {
    panel: { id: panel._id.toHexString(), name: panel.name },
    refusal: whyNotAssign(by.contest.timeline, by.now, round),
  }
}

/** The spreadsheet of a panel; entries by blind code, as everywhere judges are assigned. */
export async function assignmentSheetFile(by: By & InContest, panelId: string | undefined) {
  const panel = await panelIn(by, panelId)
  const record = await assignmentRecord(by, panel)
  const { judges, entries } = record
  const fields = new Map(by.contest.regulations.fields.map(({ code, name }) => [code, name]))
  const bytes = writeSpreadsheet({
    isProtected: true,
    sheets: [
      {
        name: words.sheet,
        above: [words.above(panel.name)],
        frozenColumns: 1,
        columns: [
          { title: words.columns.entry, width: 12, isLocked: true },
          { title: words.columns.title, width: 42, isLocked: true },
          { title: words.columns.field, width: 24, isLocked: true },
          ...titlesOf(judges).map((title) => ({ title, width: 18 })),
        ],
        rows: entries.map((entry) => [
          entry.blindCode ?? '',
          entry.answers.title,
          fields.get(entry.answers.field ?? '') ?? '',
          ...judges.map((judge) => handedOut(record.of(judge, entry))),
        ]),
      },
    ],
  })
  return { bytes, name: words.fileName(panel.name) }
}

/** A judge's name, with the address where two have the same. */
function titlesOf(judges: readonly PanelJudge[]): string[] {
  const names = judges.map(({ name }) => bareText(name))
  return judges.map(({ name, email }) => {
    return names.filter((other) => other === bareText(name)).length > 1 ? `${name} (${email})` : name
  })
}

function handedOut(record: PairRecord): string {
  if (record.sheet === null) return record.finding ? words.cells.conflict : ''
  if (!record.isOwn) return words.cells.otherPanel
  return record.sheet === 'blank' ? words.cells.mark : words.cells[record.sheet]
}

export interface AssignmentDryRun {
  /** Of the panel as it was looked at: what is applied is refused when it has changed. */
  version: number
  decodedFrom: OldEncoding | null
  problems: AssignmentSheetProblem[]
  give: DryRunPair[]
  takeBack: DryRunPair[]
  unchanged: number
  /** Entries of the panel that the spreadsheet does not name; they stay as they are. */
  unnamed: number
  judges: { person: string; name: string; before: number; after: number }[]
}

export interface DryRunPair {
  line: number
  entry: { id: string; blindCode: string; title: string }
  judge: { id: string; name: string }
}

/** @throws Refused `spreadsheet-unfit` when its columns are not those of an assignment. */
export async function assignmentDryRun(
  by: By & InContest,
  panelId: string | undefined,
  sheet: Spreadsheet,
): Promise<AssignmentDryRun> {
  const panel = await panelIn(by, panelId)
  const record = await assignmentRecord(by, panel)
  const table = tableOf(sheet.rows, {
    entry: { titles: [words.columns.entry, 'Phach', 'Ma ho so'] },
    title: { titles: [words.columns.title, 'Ho so'], isOptional: true },
    field: { titles: [words.columns.field], isOptional: true },
  })
  if (!table.ok) throw new Refused({ because: 'spreadsheet-unfit', problem: table.problem })
  const columns = columnsOf(table.others, record.judges)
  const run: AssignmentDryRun = {
    version: panel.version,
    decodedFrom: sheet.decodedFrom,
    problems: columnProblems(table.others, columns, table.records, table.line),
    give: [],
    takeBack: [],
    unchanged: 0,
    unnamed: 0,
    judges: [],
  }
  const entries = new Map(record.entries.map((entry) => [entry.blindCode ?? '', entry]))
  const named = new Map<AssignableEntry, number>()
  const once = columns.map((judge, column) => (columns.indexOf(judge) === column ? judge : null))
  for (const row of table.records) readRow(row, once, record, entries, named, run)
  run.unnamed = record.entries.filter((entry) => !named.has(entry)).length
  run.judges = record.judges.map((judge) => loadsOf(judge, record, run))
  run.problems.push(...overLoads(record.judges, run, table.line))
  return run
}

/** The judge of each other column; null for a column that names none. */
function columnsOf(titles: readonly string[], judges: readonly PanelJudge[]): (PanelJudge | null)[] {
  const known = titlesOf(judges)
  return titles.map((title) => {
    const index = known.findIndex((one) => bareText(one) === bareText(title))
    return judges[index] ?? judges.find(({ email }) => email === title.toLowerCase()) ?? null
  })
}

/** Columns of nobody matter only where something is marked in them: people keep notes beside a list. */
function columnProblems(
  titles: readonly string[],
  columns: readonly (PanelJudge | null)[],
  rows: readonly TableRecord<string>[],
  line: number,
): AssignmentSheetProblem[] {
  return titles.flatMap((title, column): AssignmentSheetProblem[] => {
    const judge = columns[column]
    if (judge) return columns.indexOf(judge) < column ? [{ line, code: 'judge-twice', title }] : []
    const isMarked = rows.some(({ others }) => isMark(others[column] ?? ''))
    return isMarked ? [{ line, code: 'not-on-panel', title }] : []
  })
}

function readRow(
  { line, cells, others }: TableRecord<'entry' | 'title' | 'field'>,
  columns: readonly (PanelJudge | null)[],
  record: AssignmentRecord,
  entries: ReadonlyMap<string, AssignableEntry>,
  named: Map<AssignableEntry, number>,
  run: AssignmentDryRun,
): void {
  const { entry: blindCode } = cells
  if (blindCode === '') {
    if (others.some(isMark)) run.problems.push({ line, code: 'entry-missing' })
    return
  }
  const entry = entries.get(blindCode)
  if (!entry) {
    run.problems.push({ line, code: 'unknown-entry', entry: blindCode })
    return
  }
  const first = named.get(entry)
  if (first !== undefined) {
    run.problems.push({ line, code: 'entry-twice', entry: blindCode, first })
    return
  }
  named.set(entry, line)
  columns.forEach((judge, column) => {
    if (judge) readCell(line, others[column] ?? '', judge, entry, record.of(judge, entry), run)
  })
}

function readCell(
  line: number,
  text: string,
  judge: PanelJudge,
  entry: AssignableEntry,
  onRecord: PairRecord,
  run: AssignmentDryRun,
): void {
  const place = { line, entry: entry.blindCode ?? '', judge: judge.name }
  const mark = markOf(text, onRecord)
  if (mark === null) {
    run.problems.push({ ...place, code: 'unknown-mark', text })
    return
  }
  const outcome = cellOutcome(mark, onRecord)
  const pair = {
    line,
    entry: { id: entry._id.toHexString(), blindCode: place.entry, title: entry.answers.title },
    judge: { id: judge.person, name: judge.name },
  }
  if (outcome === 'unchanged') run.unchanged += 1
  else if (outcome === 'give') run.give.push(pair)
  else if (outcome === 'take-back') run.takeBack.push(pair)
  else if (outcome !== 'conflict') run.problems.push({ ...place, code: outcome })
  else if (onRecord.sheet === null && onRecord.finding) {
    run.problems.push({ ...place, code: 'conflict', finding: onRecord.finding })
  }
}

const marks = new Set(['x', 'v', '1', 'co', 'true'])

function isMark(text: string): boolean {
  return marks.has(bareText(text)) || /^[×✓✔☑✗]$/u.test(text)
}

/** Null for what nobody can follow. A sheet that was begun since the spreadsheet was taken is not a contradiction. */
function markOf(text: string, record: PairRecord): CellMark | null {
  if (text === '') return 'none'
  if (isMark(text)) return 'wanted'
  const bare = bareText(text)
  if (bare === bareText(handedOut(record))) return 'as-handed-out'
  const isWord = Object.values<string>(words.cells).some((word) => bareText(word) === bare)
  if (!isWord) return null
  if (bare === bareText(words.cells.conflict)) return 'none'
  return record.sheet === null ? null : 'as-handed-out'
}

function loadsOf(judge: PanelJudge, record: AssignmentRecord, { give, takeBack }: AssignmentDryRun) {
  const before = record.entries.filter((entry) => {
    const { sheet } = record.of(judge, entry)
    return sheet !== null && sheet !== 'recused' && sheet !== 'void'
  }).length
  const own = (pairs: readonly DryRunPair[]) => pairs.filter((pair) => pair.judge.id === judge.person).length
  const { person, name } = judge
  return { person, name, before, after: before + own(give) - own(takeBack) }
}

/** Judges who would hold more than they agreed to, and get more than they have. */
function overLoads(
  judges: readonly PanelJudge[],
  run: AssignmentDryRun,
  line: number,
): AssignmentSheetProblem[] {
  return judges.flatMap((judge): AssignmentSheetProblem[] => {
    const max = loadOf(judge)
    const load = run.judges.find(({ person }) => person === judge.person)
    if (max === null || !load || load.after <= Math.max(max, load.before)) return []
    return [{ line, code: 'over-load', judge: judge.name, max, after: load.after }]
  })
}
