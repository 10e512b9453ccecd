/** A stored film as a judge may see it: any range of its bytes, what tells of people and places blank. */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { storage } from '../storage/storage'
import { filmMask, masked, type Blank } from './film-mask'
import { once } from './once'
import { recall, remember, shelfOf } from './shelf'

export type ReadRange = (range?: { start: number; end: number }) => Promise<Readable>

/** Throws when the film's boxes do not add up. */
export async function openFilm(storageKey: string, size: number): Promise<ReadRange> {
  const mask = await maskOf(storageKey, size)
  return async (range) => {
    const bytes = await storage.read(storageKey, range)
    return Readable.from(masked(bytes, range?.start ?? 0, mask))
  }
}

async function maskOf(storageKey: string, size: number): Promise<Blank[]> {
  const folder = await shelfOf(storageKey)
  const known = await recall<Blank[]>(folder, 'mask.json')
  if (known) return known
  return once(`mask ${folder}`, async () => {
    const mask = await filmMask(async (position, length) => {
      const end = Math.min(size, position + length) - 1
      return end < position
        ? Buffer.alloc(0)
        : buffer(await storage.read(storageKey, { start: position, end }))
    }, size)
    await remember(folder, 'mask.json', mask)
    return mask
  })
}
