/** One page of an open PDF on a canvas, with the reader's watermark. */
import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas'
import type { PDFiumDocument } from '@hyzyla/pdfium'
import { drawWatermark } from './watermark'

/** Nothing that is printed is longer than three times its width. */
const longest = 3

/** `page` counts from 0; `width` in pixels; an empty `stamp` leaves no mark. Throws when there is no such page. */
export async function pageCanvas(
  document: PDFiumDocument,
  page: number,
  width: number,
  stamp: string,
): Promise<Canvas> {
  const one = document.getPage(page)
  const { originalWidth, originalHeight } = one.getOriginalSize()
  const height = Math.max(1, Math.round(width * Math.min(longest, originalHeight / originalWidth)))
  const drawn = await one.render({ width, height, render: 'bitmap', renderFormFields: true })
  const canvas = createCanvas(drawn.width, drawn.height)
  const context = canvas.getContext('2d')
  const { buffer, byteOffset, byteLength } = drawn.data
  const colours = new Uint8ClampedArray(buffer, byteOffset, byteLength)
  context.putImageData(new ImageData(colours, drawn.width, drawn.height), 0, 0)
  if (stamp) drawWatermark(context, stamp, drawn.width, drawn.height)
  return canvas
}
