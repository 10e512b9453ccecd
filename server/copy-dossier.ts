/** A frozen dossier carried into another contest: what that contest asks for too; files copied, so that neither keeps nor deletes for the other. */
import type { Contest } from '#models/contest'
import { idFrom, newId, type Id } from '#models/ids'
import { Uploads, type Upload } from '#models/upload'
import { emptyAnswers, type DossierFile, type EntryAnswers } from '#rules/entry'
import { foldName } from '#rules/fold-name'
import { divisionsOf, questionsOf } from '#rules/entry-terms'
import { forgetBytes } from './forget-bytes'
import { keepStream } from './storage/keep-bytes'
import { storage } from './storage/storage'

/**
 * Consents and the pledge stay behind: they were given for another contest, and are asked for anew. What the receiving
 * contest does not ask for stays in the dossier of origin.
 */
export function carriedAnswers(answers: EntryAnswers, { regulations }: Contest): EntryAnswers {
  const known = <Value>(values: Record<string, Value> | undefined, codes: readonly string[]) =>
    Object.fromEntries(Object.entries(values ?? {}).filter(([code]) => codes.includes(code)))
  const entryQuestions = questionsOf(regulations, 'entry').map(({ code }) => code)
  const form = known(answers.form, entryQuestions)
  return {
    ...emptyAnswers(),
    title: answers.title,
    summary: answers.summary,
    field: regulations.fields.find(({ code }) => code === answers.field)?.code ?? null,
    ...(divisionsOf(regulations).some(({ code }) => code === answers.division) && {
      division: answers.division,
    }),
    ...(Object.keys(form).length > 0 && { form }),
    authors: answers.authors,
    teacher: answers.teacher,
    unit: answers.unit,
    explanation: known(
      answers.explanation,
      regulations.explanation.map(({ code }) => code),
    ),
  }
}

/** A field of the same name where codes differ. */
export function fieldLike(name: string, { regulations }: Contest): string | null {
  return regulations.fields.find((field) => foldName(field.name) === foldName(name))?.code ?? null
}

export interface CopiedFile {
  file: DossierFile
  upload: Upload
}

/**
 * Copies of the files that the receiving contest has a part for; what was deleted or lies in quarantine is asked for anew.
 * Whoever cannot put them on record must forget them again (`forgetCopies`).
 */
export async function copyFiles(
  answers: EntryAnswers,
  { contest, entry, by, at }: { contest: Contest; entry: Id; by: Id; at: Date },
): Promise<CopiedFile[]> {
  const parts = new Set(contest.regulations.parts.map(({ code }) => code))
  const wanted = answers.files.filter(({ part }) => parts.has(part))
  const uploads = await Uploads.find({ _id: { $in: wanted.flatMap(({ id }) => idFrom(id) ?? []) } }).lean()
  const copies: CopiedFile[] = []
  try {
    for (const file of wanted) {
      const source = uploads.find(({ _id }) => _id.toHexString() === file.id)
      if (!source || source.expiredAt || source.quarantine) continue
      const kept = await keepStream(await storage.read(source.storageKey), source.size)
      if (kept.sha256 !== source.sha256) throw new Error(`File ${file.id} is not what was submitted`)
      const _id = newId()
      copies.push({
        file: { ...file, id: _id.toHexString(), at },
        upload: { ...source, _id, contest: contest._id, entry, storageKey: kept.storageKey, by, at },
      })
    }
    return copies
  } catch (error) {
    await forgetCopies(copies)
    throw error
  }
}

export async function forgetCopies(copies: readonly CopiedFile[]): Promise<void> {
  for (const { upload } of copies) await forgetBytes(upload.storageKey)
}
