/** Which collections and indexes exist, kept in memory and, one key each, in the store. */
import { randomBytes } from 'node:crypto'
import { Binary } from 'bson'
import { CommandError, must } from './errors'
import { CATALOG, after, documentsOf, entriesOf, recordAtEnd } from './layout'
import { type Filter, parseFilter } from './match'
import type { KeyField } from './paths'
import type { Store, View } from './store'
import { type Doc, decode, encode, isNumber, toNumber } from './values'

export interface Index {
  id: number
  name: string
  fields: KeyField[]
  unique: boolean
  sparse: boolean
  /** Only documents that pass are in a partial index. */
  filter: Filter | null
  /** Seconds after which the date in the field lets a document expire. */
  expireAfter: number | null
  spec: Doc
  /** Which fields ever went through an array: such an index may name a document more than once. */
  multikey: boolean[]
  /** Whether any key was ever cut: such an index gives no order. */
  longKeys: boolean
}

export interface Collection {
  id: number
  db: string
  name: string
  namespace: string
  uuid: Binary
  options: Doc
  indexes: Index[]
  nextRecord: number
  /** The catalog's clock when the indexes last changed; older snapshots must not read with them. */
  changedAt: number
}

function indexFrom(id: number, spec: Doc, state: Doc = {}): Index {
  const key = spec.key as Doc
  const fields = Object.keys(key).map((path) => ({
    path,
    parts: path.split('.'),
    direction: (toNumber(key[path] as number) < 0 ? -1 : 1) as 1 | -1,
  }))
  return {
    id,
    name: String(spec.name),
    fields,
    unique: spec.unique === true || spec.name === '_id_',
    sparse: spec.sparse === true,
    filter: spec.partialFilterExpression ? parseFilter(spec.partialFilterExpression) : null,
    expireAfter: isNumber(spec.expireAfterSeconds) ? toNumber(spec.expireAfterSeconds) : null,
    spec,
    multikey: Array.isArray(state.multikey) ? (state.multikey as boolean[]) : fields.map(() => false),
    longKeys: state.longKeys === true,
  }
}

/** The key a collection's entry lies under. */
export function catalogKey(namespace: string): Buffer {
  return Buffer.concat([CATALOG, Buffer.from(namespace)])
}

function toBytes(collection: Collection): Buffer {
  const { id, namespace, uuid, options, indexes } = collection
  return encode({
    id,
    namespace,
    uuid,
    options,
    indexes: indexes.map((index) => ({
      id: index.id,
      spec: index.spec,
      multikey: index.multikey,
      longKeys: index.longKeys,
    })),
  })
}

/** All collections of all databases. */
export class Catalog {
  private collections = new Map<string, Collection>()
  private lastId = 0
  clock = 0

  constructor(private readonly store: Store) {
    this.load()
  }

  /** Reads everything anew from the store: at the start, and after a commit that failed. */
  load() {
    this.collections.clear()
    this.clock += 1
    for (const { value } of this.store.range(CATALOG, after(CATALOG))) {
      const entry = decode(value)
      const namespace = String(entry.namespace)
      const dot = namespace.indexOf('.')
      const id = toNumber(entry.id as number)
      const prefix = documentsOf(id)
      const [last] = this.store.range(prefix, after(prefix), true)
      const indexes = (entry.indexes as Doc[]).map((item) =>
        indexFrom(toNumber(item.id as number), item.spec as Doc, item),
      )
      this.collections.set(namespace, {
        id,
        db: namespace.slice(0, dot),
        name: namespace.slice(dot + 1),
        namespace,
        uuid: entry.uuid as Binary,
        options: entry.options as Doc,
        indexes,
        nextRecord: last ? recordAtEnd(last.key) + 1 : 1,
        changedAt: this.clock,
      })
      this.lastId = Math.max(this.lastId, id, ...indexes.map((index) => index.id))
    }
  }

  get(namespace: string): Collection | undefined {
    return this.collections.get(namespace)
  }

  /** The collections of one database, or of all, by name. */
  list(db?: string): Collection[] {
    const all = [...this.collections.values()].filter(
      (collection) => db === undefined || collection.db === db,
    )
    return all.sort((a, b) => (a.namespace < b.namespace ? -1 : 1))
  }

  /** Writes a new collection's entry; it is seen by others once `add` is called. */
  make(view: View, db: string, name: string, options: Doc = {}): Collection {
    checkNames(db, name)
    const uuid = randomBytes(16)
    uuid[6] = (uuid[6]! & 0x0f) | 0x40
    uuid[8] = (uuid[8]! & 0x3f) | 0x80
    const collection: Collection = {
      id: this.nextId(),
      db,
      name,
      namespace: `${db}.${name}`,
      uuid: new Binary(uuid, 4),
      options,
      indexes: [indexFrom(this.nextId(), { v: 2, key: { _id: 1 }, name: '_id_' })],
      nextRecord: 1,
      changedAt: 0,
    }
    this.save(view, collection)
    return collection
  }

  add(collection: Collection) {
    this.clock += 1
    collection.changedAt = this.clock
    this.collections.set(collection.namespace, collection)
  }

  /** Stores the collection's entry as it now is. */
  save(view: View, collection: Collection) {
    view.apply([{ key: catalogKey(collection.namespace), value: toBytes(collection), guarded: true }])
  }

  /** A new index object, not yet part of any collection. */
  makeIndex(spec: Doc): Index {
    return indexFrom(this.nextId(), spec)
  }

  setIndexes(view: View, collection: Collection, indexes: Index[]) {
    collection.indexes = indexes
    this.clock += 1
    collection.changedAt = this.clock
    this.save(view, collection)
  }

  /** Removes a collection with its documents and indexes. */
  drop(view: View, collection: Collection) {
    view.apply([{ key: catalogKey(collection.namespace), value: null, guarded: true }])
    for (const prefix of [
      documentsOf(collection.id),
      ...collection.indexes.map((index) => entriesOf(index.id)),
    ]) {
      clear(view, prefix)
    }
    this.collections.delete(collection.namespace)
    this.clock += 1
  }

  private nextId() {
    this.lastId += 1
    return this.lastId
  }
}

/** Removes every key that starts with the prefix. */
export function clear(view: View, prefix: Buffer) {
  for (const { key } of view.range(prefix, after(prefix))) view.apply([{ key, value: null }])
}

const LONGEST_NAMESPACE = 255

function checkNames(db: string, name: string) {
  if (name === '' || name.includes('$') || name.includes('\0') || name.startsWith('.') || name.endsWith('.'))
    throw new CommandError(73, `Invalid collection name: ${name}`)
  must(/^[^/\\. "$*<>:|?\0]{1,63}$/.test(db), 73, `Invalid database name: '${db}'`)
  must(!name.startsWith('system.'), 73, `Collections under 'system.' are the server's own: ${name}`)
  if (Buffer.byteLength(`${db}.${name}`) > LONGEST_NAMESPACE)
    throw new CommandError(73, `Fully qualified namespace is too long: ${db}.${name}`)
}
