/** One entry found not valid, be it alone or among many. */
import { Entries, screeningOf } from '#models/entry'
import type { By, InContest } from '../guard'
import { promiseLetter } from '../mail/promise'
import { entryToMove, letterAbout, ownerOf, type ReasonedScreening } from '../screening'
import { write } from '../write'

export async function rejectOne(
  by: By & InContest,
  id: string | undefined,
  { version, reason, code = '' }: ReasonedScreening,
): Promise<void> {
  const { actor, now, contest } = by
  const entry = await entryToMove(by, 'reject', id, { version, reason })
  if (!entry) return
  const owner = await ownerOf(entry)
  const screening = { ...screeningOf(entry), reason: code }
  await write(
    Entries,
    entry,
    { $set: { state: 'rejected', stateReason: reason, returned: null, screening, updatedAt: now } },
    {
      contest: contest._id,
      subject: `entry:${entry._id.toHexString()}`,
      action: 'entry.rejected',
      actor: actor.person._id,
      at: now,
      details: { reason },
    },
    (session) =>
      promiseLetter(
        {
          key: `entry-rejected:${entry._id.toHexString()}:${entry.version + 1}`,
          contest: contest._id,
          to: owner.email,
          template: 'entry-rejected',
          data: { ...letterAbout(entry, contest, owner), reason },
          at: now,
        },
        session,
      ),
  )
}
