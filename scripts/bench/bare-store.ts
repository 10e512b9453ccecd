/** What lmdb alone does on this machine at this moment: the measure of everything above it. */
import { rmSync } from 'node:fs'
import { open } from 'lmdb'
import { temporaryFolder } from '../../tests/embedded-mongo/support'
import { type Rate, measure } from './measure'

export interface Bare {
  write: Rate
  writeTogether: Rate
  read: Rate
}

/** The same values as the engine's documents, with the same promise: on the disk when acknowledged. */
export async function benchBareStore(value: Buffer, times: number): Promise<Bare> {
  const folder = temporaryFolder()
  const db = open<Buffer, number>({ path: folder, encoding: 'binary', overlappingSync: false })
  const write = await measure('lmdb puts, one by one', times, 1, (i) => db.put(i, value))
  const writeTogether = await measure('lmdb puts, 64 at once', times * 8, 64, (i) => db.put(i, value))
  const read = await measure('lmdb gets', times * 20, 1, (i) => db.get(i % times))
  await db.close()
  rmSync(folder, { recursive: true, force: true })
  return { write, writeTogether, read }
}
