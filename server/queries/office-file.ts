/** A file of a dossier for the secretariat, who may open every part of what was handed in. */
import { idFrom } from '#models/ids'
import { Submissions } from '#models/submission'
import { Uploads } from '#models/upload'
import type { InContest } from '../guard'
import { entryIn } from '../load'
import { found, refuse } from '../refuse'
import { openStored, type StoredFile } from '../stored-file'

/** Only files that a submission of the entry names: what its owner is still trying out is not the office's. */
export async function officeFile(
  { contest }: InContest,
  entryId: string | undefined,
  uploadId: string | undefined,
): Promise<StoredFile> {
  const entry = await entryIn(contest, entryId)
  found(entry.state === 'draft' ? null : entry, 'entry')
  const [upload, submissions] = await Promise.all([
    Uploads.findOne({ _id: found(idFrom(uploadId), 'upload'), entry: entry._id }).lean(),
    Submissions.find({ entry: entry._id }).select({ 'answers.files.id': 1 }).lean(),
  ])
  const kept = found(upload, 'upload')
  const isNamed = submissions.some(({ answers }) => answers.files.some((file) => file.id === uploadId))
  if (!isNamed) found(null, 'upload')
  refuse(kept.quarantine ? { because: 'file-quarantined' } : null)
  refuse(kept.expiredAt ? { because: 'file-expired' } : null)
  return openStored(kept)
}
