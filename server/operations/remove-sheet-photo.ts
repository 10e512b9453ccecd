/** A judge takes a photograph off a sheet that is not confirmed; its bytes go, the journal keeps that it was there. */
import { inTransaction } from '#models/connection'
import { idFrom } from '#models/ids'
import { ScoreSheets } from '#models/score-sheet'
import { SheetPhotos, type SheetPhoto } from '#models/sheet-photo'
import { whyNotRemovePhoto } from '#rules/sheet-photos'
import { sheetMoves } from '#rules/sheet-states'
import { forgetBytes } from '../forget-bytes'
import type { By } from '../guard'
import { remember } from '../journal'
import { onFreshCopy } from '../judging'
import { found, Refused, refuse } from '../refuse'
import { confirmedBefore } from '../sheet-photos'
import { openVisit } from '../open-visit'

/** Cut off after the record is gone, the sweep of files finds the bytes. NotFound for a photograph that is not on the sheet. */
export async function removeSheetPhoto(by: By, id: string | undefined, photoId: string): Promise<void> {
  const photo = await onFreshCopy(() => remove(by, id, photoId))
  await forgetBytes(photo.storageKey)
}

async function remove(by: By, id: string | undefined, photoId: string): Promise<SheetPhoto> {
  const { sheet } = await openVisit(by, id)
  const _id = found(idFrom(photoId), 'photo')
  const photo = found(await SheetPhotos.findOne({ _id, sheet: sheet._id }).lean(), 'photo')
  refuse(whyNotRemovePhoto(photo.addedAt, await confirmedBefore(sheet)))
  await inTransaction(async (session) => {
    const { matchedCount } = await ScoreSheets.updateOne(
      { _id: sheet._id, state: { $in: [...sheetMoves.save.from] } },
      { $inc: { photos: -1 } },
      { session },
    )
    const { deletedCount } = await SheetPhotos.deleteOne({ _id }, { session })
    if (matchedCount !== 1 || deletedCount !== 1) {
      throw new Refused({ because: 'stale-version', changedAt: by.now, changed: [] })
    }
    await remember(
      {
        contest: sheet.contest,
        subject: `sheet:${sheet._id.toHexString()}`,
        action: 'sheet.photo-removed',
        actor: by.actor.person._id,
        at: by.now,
        details: { photo: photo._id.toHexString(), sha256: photo.sha256 },
      },
      session,
    )
  })
  return photo
}
