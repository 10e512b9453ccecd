/** What a stored file looks like: its pages, each as a picture, made when first asked for and kept on a shelf. */
import { createWriteStream } from 'node:fs'
import { access, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Upload } from '#models/upload'
import { fileLimits } from '#rules/file-limits'
import { sha256 } from '../digest'
import type { PageSize } from '../inspection/open-pdf'
import { Unfit } from '../inspection/unfit'
import { openWorkshop } from '../inspection/workshop'
import { storage } from '../storage/storage'
import { convertWord, findConverter } from './convert-word'
import { once } from './once'
import { recall, remember, shelfOf } from './shelf'

export type Previewed = Pick<Upload, 'storageKey' | 'kind'>

export type Finished =
  | { state: 'ready'; pages: PageSize[] }
  /** `no-converter`: LibreOffice is not installed here. `unreadable`: nobody can draw this file. */
  | { state: 'unavailable'; why: 'no-converter' | 'unreadable' }

/** `preparing`: it is being made; ask again in a few seconds. */
export type Outline = Finished | { state: 'preparing' }

/** The widths in which pages are drawn: for a list, a telephone, a desk, a magnifying glass. */
export const pageWidths = [240, 900, 1400, 2400] as const
export type PageWidth = (typeof pageWidths)[number]

const workshop = openWorkshop({ hands: 2, milliseconds: 120_000, megabytes: 1_000 })

/** A page may wait this long for an outline before it shows that one is being made. */
const patience = 2_000

/** What a page that cannot be measured is drawn as: A4 upright. */
const paper: PageSize = { width: 595, height: 842 }

/** The pages of a PDF, or of a document of Word once it is converted; `preparing` when that takes longer than a page can wait. */
export function outlineOf(file: Previewed): Promise<Outline> {
  return Promise.race([wholeOutline(file), pause(patience, { state: 'preparing' } as const, { ref: false })])
}

/** The same, however long it takes: for whoever asks for a page and would rather wait than get none. */
export async function wholeOutline(file: Previewed): Promise<Finished> {
  const folder = await shelfOf(file.storageKey)
  const known = await recall<Finished>(folder, 'outline.json')
  if (known) return known
  return once(`outline ${folder}`, () => makeOutline(file, folder)).catch((error: unknown): Finished => {
    console.error('A file could not be outlined', error)
    return { state: 'unavailable', why: 'unreadable' }
  })
}

/** How many pages a file has, if it was ever looked at: nothing is made for this answer. Null when nobody knows. */
export async function knownPages(file: Previewed): Promise<number | null> {
  const known = await recall<Finished>(await shelfOf(file.storageKey), 'outline.json')
  if (!known) return null
  return known.state === 'ready' ? known.pages.length : 0
}

async function makeOutline(file: Previewed, folder: string): Promise<Finished> {
  if (file.kind === 'docx' && !(await findConverter())) return { state: 'unavailable', why: 'no-converter' }
  const outline = await measure(file, folder)
  await remember(folder, 'outline.json', outline)
  return outline
}

async function measure(file: Previewed, folder: string): Promise<Finished> {
  try {
    const path = await paperOf(file, folder)
    const pages = await workshop.run('outline', { path })
    const sound = pages.map((page) => (page.width > 0 && page.height > 0 ? page : paper))
    return { state: 'ready', pages: sound.slice(0, fileLimits.pages) }
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return { state: 'unavailable', why: 'unreadable' }
  }
}

/**
 * A page (from 0) as a WebP file on disk, `stamp` written palely over it; a picture is its own only page.
 * Throws when there is no such page.
 */
export async function pagePicture(
  file: Previewed,
  page: number,
  width: PageWidth,
  stamp: string,
): Promise<string> {
  const folder = await shelfOf(file.storageKey)
  const out = join(folder, `${sha256(`${page} ${width} ${stamp}`)}.webp`)
  if (await exists(out)) return out
  return once(out, async () => {
    if (file.kind === 'jpg' || file.kind === 'png') {
      await workshop.run('picture', { path: await sourceOf(file, folder), width, stamp, out })
    } else await workshop.run('page', { path: await paperOf(file, folder), page, width, stamp, out })
    return out
  })
}

/** Draws the picture at `path` anew into `out`, as WebP and upright: nothing but its pixels comes along. */
export async function pictureCopy(path: string, width: number, out: string): Promise<void> {
  await workshop.run('picture', { path, width, stamp: '', out })
}

/** A PDF of pictures of all pages, to print or keep, on disk. Throws Unfit when the file has no pages or too many. */
export async function printablePaper(file: Previewed, stamp: string): Promise<string> {
  const folder = await shelfOf(file.storageKey)
  return made(join(folder, `${sha256(stamp)}.pdf`), async (out) => {
    await workshop.run('print', { path: await paperOf(file, folder), stamp, out })
  })
}

/** A document of Word without the names and links that Word keeps in it, on disk. */
export async function wordCopy(file: Previewed): Promise<string> {
  return bareWord(file, await shelfOf(file.storageKey))
}

async function bareWord(file: Previewed, folder: string): Promise<string> {
  return made(join(folder, 'copy.docx'), async (out) => {
    await workshop.run('word', { path: await sourceOf(file, folder), out })
  })
}

/** The PDF whose pages are shown. Throws Unfit when a document of Word cannot be made into one. */
async function paperOf(file: Previewed, folder: string): Promise<string> {
  if (file.kind === 'pdf') return sourceOf(file, folder)
  if (file.kind !== 'docx') throw new Error(`No pages in ${file.kind}`)
  return made(join(folder, 'paper.pdf'), async (out) => {
    const converter = await findConverter()
    if (!converter) throw new Error('LibreOffice has gone')
    // Converted from the copy: nothing in it fetches anything, and no name reaches the paper's metadata.
    const copy = await bareWord(file, folder)
    await convertWord(converter, copy, out).catch(() => {
      throw new Unfit({ code: 'unreadable', kind: 'docx' })
    })
  })
}

/** The stored bytes as a file on this disk, wherever the store keeps them. */
function sourceOf(file: Previewed, folder: string): Promise<string> {
  return made(join(folder, 'source'), async (out) => {
    const part = `${out}.${process.pid}.part`
    try {
      await pipeline(await storage.read(file.storageKey), createWriteStream(part))
      await rename(part, out)
    } finally {
      await rm(part, { force: true })
    }
  })
}

/** Makes a file unless it is there, once for all who ask. */
async function made(out: string, make: (out: string) => Promise<void>): Promise<string> {
  if (!(await exists(out))) await once(out, () => make(out))
  return out
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
