/** The bytes of one photograph of a visit: for its judge, for the others where the round lets them, and for the chair. */
import type { Readable } from 'node:stream'
import { idFrom } from '#models/ids'
import { SheetPhotos, type SheetPhoto } from '#models/sheet-photo'
import { refuseTied } from '../council-ties'
import type { By, InContest } from '../guard'
import { judgedSheet } from '../judging'
import { found } from '../refuse'
import { photoFor } from '../sheet-photos'
import { storage } from '../storage/storage'

export interface PhotoBytes {
  size: number
  stream: Readable
}

/** By the address of the judge's own sheet. NotFound for everything that is not theirs to see. */
export async function sheetPhoto(
  by: By,
  id: string | undefined,
  photo: string | undefined,
): Promise<PhotoBytes> {
  return bytesOf(found(await photoFor(await judgedSheet(by, id), photo), 'photo'))
}

/** For the chair of the contest, unless tied to the work. */
export async function councilPhoto(by: By & InContest, photo: string | undefined): Promise<PhotoBytes> {
  const filter = { _id: found(idFrom(photo), 'photo'), contest: by.contest._id }
  const kept = found(await SheetPhotos.findOne(filter).lean(), 'photo')
  await refuseTied(by, [kept.entry])
  return bytesOf(kept)
}

async function bytesOf({ storageKey, size }: SheetPhoto): Promise<PhotoBytes> {
  return { size, stream: await storage.read(storageKey) }
}
