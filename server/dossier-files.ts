/** How a staged file comes into a dossier, whichever way it arrived: judged, kept, then listed, so that no list names a file that is not there. */
import type { ClientSession } from 'mongoose'
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'
import { Transfers } from '#models/transfer'
import { Uploads } from '#models/upload'
import type { DossierFile } from '#rules/entry'
import { whyNotEdit } from '#rules/entry-tasks'
import { checkStaged } from './check-staged'
import { again, entrySubject, situationOf } from './drafting'
import type { By } from './guard'
import { ownEntry } from './load'
import { found, refuse } from './refuse'
import { storageKeyOf } from './storage/port'
import { staging } from './storage/staging'
import { storage } from './storage/storage'
import { write } from './write'

/** Where a file shall go. `replaces` names the file that gives way to it. */
export interface Place {
  entry: string | undefined
  part: string
  replaces: string | null
}

export interface StagedFile {
  token: string
  name: string
  size: number
  /** The id it will bear in the dossier. */
  file: Id
}

/** The entry and the part, if the part may take one more file from this actor now. */
export async function openPart({ actor, now }: By, place: Place) {
  const { entry, contest } = await ownEntry(actor, place.entry)
  const part = found(
    contest.regulations.parts.find(({ code }) => code === place.part),
    'part',
  )
  refuse(whyNotEdit('files', situationOf(entry, contest, actor, now)))
  const inPart = entry.answers.files.filter((file) => file.part === place.part)
  const staying = inPart.filter((file) => file.id !== place.replaces)
  if (staying.length >= part.maxFiles) refuse({ because: 'too-many-files', max: part.maxFiles })
  return { entry, contest, part, staying, replaced: inPart.find((file) => file.id === place.replaces) }
}

/**
 * Takes a staged file into the dossier and returns its id there; the same bytes twice in one part are listed once.
 * Cut off anywhere, it may be repeated. A refused file stays in staging until its owner of the moment removes it.
 */
export async function takeFile(by: By, place: Place, staged: StagedFile): Promise<string> {
  const { part } = await openPart(by, place)
  const path = staging.pathOf(staged.token)
  const { kind, pages, isUnscanned } = await checkStaged(path, staged, part)
  const sha256 = await staging.digest(staged.token)
  const storageKey = storageKeyOf(staged.token)
  await storage.keep(storageKey, path)
  const { name, size } = staged
  try {
    const described = { name, kind, size, sha256, ...(pages === undefined ? {} : { pages }) }
    const listed = await list(by, place, staged, described, { storageKey, isUnscanned })
    if (listed !== staged.file.toHexString()) await storage.remove(storageKey)
    await staging.remove(staged.token)
    return listed
  } catch (error) {
    // Only what is surely not on record may go: an orphan does no harm, a missing file does.
    if (!(await Uploads.exists({ _id: staged.file }))) await storage.remove(storageKey)
    throw error
  }
}

type Described = Pick<DossierFile, 'name' | 'kind' | 'size' | 'sha256' | 'pages'>

/** Writes the upload and the dossier's list in one transaction. */
async function list(
  by: By,
  place: Place,
  { token, file: _id }: StagedFile,
  described: Described,
  { storageKey, isUnscanned }: { storageKey: string; isUnscanned: boolean },
): Promise<string> {
  return again(async () => {
    const { entry, contest, staying, replaced } = await openPart(by, place)
    const twin = staying.find((file) => file.sha256 === described.sha256)
    if (twin) return twin.id
    const file: DossierFile = { id: _id.toHexString(), part: place.part, ...described, at: by.now }
    const rest = entry.answers.files.filter((one) => one.id !== replaced?.id)
    const actor = by.actor.person._id
    const keepBoth = async (session: ClientSession) => {
      const about = {
        contest: contest._id,
        entry: entry._id,
        part: place.part,
        storageKey,
        ...(isUnscanned ? { quarantine: 'waiting' as const } : {}),
        by: actor,
        at: by.now,
      }
      await Uploads.create([{ _id, ...about, ...described }], { session })
      if (replaced) await markReplaced(replaced.id, file.id, by.now, session)
      // With the list: a transfer that is on record as open has surely not landed.
      await Transfers.updateOne({ token }, { $set: { state: 'landed' } }, { session })
    }
    await write(
      Entries,
      entry,
      { $set: { 'answers.files': [...rest, file], updatedAt: by.now } },
      {
        contest: contest._id,
        subject: entrySubject(entry),
        action: replaced ? 'entry.file-replaced' : 'entry.file-attached',
        actor,
        at: by.now,
        details: {
          file: file.id,
          part: place.part,
          size: described.size,
          sha256: described.sha256,
          ...(replaced && { replaces: replaced.id }),
        },
      },
      keepBoth,
    )
    return file.id
  })
}

/** The file stays, behind the one that took its place, until the dossier is submitted. */
export async function markReplaced(id: string, by: string, at: Date, session: ClientSession): Promise<void> {
  await Uploads.updateOne({ _id: id }, { $set: { replaced: { by, at } } }, { session })
}
