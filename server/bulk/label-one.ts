/** Puts a label on one entry, or takes it off. Labels are the office's own: neither the version nor the owner's copy moves. */
import { inTransaction } from '#models/connection'
import { Entries, type Entry } from '#models/entry'
import { entrySubject } from '../drafting'
import type { By, InContest } from '../guard'
import { remember } from '../journal'

/** Returns whether anything changed: a label that is there already is not put on again, and not remembered. */
export async function labelOne(
  { contest, actor, now }: By & InContest,
  { _id }: Pick<Entry, '_id'>,
  label: string,
  isOn: boolean,
): Promise<boolean> {
  return inTransaction(async (session) => {
    const { matchedCount } = await Entries.updateOne(
      { _id, contest: contest._id, labels: isOn ? { $ne: label } : label },
      isOn ? { $push: { labels: label } } : { $pull: { labels: label } },
      { session },
    )
    if (matchedCount === 0) return false
    await remember(
      {
        contest: contest._id,
        subject: entrySubject({ _id }),
        action: isOn ? 'entry.labelled' : 'entry.unlabelled',
        actor: actor.person._id,
        at: now,
        details: { label },
      },
      session,
    )
    return true
  })
}
