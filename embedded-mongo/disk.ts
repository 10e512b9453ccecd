/** Room on the disk, looked at before every commit: lmdb does not outlive commits that fail half-way for long. */
import { statfsSync } from 'node:fs'
import { CommandError } from './errors'

const KEPT_FREE = 64 * 2 ** 20
const PAGE = 4096

/**
 * Refuses a write of that many keys and bytes where it would eat into what is kept free: 64 MB, or a sixteenth of a smaller disk.
 * @throws CommandError 14031, OutOfDiskSpace.
 */
export function refuseFullDisk(folder: string, keys: number, bytes: number) {
  const { bavail, blocks, bsize } = statfsSync(folder)
  const kept = Math.min(KEPT_FREE, (blocks * bsize) / 16)
  // Every key may touch a page of its own, and no page is written in place.
  if (bavail * bsize >= kept + keys * PAGE + bytes * 2) return
  const free = Math.floor((bavail * bsize) / 2 ** 20)
  throw new CommandError(14031, `The disk is full: ${free} MB are free under ${folder}; nothing was written`)
}

/** What lmdb says of a commit that failed: it tells the cause through a promise inside its error. */
export async function causeOf(error: unknown): Promise<string> {
  const { commitError } = error as { commitError?: Promise<unknown> }
  const cause = commitError ? await Promise.resolve(commitError).catch((inner: unknown) => inner) : error
  return cause instanceof Error ? cause.message : String(cause)
}
