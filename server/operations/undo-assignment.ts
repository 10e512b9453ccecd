/** Undoes the last act of assignment of a panel as one act, while all its sheets are blank. */
import { whyNotAssign } from '#rules/assignments'
import { ScoreSheets } from '#models/score-sheet'
import { blankSheets, takeSheetsBack } from '../assignment-batch'
import { judgesOf } from '../assignment-ground'
import { undoOf } from '../assignment-undo'
import type { By, InContest } from '../guard'
import { changePanelDocument, panelIn } from '../panel-work'
import { Refused, refuse } from '../refuse'
import { standingRound } from '../rounds'

/**
 * `batch` names the act that was looked at. Its sheets go, and the blank sheets it took back are made anew where they may.
 * @throws Refused `nothing-to-undo` when it is not the last act any more, `assignment-begun` when one of its sheets is
 * no longer blank.
 */
export async function undoAssignment(
  by: By & InContest,
  panelId: string | undefined,
  batch: string,
): Promise<{ takenBack: number; restored: number }> {
  const { contest, now } = by
  const panel = await panelIn(by, panelId)
  const round = await standingRound(contest, panel.round)
  refuse(whyNotAssign(contest.timeline, now, round))
  const [judges = []] = (await judgesOf([panel])).values()
  const undo = await undoOf(by, panel, round, judges)
  if (undo?.last.batch.toHexString() !== batch) throw new Refused({ because: 'nothing-to-undo' })
  const { sheets, begun, restored, lost, last } = undo
  refuse(begun.length > 0 ? { because: 'assignment-begun', entries: begun } : null)
  const again = await blankSheets(by, panel, round, restored, undefined)
  const details = { kind: last.kind, sheets: sheets.length, restored: again.length, lost }
  const line = { action: 'panel.assignment-undone', details }
  await changePanelDocument(by, panel, { lastAssignment: null }, line, async (session) => {
    await takeSheetsBack(sheets, now, session)
    if (again.length > 0) await ScoreSheets.insertMany(again, { session })
  })
  return { takenBack: sheets.length, restored: again.length }
}
