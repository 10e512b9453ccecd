/** One entry sent back for completion, be it alone or among many; its returns are numbered. */
import { phaseAt, milestone } from '#rules/phases'
import { entryMoves } from '#rules/entry-states'
import type { TaskCode } from '#rules/tasks'
import { dateTime } from '#wording/format'
import { paths } from '#wording/paths'
import { taskNames } from '#wording/vi/states'
import { Entries, screeningOf } from '#models/entry'
import { env } from '../env'
import type { By, InContest } from '../guard'
import { promiseLetter } from '../mail/promise'
import { refuse } from '../refuse'
import { entryToMove, letterAbout, ownerOf, type ReasonedScreening } from '../screening'
import { promiseReturnedMessage } from '../sms/promise'
import { write } from '../write'

export interface Return extends ReasonedScreening {
  tasks: TaskCode[]
  deadline: Date
}

/** Refuses a deadline that has passed, and one after screening, when the entry could no longer come back. */
export async function returnOne(
  by: By & InContest,
  id: string | undefined,
  { version, reason, code = '', tasks, deadline }: Return,
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
  const before = screeningOf(entry)
  const screening = { ...before, returns: before.returns + 1, reason: code }
  await write(
    Entries,
    entry,
    { $set: { state: 'returned', returned, screening, updatedAt: now } },
    {
      contest: contest._id,
      subject: `entry:${entry._id.toHexString()}`,
      action: 'entry.returned',
      actor: actor.person._id,
      at: now,
      details: { reason, tasks, deadline, number: screening.returns },
    },
    async (session) => {
      const letter = {
        key: `entry-returned:${entry._id.toHexString()}:${entry.version + 1}`,
        contest: contest._id,
        data: {
          ...letterAbout(entry, contest, owner),
          reason,
          tasks: tasks.map((task) => taskNames[task]).join(', '),
          deadline: dateTime(deadline),
          link: `${env.publicUrl}${paths.entry(entry._id.toHexString())}`,
        },
        at: now,
      }
      await promiseLetter({ ...letter, to: owner.email, template: 'entry-returned' }, session)
      await promiseReturnedMessage(letter, owner, session)
    },
  )
}
