/** Takes a stream aside on this machine's disk for as long as somebody looks through it. */
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { randomToken } from '../digest'
import { env } from '../env'
import { refuse } from '../refuse'

/** Hands the file to `use` and removes it after. Refused `file-too-large` beyond `maxBytes`. */
export async function staged<Result>(
  data: AsyncIterable<Uint8Array>,
  maxBytes: number,
  use: (file: { path: string; size: number }) => Promise<Result>,
): Promise<Result> {
  const folder = join(env.dataFolder, 'inspection')
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomToken())
  let size = 0
  // Iterates by hand: leaving a `for await` early would end the form under it, and nobody could drain it.
  const source = data[Symbol.asyncIterator]()
  async function* bounded() {
    for (;;) {
      const { done, value } = await source.next()
      if (done) return
      size += value.byteLength
      if (size > maxBytes) refuse({ because: 'file-too-large', maxBytes })
      yield value
    }
  }
  // Opened before anything may be refused: a stream that opens its file itself may do so after the file was removed.
  const file = await open(path, 'wx')
  try {
    await pipeline(bounded(), file.createWriteStream())
    return await use({ path, size })
  } finally {
    await rm(path, { force: true })
  }
}
