/** The bytes on disk: one lmdb file, reads by range, and writes grouped into one durable commit. */
import { type RootDatabase, type Transaction as Snapshot, open } from 'lmdb'
import { causeOf, refuseFullDisk } from './disk'
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
const MOST_PENDING_BYTES = 512 * 1024 * 1024
const PREFIX = 5

/** Writes by key, in drawers by the first bytes of the key, so that a range looks at few of them. */
export class Changes {
  private readonly drawers = new Map<number, Map<string, Change>>()
  size = 0
  bytes = 0

  get(key: Buffer): Change | undefined {
    return this.size ? this.drawers.get(drawerOf(key))?.get(key.toString('latin1')) : undefined
  }

  set(change: Change) {
    const place = drawerOf(change.key)
    let drawer = this.drawers.get(place)
    if (!drawer) this.drawers.set(place, (drawer = new Map()))
    const id = change.key.toString('latin1')
    if (!drawer.has(id)) this.size += 1
    this.bytes += change.key.length + (change.value?.length ?? 0)
    drawer.set(id, change)
  }

  *all(): Generator<Change> {
    for (const drawer of this.drawers.values()) yield* drawer.values()
  }

  /** The changes from `low` to `high`, unsorted. */
  *between(low: Buffer, high: Buffer): Generator<Change> {
    const [first, last] = [drawerOf(low), drawerOf(high)]
    const [from, to] = [low.toString('latin1'), high.toString('latin1')]
    for (const [place, drawer] of this.drawers) {
      if (place < first || place > last) continue
      for (const [id, change] of drawer) if (id >= from && id < to) yield change
    }
  }
}

function drawerOf(key: Buffer): number {
  return key.length >= PREFIX
    ? key.readUIntBE(0, PREFIX)
    : key.readUIntBE(0, key.length) * 256 ** (PREFIX - key.length)
}

/** Stored entries with changes laid over them, in order. */
export function* overlaid(entries: Iterable<Entry>, changes: Change[], reverse: boolean): Generator<Entry> {
  const direction = reverse ? -1 : 1
  changes.sort((a, b) => Buffer.compare(a.key, b.key) * direction)
  let next = 0
  for (const entry of entries) {
    let hidden = false
    for (let change = changes[next]; change; change = changes[next]) {
      const order = Buffer.compare(change.key, entry.key) * direction
      if (order > 0) break
      next += 1
      if (change.value) yield { key: change.key, value: change.value }
      if (order === 0) hidden = true
    }
    if (!hidden) yield entry
  }
  for (; next < changes.length; next += 1) {
    const { key, value } = changes[next] as Change
    if (value) yield { key, value }
  }
}

/** Writes that go to the disk together, and who waits for them. */
class Batch {
  readonly changes = new Changes()
  readonly ran: Job[] = []
  readonly refused: [Job, unknown][] = []
}

/**
 * The lmdb file and its writes. A write runs at once against what is stored and what is on its way; lmdb
 * commits and syncs on a thread of its own, one batch after the other, and only then is a write acknowledged.
 * Reads outside of writes see nothing but what is on the disk.
 */
export class Store {
  readonly db: RootDatabase<Buffer, Buffer>
  private queue: Job[] = []
  private scheduled = false
  private running = false
  private gathering = new Batch()
  private flying: Batch | null = null
  private landed: Promise<void> = Promise.resolve()
  private closed = false
  /** What lmdb said when a commit failed: its memory is not to be trusted with another one. */
  private broken: CommandError | null = null
  /** Called when a batch could not be stored, to drop what was kept in memory about it. */
  onAbort: () => void = () => {}
  /** Called when lmdb failed; reads go on, and writes are refused until another process opens the file. */
  onBroken: () => void = () => {}

  constructor(private readonly folder: string) {
    // Without overlapping sync a commit is on the disk when it is reported: lmdb's own, oldest and plainest order.
    this.db = open<Buffer, Buffer>({
      path: folder,
      keyEncoding: 'binary',
      encoding: 'binary',
      overlappingSync: false,
      maxReaders: 1024,
    })
  }

  get(key: Buffer, snapshot?: Snapshot): Buffer | undefined {
    return this.running && !snapshot ? this.latest(key) : this.stored(key, snapshot)
  }

  /** The value with all writes that ran, also those still on their way to the disk. */
  latest(key: Buffer): Buffer | undefined {
    const change = this.gathering.changes.get(key) ?? this.flying?.changes.get(key)
    return change ? (change.value ?? undefined) : this.stored(key)
  }

  private stored(key: Buffer, snapshot?: Snapshot): Buffer | undefined {
    // lmdb-js reads through its own binary path here and copies, so that the value outlives the next read.
    const read = this.db as unknown as { getBinary(key: Buffer, options?: object): Buffer | undefined }
    return read.getBinary(key, snapshot ? { transaction: snapshot } : undefined)
  }

  count(low: Buffer, high: Buffer): number {
    if (!this.running) return this.db.getKeysCount({ start: low, end: high })
    let total = 0
    for (const _ of this.range(low, high)) total += 1
    return total
  }

  range(low: Buffer, high: Buffer, reverse = false, snapshot?: Snapshot): Generator<Entry> {
    const entries = this.chunks(low, high, reverse, snapshot)
    if (!this.running || snapshot) return entries
    const pending = new Map<string, Change>()
    for (const { changes } of this.flying ? [this.flying, this.gathering] : [this.gathering]) {
      for (const change of changes.between(low, high)) pending.set(change.key.toString('latin1'), change)
    }
    return pending.size ? overlaid(entries, [...pending.values()], reverse) : entries
  }

  /**
   * Reads in chunks that grow, taking up after the last key each time: no lmdb cursor stays open between
   * chunks, so a slow reader holds no pages and writes in between are harmless.
   */
  private *chunks(low: Buffer, high: Buffer, reverse: boolean, snapshot?: Snapshot): Generator<Entry> {
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

  /** Runs a write; resolves once it is on the disk. */
  write<T>(run: () => T): Promise<T> {
    if (this.closed) return Promise.reject(new CommandError(91, 'The server is shutting down'))
    if (this.broken) return Promise.reject(this.broken)
    return new Promise<T>((resolve, reject) => {
      let outcome: T
      this.queue.push({ run: () => (outcome = run()), fail: reject, done: () => resolve(outcome) })
      this.schedule()
    })
  }

  private schedule() {
    if (this.scheduled) return
    this.scheduled = true
    setImmediate(() => this.work())
  }

  /** Runs the writes that wait, and sends them off unless a batch is still on its way. */
  private work() {
    this.scheduled = false
    const until = Date.now() + LONGEST_BATCH_MS
    const batch = this.gathering
    this.running = true
    for (let job = this.queue.shift(); job; job = Date.now() < until ? this.queue.shift() : undefined) {
      try {
        job.run()
        batch.ran.push(job)
      } catch (error) {
        batch.refused.push([job, error])
      }
    }
    this.running = false
    if (this.queue.length) this.schedule()
    if (!this.flying && batch.ran.length + batch.refused.length) this.landed = this.send(batch)
  }

  private async send(batch: Batch) {
    this.flying = batch
    this.gathering = new Batch()
    try {
      if (batch.changes.size) {
        refuseFullDisk(this.folder, batch.changes.size, batch.changes.bytes)
        await this.db.batch(() => {
          for (const { key, value } of batch.changes.all()) {
            if (value) void this.db.put(key, value)
            else void this.db.remove(key)
          }
        })
        this.db.resetReadTxn()
      }
      this.flying = null
      for (const job of batch.ran) job.done()
    } catch (error) {
      const told = error instanceof CommandError ? error : await this.storeFailure(error)
      // What ran meanwhile was built upon this batch, and goes with it.
      const ran = [...batch.ran, ...this.gathering.ran]
      this.flying = null
      batch.refused.push(...this.gathering.refused)
      this.gathering = new Batch()
      this.db.resetReadTxn()
      this.onAbort()
      for (const job of ran) job.fail(told)
    }
    for (const [job, error] of batch.refused) job.fail(error)
    if (!this.scheduled) this.work()
  }

  /** What lmdb says when the file cannot be written. */
  private async storeFailure(error: unknown): Promise<CommandError> {
    this.broken = new CommandError(8, `The database file cannot be written: ${await causeOf(error)}`)
    this.onBroken()
    return this.broken
  }

  /** Puts or, with null, removes; only inside a running write. */
  put(key: Buffer, value: Buffer | null) {
    this.gathering.changes.set({ key, value })
  }

  /** Refuses a write that would need too much memory before it is on the disk. */
  checkRoom() {
    if (this.gathering.changes.bytes > MOST_PENDING_BYTES)
      throw new CommandError(146, 'The write needs too much memory: write in smaller parts')
  }

  async close() {
    while (this.scheduled || this.flying || this.queue.length) {
      await this.landed
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.closed = true
    await this.db.close()
  }
}
