/**
 * Which bytes of an MP4 tell more than its pictures and sounds: places, names, cameras, times. They are blanked on the
 * way to a judge at the same length, so that every other byte stays where the film's index says, and ranges work.
 */
import { boxAt, boxesIn, bytesOf, handlerOf, type Box, type ReadAt } from '../inspection/film-boxes'
import { samplesOf } from './film-samples'

/** Bytes from `from` up to `to` become zero, but for a box's name, which becomes `free`: players skip it. */
export interface Blank {
  from: number
  to: number
  /** Where the name stands; absent when only values inside a box are blanked. */
  name?: number
}

const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'dinf', 'edts', 'moof', 'traf', 'mvex'])
const stories = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'wide', 'Xtra', 'tref', 'loci', 'name'])
const clocks = new Set(['mvhd', 'tkhd', 'mdhd'])
const shownTracks = new Set(['vide', 'soun', 'text', 'sbtl', 'subt'])

/** In order and apart. Throws when the boxes do not add up. */
export async function filmMask(read: ReadAt, size: number): Promise<Blank[]> {
  const blanks = await blanksIn(read, 0, size)
  return blanks.toSorted((one, other) => one.from - other.from)
}

async function blanksIn(read: ReadAt, from: number, to: number): Promise<Blank[]> {
  const blanks: Blank[] = []
  for (const box of await boxesIn(read, from, to)) {
    if (stories.has(box.type)) blanks.push(whole(box))
    else if (clocks.has(box.type)) blanks.push(await times(read, box))
    else if (box.type === 'hdlr') blanks.push({ from: Math.min(box.content + 24, box.end), to: box.end })
    else if (box.type === 'trak' && !shownTracks.has(await handlerOf(read, box))) {
      blanks.push(whole(box), ...(await hiddenSamples(read, box)))
    } else if (containers.has(box.type)) blanks.push(...(await blanksIn(read, box.content, box.end)))
  }
  return blanks.filter((blank) => blank.to > blank.from || blank.name !== undefined)
}

const whole = ({ start, content, end }: Box): Blank => ({ from: content, to: end, name: start + 4 })

/** When it was made and changed (ISO/IEC 14496-12 §8.2.2); 32 or 64 bits each by the version of the box. */
async function times(read: ReadAt, box: Box): Promise<Blank> {
  const [version] = await bytesOf(read, box, 0, 1)
  return { from: box.content + 4, to: Math.min(box.end, box.content + (version === 1 ? 20 : 12)) }
}

/** Cameras write where they are, many times a second, into a track of its own: its samples lie among the pictures. */
async function hiddenSamples(read: ReadAt, track: Box): Promise<Blank[]> {
  const table = await boxAt(read, track, ['mdia', 'minf', 'stbl'])
  return table ? samplesOf(read, table) : []
}

/** The bytes of a film from `start` on, with the mask laid over them. */
export async function* masked(
  bytes: AsyncIterable<Uint8Array>,
  start: number,
  mask: readonly Blank[],
): AsyncGenerator<Buffer> {
  let at = start
  for await (const chunk of bytes) {
    const piece = Buffer.from(chunk)
    for (const { from, to, name } of mask) {
      if (from < at + piece.length && to > at)
        piece.fill(0, Math.max(0, from - at), Math.min(piece.length, to - at))
      if (name !== undefined) overwrite(piece, 'free', name - at)
    }
    at += piece.length
    yield piece
  }
}

/** Writes what falls inside the piece. */
function overwrite(piece: Buffer, word: string, at: number): void {
  for (let index = 0; index < word.length; index += 1) {
    if (at + index >= 0 && at + index < piece.length) piece[at + index] = word.charCodeAt(index)
  }
}
