/** Whether a PDF is a paper and nothing more: open to all, without scripts, launches or hidden files, of bearable length. */
import { readFile } from 'node:fs/promises'
import type { PDFiumDocument } from '@hyzyla/pdfium'
import { fileLimits } from '#rules/file-limits'
import type { UnfitProblem } from '#rules/file-problems'
import { openPdf } from './open-pdf'
import { readPdfNames } from './pdf-names'
import { Unfit } from './unfit'

type Active = Extract<UnfitProblem, { code: 'pdf-active' }>['what']

const active: Record<string, Active> = {
  JavaScript: 'script',
  JS: 'script',
  Rendition: 'script',
  Launch: 'launch',
  ImportData: 'launch',
  GoToE: 'attachment',
  EmbeddedFile: 'attachment',
  EmbeddedFiles: 'attachment',
  RichMedia: 'attachment',
  XFA: 'form',
}

/** Returns the number of pages. Throws Unfit. */
export async function checkPdf(path: string): Promise<{ pages: number }> {
  const { names, hasHidden } = readPdfNames(await readFile(path))
  if (names.has('Encrypt')) throw new Unfit({ code: 'pdf-locked' })
  for (const [name, what] of Object.entries(active)) {
    if (names.has(name)) throw new Unfit({ code: 'pdf-active', what })
  }
  if (hasHidden) throw new Unfit({ code: 'pdf-active', what: 'hidden' })
  return openPdf(path, countPages).catch((error: unknown) => {
    throw error instanceof Unfit ? error : new Unfit({ code: 'unreadable', kind: 'pdf' })
  })
}

async function countPages(document: PDFiumDocument): Promise<{ pages: number }> {
  const pages = document.getPageCount()
  if (pages === 0) throw new Unfit({ code: 'unreadable', kind: 'pdf' })
  const max = fileLimits.pages
  if (pages > max) throw new Unfit({ code: 'too-many-pages', pages, max })
  // A paper whose first page cannot be drawn would reach no judge.
  const first = document.getPage(0)
  const { originalWidth, originalHeight } = first.getOriginalSize()
  if (!(originalWidth > 0 && originalHeight > 0)) throw new Unfit({ code: 'unreadable', kind: 'pdf' })
  await first.render({ width: 64, height: 64, render: 'bitmap' })
  return { pages }
}
