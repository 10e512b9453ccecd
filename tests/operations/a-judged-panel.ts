/** A contest with a panel, its judge and sheets, for the tests of judging. */
import { newId, type Id } from '#models/ids'
import type { Contest } from '#models/contest'
import { Journal } from '#models/journal'
import { Panels, type Panel, type PanelMember } from '#models/panel'
import type { Person } from '#models/person'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { lastRound } from '#rules/rounds'
import type { Entry } from '#models/entry'
import { aContest, aPerson, aSeat, aSubmittedEntry, moments } from '#tests/support/world'

export const declaration = { pledgedAt: moments.screening, hasConflict: false, note: '' }

export async function aPanel(contest: Contest, members: PanelMember[], changes: Partial<Panel> = {}) {
  const panel: Panel = {
    _id: newId(),
    contest: contest._id,
    name: `Tổ ${newId().toHexString()}`,
    round: lastRound(contest).code,
    fields: contest.regulations.fields.map(({ code }) => code),
    members,
    decisionNumber: '02/QĐ-BTC',
    version: 0,
    createdAt: moments.screening,
    ...changes,
  }
  await Panels.create(panel)
  return panel
}

export async function aSheet(
  contest: Contest,
  panel: Panel,
  judge: Person,
  work: { entry: Entry; submission: Id },
  changes: Partial<ScoreSheet> = {},
): Promise<ScoreSheet> {
  const sheet: ScoreSheet = {
    _id: newId(),
    contest: contest._id,
    round: panel.round,
    panel: panel._id,
    entry: work.entry._id,
    submission: work.submission,
    judge: judge._id,
    blindCode: work.entry.blindCode ?? '000',
    isChair: false,
    rubricVersion: 1,
    marks: {},
    remarks: '',
    state: 'blank',
    stateReason: '',
    wasReopened: false,
    confirmedAt: null,
    assignedAt: moments.screening,
    assignedBy: newId(),
    version: 0,
    updatedAt: moments.screening,
    ...changes,
  }
  await ScoreSheets.create(sheet)
  return sheet
}

/** One contest, one panel, one judge who has declared, one blank sheet; each part may be told otherwise. */
export async function aDesk(
  changes: { sheet?: Partial<ScoreSheet>; member?: Partial<PanelMember>; contest?: Partial<Contest> } = {},
) {
  const contest = await aContest(changes.contest)
  const [judge, owner] = [await aPerson(), await aPerson()]
  await aSeat(contest, judge, 'judge')
  const panel = await aPanel(contest, [{ person: judge._id, isChair: false, declaration, ...changes.member }])
  const work = await aSubmittedEntry(contest, owner, { blindCode: '083' })
  const sheet = await aSheet(contest, panel, judge, work, changes.sheet)
  return { contest, judge, owner, panel, ...work, sheet, id: sheet._id.toHexString() }
}

export async function kept(id: Id): Promise<ScoreSheet> {
  const sheet = await ScoreSheets.findById(id).lean()
  if (!sheet) throw new Error('The sheet is gone')
  return sheet
}

/** The journal of a subject, without what every line has. */
export async function journalOf(subject: string) {
  const lines = await Journal.find({ subject }).sort({ sequence: 1 }).lean()
  return lines.map(({ action, actor, at, details }) => ({ action, actor: actor?.toHexString(), at, details }))
}

/** Lawful marks for every criterion of the Hà Giang contest: 82,5 points. */
export const typedMarks = { novelty: '33,5', effect: '24', materials: '12,5', technique: '12.5' }
export const fullMarks = { novelty: 3350, effect: 2400, materials: 1250, technique: 1250 }
