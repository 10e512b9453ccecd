/** The parts of the dossier with the files each has, those on their way, those that were replaced, and whether more may come. */
import { Transfers } from '#models/transfer'
import { Uploads } from '#models/upload'
import type { DossierFile } from '#rules/entry'
import { whyNotEdit } from '#rules/entry-tasks'
import type { DossierPart } from '#rules/regulations'
import type { Refusal } from '#rules/refusal'
import { situationOf } from '../drafting'
import { headOf, type EntryHead } from '../entry-head'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { staging } from '../storage/staging'

/** A file of which only a part has come so far. */
export interface UnfinishedFile {
  token: string
  name: string
  size: number
  received: number
}

export interface PartFile extends DossierFile {
  /** The file that this one replaced, and that can still be put back. */
  previous: { id: string; name: string } | null
}

export interface PartFiles extends DossierPart {
  files: PartFile[]
  unfinished: UnfinishedFile[]
}

export interface EntryFiles extends EntryHead {
  parts: PartFiles[]
  whyNotEdit: Refusal | null
}

export async function entryFiles(by: By, id: string | undefined): Promise<EntryFiles> {
  const { entry, contest } = await ownEntry(by.actor, id)
  const { files } = entry.answers
  const [open, replaced] = await Promise.all([
    Transfers.find({ entry: entry._id, state: 'open' }).sort({ at: 1 }).lean(),
    Uploads.find({ entry: entry._id, 'replaced.by': { $in: files.map((file) => file.id) } }).lean(),
  ])
  const previousOf = (file: DossierFile) => {
    const one = replaced.find((upload) => upload.replaced?.by === file.id)
    return one ? { id: one._id.toHexString(), name: one.name } : null
  }
  const unfinished = await Promise.all(
    open.map(async ({ part, token, name, size }) => ({
      part,
      shown: { token, name, size, received: await staging.glance(token) },
    })),
  )
  return {
    ...headOf(entry, contest, by),
    parts: contest.regulations.parts.map((part) => ({
      ...part,
      files: files
        .filter((file) => file.part === part.code)
        .map((file) => ({ ...file, previous: previousOf(file) })),
      unfinished: unfinished.flatMap((one) => (one.part === part.code ? [one.shown] : [])),
    })),
    whyNotEdit: whyNotEdit('files', situationOf(entry, contest, by.actor, by.now)),
  }
}
