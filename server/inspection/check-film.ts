/** Whether an MP4 is whole: its boxes fill the file, its index is there, and it has a picture. */
import { open } from 'node:fs/promises'
import { boxesIn, handlerOf, type ReadAt } from './film-boxes'
import { Unfit } from './unfit'

/** Throws Unfit. */
export async function checkFilm(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const read: ReadAt = async (position, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
      return buffer.subarray(0, bytesRead)
    }
    const top = await boxesIn(read, 0, size)
    const index = top.find(({ type }) => type === 'moov')
    if (top[0]?.type !== 'ftyp' || !index) throw new Error('No film')
    const tracks = (await boxesIn(read, index.content, index.end)).filter(({ type }) => type === 'trak')
    const handlers = await Promise.all(tracks.map((track) => handlerOf(read, track)))
    if (!handlers.includes('vide')) throw new Error('Nothing to see')
  } catch {
    throw new Unfit({ code: 'unreadable', kind: 'mp4' })
  } finally {
    await file.close()
  }
}
