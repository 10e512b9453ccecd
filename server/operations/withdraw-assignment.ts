/** Takes an entry back from a judge who has not begun it. */
import { whyNotAssign } from '#rules/assignments'
import { idFrom } from '#models/ids'
import { ScoreSheets } from '#models/score-sheet'
import type { By, InContest } from '../guard'
import { changePanelDocument, panelIn } from '../panel-work'
import { found, refuse } from '../refuse'
import { standingRound } from '../rounds'

/** A pair without a sheet is left as it is: it may have been taken back by the same click. */
export async function withdrawAssignment(
  by: By & InContest,
  panelId: string | undefined,
  pair: { entry: string; judge: string },
): Promise<void> {
  const { contest, now } = by
  const panel = await panelIn(by, panelId)
  refuse(whyNotAssign(contest.timeline, now, await standingRound(contest, panel.round)))
  const sheet = await ScoreSheets.findOne({
    entry: found(idFrom(pair.entry), 'entry'),
    judge: found(idFrom(pair.judge), 'judge'),
    round: panel.round,
    panel: panel._id,
  }).lean()
  if (!sheet) return
  if (sheet.state !== 'blank') refuse({ because: 'sheet-state', state: sheet.state, needs: ['blank'] })
  await changePanelDocument(
    by,
    panel,
    {},
    { action: 'panel.assignment-withdrawn', details: { blindCode: sheet.blindCode, judge: pair.judge } },
    async (session) => {
      const gone = await ScoreSheets.deleteOne({ _id: sheet._id, version: sheet.version }, { session })
      if (gone.deletedCount !== 1) refuse({ because: 'stale-version', changedAt: now, changed: [] })
    },
  )
}
