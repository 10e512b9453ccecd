/** One file of the entry on a judge's desk: jury parts only, under a neutral name. */
import type { Readable } from 'node:stream'
import { idFrom } from '#models/ids'
import { Submissions } from '#models/submission'
import { Uploads } from '#models/upload'
import { blindEntry } from '#rules/blinding'
import { foldName } from '#rules/conflicts'
import { fileKinds, type FileKind } from '#rules/file-kinds'
import type { By } from '../guard'
import { judgedSheet } from '../judging'
import { found, NotFound, refuse } from '../refuse'
import { storage } from '../storage/storage'

export interface DeskFile {
  /** Made of the blind code and the part; what the entrant called the file is never told. */
  name: string
  kind: FileKind
  mime: string
  size: number
  /** The bytes, or those of a range with both ends included. */
  read: (range?: { start: number; end: number }) => Promise<Readable>
}

/** NotFound for a file of another entry, of a part that is the secretariat's, or after stepping back. */
export async function deskFile(
  by: By,
  id: string | undefined,
  uploadId: string | undefined,
): Promise<DeskFile> {
  const { sheet, contest, member } = await judgedSheet(by, id)
  refuse(member.declaration === null ? { because: 'not-declared' } : null)
  if (sheet.state === 'recused' || sheet.state === 'void') throw new NotFound('file')
  const _id = found(idFrom(uploadId), 'file')
  const [submission, upload] = await Promise.all([
    Submissions.findById(sheet.submission).select({ answers: 1 }).lean(),
    Uploads.findOne({ _id, entry: sheet.entry }).lean(),
  ])
  const { files } = blindEntry(sheet.blindCode, found(submission, 'submission').answers, contest.regulations)
  const listed = found(
    files.find((file) => file.id === uploadId),
    'file',
  )
  const { storageKey } = found(upload, 'file')
  const { extensions, mime } = fileKinds[listed.kind]
  return {
    name: `${slug(`phach ${sheet.blindCode} ${listed.title}`)}.${extensions[0]}`,
    kind: listed.kind,
    mime,
    size: listed.size,
    read: (range) => storage.read(storageKey, range),
  }
}

/** Only letters, digits and hyphens: safe in a header and in every file system. */
function slug(text: string): string {
  return foldName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
