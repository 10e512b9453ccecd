/** The boxes of an MP4 (ISO/IEC 14496-12 §4.2), read one header at a time from wherever it lies. */

export interface Box {
  type: string
  /** Where its header begins, its content begins, and it ends. */
  start: number
  content: number
  end: number
}

/** Reads up to `length` bytes at a place of the film; fewer only at its end. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>

const mostBoxes = 10_000

/** The boxes that lie side by side in `[from, to)`. Throws when their sizes do not add up. */
export async function boxesIn(read: ReadAt, from: number, to: number): Promise<Box[]> {
  const boxes: Box[] = []
  for (let at = from; at < to;) {
    if (to - at < 8 || boxes.length === mostBoxes) throw new Error('Not boxes')
    const header = await read(at, 16)
    if (header.length < 8) throw new Error('The film is cut off')
    const short = header.readUInt32BE(0)
    const isLong = short === 1
    if (isLong && header.length < 16) throw new Error('The film is cut off')
    const size = isLong ? Number(header.readBigUInt64BE(8)) : short === 0 ? to - at : short
    const content = at + (isLong ? 16 : 8)
    if (size < content - at || at + size > to) throw new Error('A box is larger than what holds it')
    boxes.push({ type: header.toString('latin1', 4, 8), start: at, content, end: at + size })
    at += size
  }
  return boxes
}

/** The bytes of a box's content, from `offset` on. Throws when it is shorter. */
export async function bytesOf(read: ReadAt, box: Box, offset: number, length: number): Promise<Buffer> {
  if (box.content + offset + length > box.end) throw new Error('A box is too short')
  const bytes = await read(box.content + offset, length)
  if (bytes.length < length) throw new Error('The film is cut off')
  return bytes
}

/** What a track carries: `vide`, `soun`, or a four-letter name for something that is neither. */
export async function handlerOf(read: ReadAt, track: Box): Promise<string> {
  const handler = await boxAt(read, track, ['mdia', 'hdlr'])
  return handler ? (await bytesOf(read, handler, 8, 4)).toString('latin1') : ''
}

/** The first box along a path of names inside another; undefined when there is none. */
export async function boxAt(read: ReadAt, within: Box, path: readonly string[]): Promise<Box | undefined> {
  let box: Box | undefined = within
  for (const name of path) {
    const inside: Box[] = box ? await boxesIn(read, box.content, box.end) : []
    box = inside.find(({ type }) => type === name)
  }
  return box
}
