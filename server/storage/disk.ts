/** Files on this machine's disk: written aside, flushed, then renamed, so that a half-written file never counts. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomToken } from '../digest'
import { env } from '../env'
import { TooLarge, type Storage, type StoredFile } from './port'

const headBytes = 4_100

/** A store under `folder`; keys are random, so that no name of a person reaches the file system. */
export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => {
    if (!/^[\w-]{2}\/[\w-]+$/.test(key)) throw new Error('Not a storage key')
    return join(folder, key)
  }
  return {
    async put(stream, maxBytes) {
      const token = randomToken()
      const storageKey = `${token.slice(0, 2)}/${token.slice(2)}`
      const path = pathOf(storageKey)
      await mkdir(dirname(path), { recursive: true })
      try {
        const written = await writeDurably(`${path}.part`, stream, maxBytes)
        await rename(`${path}.part`, path)
        await flushFolder(dirname(path))
        return { storageKey, ...written }
      } catch (error) {
        await rm(`${path}.part`, { force: true })
        throw error
      }
    },
    async read(storageKey, range) {
      const path = pathOf(storageKey)
      await access(path)
      return createReadStream(path, range)
    },
    async remove(storageKey) {
      await rm(pathOf(storageKey), { force: true })
    },
  }
}

async function writeDurably(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Omit<StoredFile, 'storageKey'>> {
  const file = await open(path, 'wx')
  const hash = createHash('sha256')
  const head: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      if (size < headBytes) head.push(chunk.slice(0, headBytes - size))
      size += chunk.byteLength
      if (size > maxBytes) throw new TooLarge(maxBytes)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { size, sha256: hash.digest('hex'), head: Buffer.concat(head) }
}

/** A rename survives a power cut only once its folder is flushed too. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const storage: Storage = diskStorage(join(env.dataFolder, 'files'))
