/** Puts the file back that another one replaced; the other stays behind it in turn. */
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import { Uploads } from '#models/upload'
import { whyNotEdit } from '#rules/entry-tasks'
import { markReplaced } from '../dossier-files'
import { again, entrySubject, situationOf } from '../drafting'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { found, refuse } from '../refuse'
import { write } from '../write'

/** Returns the part. Pressed twice it changes nothing more. NotFound when the file is no longer kept. */
export async function restoreFile(
  { actor, now }: By,
  id: string | undefined,
  fileId: string,
): Promise<string> {
  return again(async () => {
    const { entry, contest } = await ownEntry(actor, id)
    refuse(whyNotEdit('files', situationOf(entry, contest, actor, now)))
    const upload = found(await Uploads.findOne({ _id: idFrom(fileId), entry: entry._id }).lean(), 'file')
    const { files } = entry.answers
    if (files.some((file) => file.id === fileId)) return upload.part
    const successor = found(
      files.find((file) => file.id === upload.replaced?.by),
      'file',
    )
    const { part, name, kind, size, sha256, at } = upload
    const restored = { id: fileId, part, name, kind, size, sha256, at }
    const listed = files.map((file) => (file === successor ? restored : file))
    await write(
      Entries,
      entry,
      { $set: { 'answers.files': listed, updatedAt: now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: 'entry.file-restored',
        actor: actor.person._id,
        at: now,
        details: { file: fileId, part, sha256, replaces: successor.id },
      },
      async (session) => {
        await Uploads.updateOne({ _id: upload._id }, { $unset: { replaced: 1 } }, { session })
        await markReplaced(successor.id, fileId, now, session)
      },
    )
    return part
  })
}
