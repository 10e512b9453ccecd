/** Cancels a list that has not gone up yet: its entries are chosen again, and the list can be drawn up anew. */
import { ChainLists } from '#models/chain-list'
import { deskAt, moveHeld, ownStage, toMove, type ByUnit } from '../chain-acts'
import { ownList } from '../chain-lists'
import { forgetBytes } from '../forget-bytes'
import { refuse } from '../refuse'

/** @throws Refused `chain-list-prepared` for a list that has gone up. */
export async function cancelList(by: ByUnit, id: string | undefined): Promise<void> {
  const { list, entries } = await ownList(by, id)
  refuse(list.state === 'sent' ? { because: 'chain-list-prepared' } : null)
  const stage = ownStage(by, list.stage)
  const { desk, deadline } = await deskAt(by, stage)
  const listed = toMove(entries, 'unlist', { deadline, now: by.now })
  await moveHeld(by, desk, listed, { move: 'unlist', stage }, async (session) => {
    const { deletedCount } = await ChainLists.deleteOne({ _id: list._id, version: list.version }, { session })
    if (deletedCount !== 1) refuse({ because: 'stale-version', changedAt: by.now, changed: [] })
  })
  if (list.scan) await forgetBytes(list.scan.storageKey)
}
