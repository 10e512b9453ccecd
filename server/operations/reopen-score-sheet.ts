/** The chair reopens a confirmed sheet, with a reason: its judge may correct it, and it does not count until confirmed again. */
import { ScoreSheets } from '#models/score-sheet'
import { whyNotMoveSheet } from '#rules/sheet-states'
import { refuseOncePublished } from '../decisions'
import type { By, InContest } from '../guard'
import { chairsSituation, onFreshCopy, sheetIn } from '../judging'
import { refuse } from '../refuse'
import { write } from '../write'

/** Reopens a sheet of this contest. Asking again with the same reason changes nothing. */
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
    )
  })
}
