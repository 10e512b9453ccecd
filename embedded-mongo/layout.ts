/** Where everything lies in the one sorted key space of the store. */

export const CATALOG = Buffer.from([0x02])
export const SESSIONS = Buffer.from([0x03])
const DOCUMENTS = 0x10
const INDEXES = 0x20

const RECORD_BYTES = 6

/** Every document of one collection has a key that starts so. */
export function documentsOf(collection: number): Buffer {
  const prefix = Buffer.alloc(5)
  prefix[0] = DOCUMENTS
  prefix.writeUInt32BE(collection, 1)
  return prefix
}

/** A document's key: its collection and its number, which grows with every insert. */
export function documentKey(collection: number, record: number): Buffer {
  const key = Buffer.alloc(5 + RECORD_BYTES)
  key[0] = DOCUMENTS
  key.writeUInt32BE(collection, 1)
  key.writeUIntBE(record, 5, RECORD_BYTES)
  return key
}

/** Every entry of one index has a key that starts so. */
export function entriesOf(index: number): Buffer {
  const prefix = Buffer.alloc(5)
  prefix[0] = INDEXES
  prefix.writeUInt32BE(index, 1)
  return prefix
}

/** An index entry's key; where the index is not unique, the record number tells equal keys apart. */
export function entryKey(index: number, stored: Buffer, record: number | null): Buffer {
  const key = Buffer.allocUnsafe(5 + stored.length + (record === null ? 0 : RECORD_BYTES))
  key[0] = INDEXES
  key.writeUInt32BE(index, 1)
  key.set(stored, 5)
  if (record !== null) key.writeUIntBE(record, 5 + stored.length, RECORD_BYTES)
  return key
}

export function recordBytes(record: number): Buffer {
  const bytes = Buffer.alloc(RECORD_BYTES)
  bytes.writeUIntBE(record, 0, RECORD_BYTES)
  return bytes
}

/** The record number at the end of a document key or in the value of an index entry. */
export function recordAtEnd(bytes: Buffer): number {
  return bytes.readUIntBE(bytes.length - RECORD_BYTES, RECORD_BYTES)
}

/** The first key after all keys that start with the prefix. */
export function after(prefix: Buffer): Buffer {
  const end = Buffer.from(prefix)
  for (let i = end.length - 1; i >= 0; i -= 1) {
    if (end[i] !== 0xff) {
      end[i]! += 1
      return end.subarray(0, i + 1)
    }
  }
  return Buffer.from([0xff, 0xff, 0xff, 0xff])
}
