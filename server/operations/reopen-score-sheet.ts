/** The chair reopens a confirmed sheet, with a reason: its judge may correct it, and it does not count until confirmed again. */
import { newId } from '#models/ids'
import { ScoreSheets } from '#models/score-sheet'
import { SheetRevisions } from '#models/sheet-revision'
import { roundOf } from '#rules/rounds'
import { sheetTotal } from '#scoring/sheet-total'
import { whyNotMoveSheet } from '#rules/sheet-states'
import { refuseTied } from '../council-ties'
import { refuseOncePublished } from '../decisions'
import type { By, InContest } from '../guard'
import { chairsSituation, onFreshCopy, sheetIn } from '../judging'
import { refuse } from '../refuse'
import { write } from '../write'

/** Reopens a sheet of this contest; what it said stays on record beside what it will say. Asking again with the same reason changes nothing. */
export async function reopenScoreSheet(
  by: By & InContest,
  id: string | undefined,
  { reason }: { reason: string },
): Promise<void> {
  const { actor, now, contest } = by
  await onFreshCopy(async () => {
    const sheet = await sheetIn(contest, id)
    const isRepeated = sheet.state === 'in-progress' && sheet.wasReopened && sheet.stateReason === reason
    if (isRepeated && actor.roles.includes('chair')) return
    refuse(whyNotMoveSheet('reopen', await chairsSituation(sheet, by, reason)))
    await refuseTied(by, [sheet.entry])
    await refuseOncePublished(contest)
    await write(
      ScoreSheets,
      sheet,
      {
        $set: {
          state: 'in-progress',
          stateReason: reason,
          wasReopened: true,
          confirmedAt: null,
          updatedAt: now,
        },
      },
      {
        contest: contest._id,
        subject: `sheet:${sheet._id.toHexString()}`,
        action: 'sheet.reopened',
        actor: actor.person._id,
        at: now,
        details: { reason, from: sheet.state },
      },
      async (session) => {
        const { _id, entry, judge, version, marks, remarks } = sheet
        const revision = {
          _id: newId(),
          contest: contest._id,
          sheet: _id,
          entry,
          judge,
          version,
          marks,
          remarks,
          total: sheetTotal(roundOf(contest, sheet.round).rubric, marks).total,
          confirmedAt: sheet.confirmedAt ?? now,
          reason,
          reopenedBy: actor.person._id,
          reopenedAt: now,
        }
        await SheetRevisions.create([revision], { session })
      },
    )
  })
}
