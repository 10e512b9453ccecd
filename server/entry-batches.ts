/** A spreadsheet of entries that a unit handed in, for the unit's own coordinators. */
import { EntryBatches, type EntryBatch } from '#models/entry-batch'
import { idFrom } from '#models/ids'
import type { ByUnit } from './chain-acts'
import { found } from './refuse'

/** NotFound for a batch of another unit, and for one whose time is up. */
export async function ownBatch({ contest, unit }: ByUnit, id: string | undefined): Promise<EntryBatch> {
  const _id = found(idFrom(id), 'batch')
  return found(await EntryBatches.findOne({ _id, contest: contest._id, unit: unit._id }).lean(), 'batch')
}
