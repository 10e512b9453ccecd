/** Adds an author to an entry, or saves what is known of one. */
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import { whyNotEdit } from '#rules/entry-tasks'
import type { AuthorInput } from '#rules/forms/author'
import { readAuthor, titleChange, withAuthor } from '../author-copy'
import { again, changedFields, copyVersion, entrySubject, situationOf } from '../drafting'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { found, refuse } from '../refuse'
import { write } from '../write'

/**
 * Returns the author's id. `author` is the id in the address; null adds a new one under the id that the form proposed,
 * so that a form sent twice adds one author. An author outside the birth window is kept: the check refuses him.
 */
export async function saveAuthor(
  { actor, now }: By,
  id: string | undefined,
  author: string | null,
  input: AuthorInput,
): Promise<string> {
  return again(async () => {
    const { entry, contest } = await ownEntry(actor, id)
    refuse(whyNotEdit('authors', situationOf(entry, contest, actor, now)))
    const { authors } = entry.answers
    const authorId = found(idFrom(author ?? input.author), 'author').toHexString()
    const before = authors.find((one) => one.id === authorId)
    if (!before && author !== null) found(before, 'author')
    const { regulations } = contest
    const { max } = regulations.authors
    if (!before && authors.length >= max) refuse({ because: 'too-many-authors', max })
    const after = withAuthor(authors, authorId, input, regulations)
    if (JSON.stringify(after) === JSON.stringify(authors)) return authorId
    if (before && input.version !== copyVersion(readAuthor(before, regulations))) {
      const mine = after.find((one) => one.id === authorId) ?? before
      const changed = changedFields(readAuthor(mine, regulations), readAuthor(before, regulations))
      if (changed.length > 0) refuse({ because: 'stale-version', changedAt: entry.updatedAt, changed })
    }
    await write(
      Entries,
      entry,
      { $set: { 'answers.authors': after, ...titleChange(after, regulations), updatedAt: now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: before ? 'entry.author-saved' : 'entry.author-added',
        actor: actor.person._id,
        at: now,
        details: { author: authorId },
      },
    )
    return authorId
  })
}
