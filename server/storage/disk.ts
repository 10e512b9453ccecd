/** Files on this machine's disk: linked or written aside, flushed, then renamed, so that a half-written file never counts. */
import { constants, createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hasCode } from '../has-code'
import { checkedKey, type Storage } from './port'

/** A store under `folder`. */
export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => join(folder, checkedKey(key))
  return {
    async keep(storageKey, source) {
      const path = pathOf(storageKey)
      await mkdir(dirname(path), { recursive: true })
      await flush(source)
      await linkOrCopy(source, path)
      await flush(dirname(path))
    },
    async read(storageKey, range) {
      const path = pathOf(storageKey)
      await stat(path)
      return createReadStream(path, range)
    },
    async sizeOf(storageKey) {
      try {
        return (await stat(pathOf(storageKey))).size
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return null
        throw error
      }
    },
    async remove(storageKey) {
      await rm(pathOf(storageKey), { force: true })
    },
    async *keysBefore(moment) {
      for (const shelf of await namesIn(folder)) {
        for (const name of await namesIn(join(folder, shelf))) {
          const kept = await stat(join(folder, shelf, name)).catch(() => null)
          // When it was linked or renamed here: what was sent slowly is no older than its arrival.
          if (kept && kept.ctime < moment) yield `${shelf}/${name}`
        }
      }
    },
  }
}

/** A second name for the same bytes costs nothing; where a file system has none, a copy. */
async function linkOrCopy(source: string, path: string): Promise<void> {
  try {
    await link(source, path)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return
    if (hasCode(error, 'ENOENT')) throw error
    const aside = `${path}.part`
    await copyFile(source, aside, constants.COPYFILE_FICLONE)
    await flush(aside)
    await rename(aside, path)
  }
}

/** Bytes, and names in a folder, survive a power cut only once they are flushed. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = []
  try {
    for await (const { name } of await opendir(folder)) names.push(name)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
  return names
}
