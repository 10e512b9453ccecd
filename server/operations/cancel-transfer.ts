/** Gives up a file on its way: its bytes go, its place in the part is free again. */
import { Transfers } from '#models/transfer'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { storageKeyOf } from '../storage/port'
import { staging } from '../storage/staging'
import { storage } from '../storage/storage'

/** What has landed, or was given up before, stays as it is. Returns the part it was meant for. */
export async function cancelTransfer(by: By, id: string | undefined, token: string): Promise<string | null> {
  const { entry } = await ownEntry(by.actor, id)
  const transfer = await Transfers.findOne({ entry: entry._id, token }).lean()
  if (!transfer) return null
  const { modifiedCount } = await Transfers.updateOne(
    { token, state: 'open' },
    { $set: { state: 'cancelled' } },
  )
  if (modifiedCount === 1) {
    await staging.remove(token)
    await storage.remove(storageKeyOf(token))
  }
  return transfer.part
}
