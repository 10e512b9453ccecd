/** Opens a PDF in PDFium, which runs as WebAssembly: a paper that breaks it breaks nothing around it. */
import { readFile } from 'node:fs/promises'
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium'
import { Unfit } from './unfit'

/** Hands the document to `use` and closes it after. Throws Unfit when PDFium cannot open it. */
export async function openPdf<Result>(
  path: string,
  use: (document: PDFiumDocument) => Promise<Result>,
): Promise<Result> {
  // One library for each document: no bytes of one entry can linger for the next.
  const [library, bytes] = await Promise.all([PDFiumLibrary.init(), readFile(path)])
  const document = await library.loadDocument(bytes).catch(() => {
    throw new Unfit({ code: 'unreadable', kind: 'pdf' })
  })
  try {
    return await use(document)
  } finally {
    document.destroy()
    library.destroy()
  }
}

export interface PageSize {
  /** Points, 72 to the inch. */
  width: number
  height: number
}

/** The size of every page as it is shown. */
export function pageSizes(document: PDFiumDocument): PageSize[] {
  return Array.from(document.pages(), (page) => {
    const { originalWidth, originalHeight } = page.getOriginalSize()
    return { width: originalWidth, height: originalHeight }
  })
}
