/** Files on their way: appended to as bytes arrive, always on this machine's disk, and the only place that knows how to go on. */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '../env'
import { hasCode } from '../has-code'

const batchBytes = 512 * 1024

/** The stream was longer than it may be; what was received up to the limit is kept. */
export class TooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`The file is larger than ${maxBytes} bytes`)
    this.name = 'TooLarge'
  }
}

interface Writer {
  stop: () => void
  ended: Promise<void>
}

export class Staging {
  readonly #folder: string
  readonly #writers = new Map<string, Writer>()
  /** What has been hashed of files that this process wrote from their first byte; others are read again at the end. */
  readonly #hashes = new Map<string, { hash: Hash; at: number }>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Where the bytes of a token lie. Throws for a token that is none. */
  pathOf(token: string): string {
    if (!/^[\w-]{10,80}$/.test(token)) throw new Error('Not a token')
    return join(this.#folder, `${token}.part`)
  }

  /** How many bytes have been received; whoever was still writing is cut off first. */
  async received(token: string): Promise<number> {
    await this.#takeOver(token)
    return this.#size(token)
  }

  /** How many bytes lie there as we speak, without disturbing anybody. */
  async glance(token: string): Promise<number> {
    return this.#size(token)
  }

  /**
   * Appends a stream that begins at byte `start` of the file; what is already there is passed over, since browsers
   * repeat a request by themselves. Returns how many bytes there are now. When the stream breaks off, what came is
   * kept, and the error is thrown on.
   * @throws RangeError when bytes would be missing in between; TooLarge beyond `size`.
   */
  async append(token: string, { start, size, data, stop }: AppendInput): Promise<number> {
    // Of several who wait for the same end, one enters; the others find it there and wait again.
    do await this.#takeOver(token)
    while (this.#writers.has(token))
    let ended = () => {}
    this.#writers.set(token, { stop, ended: new Promise((resolve) => (ended = resolve)) })
    try {
      const had = await this.#size(token)
      if (start > had) throw new RangeError(`The file has ${had} bytes, the stream begins at ${start}`)
      return await this.#write(token, had, passOver(data, had - start), size)
    } finally {
      this.#writers.delete(token)
      ended()
    }
  }

  /** The SHA-256 of what has been received, in hexadecimal. */
  async digest(token: string): Promise<string> {
    const running = this.#hashes.get(token)
    if (running && running.at === (await this.#size(token))) return running.hash.copy().digest('hex')
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(this.pathOf(token), { highWaterMark: 1024 * 1024 })) {
      hash.update(chunk as Buffer)
    }
    return hash.digest('hex')
  }

  async remove(token: string): Promise<void> {
    await this.#takeOver(token)
    this.#hashes.delete(token)
    await rm(this.pathOf(token), { force: true })
  }

  /** The tokens that nobody has written to since a moment. */
  async quietSince(moment: Date): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => [])
    const quiet: string[] = []
    for (const name of names) {
      const token = /^([\w-]+)\.part$/.exec(name)?.[1]
      if (!token || this.#writers.has(token)) continue
      const { mtime } = await stat(join(this.#folder, name))
      if (mtime < moment) quiet.push(token)
    }
    return quiet
  }

  async #size(token: string): Promise<number> {
    try {
      return (await stat(this.pathOf(token))).size
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return 0
      throw error
    }
  }

  /** A connection that died without a word would hold its file for minutes: the newcomer takes its place. */
  async #takeOver(token: string): Promise<void> {
    for (let writer = this.#writers.get(token); writer; writer = this.#writers.get(token)) {
      writer.stop()
      await writer.ended
    }
  }

  /**
   * Flushed while the next piece is on its way, so that little is left to flush when the file is kept. What a power cut
   * takes of it is missing at the end, where the sender goes on: journalling file systems record a file's length after
   * the bytes it counts.
   */
  async #settle(file: FileHandle): Promise<void> {
    try {
      await file.datasync()
    } catch (error) {
      console.error('A staged file could not be flushed', error)
    } finally {
      await file.close()
    }
  }

  async #write(token: string, had: number, data: AsyncIterable<Uint8Array>, size: number): Promise<number> {
    await mkdir(this.#folder, { recursive: true })
    const file = await open(this.pathOf(token), 'a')
    const running = this.#hashes.get(token)
    const state = running?.at === had ? running : had === 0 ? { hash: createHash('sha256'), at: 0 } : null
    // Back only once what it has hashed is surely written: a full disk must not leave it ahead of the file.
    this.#hashes.delete(token)
    let at = had
    const batch = new Batch(file)
    try {
      for await (const chunk of data) {
        const fits = chunk.subarray(0, size - at)
        at += fits.byteLength
        state?.hash.update(fits)
        await batch.add(fits)
        if (fits.byteLength < chunk.byteLength) throw new TooLarge(size)
      }
    } finally {
      try {
        await batch.end()
        if (state) this.#hashes.set(token, { hash: state.hash, at })
      } finally {
        void this.#settle(file)
      }
    }
    return at
  }
}

/** Chunks of one file, written many at a time while the next ones arrive. */
class Batch {
  readonly #file: FileHandle
  #chunks: Uint8Array[] = []
  #bytes = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(file: FileHandle) {
    this.#file = file
  }

  /** Waits only while the chunks before these are still being written. */
  async add(chunk: Uint8Array): Promise<void> {
    this.#chunks.push(chunk)
    this.#bytes += chunk.byteLength
    if (this.#bytes >= batchBytes) await this.#write()
  }

  /** Writes what is left. */
  async end(): Promise<void> {
    await this.#write()
    await this.#writing
  }

  async #write(): Promise<void> {
    await this.#writing
    const chunks = this.#chunks
    this.#chunks = []
    this.#bytes = 0
    this.#writing = writeAll(this.#file, chunks)
    // Awaited before the next write; until then its failure is nobody's surprise.
    this.#writing.catch(() => {})
  }
}

/** `writev` may write less than it was given, as when the disk is nearly full. */
async function writeAll(file: FileHandle, chunks: readonly Uint8Array[]): Promise<void> {
  const total = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0)
  if (total === 0) return
  const { bytesWritten } = await file.writev(chunks)
  if (bytesWritten < total) await file.appendFile(Buffer.concat(chunks).subarray(bytesWritten))
}

export interface AppendInput {
  start: number
  /** How long the file will be; not a byte more is taken. */
  size: number
  data: AsyncIterable<Uint8Array>
  /** Breaks the stream off, for whoever takes over. */
  stop: () => void
}

async function* passOver(data: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count
  for await (const chunk of data) {
    if (chunk.byteLength > left) yield left > 0 ? chunk.subarray(left) : chunk
    left = Math.max(0, left - chunk.byteLength)
  }
}

export const staging = new Staging(join(env.dataFolder, 'staging'))
