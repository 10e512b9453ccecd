/** Documents as the bytes they are: read in the order of `_id`, digested, and written back unchanged. */
import { createHash } from 'node:crypto'
import { BSON, type Db, type Document } from 'mongodb'

const MOST_DOCUMENTS = 1000
const MOST_BYTES = 8_000_000

export interface Tally {
  documents: number
  bytes: number
  sha256: string
}

/** Passes every document of a collection to `take` and says what there was. */
export async function readAll(
  db: Db,
  name: string,
  take: (bytes: Uint8Array) => Promise<void> | void = () => {},
): Promise<Tally> {
  const hash = createHash('sha256')
  let [documents, bytes] = [0, 0]
  const cursor = db.collection(name).find({}, { raw: true, sort: { _id: 1 }, batchSize: MOST_DOCUMENTS })
  for await (const raw of cursor as unknown as AsyncIterable<Uint8Array>) {
    hash.update(raw)
    documents += 1
    bytes += raw.length
    await take(raw)
  }
  return { documents, bytes, sha256: hash.digest('hex') }
}

/** Splits a stream of BSON documents, each of which begins with its length. */
export async function* splitDocuments(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of stream) {
    held = held.length ? Buffer.concat([held, chunk]) : chunk
    let at = 0
    while (held.length - at >= 4 && held.length - at >= held.readInt32LE(at)) {
      const length = held.readInt32LE(at)
      if (length < 5) throw new Error('The file holds no BSON')
      yield held.subarray(at, at + length)
      at += length
    }
    held = held.subarray(at)
  }
  if (held.length) throw new Error('The file ends within a document')
}

/** The value of a document as Maps, which keep the order of all of their fields, `"1"` before `"0"` included. */
function asMap(bytes: Uint8Array): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  const element = { at: 4 }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const plain = decode(bytes)
  while (buffer[element.at] !== 0) {
    const type = buffer[element.at]
    const end = buffer.indexOf(0, element.at + 1)
    const name = buffer.toString('utf8', element.at + 1, end)
    if (type === 3 || type === 4) {
      const length = buffer.readInt32LE(end + 1)
      const inside = asMap(buffer.subarray(end + 1, end + 1 + length))
      fields.set(name, type === 3 ? inside : [...inside.values()])
      element.at = end + 1 + length
    } else {
      const value = plain[name]
      fields.set(name, value)
      // The size of one field is what its document has beyond the five bytes of an empty one.
      element.at += BSON.calculateObjectSize(new Map([[name, value]]), { ignoreUndefined: false }) - 5
    }
  }
  return fields
}

function decode(bytes: Uint8Array): Document {
  return BSON.deserialize(bytes, { promoteValues: false, bsonRegExp: true })
}

/** Something the driver sends as exactly these bytes; throws where there is no such thing. */
export function exactly(bytes: Uint8Array): Document {
  const options = { ignoreUndefined: false }
  const plain = decode(bytes)
  if (Buffer.compare(BSON.serialize(plain, options), bytes) === 0) return plain
  const mapped = asMap(bytes)
  if (Buffer.compare(BSON.serialize(mapped as unknown as Document, options), bytes) === 0)
    return mapped as unknown as Document
  throw new Error(`The document with _id ${BSON.EJSON.stringify(plain._id)} cannot be sent byte for byte`)
}

/** Inserts documents in batches, as they are. */
export async function insertAll(db: Db, name: string, documents: AsyncIterable<Uint8Array>): Promise<void> {
  let batch: Document[] = []
  let bytes = 0
  const send = async () => {
    if (batch.length === 0) return
    const reply = await db.command(
      { insert: name, documents: batch, ordered: true },
      { ignoreUndefined: false },
    )
    const [error] = (reply.writeErrors ?? []) as Document[]
    if (error) throw new Error(`${db.databaseName}.${name}: ${error.errmsg}`)
    batch = []
    bytes = 0
  }
  for await (const raw of documents) {
    if (batch.length >= MOST_DOCUMENTS || bytes + raw.length > MOST_BYTES) await send()
    batch.push(exactly(Buffer.from(raw)))
    bytes += raw.length
  }
  await send()
}
