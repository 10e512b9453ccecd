/** A list of a unit's own, with its entries in their order. */
import { ChainLists, type ChainList } from '#models/chain-list'
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import { onRoad, type ByUnit, type OnRoad } from './chain-acts'
import { found } from './refuse'

/** NotFound for a list of another unit. */
export async function ownList(
  { contest, unit }: Pick<ByUnit, 'contest' | 'unit'>,
  id: string | undefined,
): Promise<{ list: ChainList; entries: OnRoad[] }> {
  const _id = found(idFrom(id), 'list')
  const list = found(await ChainLists.findOne({ _id, contest: contest._id, unit: unit._id }).lean(), 'list')
  return { list, entries: await entriesOf(list) }
}

/** The entries of a list in the order in which they stand in it. */
export async function entriesOf({ entries: ids }: Pick<ChainList, 'entries'>): Promise<OnRoad[]> {
  const entries = await Entries.find({ _id: { $in: ids } }).lean()
  return ids.flatMap((_id) => entries.find((one) => one._id.equals(_id)) ?? []).map(onRoad)
}
