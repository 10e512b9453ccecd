/** One open database: store, catalog, transactions and cursors, and the housekeeping between commands. */
import { Blocked, LiveView, type Transaction, Transactions } from './transactions'
import { Catalog, type Collection, type Index } from './catalog'
import { Cursors } from './cursors'
import { CommandError } from './errors'
import { SESSIONS, after } from './layout'
import { parseFilter } from './match'
import { choosePlan } from './planner'
import { type RecordWriter, deleteRecord } from './records'
import { Meter, matchingRows } from './scan'
import { Store } from './store'
import { decode } from './values'

const SWEEP_MS = 1_000
const TTL_MS = 60_000
const SESSION_MS = 30 * 60_000
const MOST_EXPIRED = 10_000

/** Everything commands work on. */
export class Engine {
  readonly store: Store
  readonly catalog: Catalog
  readonly transactions: Transactions
  readonly cursors = new Cursors()
  readonly live: LiveView
  readonly writer: RecordWriter
  private readonly timers: NodeJS.Timeout[] = []
  readonly startedAt = Date.now()

  constructor(folder: string) {
    this.store = new Store(folder)
    this.catalog = new Catalog(this.store)
    this.store.onAbort = () => {
      this.transactions.abortAll()
      this.catalog.load()
    }
    this.transactions = new Transactions(this.store, this.catalog)
    this.live = new LiveView(this.store, this.transactions.locks)
    this.writer = { view: this.live, saveFlags: (collection) => this.catalog.save(this.live, collection) }
    this.timers.push(
      setInterval(() => {
        this.transactions.sweep()
        this.cursors.sweep()
      }, SWEEP_MS).unref(),
      setInterval(() => void this.expire().catch(report), TTL_MS).unref(),
    )
  }

  /** Runs a write in the next group commit; where a transaction is in the way, again after it ended. */
  async write<T>(run: () => T, deadline: number): Promise<T> {
    for (;;) {
      try {
        return await this.store.write(run)
      } catch (error) {
        if (!(error instanceof Blocked)) throw error
        await endedBefore(error.by, deadline)
      }
    }
  }

  /** Refuses to change a collection while a transaction uses it: the change waits. */
  requireUnused(namespace: string) {
    const user = this.transactions.userOf(namespace)
    if (user) throw new Blocked(user)
  }

  /** How a transaction writes; index flags are kept at once and outlive an abort, which does no harm. */
  writerIn(transaction: Transaction): RecordWriter {
    return {
      view: transaction,
      saveFlags: (collection) => {
        if (transaction.created.has(collection.namespace)) this.catalog.save(transaction, collection)
        else void this.store.write(() => this.catalog.save(this.live, collection)).catch(report)
      },
    }
  }

  /** Removes expired documents and forgotten sessions. */
  async expire(now = Date.now()) {
    for (const collection of this.catalog.list()) {
      for (const index of collection.indexes) {
        if (index.expireAfter !== null) await this.expireIn(collection, index, now)
      }
    }
    await this.write(() => {
      for (const { key, value } of this.store.range(SESSIONS, after(SESSIONS))) {
        const { at } = decode(value)
        if (at instanceof Date && now - at.getTime() > SESSION_MS) this.store.put(key, null)
      }
    }, now + TTL_MS)
  }

  private async expireIn(collection: Collection, index: Index, now: number) {
    const path = index.fields[0]?.path as string
    const before = new Date(now - (index.expireAfter as number) * 1000)
    const filter = parseFilter({ [path]: { $lte: before } })
    const meter = new Meter(now + TTL_MS)
    const plan = choosePlan(collection, filter, [])
    const expired: number[] = []
    for (const row of matchingRows({ view: this.live, meter }, collection, plan, filter)) {
      expired.push(row.record)
      if (expired.length >= MOST_EXPIRED) break
    }
    for (let at = 0; at < expired.length; at += 500) {
      const part = new Set(expired.slice(at, at + 500))
      await this.write(() => {
        if (this.catalog.get(collection.namespace) !== collection) return
        // Read again inside the write: a document may have been renewed, or be held by a transaction.
        for (const row of matchingRows({ view: this.live, meter }, collection, plan, filter)) {
          if (!part.delete(row.record)) continue
          deleteRecord(this.writer, collection, row.record, row.doc)
          if (part.size === 0) break
        }
      }, now + TTL_MS)
    }
  }

  async close() {
    for (const timer of this.timers) clearInterval(timer)
    this.transactions.abortAll()
    await this.store.close()
  }
}

async function endedBefore(transaction: Transaction, deadline: number) {
  const left = deadline - Date.now()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CommandError(50, 'operation exceeded time limit')), Math.max(0, left))
  })
  try {
    await Promise.race([transaction.ended, late])
  } finally {
    clearTimeout(timer)
  }
}

function report(error: unknown) {
  process.stderr.write(`embedded-mongo: ${error instanceof Error ? error.message : String(error)}\n`)
}
