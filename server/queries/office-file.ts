/** A file of a dossier for the secretariat, who may open every part of what was handed in. */
import type { Readable } from 'node:stream'
import { fileKinds } from '#rules/file-kinds'
import { idFrom } from '#models/ids'
import { Submissions } from '#models/submission'
import { Uploads } from '#models/upload'
import type { InContest } from '../guard'
import { entryIn } from '../load'
import { found, refuse } from '../refuse'
import { storage } from '../storage/storage'

export interface OfficeFile {
  name: string
  mime: string
  size: number
  /** Browsers show it themselves; the rest is saved. */
  isShown: boolean
  stream: Readable
}

/** Only files that a submission of the entry names: what its owner is still trying out is not the office's. */
export async function officeFile(
  { contest }: InContest,
  entryId: string | undefined,
  uploadId: string | undefined,
): Promise<OfficeFile> {
  const entry = await entryIn(contest, entryId)
  found(entry.state === 'draft' ? null : entry, 'entry')
  const [upload, submissions] = await Promise.all([
    Uploads.findOne({ _id: found(idFrom(uploadId), 'upload'), entry: entry._id }).lean(),
    Submissions.find({ entry: entry._id }).select({ 'answers.files.id': 1 }).lean(),
  ])
  const { name, kind, size, storageKey, quarantine } = found(upload, 'upload')
  const isNamed = submissions.some(({ answers }) => answers.files.some((file) => file.id === uploadId))
  if (!isNamed) found(null, 'upload')
  refuse(quarantine ? { because: 'file-quarantined' } : null)
  refuse(upload?.expiredAt ? { because: 'file-expired' } : null)
  return {
    name,
    mime: fileKinds[kind].mime,
    size,
    isShown: kind === 'pdf' || kind === 'jpg' || kind === 'png',
    stream: await storage.read(storageKey),
  }
}
