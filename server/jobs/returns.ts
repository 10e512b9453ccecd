/** Looks for returned letters that a mail program laid into DATA_FOLDER/bounces, one `.eml` each, and files them away. */
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { currentTime } from '../clock'
import { env } from '../env'
import { takeReturn } from '../mail/bounces'
import { every, type Ticker } from './ticker'

const folder = () => join(env.dataFolder, 'bounces')

export function startReturns(): Ticker {
  return every(30_000, async () => {
    await takeReturnedFiles(await currentTime())
  })
}

/** Each file goes to `bounced/`, `ignored/` or `unknown/` beside it, and is never read twice. Returns how many were bounces. */
export async function takeReturnedFiles(now: Date): Promise<number> {
  let bounced = 0
  const names = await readdir(folder()).catch(() => [])
  for (const name of names.filter((one) => one.endsWith('.eml')).toSorted()) {
    const path = join(folder(), name)
    const outcome = await takeReturn(await readFile(path), now).catch((error: unknown) => {
      console.error(`Returned letter ${name}`, error)
      return 'unknown' as const
    })
    if (outcome === 'bounced') bounced += 1
    await mkdir(join(folder(), outcome), { recursive: true })
    await rename(path, join(folder(), outcome, name))
  }
  return bounced
}
