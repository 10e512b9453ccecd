/** Takes a file out of the dossier. Its bytes go too, unless a submission already rests on them. */
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import { Submissions } from '#models/submission'
import { Uploads } from '#models/upload'
import { whyNotEdit } from '#rules/entry-tasks'
import { again, entrySubject, situationOf } from '../drafting'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { refuse } from '../refuse'
import { forgetBytes } from '../forget-bytes'
import { write } from '../write'

/** Removing a file that is already gone changes nothing. Returns the part it was in. */
export async function detachFile(
  { actor, now }: By,
  id: string | undefined,
  fileId: string,
): Promise<string | null> {
  return again(async () => {
    const { entry, contest } = await ownEntry(actor, id)
    refuse(whyNotEdit('files', situationOf(entry, contest, actor, now)))
    const { files } = entry.answers
    const file = files.find((one) => one.id === fileId)
    if (!file) return null
    const upload = await Uploads.findOne({ _id: idFrom(fileId), entry: entry._id }).lean()
    const isFrozen = await Submissions.exists({ entry: entry._id, 'answers.files.id': fileId })
    await write(
      Entries,
      entry,
      { $set: { 'answers.files': files.filter((one) => one.id !== fileId), updatedAt: now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: 'entry.file-removed',
        actor: actor.person._id,
        at: now,
        details: { file: fileId, part: file.part, sha256: file.sha256 },
      },
      async (session) => {
        if (upload && !isFrozen) await Uploads.deleteOne({ _id: upload._id }, { session })
      },
    )
    // The list first, the bytes afterwards: cut off in between, an orphan stays on disk and nothing is missing.
    if (upload && !isFrozen) {
      await forgetBytes(upload.storageKey)
    }
    return file.part
  })
}
