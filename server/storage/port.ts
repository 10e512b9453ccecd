/** Where the files of dossiers lie for good. The rest of the house knows this port only; `storage.ts` chooses what is behind it. */
import type { Readable } from 'node:stream'

/** A part of a file, both ends included. */
export interface ByteRange {
  start: number
  end: number
}

export interface Storage {
  /**
   * Keeps the file at `path` durably under a key, and leaves it where it was. Kept again under the same key, nothing
   * changes: an act that was cut off may be repeated.
   */
  keep(storageKey: string, path: string): Promise<void>
  /** The bytes of a stored file, or only those of `range`. Throws when there is none under this key. */
  read(storageKey: string, range?: ByteRange): Promise<Readable>
  /** How many bytes are stored under a key; null when there are none. */
  sizeOf(storageKey: string): Promise<number | null>
  /** Removes a file; no error when it is already gone. */
  remove(storageKey: string): Promise<void>
  /** The keys of all files that were stored before a moment, in no order. */
  keysBefore(moment: Date): AsyncIterable<string>
}

const keyShape = /^[\w-]{2}\/[\w-]{10,80}$/

/** The key under which the file of a random token is kept: no name of a person reaches the store. */
export function storageKeyOf(token: string): string {
  return checkedKey(`${token.slice(0, 2)}/${token.slice(2)}`)
}

/** The key itself. Throws for anything that is none, such as a path out of the store. */
export function checkedKey(storageKey: string): string {
  if (!keyShape.test(storageKey)) throw new Error('Not a storage key')
  return storageKey
}

/** Whether a key has the shape of those that we give. */
export function isOwnKey(storageKey: string): boolean {
  return /^[\w-]{2}\/[\w-]{41}$/.test(storageKey)
}
