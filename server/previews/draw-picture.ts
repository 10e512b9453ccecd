/** Draws a picture anew: upright, no wider than asked, without where and with what it was taken. */
import { readFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Jobs } from '../inspection/jobs'
import { drawnSize } from './drawn-size'
import { savePicture } from './save-picture'
import { drawWatermark } from './watermark'

export async function drawPicture({ path, width, stamp, out }: Jobs['picture']['input']): Promise<null> {
  const image = await loadImage(await readFile(path))
  const { width: wide, height: high } = drawnSize(image, width)
  const canvas = createCanvas(wide, high)
  const context = canvas.getContext('2d')
  // A picture may be transparent; paper is not.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, wide, high)
  context.drawImage(image, 0, 0, wide, high)
  if (stamp) drawWatermark(context, stamp, wide, high)
  return savePicture(canvas, out)
}
