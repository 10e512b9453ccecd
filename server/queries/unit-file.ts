/** A file of an entry that a unit holds or has passed on, if it lies in a part that the unit may open. */
import { Uploads } from '#models/upload'
import { idFrom } from '#models/ids'
import type { ByUnit } from '../chain-acts'
import { openStored, type StoredFile } from '../stored-file'
import { entryOfUnit, partsFor } from '../unit-dossier'
import { found, refuse } from '../refuse'

export async function unitFile(
  by: ByUnit,
  entryId: string | undefined,
  uploadId: string | undefined,
): Promise<StoredFile> {
  const { _id: entry, answers } = await entryOfUnit(by, entryId)
  const open = new Set(partsFor(by).map(({ code }) => code))
  found(
    answers.files.find(({ id, part }) => id === uploadId && open.has(part)),
    'file',
  )
  const upload = found(
    await Uploads.findOne({ _id: found(idFrom(uploadId), 'upload'), entry }).lean(),
    'upload',
  )
  refuse(upload.quarantine ? { because: 'file-quarantined' } : null)
  refuse(upload.expiredAt ? { because: 'file-expired' } : null)
  return openStored(upload)
}
