/** Takes a file into a part of the dossier: streamed to storage first, listed afterwards, so that no list names a file that is not there. */
import { createReadStream } from 'node:fs'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import { Uploads } from '#models/upload'
import { whyNotEdit } from '#rules/entry-tasks'
import { refusalOf } from '#rules/file-problems'
import type { DossierFile } from '#rules/entry'
import type { DossierPart } from '#rules/regulations'
import { again, entrySubject, situationOf } from '../drafting'
import { inspectFile, endingOf } from '../inspection/inspect-file'
import { staged } from '../inspection/staged'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { found, refuse, Refused } from '../refuse'
import { storage } from '../storage/disk'
import { receiveFile, type IncomingFile } from '../uploads'
import { write } from '../write'

/** Returns the id of the file. The same bytes sent twice to one part are listed once. */
export async function attachFile(
  by: By,
  id: string | undefined,
  partCode: string,
  request: Pick<Request, 'headers' | 'body'>,
): Promise<string> {
  const incoming = await receiveFile(request)
  try {
    const { part } = await openPart(by, id, partCode)
    if (!incoming.file) throw new Refused({ because: 'file-missing' })
    const kept = await keep(incoming.file, part)
    return await list(by, id, partCode, kept)
  } finally {
    await incoming.drain()
  }
}

/** The entry and the part, if the part may take one more file from this actor now. */
async function openPart({ actor, now }: By, id: string | undefined, partCode: string) {
  const { entry, contest } = await ownEntry(actor, id)
  const part = found(
    contest.regulations.parts.find(({ code }) => code === partCode),
    'part',
  )
  refuse(whyNotEdit('files', situationOf(entry, contest, actor, now)))
  const inPart = entry.answers.files.filter((file) => file.part === partCode)
  if (inPart.length >= part.maxFiles) refuse({ because: 'too-many-files', max: part.maxFiles })
  return { entry, contest, part, inPart }
}

type Kept = Omit<DossierFile, 'id' | 'part' | 'at'> & { storageKey: string; isUnscanned: boolean }

/** Takes the bytes aside, looks through them there, and stores only what the part takes. */
async function keep(file: IncomingFile, part: DossierPart): Promise<Kept> {
  const { claims, name } = file
  if (!claims || !part.kinds.includes(claims)) {
    refuse(refusalOf({ code: 'kind', found: endingOf(name), allowed: part.kinds }))
  }
  return staged(file.data, part.maxBytes, async ({ path, size }) => {
    const inspected = await inspectFile(path, { name, size }, part.kinds)
    if (!inspected.ok) throw new Refused(refusalOf(inspected.problem))
    const { kind, pages, isUnscanned } = inspected
    const { storageKey, sha256 } = await storage.put(createReadStream(path), part.maxBytes)
    return { name, kind, size, sha256, ...(pages === undefined ? {} : { pages }), storageKey, isUnscanned }
  })
}

/** Writes the upload and the dossier's list in one transaction; what did not get listed is removed again. */
async function list(by: By, id: string | undefined, partCode: string, kept: Kept): Promise<string> {
  const _id = newId()
  const { storageKey, isUnscanned, ...listed } = kept
  try {
    return await again(async () => {
      const { entry, contest, inPart } = await openPart(by, id, partCode)
      const twin = inPart.find((file) => file.sha256 === kept.sha256)
      if (twin) {
        await storage.remove(storageKey)
        return twin.id
      }
      const file: DossierFile = { id: _id.toHexString(), part: partCode, ...listed, at: by.now }
      const upload = {
        _id,
        contest: contest._id,
        entry: entry._id,
        part: partCode,
        ...listed,
        storageKey,
        ...(isUnscanned ? { quarantine: 'waiting' as const } : {}),
        by: by.actor.person._id,
        at: by.now,
      }
      await write(
        Entries,
        entry,
        { $set: { 'answers.files': [...entry.answers.files, file], updatedAt: by.now } },
        {
          contest: contest._id,
          subject: entrySubject(entry),
          action: 'entry.file-attached',
          actor: by.actor.person._id,
          at: by.now,
          details: { file: file.id, part: partCode, size: kept.size, sha256: kept.sha256 },
        },
        async (session) => {
          await Uploads.create([upload], { session })
        },
      )
      return file.id
    })
  } catch (error) {
    // Only what is surely not on record may go: an orphan on disk does no harm, a missing file does.
    if (!(await Uploads.exists({ _id }))) await storage.remove(storageKey)
    throw error
  }
}
