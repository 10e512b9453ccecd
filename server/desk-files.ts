/** The files on a judge's desk: which they may open, and as what. The bytes that the entrant sent leave only for archives. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { idFrom } from '#models/ids'
import { Submissions } from '#models/submission'
import { Uploads, type Upload } from '#models/upload'
import { blindEntry, type BlindFile } from '#rules/blinding'
import { foldName } from '#rules/fold-name'
import { hasPledged } from '#rules/pledge'
import { fileKinds } from '#rules/file-kinds'
import { stampText } from '#wording/vi/judge'
import type { By } from './guard'
import { Unfit } from './inspection/unfit'
import { judgedSheet } from './judging'
import { openFilm } from './previews/film'
import { wholeOutline, pagePicture, printablePaper, wordCopy } from './previews/previews'
import { found, NotFound, refuse } from './refuse'
import { storage } from './storage/storage'

export interface DeskUpload {
  upload: Upload
  listed: BlindFile
  blindCode: string
  /** Who reads what, for the watermark. */
  stamp: string
}

/** NotFound for a file of another entry, of a part that is the secretariat's, or after stepping back. */
export async function deskUpload(
  by: By,
  id: string | undefined,
  uploadId: string | undefined,
): Promise<DeskUpload> {
  const { sheet, contest, member } = await judgedSheet(by, id)
  refuse(hasPledged(member) ? null : { because: 'not-declared' })
  if (sheet.state === 'recused' || sheet.state === 'void') throw new NotFound('file')
  const _id = found(idFrom(uploadId), 'file')
  const [submission, kept] = await Promise.all([
    Submissions.findById(sheet.submission).select({ answers: 1 }).lean(),
    Uploads.findOne({ _id, entry: sheet.entry }).lean(),
  ])
  const { blindCode } = sheet
  const { files } = blindEntry(blindCode, found(submission, 'submission').answers, contest.regulations)
  const listed = found(
    files.find((file) => file.id === uploadId),
    'file',
  )
  const upload = found(kept, 'file')
  refuse(upload.quarantine ? { because: 'file-quarantined' } : null)
  refuse(upload.expiredAt ? { because: 'file-expired' } : null)
  return { upload, listed, blindCode, stamp: stampText(by.actor.person.name, blindCode) }
}

export interface DeskFile {
  /** Made of the blind code and the part; what the entrant called the file is never told. */
  name: string
  mime: string
  size: number
  /** Browsers show it themselves, and may ask for ranges of it. */
  isFilm: boolean
  /** The bytes, or those of a range with both ends included. */
  read: (range?: { start: number; end: number }) => Promise<Readable>
}

/**
 * A file to keep, without what it tells of its makers: papers as pictures of their pages in a PDF, documents of Word
 * too where they can be converted, pictures drawn anew, films masked. An archive is the work itself and goes as it came.
 * NotFound for a file that cannot be read.
 */
export async function deskFileOf(file: DeskUpload): Promise<DeskFile> {
  try {
    return await opened(file)
  } catch (error) {
    throw error instanceof Unfit ? new NotFound('a readable file') : error
  }
}

async function opened({ upload, listed, blindCode, stamp }: DeskUpload): Promise<DeskFile> {
  const { storageKey, kind, size } = upload
  const name = (ending: string) => `${slug(`phach ${blindCode} ${listed.title}`)}.${ending}`
  const onDisk = async (path: string, ending: string, mime: string): Promise<DeskFile> => ({
    name: name(ending),
    mime,
    size: (await stat(path)).size,
    isFilm: false,
    read: (range) => Promise.resolve(createReadStream(path, range)),
  })
  switch (kind) {
    case 'pdf':
      return onDisk(await printablePaper(upload, stamp), 'pdf', fileKinds.pdf.mime)
    case 'docx': {
      const { state } = await wholeOutline(upload)
      return state === 'ready'
        ? onDisk(await printablePaper(upload, stamp), 'pdf', fileKinds.pdf.mime)
        : onDisk(await wordCopy(upload), 'docx', fileKinds.docx.mime)
    }
    case 'jpg':
    case 'png':
      return onDisk(await pagePicture(upload, 0, 2400, stamp), 'webp', 'image/webp')
    case 'mp4': {
      const read = await openFilm(storageKey, size).catch(() => {
        throw new NotFound('film')
      })
      return { name: name('mp4'), mime: fileKinds.mp4.mime, size, isFilm: true, read }
    }
    case 'zip': {
      const read: DeskFile['read'] = (range) => storage.read(storageKey, range)
      return { name: name('zip'), mime: fileKinds.zip.mime, size, isFilm: false, read }
    }
  }
}

/** Only letters, digits and hyphens: safe in a header and in every file system. */
function slug(text: string): string {
  return foldName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
