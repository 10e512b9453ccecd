/** Keeps bytes that we have made ourselves, by the way every file goes: staged, then kept. */
import { randomToken } from '../digest'
import { storageKeyOf } from './port'
import { staging } from './staging'
import { storage } from './storage'

export interface KeptBytes {
  storageKey: string
  size: number
  /** Hexadecimal. */
  sha256: string
}

export async function keepBytes(bytes: Uint8Array): Promise<KeptBytes> {
  return keepStream(once(bytes), bytes.byteLength)
}

/** The same for bytes that come as a stream, of which there are `size`. */
export async function keepStream(data: AsyncIterable<Uint8Array>, size: number): Promise<KeptBytes> {
  const token = randomToken()
  const storageKey = storageKeyOf(token)
  await staging.append(token, { start: 0, size, data, stop: () => {} })
  const sha256 = await staging.digest(token)
  await storage.keep(storageKey, staging.pathOf(token))
  await staging.remove(token)
  return { storageKey, size, sha256 }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
