/** Deletes photographs of visits whose round says how long they are kept, once the contest has ended so long ago. */
import { inTransaction } from '#models/connection'
import type { Contest } from '#models/contest'
import { ScoreSheets } from '#models/score-sheet'
import { SheetPhotos, type SheetPhoto } from '#models/sheet-photo'
import { phaseStartsAt } from '#rules/phases'
import { roundsOf } from '#rules/rounds'
import { forgetBytes } from '../forget-bytes'
import { remember } from '../journal'

const day = 24 * 3_600_000

/** Safe to run twice, and to be cut off anywhere. Returns how many photographs were deleted. */
export async function deleteExpiredPhotos(contest: Contest, now: Date): Promise<number> {
  let deleted = 0
  const ended = phaseStartsAt(contest.timeline, 'finished').getTime()
  for (const { code, kind, photoKeepDays } of roundsOf(contest)) {
    if (kind !== 'visit' || photoKeepDays === undefined || now.getTime() < ended + photoKeepDays * day)
      continue
    const due = SheetPhotos.find({ contest: contest._id, round: code }).lean().cursor()
    for await (const photo of due) deleted += await expire(photo, photoKeepDays, now)
  }
  return deleted
}

/** On record first, then gone: cut off in between, the sweep of files finds bytes that no record names. */
async function expire(photo: SheetPhoto, keepDays: number, at: Date): Promise<number> {
  const { _id, contest, sheet, sha256 } = photo
  const isNew = await inTransaction(async (session) => {
    const { deletedCount } = await SheetPhotos.deleteOne({ _id }, { session })
    if (deletedCount !== 1) return false
    await ScoreSheets.updateOne({ _id: sheet }, { $inc: { photos: -1 } }, { session })
    const subject = `sheet:${sheet.toHexString()}`
    const details = { photo: _id.toHexString(), sha256, keepDays }
    await remember({ contest, subject, action: 'sheet.photo-expired', actor: null, at, details }, session)
    return true
  })
  if (isNew) await forgetBytes(photo.storageKey)
  return isNew ? 1 : 0
}
