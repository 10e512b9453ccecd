/** The chair voids a sheet, with a reason: it never counts again, and stays on record. */
import { ScoreSheets } from '#models/score-sheet'
import { whyNotMoveSheet } from '#rules/sheet-states'
import { refuseTied } from '../council-ties'
import { refuseOncePublished } from '../decisions'
import type { By, InContest } from '../guard'
import { chairsSituation, onFreshCopy, sheetIn } from '../judging'
import { refuse } from '../refuse'
import { write } from '../write'

/** Voids a sheet of this contest. Asking again with the same reason changes nothing. */
export async function voidScoreSheet(
  by: By & InContest,
  id: string | undefined,
  { reason }: { reason: string },
): Promise<void> {
  const { actor, now, contest } = by
  await onFreshCopy(async () => {
    const sheet = await sheetIn(contest, id)
    const isRepeated = sheet.state === 'void' && sheet.stateReason === reason
    if (isRepeated && actor.roles.includes('chair')) return
    refuse(whyNotMoveSheet('void', await chairsSituation(sheet, by, reason)))
    await refuseTied(by, [sheet.entry])
    await refuseOncePublished(contest)
    await write(
      ScoreSheets,
      sheet,
      { $set: { state: 'void', stateReason: reason, updatedAt: now } },
      {
        contest: contest._id,
        subject: `sheet:${sheet._id.toHexString()}`,
        action: 'sheet.voided',
        actor: actor.person._id,
        at: now,
        details: { reason, from: sheet.state },
      },
    )
  })
}
