/** A judge adds a photograph to a sheet of a visit, from a plain form or from what waited on the phone. */
import { createHash } from 'node:crypto'
import { inTransaction } from '#models/connection'
import { newId } from '#models/ids'
import { ScoreSheets } from '#models/score-sheet'
import { SheetPhotos, type SheetPhoto } from '#models/sheet-photo'
import { photoLimits, type PhotoRow } from '#rules/sheet-photos'
import { sheetMoves } from '#rules/sheet-states'
import { drawPhoto } from '../draw-photo'
import { forgetBytes } from '../forget-bytes'
import type { By } from '../guard'
import { remember } from '../journal'
import { onFreshCopy, type JudgedSheet } from '../judging'
import { openVisit } from '../open-visit'
import { receivePhoto, type IncomingPhoto } from '../receive-photo'
import { Refused } from '../refuse'
import { photoRow } from '../sheet-photos'
import { keepBytes, type KeptBytes } from '../storage/keep-bytes'

/** Safe to repeat: the same bytes sent to the same sheet again are the photograph that is there already. */
export async function addSheetPhoto(
  by: By,
  id: string | undefined,
  request: Pick<Request, 'headers' | 'body'>,
): Promise<PhotoRow> {
  // First to its end: a browser without scripts hears our answer only once it has been allowed to say everything.
  const incoming = await attempted(receivePhoto(request))
  const judged = await openVisit(by, id)
  if (!incoming.ok) throw incoming.error
  const sentSha256 = createHash('sha256').update(incoming.value.bytes).digest('hex')
  const known = await SheetPhotos.findOne({ sheet: judged.sheet._id, sentSha256 }).lean()
  if (known) return photoRow(known, null)
  const [drawn] = await drawPhoto(incoming.value, photoLimits.bytes, photoLimits.width)
  if (!drawn) throw new Error('A photograph was not drawn')
  const kept = await keepBytes(drawn.bytes)
  try {
    return await onFreshCopy(async () => {
      const now = await openVisit(by, id)
      return write(by, now, photoOf(by, now, { kept, sentSha256, incoming: incoming.value, size: drawn }))
    })
  } catch (error) {
    await forgetBytes(kept.storageKey)
    // The line broke while the first one was on its way: it arrived after all, at the same moment.
    const first = await SheetPhotos.findOne({ sheet: judged.sheet._id, sentSha256 }).lean()
    if (first) return photoRow(first, null)
    throw error
  }
}

interface Material {
  kept: KeptBytes
  sentSha256: string
  incoming: IncomingPhoto
  size: { width: number; height: number }
}

function photoOf(by: By, { sheet }: JudgedSheet, { kept, sentSha256, incoming, size }: Material): SheetPhoto {
  return {
    _id: newId(),
    contest: sheet.contest,
    round: sheet.round,
    sheet: sheet._id,
    entry: sheet.entry,
    by: sheet.judge,
    ...kept,
    sentSha256,
    width: size.width,
    height: size.height,
    takenAt: new Date(by.now.getTime() - incoming.age),
    place: incoming.place,
    addedAt: by.now,
  }
}

/**
 * The count on the sheet holds the limit and meets a confirmation at the same moment; the sheet's version stays, because a
 * page that is being typed on must not take its own photograph for another window's marks.
 */
async function write({ now }: By, { sheet }: JudgedSheet, photo: SheetPhoto): Promise<PhotoRow> {
  await inTransaction(async (session) => {
    const { matchedCount } = await ScoreSheets.updateOne(
      {
        _id: sheet._id,
        state: { $in: [...sheetMoves.save.from] },
        $or: [{ photos: { $exists: false } }, { photos: { $lt: photoLimits.perSheet } }],
      },
      { $inc: { photos: 1 } },
      { session },
    )
    if (matchedCount !== 1) {
      const isFull = (sheet.photos ?? 0) >= photoLimits.perSheet
      throw new Refused(
        isFull
          ? { because: 'too-many-photos', max: photoLimits.perSheet }
          : { because: 'stale-version', changedAt: now, changed: [] },
      )
    }
    await SheetPhotos.create([photo], { session })
    const { sha256, size, width, height, place, takenAt } = photo
    await remember(
      {
        contest: sheet.contest,
        subject: `sheet:${sheet._id.toHexString()}`,
        action: 'sheet.photo-added',
        actor: photo.by,
        at: now,
        details: { photo: photo._id.toHexString(), sha256, size, width, height, place, takenAt },
      },
      session,
    )
  })
  return photoRow(photo, null)
}

type Attempted<Value> = { ok: true; value: Value } | { ok: false; error: unknown }

async function attempted<Value>(work: Promise<Value>): Promise<Attempted<Value>> {
  return work.then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, error }),
  )
}
