/** The bytes on disk: one lmdb file, reads by range, and writes grouped into one durable commit. */
import { type RootDatabase, type Transaction as Snapshot, open } from 'lmdb'
import { CommandError } from './errors'

export interface Entry {
  key: Buffer
  value: Buffer
}

/** One key written or, with a null value, removed. A guarded key takes part in conflict checks. */
export interface Change {
  key: Buffer
  value: Buffer | null
  guarded?: boolean
}

/** What commands read and write through: the live store, or one transaction's own picture of it. */
export interface View {
  get(key: Buffer): Buffer | undefined
  /** Entries from `low` (included) to `high` (excluded), in key order or the reverse. */
  range(low: Buffer, high: Buffer, reverse?: boolean): Generator<Entry>
  count(low: Buffer, high: Buffer): number
  /** All of the changes or, when one meets another transaction's write, none. */
  apply(changes: Change[]): void
  /** Says that the answer depends on this key, so that another transaction's write of it is waited for. */
  guard(key: Buffer): void
}

interface Job {
  run: () => void
  fail: (error: unknown) => void
  done: () => void
}

const FIRST_CHUNK = 16
const LARGEST_CHUNK = 512
const LONGEST_BATCH_MS = 40

/** The lmdb file and its queue of writes. */
export class Store {
  readonly db: RootDatabase<Buffer, Buffer>
  private queue: Job[] = []
  private scheduled = false
  private closed = false
  /** Called when a whole batch was undone, to drop what was kept in memory about it. */
  onAbort: () => void = () => {}

  constructor(folder: string) {
    // Without overlapping sync a commit is on the disk when it returns: lmdb's own, oldest and plainest order.
    this.db = open<Buffer, Buffer>({
      path: folder,
      keyEncoding: 'binary',
      encoding: 'binary',
      overlappingSync: false,
      maxReaders: 1024,
    })
  }

  get(key: Buffer, snapshot?: Snapshot): Buffer | undefined {
    // lmdb-js reads through its own binary path here and copies, so that the value outlives the next read.
    const read = this.db as unknown as { getBinary(key: Buffer, options?: object): Buffer | undefined }
    return read.getBinary(key, snapshot ? { transaction: snapshot } : undefined)
  }

  count(low: Buffer, high: Buffer, snapshot?: Snapshot): number {
    return this.db.getKeysCount({ start: low, end: high, ...(snapshot ? { transaction: snapshot } : {}) })
  }

  /**
   * Reads in chunks that grow, taking up after the last key each time: no lmdb cursor stays open between
   * chunks, so a slow reader holds no pages and writes in between are harmless.
   */
  *range(low: Buffer, high: Buffer, reverse = false, snapshot?: Snapshot): Generator<Entry> {
    let from = reverse ? high : low
    let exclusiveStart = reverse
    let limit = FIRST_CHUNK
    for (;;) {
      const chunk = [
        ...this.db.getRange({
          start: from,
          end: reverse ? low : high,
          reverse,
          inclusiveEnd: reverse,
          exclusiveStart,
          limit,
          ...(snapshot ? { transaction: snapshot } : {}),
        }),
      ]
      yield* chunk
      const last = chunk.at(-1)
      if (!last || chunk.length < limit) return
      from = last.key
      exclusiveStart = true
      limit = Math.min(limit * 2, LARGEST_CHUNK)
    }
  }

  /** Runs a write inside the next group commit; resolves once that commit is on the disk. */
  write<T>(run: () => T): Promise<T> {
    if (this.closed) return Promise.reject(new CommandError(91, 'The server is shutting down'))
    return new Promise<T>((resolve, reject) => {
      let outcome: T
      this.queue.push({ run: () => (outcome = run()), fail: reject, done: () => resolve(outcome) })
      if (this.scheduled) return
      this.scheduled = true
      setImmediate(() => this.flush())
    })
  }

  private flush() {
    this.scheduled = false
    const ran: Job[] = []
    const refused: [Job, unknown][] = []
    try {
      this.db.transactionSync(() => {
        const until = Date.now() + LONGEST_BATCH_MS
        while (this.queue.length && (ran.length === 0 || Date.now() < until)) {
          const job = this.queue.shift() as Job
          try {
            job.run()
            ran.push(job)
          } catch (error) {
            if (error instanceof StoreFailure) {
              refused.push([job, error.toCommandError()])
              throw error
            }
            refused.push([job, error])
          }
        }
      })
      for (const job of ran) job.done()
    } catch (error) {
      this.onAbort()
      const told = error instanceof StoreFailure ? error : new StoreFailure(error)
      for (const job of ran) job.fail(told.toCommandError())
    }
    for (const [job, error] of refused) job.fail(error)
    if (this.queue.length) {
      this.scheduled = true
      setImmediate(() => this.flush())
    }
  }

  /** Puts inside the running commit; a failure of the disk undoes the whole group. */
  put(key: Buffer, value: Buffer | null) {
    try {
      if (value) void this.db.put(key, value)
      else void this.db.remove(key)
    } catch (error) {
      throw new StoreFailure(error)
    }
  }

  async close() {
    while (this.queue.length) this.flush()
    this.closed = true
    await this.db.close()
  }
}

/** lmdb itself refused: the disk is full, or the file cannot be written. */
export class StoreFailure extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause))
  }

  toCommandError() {
    const full = /ENOSPC|No space|MAP_FULL/i.test(this.message)
    return new CommandError(full ? 14031 : 1, `The write could not be stored: ${this.message}`)
  }
}
