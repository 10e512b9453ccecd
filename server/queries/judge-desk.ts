/** The scoring desk: one entry, blind unless the round is a named one, beside one sheet; the other sheets of the panel. */
import { idFrom } from '#models/ids'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { Submissions, type Submission } from '#models/submission'
import { Uploads } from '#models/upload'
import { blindEntry, makersFor, type BlindEntry, type BlindFile, type Makers } from '#rules/blinding'
import { noVisit, type VisitNote, type VisitPhotos } from '#rules/sheet-photos'
import { maySeePeers } from '#rules/peers'
import { milestone, phaseAt, type Phase } from '#rules/phases'
import { hasPledged } from '#rules/pledge'
import type { Refusal } from '#rules/refusal'
import type { ExplanationQuestion } from '#rules/regulations'
import { roundLabel, roundsOf, type Round, type RoundLabel } from '#rules/rounds'
import { whyNotMoveSheet, type SheetState } from '#rules/sheet-states'
import type { Rubric } from '#scoring/rubric'
import { sheetTotal } from '#scoring/sheet-total'
import { fileView, type FileView } from '../file-views'
import { nounsOf, type Nouns } from '#wording/vi/nouns'
import { formRows, type TextRow } from '../answer-rows'
import type { By } from '../guard'
import { fieldName, nextToDo, progressOf, sheetRow, type Progress, type SheetRow } from '../judge-sheets'
import { judgedSheet, situationOf, type JudgedSheet } from '../judging'
import { photosFor } from '../sheet-photos'
import { found, refuse } from '../refuse'
import { sendersOf } from '../sent-by'

/** The sheet without the dossier: enough to confirm it or to step back from it. */
export interface JudgeSheet {
  now: Date
  contest: { shortTitle: string; phase: Phase; deadline: Date }
  panel: { id: string; name: string }
  /** `isOnly`: the contest has no other, so that nobody needs to be told which it is. */
  round: RoundLabel & Pick<Round, 'blindness' | 'graceMinutes'> & { isOnly: boolean }
  sheet: {
    id: string
    blindCode: string
    state: SheetState
    stateReason: string
    wasReopened: boolean
    marks: Record<string, number>
    remarks: string
    /** Null in a round that is no visit. */
    visit: VisitNote | null
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
  /** Null in a round that is no visit. */
  photos: VisitPhotos | null
  /** Why the judge cannot write on this sheet now; null when nothing is in the way. */
  whyNotSave: Refusal | null
  whyNotRecuse: Refusal | null
}

export interface JudgeDesk extends JudgeSheet {
  /** Null once the judge has stepped back or the sheet is void: then there is nothing left to read. */
  entry: BlindEntry | null
  /** How each file of the entry is shown, by its id. */
  views: Record<string, FileView>
  /** Whose work it is; null in a blind round. */
  makers: Makers | null
  /** What the others gave the same entry, highest first, so that no place tells who; null where the round hides it. */
  peers: number[] | null
  questions: Pick<ExplanationQuestion, 'code' | 'title'>[]
  /** What the registration form told for the jury, of the work and, in a named round, of each author. */
  told: TextRow[]
  toldOfAuthors: TextRow[][]
  nouns: Nouns
}

/** The desk. Refused until the judge has signed the panel's declaration; readable in every phase after. */
export async function judgeDesk(by: By, id: string | undefined): Promise<JudgeDesk> {
  const judged = await judgedSheet(by, id)
  const { sheet, contest, member } = judged
  refuse(hasPledged(member) ? null : { because: 'not-declared' })
  const { regulations } = contest
  const [summary, kept] = await Promise.all([
    summarize(judged, by),
    Submissions.findById(sheet.submission).select({ answers: 1, sentBy: 1, submittedAt: 1 }).lean(),
  ])
  const submission = found(kept, 'submission')
  const { answers } = submission
  const isReadable = sheet.state !== 'recused' && sheet.state !== 'void'
  const entry = isReadable ? blindEntry(sheet.blindCode, answers, regulations) : null
  const [views, makers, peers] = await Promise.all([
    viewsOf(sheet, entry?.files ?? []),
    isReadable ? makersOf(judged, submission) : null,
    peerTotals(judged),
  ])
  return {
    ...summary,
    entry,
    views,
    makers,
    peers,
    questions: regulations.explanation.map(({ code, title }) => ({ code, title })),
    told: entry ? formRows(regulations, 'entry', entry.form, 'jury') : [],
    toldOfAuthors: (makers?.authors ?? []).map(({ form }) => formRows(regulations, 'author', form, 'jury')),
    nouns: nounsOf(regulations),
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

/** In a blind round nothing of whose work it is is read at all. */
async function makersOf(
  { round, contest }: JudgedSheet,
  submission: Pick<Submission, 'answers' | 'sentBy' | 'submittedAt'>,
): Promise<Makers | null> {
  if (round.blindness === 'blind') return null
  const senderOf = await sendersOf([submission])
  return makersFor(round, submission.answers, senderOf(submission)?.name ?? '', contest.regulations)
}

/** Confirmed sheets of the same entry and round alone; totals and nothing else leave the server. */
async function peerTotals({ round, sheet, member }: JudgedSheet): Promise<number[] | null> {
  if (!maySeePeers(round, sheet.state, { hasDeclared: member.declaration !== null })) return null
  const others = await ScoreSheets.find({
    entry: sheet.entry,
    round: sheet.round,
    judge: { $ne: sheet.judge },
    state: 'confirmed',
  })
    .select({ marks: 1 })
    .lean()
  return others.map(({ marks }) => sheetTotal(round.rubric, marks).total).sort((a, b) => b - a)
}

/** The same sheet for the pages that confirm it. */
export async function judgeSheet(by: By, id: string | undefined): Promise<JudgeSheet> {
  const judged = await judgedSheet(by, id)
  refuse(hasPledged(judged.member) ? null : { because: 'not-declared' })
  return summarize(judged, by)
}

/** The same sheet for the page of its photographs. NotFound in a round that is no visit. */
export async function visitedSheet(by: By, id: string | undefined) {
  const { photos, ...sheet } = await judgeSheet(by, id)
  return { ...sheet, photos: found(photos, 'visit') }
}

/** The same sheet for the page that steps back from it: a conflict may be known before anything is signed. */
export async function recusalSheet(by: By, id: string | undefined): Promise<JudgeSheet> {
  return summarize(await judgedSheet(by, id), by)
}

async function summarize(judged: JudgedSheet, by: By): Promise<JudgeSheet> {
  const { sheet, round, contest, panel } = judged
  const { timeline } = contest
  const [work, photos, sheets] = await Promise.all([
    Submissions.findById(sheet.submission).select({ 'answers.title': 1, 'answers.field': 1 }).lean(),
    photosFor(judged),
    ScoreSheets.find({ judge: sheet.judge, contest: contest._id, panel: panel._id })
      .sort({ blindCode: 1 })
      .lean(),
  ])
  const rows = sheets.map((one) => sheetRow(one, contest))
  const id = sheet._id.toHexString()
  const situation = situationOf(judged, by)
  const phase = phaseAt(timeline, by.now)
  const isLate = sheet.wasReopened && by.now > round.endsAt
  return {
    now: by.now,
    contest: {
      shortTitle: contest.shortTitle,
      phase,
      deadline: isLate ? milestone(timeline, 'deliberationEnds') : round.endsAt,
    },
    panel: { id: panel._id.toHexString(), name: panel.name },
    round: {
      ...roundLabel(round),
      blindness: round.blindness,
      graceMinutes: isLate ? 0 : round.graceMinutes,
      isOnly: roundsOf(contest).length === 1,
    },
    sheet: {
      id,
      blindCode: sheet.blindCode,
      state: sheet.state,
      stateReason: sheet.stateReason,
      wasReopened: sheet.wasReopened,
      marks: sheet.marks,
      remarks: sheet.remarks,
      visit: round.kind === 'visit' ? (sheet.visit ?? noVisit) : null,
      version: sheet.version,
      confirmedAt: sheet.confirmedAt,
      updatedAt: sheet.updatedAt,
    },
    work: {
      title: work?.answers.title ?? '',
      field: fieldName(contest, work?.answers.field),
    },
    rubric: round.rubric,
    rows,
    progress: progressOf(rows),
    next: nextToDo(rows, id),
    photos,
    whyNotSave: whyNotMoveSheet('save', situation),
    whyNotRecuse: whyNotMoveSheet('recuse', situation),
  }
}
