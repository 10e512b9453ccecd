/** Sweeps what was made from files and nobody asks for any more, and what uploads that broke off left aside. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '../env'
import { sweepShelves } from '../previews/shelf'
import { every, type Ticker } from './ticker'

const hour = 3_600_000
const day = 24 * hour
const unusedAfter = 30 * day
const mostPreviewBytes = 4 * 1024 ** 3

/** By the machine's own clock: files have the times that the machine gave them, whatever a demonstration's clock shows. */
export function startTidying(): Ticker {
  return every(hour, async () => {
    const now = Date.now()
    await sweepShelves(new Date(now - unusedAfter), mostPreviewBytes)
    await sweepInspection(now - day)
  })
}

/** Removes files that were taken aside before `before` (milliseconds): whoever looked at them is gone. Returns how many. */
export async function sweepInspection(before: number): Promise<number> {
  const folder = join(env.dataFolder, 'inspection')
  let swept = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (!found || found.mtimeMs >= before) continue
    await rm(path, { force: true, recursive: true })
    swept += 1
  }
  return swept
}
