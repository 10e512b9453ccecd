/** Making, listing and dropping indexes. */
import { Int32 } from 'bson'
import { type Collection, clear } from '../catalog'
import { CommandError, must } from '../errors'
import { after, documentsOf, entriesOf, recordAtEnd } from '../layout'
import { parseFilter } from '../match'
import { positionOf } from '../paths'
import { indexRecord } from '../records'
import { type Doc, decode, isDoc, isNumber, show, toNumber } from '../values'
import {
  type Call,
  type Command,
  type Reply,
  collectionName,
  findCollection,
  needCollection,
  refuseCollation,
  words,
} from './call'
import { existing, namedIndex, onlyBatch } from './collections'

const KNOWN = words(
  'v key name ns unique background sparse partialFilterExpression expireAfterSeconds collation',
)
const LONGEST_TTL = 2_147_483_647
const MOST_INDEXES = 64
const MOST_FIELDS = 32

function checkKey(key: unknown): Doc {
  must(isDoc(key) && Object.keys(key).length !== 0, 67, 'Index keys cannot be empty.')
  must(Object.keys(key).length <= MOST_FIELDS, 13103, 'too many compound keys')
  for (const path of Object.keys(key)) {
    const direction = key[path]
    must(typeof direction !== 'string', 67, `Index type '${direction}' is not supported by this server`)
    if (!isNumber(direction) || toNumber(direction) === 0 || Number.isNaN(toNumber(direction)))
      throw new CommandError(67, `Values in v:2 index key pattern must be nonzero numbers: ${show(key)}`)
    const parts = path.split('.')
    if (parts.some((part) => part === '' || part.startsWith('$')))
      throw new CommandError(67, `Index key contains an illegal field name: '${path}'`)
    // A number in a path may be an array position or a field name; no index could hold both.
    if (parts.some((part) => positionOf(part) !== null))
      throw new CommandError(67, `Index keys with array positions are not supported: '${path}'`)
  }
  return key
}

/** Checks a specification and answers it the way it is kept and listed. */
function checkedSpec(spec: unknown): Doc {
  must(isDoc(spec), 14, "The elements of the 'indexes' array must be objects")
  for (const field of Object.keys(spec)) {
    if (KNOWN.includes(field)) continue
    throw new CommandError(197, `The field '${field}' is not valid for an index specification`)
  }
  refuseCollation(spec.collation)
  const key = checkKey(spec.key)
  if (typeof spec.name !== 'string' || spec.name === '')
    throw new CommandError(9, "The 'name' field is a required property of an index specification")
  const out: Doc = { v: new Int32(2), key, name: spec.name }
  if (spec.unique === true) out.unique = true
  if (spec.sparse === true) out.sparse = true
  if (spec.partialFilterExpression !== undefined) {
    parseFilter(spec.partialFilterExpression)
    must(spec.sparse !== true, 67, 'cannot mix "partialFilterExpression" and "sparse" options')
    out.partialFilterExpression = spec.partialFilterExpression
  }
  if (spec.expireAfterSeconds !== undefined) {
    const seconds = isNumber(spec.expireAfterSeconds) ? toNumber(spec.expireAfterSeconds) : Number.NaN
    if (!(seconds >= 0 && seconds <= LONGEST_TTL))
      throw new CommandError(67, "TTL index 'expireAfterSeconds' is not within an acceptable range")
    if (Object.keys(key).length > 1 || '_id' in key)
      throw new CommandError(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL')
    out.expireAfterSeconds = spec.expireAfterSeconds
  }
  return out
}

const plain = (spec: Doc) => {
  const { name: _, v: __, ...rest } = spec
  return show(rest)
}

/** Whether the index is there already; one that only resembles it is refused. */
function isThere(collection: Collection, spec: Doc): boolean {
  for (const index of collection.indexes) {
    const sameKey = show(index.spec.key) === show(spec.key)
    if (index.name === '_id_' && sameKey) return true
    const same = plain(index.spec) === plain(spec)
    if (index.name === spec.name && same) return true
    if (index.name === spec.name)
      throw new CommandError(86, `An existing index has the same name as the requested index: ${index.name}`)
    const sameFilter = show(index.spec.partialFilterExpression) === show(spec.partialFilterExpression)
    if (sameKey && sameFilter) {
      const what = same ? 'with a different name' : 'with the same key but different options'
      throw new CommandError(85, `Index already exists ${what}: ${index.name}`)
    }
  }
  return false
}

function build(call: Call, collection: Collection, spec: Doc) {
  const { catalog, live } = call.engine
  must(collection.indexes.length < MOST_INDEXES, 67, 'cannot create index: too many indexes')
  const index = catalog.makeIndex(spec)
  const prefix = documentsOf(collection.id)
  try {
    for (const { key, value } of live.range(prefix, after(prefix))) {
      call.reader.meter.tick()
      indexRecord(live, collection, index, recordAtEnd(key), decode(value))
    }
  } catch (error) {
    clear(live, entriesOf(index.id))
    throw error
  }
  catalog.setIndexes(live, collection, [...collection.indexes, index])
}

async function createIndexes(call: Call): Promise<Reply> {
  const { indexes } = call.command
  must(Array.isArray(indexes) && indexes.length !== 0, 2, 'Must specify at least one index to create')
  const specs = indexes.map(checkedSpec)
  const name = collectionName(call)
  return call.engine.write(() => {
    call.engine.requireUnused(`${call.db}.${name}`)
    const fresh = !findCollection(call, name)
    const collection = needCollection(call, name)
    const before = collection.indexes.length
    for (const spec of specs) if (!isThere(collection, spec)) build(call, collection, spec)
    const after = collection.indexes.length
    return {
      numIndexesBefore: new Int32(before),
      numIndexesAfter: new Int32(after),
      createdCollectionAutomatically: fresh,
      ...(before === after ? { note: 'all indexes already exist' } : {}),
    }
  }, call.deadline)
}

function listIndexes(call: Call): Reply {
  const collection = existing(call)
  const docs = collection.indexes.map((index) => index.spec)
  return onlyBatch(collection.namespace, docs)
}

async function dropIndexes(call: Call): Promise<Reply> {
  const { command, engine } = call
  return engine.write(() => {
    const collection = existing(call)
    engine.requireUnused(collection.namespace)
    const before = collection.indexes.length
    const { index: which } = command
    const named = Array.isArray(which) ? which : [which]
    const gone =
      which === '*' ? collection.indexes.slice(1) : named.map((each) => namedIndex(collection, each))
    must(!gone.some((index) => index.name === '_id_'), 72, 'cannot drop _id index')
    for (const index of gone) clear(engine.live, entriesOf(index.id))
    engine.catalog.setIndexes(
      engine.live,
      collection,
      collection.indexes.filter((index) => !gone.includes(index)),
    )
    return { nIndexesWas: new Int32(before) }
  }, call.deadline)
}

export const INDEX_COMMANDS: Record<string, Command> = {
  createIndexes: { fields: ['indexes', 'commitQuorum'], run: createIndexes },
  listIndexes: { fields: ['cursor'], run: listIndexes },
  dropIndexes: { fields: ['index'], run: dropIndexes },
}
