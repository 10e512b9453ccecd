/** The office photographs a model as it came in; the picture is drawn anew, without what the camera noted. */
import { newId } from '#models/ids'
import { ModelReceipts } from '#models/model-receipt'
import { modelPhotosAtMost } from '#rules/models'
import { photoLimits } from '#rules/sheet-photos'
import { drawPhoto } from '../draw-photo'
import { forgetBytes } from '../forget-bytes'
import type { By, InContest } from '../guard'
import { modelReceiptOf } from '../model-receipts'
import { receivePhoto } from '../receive-photo'
import { found, refuse } from '../refuse'
import { keepBytes } from '../storage/keep-bytes'
import { write } from '../write'

/** The same picture again is kept once. Refused `too-many-photos` beyond the most. */
export async function addModelPhoto(
  by: By & InContest,
  id: string | undefined,
  request: Pick<Request, 'headers' | 'body'>,
): Promise<void> {
  const incoming = await receivePhoto(request)
  await modelReceiptOf(by, id)
  const [drawn] = await drawPhoto(incoming, photoLimits.bytes, photoLimits.width)
  const kept = await keepBytes(found(drawn, 'photo').bytes)
  try {
    const receipt = await modelReceiptOf(by, id)
    const isKnown = receipt.photos.some(({ sha256 }) => sha256 === kept.sha256)
    const isFull = receipt.photos.length >= modelPhotosAtMost
    if (!isKnown && isFull) refuse({ because: 'too-many-photos', max: modelPhotosAtMost })
    if (isKnown) return await forgetBytes(kept.storageKey)
    await write(
      ModelReceipts,
      receipt,
      { $set: { photos: [...receipt.photos, { id: newId().toHexString(), ...kept }] } },
      {
        contest: by.contest._id,
        subject: `entry:${receipt.entry.toHexString()}`,
        action: 'entry.model-photographed',
        actor: by.actor.person._id,
        at: by.now,
        details: { receipt: receipt._id.toHexString(), sha256: kept.sha256 },
      },
    )
  } catch (error) {
    await forgetBytes(kept.storageKey)
    throw error
  }
}
