/** A judge steps back from one entry, with the reason; the sheet no longer counts and is kept. */
import { ScoreSheets } from '#models/score-sheet'
import { whyNotMoveSheet } from '#rules/sheet-states'
import type { By } from '../guard'
import { judgedSheet, onFreshCopy, situationOf } from '../judging'
import { refuse } from '../refuse'
import { write } from '../write'

/** Possible before the declaration is signed, too. A sheet already recused stays as it is. */
export async function recuseFromSheet(
  by: By,
  id: string | undefined,
  { reason }: { reason: string },
): Promise<void> {
  await onFreshCopy(async () => {
    const judged = await judgedSheet(by, id)
    const { sheet, contest } = judged
    if (sheet.state === 'recused') return
    refuse(whyNotMoveSheet('recuse', { ...situationOf(judged, by), reason }))
    await write(
      ScoreSheets,
      sheet,
      { $set: { state: 'recused', stateReason: reason, updatedAt: by.now } },
      {
        contest: contest._id,
        subject: `sheet:${sheet._id.toHexString()}`,
        action: 'sheet.recused',
        actor: by.actor.person._id,
        at: by.now,
        details: { reason },
      },
    )
  })
}
