/** Lets a named list of entries go. */
import { inTransaction } from '#models/connection'
import { idFrom } from '#models/ids'
import { SavedViews } from '#models/saved-view'
import type { By, InContest } from '../guard'
import { remember } from '../journal'

/** Only one's own; one that is gone already stays so. */
export async function dropView({ contest, actor, now }: By & InContest, id: string): Promise<void> {
  const own = { _id: idFrom(id), contest: contest._id, owner: actor.person._id }
  const view = await SavedViews.findOne(own).lean()
  if (!view) return
  await inTransaction(async (session) => {
    await SavedViews.deleteOne(own, { session })
    await remember(
      {
        contest: contest._id,
        subject: `contest:${contest._id.toHexString()}`,
        action: 'contest.view-dropped',
        actor: actor.person._id,
        at: now,
        details: { name: view.name },
      },
      session,
    )
  })
}
