/** Takes a submitted entry back to a draft, to be mended and submitted again before the deadline. */
import { Entries } from '#models/entry'
import { whyNotMoveEntry } from '#rules/entry-states'
import { milestone } from '#rules/phases'
import { dateTime } from '#wording/format'
import { again, entrySubject, situationOf } from '../drafting'
import { env } from '../env'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { promiseLetter } from '../mail/promise'
import { refuse } from '../refuse'
import { write } from '../write'

/** Withdrawing what is already withdrawn changes nothing. The receipt number stays with the entry; its blind code goes. */
export async function withdrawEntry({ actor, now }: By, id: string | undefined): Promise<void> {
  await again(async () => {
    const { entry, contest } = await ownEntry(actor, id)
    if (entry.state === 'draft' && entry.submissions > 0) return
    refuse(whyNotMoveEntry('withdraw', situationOf(entry, contest, actor, now)))
    await write(
      Entries,
      entry,
      { $set: { state: 'draft', submittedAt: null, blindCode: null, updatedAt: now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: 'entry.withdrawn',
        actor: actor.person._id,
        at: now,
        details: { number: entry.submissions },
      },
      (session) =>
        promiseLetter(
          {
            key: `entry-withdrawn:${entry._id.toHexString()}:${entry.submissions}`,
            contest: contest._id,
            to: actor.person.email,
            template: 'entry-withdrawn',
            data: {
              name: actor.person.name,
              title: entry.answers.title,
              contest: contest.title,
              deadline: dateTime(milestone(contest.timeline, 'closes')),
              link: `${env.publicUrl}/du-thi/${entry._id.toHexString()}`,
            },
            at: now,
          },
          session,
        ),
    )
  })
}
