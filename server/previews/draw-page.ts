/** Draws one page of a PDF as a picture, with the reader's watermark in it. */
import { createCanvas, ImageData } from '@napi-rs/canvas'
import { openPdf } from '../inspection/open-pdf'
import type { Jobs } from '../inspection/jobs'
import { savePicture } from './save-picture'
import { drawWatermark } from './watermark'

/** Nothing that is printed is longer than three times its width. */
const longest = 3

export function drawPage({ path, page, width, stamp, out }: Jobs['page']['input']): Promise<null> {
  return openPdf(path, async (document) => {
    const one = document.getPage(page)
    const { originalWidth, originalHeight } = one.getOriginalSize()
    const height = Math.max(1, Math.round(width * Math.min(longest, originalHeight / originalWidth)))
    const drawn = await one.render({ width, height, render: 'bitmap', renderFormFields: true })
    const canvas = createCanvas(drawn.width, drawn.height)
    const context = canvas.getContext('2d')
    const { buffer, byteOffset, byteLength } = drawn.data
    context.putImageData(
      new ImageData(new Uint8ClampedArray(buffer, byteOffset, byteLength), drawn.width, drawn.height),
      0,
      0,
    )
    if (stamp) drawWatermark(context, stamp, drawn.width, drawn.height)
    return savePicture(canvas, out)
  })
}
