/** Takes an author out of an entry, and the consents given for that author with it. */
import { Entries } from '#models/entry'
import { whyNotEdit } from '#rules/entry-tasks'
import { titleChange, withoutAuthor } from '../author-copy'
import { again, entrySubject, situationOf } from '../drafting'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { refuse } from '../refuse'
import { write } from '../write'

/** Removing an author who is already gone changes nothing. */
export async function removeAuthor(
  { actor, now }: By,
  id: string | undefined,
  author: string | undefined,
): Promise<void> {
  await again(async () => {
    const { entry, contest } = await ownEntry(actor, id)
    refuse(whyNotEdit('authors', situationOf(entry, contest, actor, now)))
    const { authors, consents } = entry.answers
    if (author === undefined || !authors.some((one) => one.id === author)) return
    const rest = withoutAuthor(authors, author)
    await write(
      Entries,
      entry,
      {
        $set: {
          'answers.authors': rest,
          ...titleChange(rest, contest.regulations),
          'answers.consents': consents.filter((one) => one.author !== author),
          updatedAt: now,
        },
      },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: 'entry.author-removed',
        actor: actor.person._id,
        at: now,
        details: { author },
      },
    )
  })
}
