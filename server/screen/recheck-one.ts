/** One entry whose screening result is taken back, be it alone or among many. It keeps its blind code. */
import { Entries } from '#models/entry'
import { ScoreSheets } from '#models/score-sheet'
import type { By, InContest } from '../guard'
import { entryToMove, type ReasonedScreening } from '../screening'
import { write } from '../write'

/** Blank sheets go too: they name a submission that may no longer be the one to judge. */
export async function recheckOne(
  by: By & InContest,
  id: string | undefined,
  { version, reason }: ReasonedScreening,
): Promise<void> {
  const { actor, now, contest } = by
  const entry = await entryToMove(by, 'recheck', id, { version, reason })
  if (!entry) return
  await write(
    Entries,
    entry,
    { $set: { state: 'submitted', stateReason: '', updatedAt: now } },
    {
      contest: contest._id,
      subject: `entry:${entry._id.toHexString()}`,
      action: 'entry.rechecked',
      actor: actor.person._id,
      at: now,
      details: { reason, from: entry.state },
    },
    async (session) => {
      await ScoreSheets.deleteMany({ entry: entry._id, state: 'blank' }, { session })
    },
  )
}
