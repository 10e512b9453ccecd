/** What was made from stored files (page images, copies) lies here until nobody has asked for a while; all of it can be made again. */
import { mkdir, readdir, rm, stat, utimes, writeFile, rename, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../digest'
import { env } from '../env'

const root = () => join(env.dataFolder, 'previews')

/** The folder of one stored file; its name tells nothing of it. Asking for it says that it is in use. */
export async function shelfOf(storageKey: string): Promise<string> {
  const name = sha256(storageKey)
  const folder = join(root(), name.slice(0, 2), name.slice(2))
  await mkdir(folder, { recursive: true })
  const now = new Date()
  await utimes(folder, now, now)
  return folder
}

/** Removes everything that was made from a file: call it when the file itself goes. */
export async function clearShelf(storageKey: string): Promise<void> {
  const name = sha256(storageKey)
  await rm(join(root(), name.slice(0, 2), name.slice(2)), { recursive: true, force: true })
}

/** A value that was kept under a name; null when there is none. */
export async function recall<Value>(folder: string, name: string): Promise<Value | null> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as Value)
}

export async function remember(folder: string, name: string, value: unknown): Promise<void> {
  const part = join(folder, `${name}.${process.pid}.part`)
  await writeFile(part, JSON.stringify(value))
  await rename(part, join(folder, name))
}

/** Removes what nobody asked for since `before`, then the least recently asked for until `maxBytes` are left. Returns how many shelves went. */
export async function sweepShelves(before: Date, maxBytes: number): Promise<number> {
  const shelves = (await listShelves()).toSorted((one, other) => other.usedAt - one.usedAt)
  let kept = 0
  let swept = 0
  for (const { folder, usedAt, bytes } of shelves) {
    if (usedAt >= before.getTime() && kept + bytes <= maxBytes) kept += bytes
    else {
      await rm(folder, { recursive: true, force: true })
      swept += 1
    }
  }
  return swept
}

async function listShelves(): Promise<{ folder: string; usedAt: number; bytes: number }[]> {
  const shelves = []
  for (const first of await readdir(root()).catch(() => [])) {
    for (const second of await readdir(join(root(), first))) {
      const folder = join(root(), first, second)
      const { mtimeMs } = await stat(folder)
      shelves.push({ folder, usedAt: mtimeMs, bytes: await bytesIn(folder) })
    }
  }
  return shelves
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0
  for (const name of await readdir(folder)) {
    bytes += await stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    )
  }
  return bytes
}
