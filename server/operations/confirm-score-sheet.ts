/** A judge confirms a sheet as the page showed it; from then on it counts, and is locked. */
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { SheetPhotos } from '#models/sheet-photo'
import type { Refusal } from '#rules/refusal'
import { whyNotMoveSheet } from '#rules/sheet-states'
import { canonical } from '#scoring/digest'
import { points } from '#scoring/points'
import { checkSheet, needsRemark, type Rubric } from '#scoring/rubric'
import { sheetTotal } from '#scoring/sheet-total'
import { sha256 } from '../digest'
import { refuseOncePublished } from '../decisions'
import { discussWhereFar } from '../discussions'
import type { By } from '../guard'
import { judgedSheet, onFreshCopy, situationOf } from '../judging'
import { refuse } from '../refuse'
import { write } from '../write'

/** Confirms the copy of this version. A sheet already confirmed stays as it is: pressing twice confirms once. */
export async function confirmScoreSheet(
  by: By,
  id: string | undefined,
  { version }: { version: number },
): Promise<void> {
  refuse(await onFreshCopy(() => confirm(by, id, version)))
}

/** Returns the refusal of an older copy instead of throwing it, because no repetition mends it. */
async function confirm(by: By, id: string | undefined, version: number): Promise<Refusal | null> {
  const judged = await judgedSheet(by, id)
  const { sheet, contest, round } = judged
  const { rubric, rubricVersion } = round
  if (sheet.state === 'confirmed') return null
  // A blank sheet is refused for its missing marks, which says what to do, rather than for its state.
  const state = sheet.state === 'blank' ? 'in-progress' : sheet.state
  refuse(whyNotMoveSheet('confirm', { ...situationOf(judged, by), state }))
  if (sheet.wasReopened) await refuseOncePublished(contest)
  refuse(whyIncomplete(rubric, sheet))
  if (sheet.version !== version) {
    return { because: 'stale-version', changedAt: sheet.updatedAt, changed: [] }
  }
  await write(
    ScoreSheets,
    sheet,
    { $set: { state: 'confirmed', rubricVersion, confirmedAt: by.now, updatedAt: by.now } },
    {
      contest: contest._id,
      subject: `sheet:${sheet._id.toHexString()}`,
      action: 'sheet.confirmed',
      actor: by.actor.person._id,
      at: by.now,
      details: { digest: await contentDigest(sheet), total: sheetTotal(rubric, sheet.marks).total },
    },
    (session) => discussWhereFar(contest, sheet, by.now, session),
  )
  return null
}

/** What a sheet still lacks: marks first, then the remark that a mark of zero or of the maximum may ask for. */
function whyIncomplete(rubric: Rubric, { marks, remarks }: ScoreSheet): Refusal | null {
  const issues = checkSheet(rubric, marks, { complete: true })
  const missing = issues.flatMap((issue) => (issue.code === 'unknown-criterion' ? [] : [issue.criterion]))
  if (missing.length > 0) return { because: 'incomplete-sheet', missing }
  const asksForRemark = rubric.criteria.some((one) => needsRemark(one, points(marks[one.code] ?? 0)))
  return asksForRemark && remarks.trim() === '' ? { because: 'reason-missing' } : null
}

/** What the judge signed: which copy of the dossier, which marks, which words, and on a visit which photographs. */
async function contentDigest(sheet: ScoreSheet): Promise<string> {
  const { _id, submission, marks, remarks, visit, photos } = sheet
  const taken = photos
    ? await SheetPhotos.find({ sheet: _id }).select({ sha256: 1 }).sort({ _id: 1 }).lean()
    : []
  const content = {
    sheet: _id.toHexString(),
    submission: submission.toHexString(),
    marks,
    remarks,
    ...(visit && { visit: { when: visit.when, place: visit.place } }),
    ...(taken.length > 0 && { photos: taken.map(({ sha256: digest }) => digest) }),
  }
  return sha256(canonical(content))
}
