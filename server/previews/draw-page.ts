/** Draws one page of a PDF as a picture. */
import type { Jobs } from '../inspection/jobs'
import { openPdf } from '../inspection/open-pdf'
import { pageCanvas } from './page-canvas'
import { savePicture } from './save-picture'

export function drawPage({ path, page, width, stamp, out }: Jobs['page']['input']): Promise<null> {
  return openPdf(path, async (document) => savePicture(await pageCanvas(document, page, width, stamp), out))
}
