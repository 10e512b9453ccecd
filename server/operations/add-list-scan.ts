/** Keeps the signed and stamped scan of a unit's list; another one takes its place until the list has gone up. */
import { ChainLists } from '#models/chain-list'
import type { ByUnit } from '../chain-acts'
import { ownList } from '../chain-lists'
import { forgetBytes } from '../forget-bytes'
import { receiveScan } from '../receive-scan'
import { refuse } from '../refuse'
import { write } from '../write'

/** The same bytes again change nothing. @throws Refused `chain-list-prepared` once the list has gone up. */
export async function addListScan(
  by: ByUnit,
  id: string | undefined,
  request: Pick<Request, 'headers' | 'body'>,
): Promise<void> {
  const { actor, now, contest } = by
  const kept = await receiveScan(request)
  const { list } = await ownList(by, id)
  const before = list.scan
  try {
    refuse(list.state === 'sent' ? { because: 'chain-list-prepared' } : null)
    if (before?.sha256 === kept.sha256) return await forgetBytes(kept.storageKey)
    await write(
      ChainLists,
      list,
      { $set: { scan: { ...kept, by: actor.person._id, at: now } } },
      {
        contest: contest._id,
        subject: `chain-list:${list._id.toHexString()}`,
        action: 'chain.scan-added',
        actor: actor.person._id,
        at: now,
        details: { sha256: kept.sha256, size: kept.size, ...(before && { replaces: before.sha256 }) },
      },
    )
  } catch (error) {
    await forgetBytes(kept.storageKey)
    throw error
  }
  if (before) await forgetBytes(before.storageKey)
}
