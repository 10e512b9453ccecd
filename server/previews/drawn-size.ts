/** How large a picture is drawn: no wider than asked, and no longer than three times its width. */

export interface Size {
  width: number
  height: number
}

/** In whole pixels, at least one each way. */
export function drawnSize({ width, height }: Size, most: number): Size {
  const scale = Math.min(1, most / width, (most * 3) / height)
  const side = (length: number) => Math.max(1, Math.round(length * scale))
  return { width: side(width), height: side(height) }
}
