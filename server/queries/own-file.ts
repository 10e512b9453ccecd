/** One file of the entrant's own, to be read again: as dossier file or as part of a submission. */
import type { Readable } from 'node:stream'
import { idFrom } from '#models/ids'
import { Uploads } from '#models/upload'
import { fileKinds } from '#rules/file-kinds'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { found, refuse } from '../refuse'
import { storage } from '../storage/storage'

export interface OwnFile {
  name: string
  mime: string
  size: number
  stream: Readable
}

export async function ownFile(
  { actor }: By,
  id: string | undefined,
  file: string | undefined,
): Promise<OwnFile> {
  const { entry } = await ownEntry(actor, id)
  const _id = found(idFrom(file), 'file')
  const upload = found(await Uploads.findOne({ _id, entry: entry._id }).lean(), 'file')
  refuse(upload.expiredAt ? { because: 'file-expired' } : null)
  return {
    name: upload.name,
    mime: fileKinds[upload.kind].mime,
    size: upload.size,
    stream: await storage.read(upload.storageKey),
  }
}
