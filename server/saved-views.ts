/** The named lists of entries that an officer sees, each with how many are on it. */
import { readFilter } from '#wording/entry-address'
import { Entries } from '#models/entry'
import { SavedViews, type SavedView } from '#models/saved-view'
import { entryQuery } from './entry-filter'
import type { By, InContest } from './guard'

const countedAtMost = 1_000

export interface NamedView {
  id: string
  name: string
  address: string
  isShared: boolean
  isOwn: boolean
  total: number
  isMore: boolean
}

/** One's own and those shared by others, by name. */
export async function savedViews(by: By & InContest): Promise<NamedView[]> {
  const { contest, actor } = by
  const owner = actor.person._id
  const [own, shared] = await Promise.all([
    SavedViews.find({ contest: contest._id, owner }).lean(),
    SavedViews.find({ contest: contest._id, isShared: true, owner: { $ne: owner } }).lean(),
  ])
  const views = [...own, ...shared].toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
  return Promise.all(views.map((view) => counted(by, view)))
}

async function counted(by: By & InContest, view: SavedView): Promise<NamedView> {
  const { _id, name, address, isShared, owner } = view
  const query = await entryQuery(by, readFilter(new URLSearchParams(address)))
  const limit = query.isInOrder ? undefined : countedAtMost
  const total = await Entries.countDocuments(query.filter, limit === undefined ? {} : { limit })
  return {
    id: _id.toHexString(),
    name,
    address,
    isShared,
    isOwn: owner.equals(by.actor.person._id),
    total,
    isMore: total === limit,
  }
}
