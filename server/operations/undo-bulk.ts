/** Takes back an act upon many entries, within its hour, where nothing has changed since. */
import { undoableUntil } from '#rules/bulk-acts'
import { inTransaction } from '#models/connection'
import { BulkActs } from '#models/bulk-act'
import { idFrom } from '#models/ids'
import { undoBulk as takeBack } from '../bulk/run-bulk'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'

/** An act that was taken back already stays so. */
export async function undoBulk(by: By & InContest, id: string | undefined): Promise<void> {
  const { contest, actor, now } = by
  const act = found(await BulkActs.findOne({ _id: idFrom(id), contest: contest._id }).lean(), 'act')
  if (act.undoneAt) return
  const until = undoableUntil(act.at)
  if (now > until) refuse({ because: 'undo-too-late', until })
  if (!act.finishedAt || !act.outcomes.some(({ isChanged }) => isChanged)) {
    refuse({ because: 'nothing-to-undo' })
  }
  const undone = await takeBack(by, act)
  await inTransaction(async (session) => {
    const { modifiedCount } = await BulkActs.updateOne(
      { _id: act._id, undoneAt: null },
      { $set: { undone, undoneAt: now } },
      { session },
    )
    if (modifiedCount !== 1) return
    await remember(
      {
        contest: contest._id,
        subject: `contest:${contest._id.toHexString()}`,
        action: 'contest.bulk-undone',
        actor: actor.person._id,
        at: now,
        details: { act: act._id.toHexString(), entries: undone.filter(({ isChanged }) => isChanged).length },
      },
      session,
    )
  })
}
