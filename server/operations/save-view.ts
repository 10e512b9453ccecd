/** Keeps a list of entries under a name, or under another name. */
import { savedViewsAtMost } from '#rules/saved-views'
import { inTransaction } from '#models/connection'
import { idFrom } from '#models/ids'
import { SavedViews } from '#models/saved-view'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'

export interface ViewToSave {
  /** Proposed by the form: sent twice, it is kept once; that of an own list renames it. */
  id: string
  name: string
  isShared: boolean
  address: string
}

/** Somebody else's list is NotFound. @throws Refused `too-many-rows` beyond what one officer may keep. */
export async function saveView(
  { contest, actor, now }: By & InContest,
  { id, name, isShared, address }: ViewToSave,
): Promise<void> {
  const _id = found(idFrom(id), 'view')
  const owner = actor.person._id
  const own = { contest: contest._id, owner }
  const before = await SavedViews.findById(_id).lean()
  if (before) found(before.owner.equals(owner) && before.contest.equals(contest._id) ? before : null, 'view')
  const kept = await SavedViews.countDocuments(own)
  if (!before && kept >= savedViewsAtMost) {
    refuse({ because: 'too-many-rows', rows: kept + 1, max: savedViewsAtMost })
  }
  await inTransaction(async (session) => {
    await SavedViews.updateOne(
      { _id },
      { $set: { name, isShared }, $setOnInsert: { ...own, address, createdAt: now } },
      { upsert: true, session },
    )
    await remember(
      {
        contest: contest._id,
        subject: `contest:${contest._id.toHexString()}`,
        action: 'contest.view-saved',
        actor: owner,
        at: now,
        details: { name, address: before?.address ?? address, isShared },
      },
      session,
    )
  })
}
