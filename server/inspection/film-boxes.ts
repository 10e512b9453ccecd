/** The boxes of an MP4 (ISO/IEC 14496-12 §4.2), read from the file one header at a time. */
import type { FileHandle } from 'node:fs/promises'

export interface Box {
  type: string
  /** Where its header begins, its content begins, and it ends. */
  start: number
  content: number
  end: number
}

const mostBoxes = 10_000

/** The boxes that lie side by side in `[from, to)`. Throws when their sizes do not add up. */
export async function boxesIn(file: FileHandle, from: number, to: number): Promise<Box[]> {
  const boxes: Box[] = []
  const header = Buffer.alloc(16)
  for (let at = from; at < to;) {
    if (to - at < 8 || boxes.length === mostBoxes) throw new Error('Not boxes')
    const { bytesRead } = await file.read(header, 0, 16, at)
    if (bytesRead < 8) throw new Error('The film is cut off')
    const short = header.readUInt32BE(0)
    const isLong = short === 1
    const size = isLong ? Number(header.readBigUInt64BE(8)) : short === 0 ? to - at : short
    const content = at + (isLong ? 16 : 8)
    if (size < content - at || at + size > to) throw new Error('A box is larger than what holds it')
    boxes.push({ type: header.toString('latin1', 4, 8), start: at, content, end: at + size })
    at += size
  }
  return boxes
}

/** The bytes of a box's content, from `offset` on. Throws when it is shorter. */
export async function bytesOf(file: FileHandle, box: Box, offset: number, length: number): Promise<Buffer> {
  if (box.content + offset + length > box.end) throw new Error('A box is too short')
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, box.content + offset)
  if (bytesRead < length) throw new Error('The film is cut off')
  return bytes
}

/** What a track carries: `vide`, `soun`, or a four-letter name for something that is neither. */
export async function handlerOf(file: FileHandle, track: Box): Promise<string> {
  const media = (await boxesIn(file, track.content, track.end)).find(({ type }) => type === 'mdia')
  const handler = media && (await boxesIn(file, media.content, media.end)).find(({ type }) => type === 'hdlr')
  return handler ? (await bytesOf(file, handler, 8, 4)).toString('latin1') : ''
}
