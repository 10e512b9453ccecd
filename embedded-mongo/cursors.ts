/** Open cursors: results a client fetches batch by batch. */
import { randomBytes } from 'node:crypto'
import { Long } from 'bson'
import { CommandError, must } from './errors'
import { type Meter, PAUSE } from './scan'
import type { Transaction } from './transactions'
import { MAX_DOCUMENT } from './values'

const IDLE_MS = 10 * 60_000
const MOST_CURSORS = 10_000

/** Documents of one reply, already as BSON, so that they are not decoded and encoded again. */
export class RawBatch {
  readonly documents: Buffer[] = []
  bytes = 0

  add(document: Buffer) {
    this.documents.push(document)
    this.bytes += document.length
  }
}

export interface CursorSource {
  namespace: string
  documents: Iterator<Buffer | typeof PAUSE>
  meter: Meter
  session: string | null
  transaction: Transaction | null
  /** Batch size of later batches that name none; 0 is no bound but the reply's size. */
  batchSize: number
}

interface Cursor extends CursorSource {
  id: Long
  held: Buffer | null
  lastUsed: number
  busy: boolean
}

/** Keeps cursors between batches and closes those nobody reads. */
export class Cursors {
  private readonly open = new Map<string, Cursor>()

  /** Takes the first batch and, where more may follow, keeps the cursor. */
  async first(source: CursorSource, batchSize: number, single: boolean) {
    const cursor: Cursor = { ...source, id: Long.ZERO, held: null, lastUsed: Date.now(), busy: false }
    const batch = new RawBatch()
    const more = batchSize === 0 ? true : await take(cursor, batch, batchSize)
    if (!more || single) {
      source.documents.return?.()
      return { id: Long.ZERO, batch }
    }
    must(this.open.size < MOST_CURSORS, 146, 'Too many open cursors')
    cursor.id = Long.fromBigInt(randomBytes(8).readBigUInt64BE() >> 2n || 1n)
    this.open.set(cursor.id.toString(), cursor)
    return { id: cursor.id, batch }
  }

  /** The next batch of an open cursor. */
  async next(id: Long, namespace: string, batchSize: number, deadline: number, session: string | null) {
    const cursor = this.open.get(id.toString())
    if (!cursor) throw new CommandError(43, `cursor id ${id.toString()} not found`)
    if (cursor.namespace !== namespace)
      throw new CommandError(13, `getMore on ${namespace}: the cursor belongs to ${cursor.namespace}`)
    must(cursor.session === session, 13, 'Cannot run getMore on a cursor that was created in another session')
    if (cursor.transaction && cursor.transaction.state !== 'open') {
      this.open.delete(id.toString())
      throw new CommandError(43, `cursor id ${id.toString()} not found`)
    }
    must(!cursor.busy, 12051, `cursor id ${id.toString()} is already in use`)
    cursor.busy = true
    cursor.meter.deadline = deadline
    cursor.meter.goOn()
    cursor.lastUsed = Date.now()
    const batch = new RawBatch()
    let more = false
    try {
      more = await take(cursor, batch, batchSize || cursor.batchSize)
    } finally {
      cursor.busy = false
      if (!more) this.open.delete(id.toString())
    }
    return { id: more ? id : Long.ZERO, batch }
  }

  /** Closes a cursor; false where there is none. */
  kill(id: Long): boolean {
    const cursor = this.open.get(id.toString())
    if (!cursor) return false
    cursor.documents.return?.()
    return this.open.delete(id.toString())
  }

  sweep(now = Date.now()) {
    for (const [id, cursor] of this.open) {
      const over = cursor.transaction !== null && cursor.transaction.state !== 'open'
      if (over || now - cursor.lastUsed > IDLE_MS) this.open.delete(id)
    }
  }
}

/** Fills a batch; false once the results are exhausted. */
async function take(cursor: Cursor, batch: RawBatch, most: number): Promise<boolean> {
  while (most === 0 || batch.documents.length < most) {
    let document = cursor.held
    cursor.held = null
    if (!document) {
      const next = cursor.documents.next()
      if (next.done) return false
      if (next.value === PAUSE) {
        await cursor.meter.pause()
        continue
      }
      document = next.value
    }
    if (batch.documents.length > 0 && batch.bytes + document.length > MAX_DOCUMENT) {
      cursor.held = document
      return true
    }
    batch.add(document)
  }
  return true
}
