/** Reading documents by a plan: filtered, each once, in the order asked for. */
import type { Collection } from './catalog'
import { must } from './errors'
import { refuseFullMemory } from './memory'
import { after, documentKey, documentsOf, recordAtEnd } from './layout'
import type { Filter } from './match'
import { type KeyField, compareRows, sortRow } from './paths'
import type { IndexPlan, Plan } from './planner'
import type { Entry, View } from './store'
import { type Doc, decode } from './values'

/** A stored document, decoded only when somebody looks inside. */
export class Row {
  private decoded: Doc | null = null
  constructor(
    readonly record: number,
    readonly raw: Buffer,
  ) {}

  get doc(): Doc {
    this.decoded ??= decode(this.raw)
    return this.decoded
  }
}

/** Stands between two documents where an operation should let others have their turn. */
export const PAUSE = Symbol('pause')
/** Results with pauses among them; whoever takes them in one go must have a meter that never pauses. */
export type Flow<T> = Iterable<T | typeof PAUSE>

const LONGEST_TURN_MS = 20

/** Counts what an operation looks at; stops it when its time is up or memory runs out, and says when to pause. */
export class Meter {
  keys = 0
  documents = 0
  /** Whether others had a turn meanwhile: what was read before may have changed. */
  paused = false
  /** Whether the reader may be interrupted; a write runs in one go. */
  pauses = false
  private ticks = 0
  private turnEnds = Date.now() + LONGEST_TURN_MS
  constructor(public deadline: number) {}

  /** True when it is time to pause. */
  tick(): boolean {
    this.ticks += 1
    return this.ticks % 64 === 0 && this.check()
  }

  check(): boolean {
    const now = Date.now()
    must(now <= this.deadline, 50, 'operation exceeded time limit')
    if (this.ticks % 256 === 0) refuseFullMemory()
    return this.pauses && now > this.turnEnds
  }

  /** Lets everything else that waits run first. */
  async pause(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    this.goOn()
  }

  /** Begins a new turn after an interruption. */
  goOn() {
    this.paused = true
    this.turnEnds = Date.now() + LONGEST_TURN_MS
  }
}

/** What a read needs: where from, and how far it may go. */
export interface Reader {
  view: View
  meter: Meter
}

const MOST_SORTED_BYTES = 100 * 1024 * 1024

/** The matching documents, unsorted unless the plan sorts them. */
export function* matchingFlow(
  reader: Reader,
  collection: Collection,
  plan: Plan,
  filter: Filter,
): Generator<Row | typeof PAUSE> {
  const { meter } = reader
  const exact = plan.kind === 'index' && plan.exact
  for (const row of candidates(reader, collection, plan)) {
    if (meter.tick()) yield PAUSE
    meter.documents += 1
    if ((exact && !meter.paused) || filter.test(row.doc)) yield row
  }
}

/** The same for a reader that runs in one go. */
export function matchingRows(...query: Parameters<typeof matchingFlow>): Generator<Row> {
  return withoutPauses(matchingFlow(...query))
}

function* withoutPauses(flow: Flow<Row>): Generator<Row> {
  for (const row of flow) if (row !== PAUSE) yield row
}

function* candidates(reader: Reader, collection: Collection, plan: Plan): Generator<Row> {
  const { view } = reader
  if (plan.kind === 'collection') {
    const prefix = documentsOf(collection.id)
    for (const { key, value } of view.range(prefix, after(prefix), plan.reverse))
      yield new Row(recordAtEnd(key), value)
    return
  }
  const seen = new Set<number>()
  const plans = plan.kind === 'union' ? plan.branches : [plan]
  const repeats = plan.kind === 'union' || plan.index.multikey.includes(true)
  for (const branch of plans) {
    for (const record of records(reader, branch)) {
      if (repeats) {
        if (seen.has(record)) continue
        seen.add(record)
      }
      const raw = view.get(documentKey(collection.id, record))
      if (raw) yield new Row(record, raw)
    }
  }
}

function* records(reader: Reader, plan: IndexPlan): Generator<number> {
  const { view, meter } = reader
  const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges
  const recordIn = ({ key, value }: Entry) => recordAtEnd(plan.index.unique ? value : key)
  if (plan.merge) {
    for (const entry of merged(view, plan)) {
      meter.keys += 1
      yield recordIn(entry)
    }
    return
  }
  for (const { low, high } of ranges) {
    const point = plan.index.unique ? view.get(low) : undefined
    if (point && plan.exact && ranges.length === 1 && isPoint(plan)) {
      meter.keys += 1
      yield recordAtEnd(point)
      return
    }
    for (const entry of view.range(low, high, plan.reverse)) {
      meter.tick()
      meter.keys += 1
      yield recordIn(entry)
    }
  }
}

/** Whether every field of a unique index has one value: there can be one entry at most. */
function isPoint({ index, ranges }: IndexPlan): boolean {
  return index.fields.length === 1 && ranges[0]?.skip === ranges[0]?.low.length
}

function* merged(view: View, plan: IndexPlan): Generator<Entry> {
  const direction = plan.reverse ? -1 : 1
  const heads: { entry: Entry; skip: number; rest: Generator<Entry> }[] = []
  for (const { low, high, skip } of plan.ranges) {
    const rest = view.range(low, high, plan.reverse)
    const first = rest.next()
    if (!first.done) heads.push({ entry: first.value, skip, rest })
  }
  while (heads.length) {
    let least = 0
    for (let i = 1; i < heads.length; i += 1) {
      const [a, b] = [heads[i]!, heads[least]!]
      if (Buffer.compare(a.entry.key.subarray(a.skip), b.entry.key.subarray(b.skip)) * direction < 0)
        least = i
    }
    const head = heads[least]!
    yield head.entry
    const next = head.rest.next()
    if (next.done) heads.splice(least, 1)
    else head.entry = next.value
  }
}

interface Sorted<T> {
  item: T
  row: unknown[]
  at: number
}

/**
 * Sorts in memory, stable, keeping no more than the first `most`; refuses what would not fit in memory.
 */
export function* sortInMemory<T>(
  items: Flow<T>,
  fields: KeyField[],
  most: number,
  docOf: (item: T) => Doc,
  sizeOf: (item: T) => number,
): Generator<T | typeof PAUSE> {
  let kept: Sorted<T>[] = []
  let bytes = 0
  let at = 0
  const order = (a: Sorted<T>, b: Sorted<T>) => compareRows(a.row, b.row, fields) || a.at - b.at
  for (const item of items) {
    if (item === PAUSE) {
      yield item
      continue
    }
    bytes += sizeOf(item)
    must(bytes <= MOST_SORTED_BYTES, 292, `Sort exceeded memory limit of ${MOST_SORTED_BYTES} bytes`)
    kept.push({ item, row: sortRow(docOf(item), fields), at })
    at += 1
    if (kept.length >= most * 2 + 100) {
      kept = kept.sort(order).slice(0, most)
      bytes = kept.reduce((sum, each) => sum + sizeOf(each.item), 0)
    }
  }
  for (const { item: next } of kept.sort(order).slice(0, most)) yield next
}

/** The rows a read answers, in order, with skip and limit applied. */
export function* orderedFlow(
  reader: Reader,
  collection: Collection,
  plan: Plan,
  query: { filter: Filter; sort: KeyField[]; skip: number; limit: number },
): Generator<Row | typeof PAUSE> {
  const { filter, sort, skip, limit } = query
  const end = limit > 0 ? skip + limit : Number.MAX_SAFE_INTEGER
  const rows = matchingFlow(reader, collection, plan, filter)
  const ordered = plan.sorted
    ? rows
    : sortInMemory(
        rows,
        sort,
        end,
        (row) => row.doc,
        (row) => row.raw.length,
      )
  let at = 0
  for (const row of ordered) {
    if (row === PAUSE || at >= skip) yield row
    if (row !== PAUSE) at += 1
    if (at >= end) return
  }
}

/** The same for a reader that runs in one go. */
export function orderedRows(...query: Parameters<typeof orderedFlow>): Generator<Row> {
  return withoutPauses(orderedFlow(...query))
}
