/** Whether a picture can be decoded within reason. */
import { readFile } from 'node:fs/promises'
import { loadImage } from '@napi-rs/canvas'
import { fileLimits } from '#rules/file-limits'
import { pictureSize } from './picture-size'
import { Unfit } from './unfit'

/** Returns its size as shown, after any turning that its camera noted. Throws Unfit. */
export async function checkPicture(
  path: string,
  kind: 'jpg' | 'png',
): Promise<{ width: number; height: number }> {
  const bytes = await readFile(path)
  const told = pictureSize(bytes, kind)
  if (!told) throw new Unfit({ code: 'unreadable', kind })
  const pixels = told.width * told.height
  const max = fileLimits.pixels
  if (pixels > max) throw new Unfit({ code: 'too-many-pixels', pixels, max })
  try {
    const { width, height } = await loadImage(bytes)
    if (width === 0 || height === 0) throw new Error('Nothing to see')
    return { width, height }
  } catch {
    throw new Unfit({ code: 'unreadable', kind })
  }
}
