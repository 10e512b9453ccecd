/** What a judge sees, for the officer whom the judge has telephoned: the same blind work, and which criteria are filled. No marks. */
import { People } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { Submissions } from '#models/submission'
import { blindEntry } from '#rules/blinding'
import { hasPledged } from '#rules/pledge'
import type { Refusal } from '#rules/refusal'
import { roundLabel } from '#rules/rounds'
import { whyNotMoveSheet } from '#rules/sheet-states'
import { formRows } from '../answer-rows'
import type { By, InContest } from '../guard'
import { fieldName, workRows } from '../judge-sheets'
import { sheetIn } from '../judging'
import { memberOf, panelIn } from '../panel-work'
import { found } from '../refuse'
import { standingRound } from '../rounds'

/** The queue of one member of a panel. */
export async function sheetsAsJudge(
  by: By & InContest,
  panelId: string | undefined,
  person: string | undefined,
) {
  const { contest } = by
  const panel = await panelIn(by, panelId)
  const member = memberOf(panel, person ?? '')
  const [judge, round, sheets] = await Promise.all([
    People.findById(member.person).select({ name: 1, email: 1 }).lean(),
    standingRound(contest, panel.round),
    ScoreSheets.find({ judge: member.person, contest: contest._id, panel: panel._id })
      .sort({ blindCode: 1 })
      .lean(),
  ])
  const rows = await workRows(sheets, [contest])
  const { criteria } = round.rubric
  return {
    now: by.now,
    judge: judge?.name || judge?.email || '',
    panel: { id: panel._id.toHexString(), name: panel.name },
    deadline: round.endsAt,
    hasPledged: hasPledged(member),
    rows: sheets.flatMap(({ _id, marks, updatedAt }) => {
      const row = rows.get(_id.toHexString())
      if (!row) return []
      const { id, blindCode, title, field, state } = row
      const filled = criteria.filter(({ code }) => Object.hasOwn(marks, code)).length
      return [{ id, blindCode, title, field, state, filled, of: criteria.length, updatedAt }]
    }),
  }
}

/** One sheet as its judge reads it. Whose work it is stays hidden here as well: who helps must not let it slip. */
export async function sheetAsJudge(by: By & InContest, id: string | undefined) {
  const { contest, now } = by
  const sheet = await sheetIn(contest, id)
  const panel = await panelIn(by, sheet.panel.toHexString())
  const member = memberOf(panel, sheet.judge.toHexString())
  const [judge, round, submission] = await Promise.all([
    People.findById(sheet.judge).select({ name: 1, email: 1 }).lean(),
    standingRound(contest, sheet.round),
    Submissions.findById(sheet.submission).select({ answers: 1 }).lean(),
  ])
  const entry = blindEntry(sheet.blindCode, found(submission, 'submission').answers, contest.regulations)
  const whyNotSave: Refusal | null = whyNotMoveSheet('save', {
    state: sheet.state,
    timeline: contest.timeline,
    now,
    isOwn: true,
    roles: ['judge'],
    hasDeclared: hasPledged(member),
    wasReopened: sheet.wasReopened,
    round,
  })
  return {
    judge: { person: sheet.judge.toHexString(), name: judge?.name || judge?.email || '' },
    panel: { id: panel._id.toHexString(), name: panel.name },
    round: roundLabel(round),
    sheet: {
      blindCode: sheet.blindCode,
      state: sheet.state,
      hasRemarks: sheet.remarks.trim() !== '',
      updatedAt: sheet.updatedAt,
    },
    work: { title: entry.title, field: fieldName(contest, entry.field), summary: entry.summary },
    files: entry.files.map(({ id: file, title, size }) => ({ id: file, title, size })),
    answers: [
      ...formRows(contest.regulations, 'entry', entry.form, 'jury'),
      ...contest.regulations.explanation.map(({ code, title }) => ({
        code,
        title,
        text: entry.explanation[code] ?? '',
      })),
    ],
    criteria: round.rubric.criteria.map(({ code, title }) => ({
      code,
      title,
      isFilled: Object.hasOwn(sheet.marks, code),
    })),
    whyNotSave,
  }
}
