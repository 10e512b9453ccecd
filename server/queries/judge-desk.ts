/** The scoring desk: one blind entry beside one sheet, and the other sheets of the same panel. */
import { idFrom } from '#models/ids'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { Submissions } from '#models/submission'
import { Uploads } from '#models/upload'
import { blindEntry, type BlindEntry, type BlindFile } from '#rules/blinding'
import { milestone, phaseAt, type Phase } from '#rules/phases'
import { hasPledged } from '#rules/pledge'
import type { Refusal } from '#rules/refusal'
import type { ExplanationQuestion } from '#rules/regulations'
import { whyNotMoveSheet, type SheetState } from '#rules/sheet-states'
import type { Rubric } from '#scoring/rubric'
import { fileView, type FileView } from '../file-views'
import type { By } from '../guard'
import { fieldName, nextToDo, progressOf, sheetRow, type Progress, type SheetRow } from '../judge-sheets'
import { judgedSheet, situationOf, type JudgedSheet } from '../judging'
import { found, refuse } from '../refuse'

/** The sheet without the dossier: enough to confirm it or to step back from it. */
export interface JudgeSheet {
  now: Date
  contest: { shortTitle: string; phase: Phase; deadline: Date }
  panel: { id: string; name: string }
  sheet: {
    id: string
    blindCode: string
    state: SheetState
    stateReason: string
    wasReopened: boolean
    marks: Record<string, number>
    remarks: string
    version: number
    confirmedAt: Date | null
    updatedAt: Date
  }
  work: { title: string; field: string }
  rubric: Rubric
  /** All of the judge's sheets in this panel, by blind code, this one included. */
  rows: SheetRow[]
  progress: Progress
  next: string | null
  /** Why the judge cannot write on this sheet now; null when nothing is in the way. */
  whyNotSave: Refusal | null
  whyNotRecuse: Refusal | null
}

export interface JudgeDesk extends JudgeSheet {
  /** Null once the judge has stepped back or the sheet is void: then there is nothing left to read. */
  entry: BlindEntry | null
  /** How each file of the entry is shown, by its id. */
  views: Record<string, FileView>
  questions: Pick<ExplanationQuestion, 'code' | 'title'>[]
}

/** The desk. Refused until the judge has signed the panel's declaration; readable in every phase after. */
export async function judgeDesk(by: By, id: string | undefined): Promise<JudgeDesk> {
  const judged = await judgedSheet(by, id)
  const { sheet, contest, member } = judged
  refuse(hasPledged(member) ? null : { because: 'not-declared' })
  const { regulations } = contest
  const [summary, submission] = await Promise.all([
    summarize(judged, by),
    Submissions.findById(sheet.submission).select({ answers: 1 }).lean(),
  ])
  const { answers } = found(submission, 'submission')
  const isReadable = sheet.state !== 'recused' && sheet.state !== 'void'
  const entry = isReadable ? blindEntry(sheet.blindCode, answers, regulations) : null
  return {
    ...summary,
    entry,
    views: await viewsOf(sheet, entry?.files ?? []),
    questions: regulations.explanation.map(({ code, title }) => ({ code, title })),
  }
}

async function viewsOf(sheet: ScoreSheet, files: readonly BlindFile[]): Promise<Record<string, FileView>> {
  const ids = files.map(({ id }) => idFrom(id))
  const uploads = await Uploads.find({ _id: { $in: ids }, entry: sheet.entry }).lean()
  const views = files.map(async ({ id }) => {
    const upload = uploads.find(({ _id }) => _id.toHexString() === id)
    return [id, await fileView(upload)] as const
  })
  return Object.fromEntries(await Promise.all(views))
}

/** The same sheet for the pages that confirm it. */
export async function judgeSheet(by: By, id: string | undefined): Promise<JudgeSheet> {
  const judged = await judgedSheet(by, id)
  refuse(hasPledged(judged.member) ? null : { because: 'not-declared' })
  return summarize(judged, by)
}

/** The same sheet for the page that steps back from it: a conflict may be known before anything is signed. */
export async function recusalSheet(by: By, id: string | undefined): Promise<JudgeSheet> {
  return summarize(await judgedSheet(by, id), by)
}

async function summarize(judged: JudgedSheet, by: By): Promise<JudgeSheet> {
  const { sheet, contest, panel } = judged
  const { timeline, regulations } = contest
  const [work, sheets] = await Promise.all([
    Submissions.findById(sheet.submission).select({ 'answers.title': 1, 'answers.field': 1 }).lean(),
    ScoreSheets.find({ judge: sheet.judge, contest: contest._id, panel: panel._id })
      .sort({ blindCode: 1 })
      .lean(),
  ])
  const rows = sheets.map((one) => sheetRow(one, contest))
  const id = sheet._id.toHexString()
  const situation = situationOf(judged, by)
  const phase = phaseAt(timeline, by.now)
  const isLate = sheet.wasReopened && phase === 'deliberation'
  return {
    now: by.now,
    contest: {
      shortTitle: contest.shortTitle,
      phase,
      deadline: milestone(timeline, isLate ? 'deliberationEnds' : 'judgingEnds'),
    },
    panel: { id: panel._id.toHexString(), name: panel.name },
    sheet: {
      id,
      blindCode: sheet.blindCode,
      state: sheet.state,
      stateReason: sheet.stateReason,
      wasReopened: sheet.wasReopened,
      marks: sheet.marks,
      remarks: sheet.remarks,
      version: sheet.version,
      confirmedAt: sheet.confirmedAt,
      updatedAt: sheet.updatedAt,
    },
    work: {
      title: work?.answers.title ?? '',
      field: fieldName(contest, work?.answers.field),
    },
    rubric: regulations.rubric,
    rows,
    progress: progressOf(rows),
    next: nextToDo(rows, id),
    whyNotSave: whyNotMoveSheet('save', situation),
    whyNotRecuse: whyNotMoveSheet('recuse', situation),
  }
}
