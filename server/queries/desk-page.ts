/** One page of a file on a judge's desk, as a picture with the judge's watermark. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { deskUpload } from '../desk-files'
import type { By } from '../guard'
import { Unfit } from '../inspection/unfit'
import { wholeOutline, pagePicture, pageWidths } from '../previews/previews'
import { found, NotFound } from '../refuse'

export interface DeskPage {
  size: number
  stream: Readable
}

/** `page` counts from 1. NotFound for a page that is not there, a width in which none is drawn, or a file that is not the judge's to see. */
export async function deskPage(
  by: By,
  id: string | undefined,
  uploadId: string | undefined,
  { page, width }: { page: string | undefined; width: string | null },
): Promise<DeskPage> {
  const { upload, stamp } = await deskUpload(by, id, uploadId)
  const wide = found(
    pageWidths.find((one) => String(one) === width),
    'width',
  )
  const number = /^[1-9]\d{0,3}$/.test(page ?? '') ? Number(page) : 0
  const isPaper = upload.kind === 'pdf' || upload.kind === 'docx'
  const isPicture = upload.kind === 'jpg' || upload.kind === 'png'
  if (!isPicture || number !== 1) {
    const outline = isPaper ? await wholeOutline(upload) : null
    found(outline?.state === 'ready' ? outline.pages[number - 1] : null, 'page')
  }
  // A thumbnail shows no words to copy; without a mark it is drawn once for the whole panel.
  const mark = wide === pageWidths[0] ? '' : stamp
  const path = await pagePicture(upload, number - 1, wide, mark).catch((error: unknown) => {
    throw error instanceof Unfit ? new NotFound('a readable page') : error
  })
  const { size } = await stat(path)
  return { size, stream: createReadStream(path) }
}
