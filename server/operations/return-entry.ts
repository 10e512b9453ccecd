/** Sends an entry back for completion: why, which tasks open again, and until when. */
import { phaseAt, milestone } from '#rules/phases'
import { entryMoves } from '#rules/entry-states'
import type { TaskCode } from '#rules/tasks'
import { dateTime } from '#wording/format'
import { paths } from '#wording/paths'
import { taskNames } from '#wording/vi/states'
import { Entries } from '#models/entry'
import { env } from '../env'
import type { By, InContest } from '../guard'
import { promiseLetter } from '../mail/promise'
import { refuse } from '../refuse'
import { entryToMove, letterAbout, ownerOf, type Screening } from '../screening'
import { write } from '../write'

interface Return extends Required<Screening> {
  tasks: TaskCode[]
  deadline: Date
}

/** Refuses a deadline that has passed, and one after screening, when the entry could no longer come back. */
export async function returnEntry(
  by: By & InContest,
  id: string | undefined,
  { version, reason, tasks, deadline }: Return,
): Promise<void> {
  const { actor, now, contest } = by
  const entry = await entryToMove(by, 'return', id, { version, reason })
  if (!entry) return
  if (deadline <= now) refuse({ because: 'deadline-in-past', deadline })
  const latest = milestone(contest.timeline, 'screeningEnds')
  if (deadline > latest) {
    refuse({
      because: 'outside-phase',
      phase: phaseAt(contest.timeline, deadline),
      needs: entryMoves.return.during,
      boundary: latest,
    })
  }
  const owner = await ownerOf(entry)
  const returned = { reason, tasks, deadline, at: now, by: actor.person._id }
  await write(
    Entries,
    entry,
    { $set: { state: 'returned', returned, updatedAt: now } },
    {
      contest: contest._id,
      subject: `entry:${entry._id.toHexString()}`,
      action: 'entry.returned',
      actor: actor.person._id,
      at: now,
      details: { reason, tasks, deadline },
    },
    (session) =>
      promiseLetter(
        {
          key: `entry-returned:${entry._id.toHexString()}:${entry.version + 1}`,
          contest: contest._id,
          to: owner.email,
          template: 'entry-returned',
          data: {
            ...letterAbout(entry, contest, owner),
            reason,
            tasks: tasks.map((task) => taskNames[task]).join(', '),
            deadline: dateTime(deadline),
            link: `${env.publicUrl}${paths.entry(entry._id.toHexString())}`,
          },
          at: now,
        },
        session,
      ),
  )
}
