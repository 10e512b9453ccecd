/** The folder of letters and short messages of an office without a mail server: one readable text file each. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from './env'

export const outboxFolder = join(env.dataFolder, 'outbox')

/** Written whole before it appears under its name. */
export async function layIntoFolder({
  key,
  to,
  words,
}: {
  key: string
  to: string
  words: string
}): Promise<void> {
  await mkdir(outboxFolder, { recursive: true })
  const stamp = new Date().toISOString().replaceAll(':', '-')
  // Plain letters only: a file name is bounded in bytes, and an address may be long.
  const name = `${stamp} ${to.slice(0, 100)} ${key}`.replace(/[^a-zA-Z0-9@. -]/g, '_').slice(0, 180)
  const path = join(outboxFolder, `${name}.txt`)
  await writeFile(`${path}.part`, words)
  await rename(`${path}.part`, path)
}
