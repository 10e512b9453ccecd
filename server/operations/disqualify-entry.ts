/** Removes an entry from the contest for breaking its rules; its sheets stay on record but count no more. */
import { Entries } from '#models/entry'
import { refuseOncePublished } from '../decisions'
import type { By, InContest } from '../guard'
import { promiseLetter } from '../mail/promise'
import { entryToMove, letterAbout, ownerOf, type ReasonedScreening } from '../screening'
import { write } from '../write'

export async function disqualifyEntry(
  by: By & InContest,
  id: string | undefined,
  { version, reason }: ReasonedScreening,
): Promise<void> {
  const { actor, now, contest } = by
  const entry = await entryToMove(by, 'disqualify', id, { version, reason })
  if (!entry) return
  await refuseOncePublished(contest)
  const owner = await ownerOf(entry)
  await write(
    Entries,
    entry,
    { $set: { state: 'disqualified', stateReason: reason, updatedAt: now } },
    {
      contest: contest._id,
      subject: `entry:${entry._id.toHexString()}`,
      action: 'entry.disqualified',
      actor: actor.person._id,
      at: now,
      details: { reason },
    },
    (session) =>
      promiseLetter(
        {
          key: `entry-disqualified:${entry._id.toHexString()}:${entry.version + 1}`,
          contest: contest._id,
          to: owner.email,
          template: 'entry-disqualified',
          data: { ...letterAbout(entry, contest, owner), reason },
          at: now,
        },
        session,
      ),
  )
}
