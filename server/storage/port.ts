/** Where dossier files lie. The rest of the house knows this port only; step 4 adds other stores behind it. */
import type { Readable } from 'node:stream'

/** What came out of storing a stream. */
export interface StoredFile {
  storageKey: string
  size: number
  /** Hexadecimal. */
  sha256: string
  /** The first bytes, from which the kind is told. */
  head: Uint8Array
}

/** The stream was longer than allowed; nothing of it was kept. */
export class TooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`The file is larger than ${maxBytes} bytes`)
    this.name = 'TooLarge'
  }
}

export interface Storage {
  /** Keeps a stream durably. Throws TooLarge beyond `maxBytes`, and whatever the stream throws; then nothing is kept. */
  put(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredFile>
  /** The bytes of a stored file, or only those of `range` (both ends included). Throws when there is none under this key. */
  read(storageKey: string, range?: { start: number; end: number }): Promise<Readable>
  /** Removes a file; no error when it is already gone. */
  remove(storageKey: string): Promise<void>
}
