/** A coordinator starts an entry for authors of the unit: the coordinator is its owner, the unit its sender. */
import { inTransaction } from '#models/connection'
import { draftEntry, Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import { emptyAnswers } from '#rules/entry'
import { whyNotMoveEntry } from '#rules/entry-states'
import type { ByUnit } from '../chain-acts'
import { entrySubject } from '../drafting'
import { remember } from '../journal'
import { found, refuse } from '../refuse'

/** The id comes with the form: sent twice, it starts one entry. */
export async function enterForUnit({ actor, now, contest, unit }: ByUnit, id: string): Promise<void> {
  const owner = actor.person._id
  const _id = found(idFrom(id), 'entry')
  const before = await Entries.findById(_id).select({ owner: 1 }).lean()
  if (before) {
    found(before.owner.equals(owner) ? before : null, 'entry')
    return
  }
  const about = {
    state: 'draft' as const,
    timeline: contest.timeline,
    now,
    isOwner: true,
    roles: actor.roles,
  }
  refuse(whyNotMoveEntry('submit', about))
  await inTransaction(async (session) => {
    const answers = { ...emptyAnswers(), unit: unit._id.toHexString() }
    const regulationsVersion = contest.regulations.version
    const draft = draftEntry({ _id, contest: contest._id, owner, answers, regulationsVersion }, now)
    await Entries.create([{ ...draft, behalf: unit._id }], { session })
    await remember(
      {
        contest: contest._id,
        subject: entrySubject({ _id }),
        action: 'entry.opened',
        actor: owner,
        at: now,
        details: { behalf: unit._id.toHexString() },
      },
      session,
    )
  })
}
