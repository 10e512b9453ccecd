/** The parts of the dossier with the files each has, and whether more may come. */
import type { DossierFile } from '#rules/entry'
import { whyNotEdit } from '#rules/entry-tasks'
import type { DossierPart } from '#rules/regulations'
import type { Refusal } from '#rules/refusal'
import { situationOf } from '../drafting'
import { headOf, type EntryHead } from '../entry-head'
import type { By } from '../guard'
import { ownEntry } from '../load'

export interface EntryFiles extends EntryHead {
  parts: (DossierPart & { files: DossierFile[] })[]
  whyNotEdit: Refusal | null
}

export async function entryFiles(by: By, id: string | undefined): Promise<EntryFiles> {
  const { entry, contest } = await ownEntry(by.actor, id)
  return {
    ...headOf(entry, contest, by),
    parts: contest.regulations.parts.map((part) => ({
      ...part,
      files: entry.answers.files.filter((file) => file.part === part.code),
    })),
    whyNotEdit: whyNotEdit('files', situationOf(entry, contest, by.actor, by.now)),
  }
}
