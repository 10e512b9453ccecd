/** Transactions: each reads one lmdb snapshot beneath its own writes and holds the keys it wrote until it ends. */
import type { Transaction as Snapshot } from 'lmdb'
import type { Catalog, Collection } from './catalog'
import { writeConflict } from './errors'
import { type Change, Changes, type Entry, type Store, type View, overlaid } from './store'

const IDLE_MS = 60_000
const ORPHAN_MS = 5_000
const MOST_OPEN = 500

/** Says that a write must wait until a transaction ends, and then be tried again. */
export class Blocked extends Error {
  constructor(readonly by: Transaction) {
    super('Waiting for a transaction')
  }
}

/** One open transaction: a view of the store that keeps its writes to itself. */
export class Transaction implements View {
  overlay = new Changes()
  /** Collections it made; others see them once it commits. */
  readonly created = new Map<string, Collection>()
  readonly touched = new Set<string>()
  readonly clock: number
  lastUsed = Date.now()
  /** When its connection went away; another one may still take it up. */
  orphanedAt: number | null = null
  state: 'open' | 'committing' | 'committed' | 'aborted' = 'open'
  readonly ended: Promise<void>
  private end: () => void = () => {}

  constructor(
    readonly session: string,
    readonly number: bigint,
    private readonly store: Store,
    private readonly locks: Map<string, Transaction>,
    private readonly snapshot: Snapshot,
    catalog: Catalog,
  ) {
    this.clock = catalog.clock
    this.ended = new Promise((resolve) => (this.end = resolve))
  }

  get(key: Buffer): Buffer | undefined {
    const own = this.overlay.get(key)
    return own ? (own.value ?? undefined) : this.store.get(key, this.snapshot)
  }

  range(low: Buffer, high: Buffer, reverse = false): Generator<Entry> {
    const own = [...this.overlay.between(low, high)]
    return overlaid(this.store.range(low, high, reverse, this.snapshot), own, reverse)
  }

  count(low: Buffer, high: Buffer): number {
    let total = 0
    for (const _ of this.range(low, high)) total += 1
    return total
  }

  guard() {}

  apply(changes: Change[]) {
    for (const { key, guarded } of changes) {
      if (!guarded) continue
      const holder = this.locks.get(key.toString('latin1'))
      if (holder === this) continue
      if (holder) throw writeConflict()
      const [now, then] = [this.store.latest(key), this.store.get(key, this.snapshot)]
      if (now === undefined || then === undefined ? now !== then : !now.equals(then)) throw writeConflict()
    }
    for (const change of changes) {
      if (change.guarded) this.locks.set(change.key.toString('latin1'), this)
      this.overlay.set(change)
    }
  }

  /** Lets go of everything; whoever waited is told. */
  finish(state: 'committed' | 'aborted') {
    if (this.state === 'committed' || this.state === 'aborted') return
    this.state = state
    for (const { key } of this.overlay.all()) {
      const id = key.toString('latin1')
      if (this.locks.get(id) === this) this.locks.delete(id)
    }
    this.overlay = new Changes()
    this.snapshot.done()
    this.end()
  }
}

/** The live store as commands outside transactions see it. */
export class LiveView implements View {
  constructor(
    private readonly store: Store,
    private readonly locks: Map<string, Transaction>,
  ) {}

  get(key: Buffer) {
    return this.store.get(key)
  }
  range(low: Buffer, high: Buffer, reverse = false) {
    return this.store.range(low, high, reverse)
  }
  count(low: Buffer, high: Buffer) {
    return this.store.count(low, high)
  }
  guard(key: Buffer) {
    if (this.locks.size === 0) return
    const holder = this.locks.get(key.toString('latin1'))
    if (holder) throw new Blocked(holder)
  }
  apply(changes: Change[]) {
    this.store.checkRoom()
    for (const { key, guarded } of changes) if (guarded) this.guard(key)
    for (const { key, value } of changes) this.store.put(key, value)
  }
}

/** All open transactions and what they hold. */
export class Transactions {
  readonly locks = new Map<string, Transaction>()
  /** The latest transaction of each session, open or just ended. */
  private readonly latest = new Map<string, Transaction>()

  constructor(
    private readonly store: Store,
    private readonly catalog: Catalog,
  ) {}

  start(session: string, number: bigint): Transaction | null {
    let open = 0
    for (const each of this.latest.values()) if (each.state === 'open') open += 1
    if (open >= MOST_OPEN) return null
    // The shared read transaction is renewed first, so that the snapshot has every commit acknowledged so far.
    this.store.db.resetReadTxn()
    const snapshot = this.store.db.useReadTransaction()
    this.store.db.resetReadTxn()
    const transaction = new Transaction(session, number, this.store, this.locks, snapshot, this.catalog)
    this.latest.set(session, transaction)
    return transaction
  }

  of(session: string): Transaction | undefined {
    return this.latest.get(session)
  }

  /** An open transaction that has read or written the collection, if any. */
  userOf(namespace: string): Transaction | undefined {
    for (const each of this.latest.values()) {
      if ((each.state === 'open' || each.state === 'committing') && each.touched.has(namespace)) return each
    }
    return undefined
  }

  /** Ends what nobody came back to, and forgets what ended long ago. */
  sweep(now = Date.now()) {
    for (const [session, each] of this.latest) {
      const idle = now - each.lastUsed
      const orphaned = each.orphanedAt !== null && now - each.orphanedAt > ORPHAN_MS
      if (each.state === 'open' && (idle > IDLE_MS || orphaned)) each.finish('aborted')
      else if (each.state !== 'open' && each.state !== 'committing' && idle > IDLE_MS * 30)
        this.latest.delete(session)
    }
  }

  /** Notes that the connection these sessions last spoke through is gone. */
  orphan(sessions: Iterable<string>) {
    for (const session of sessions) {
      const transaction = this.latest.get(session)
      if (transaction?.state === 'open') transaction.orphanedAt = Date.now()
    }
  }

  abortAll() {
    for (const each of this.latest.values()) if (each.state === 'open') each.finish('aborted')
  }
}
