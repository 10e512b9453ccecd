/** Starts an entry: an empty draft in an open contest. */
import { inTransaction } from '#models/connection'
import { announced, Contests } from '#models/contest'
import { draftEntry, Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import { emptyAnswers } from '#rules/entry'
import { whyNotMoveEntry } from '#rules/entry-states'
import { entrySubject } from '../drafting'
import type { By } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'

/** Returns the id of the entry. The id comes with the form: sent twice, it starts one entry. */
export async function openEntry(
  { actor, now }: By,
  { contest: slug, entry: id }: { contest: string; entry: string },
): Promise<string> {
  const owner = actor.person._id
  const contest = found(await Contests.findOne({ slug, ...announced }).lean(), 'contest')
  const _id = found(idFrom(id), 'entry')
  const before = await Entries.findById(_id).select({ owner: 1 }).lean()
  if (before) return found(before.owner.equals(owner) ? id : null, 'entry')
  refuse(
    whyNotMoveEntry('submit', {
      state: 'draft',
      timeline: contest.timeline,
      now,
      isOwner: true,
      roles: actor.roles,
    }),
  )
  const opening = inTransaction(async (session) => {
    const regulationsVersion = contest.regulations.version
    const draft = draftEntry(
      { _id, contest: contest._id, owner, answers: emptyAnswers(), regulationsVersion },
      now,
    )
    await Entries.create([draft], { session })
    await remember(
      {
        contest: contest._id,
        subject: entrySubject({ _id }),
        action: 'entry.opened',
        actor: owner,
        at: now,
      },
      session,
    )
  })
  await opening.catch((error: unknown) => {
    // The same form pressed twice at the same moment: the other one has opened it.
    if (!(error instanceof Error && 'code' in error && error.code === duplicateKey)) throw error
  })
  return id
}

const duplicateKey = 11_000
