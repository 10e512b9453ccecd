/** Puts a drawn picture on disk: nothing but pixels, whole or not at all. */
import { rename, writeFile } from 'node:fs/promises'
import type { Canvas } from '@napi-rs/canvas'

const quality = 75

/** As WebP, which every browser since 2020 shows and which takes a third of JPEG for pages of text. */
export async function savePicture(canvas: Canvas, out: string): Promise<null> {
  const part = `${out}.${process.pid}.part`
  await writeFile(part, await canvas.encode('webp', quality))
  await rename(part, out)
  return null
}
