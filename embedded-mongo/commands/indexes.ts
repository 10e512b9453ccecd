/** Making, listing and dropping indexes. */
import { Int32 } from 'bson'
import { type Collection, type Index, clear } from '../catalog'
import { must } from '../errors'
import { after, documentsOf, entriesOf, recordAtEnd } from '../layout'
import { parseFilter } from '../match'
import { positionOf } from '../paths'
import { indexRecord } from '../records'
import { type Doc, decode, isDoc, isNumber, show, toNumber } from '../values'
import type { Call, Command, Reply } from './call'
import { collectionName, findCollection, needCollection, refuseCollation, words } from './call'
import { onlyBatch } from './collections'

const KNOWN = words(
  'v key name ns unique background sparse partialFilterExpression expireAfterSeconds collation',
)
const LONGEST_TTL = 2_147_483_647
const MOST_INDEXES = 64
const MOST_FIELDS = 32

function checkKey(key: unknown): Doc {
  must(isDoc(key) && Object.keys(key).length !== 0, 67, 'Index keys cannot be empty.')
  must(Object.keys(key).length <= MOST_FIELDS, 13103, 'too many compound keys')
  for (const [path, direction] of Object.entries(key)) {
    must(typeof direction !== 'string', 67, `Index type '${direction}' is not supported by this server`)
    const points = isNumber(direction) && Math.abs(toNumber(direction)) > 0
    must(points, 67, `Values in v:2 index key pattern must be nonzero numbers: ${show(key)}`)
    const parts = path.split('.')
    const isLegal = !parts.some((part) => part === '' || part.startsWith('$'))
    must(isLegal, 67, `Index key contains an illegal field name: '${path}'`)
    // A number in a path may be an array position or a field name; no index could hold both.
    const hasPosition = parts.some((part) => positionOf(part) !== null)
    must(!hasPosition, 67, `Index keys with array positions are not supported: '${path}'`)
  }
  return key
}

/** Checks a specification and answers it the way it is kept and listed. */
function checkedSpec(spec: unknown): Doc {
  must(isDoc(spec), 14, "The elements of the 'indexes' array must be objects")
  const odd = Object.keys(spec).find((field) => !KNOWN.includes(field))
  must(odd === undefined, 197, `The field '${odd}' is not valid for an index specification`)
  refuseCollation(spec.collation)
  const key = checkKey(spec.key)
  const { name, unique, sparse, partialFilterExpression, expireAfterSeconds } = spec
  const isNamed = typeof name === 'string' && name !== ''
  must(isNamed, 9, "The 'name' field is a required property of an index specification")
  if (partialFilterExpression !== undefined) parseFilter(partialFilterExpression)
  const isMixed = partialFilterExpression !== undefined && sparse === true
  must(!isMixed, 67, 'cannot mix "partialFilterExpression" and "sparse" options')
  if (expireAfterSeconds !== undefined) checkExpiry(key, expireAfterSeconds)
  return {
    v: new Int32(2),
    key,
    name,
    ...(unique === true && { unique }),
    ...(sparse === true && { sparse }),
    ...(partialFilterExpression !== undefined && { partialFilterExpression }),
    ...(expireAfterSeconds !== undefined && { expireAfterSeconds }),
  }
}

function checkExpiry(key: Doc, after: unknown) {
  const seconds = isNumber(after) ? toNumber(after) : Number.NaN
  const isRange = seconds >= 0 && seconds <= LONGEST_TTL
  must(isRange, 67, "TTL index 'expireAfterSeconds' is not within an acceptable range")
  const isSingle = Object.keys(key).length === 1 && !('_id' in key)
  must(isSingle, 67, 'TTL indexes are single-field indexes, compound indexes do not support TTL')
}

const plain = (spec: Doc) => {
  const { name: _, v: __, ...rest } = spec
  return show(rest)
}

/** Whether the index is there already; one that only resembles it is refused. */
function isThere({ indexes }: Collection, spec: Doc): boolean {
  for (const { name, spec: known } of indexes) {
    const sameKey = show(known.key) === show(spec.key)
    if (name === '_id_' && sameKey) return true
    const same = plain(known) === plain(spec)
    if (name === spec.name && same) return true
    must(name !== spec.name, 86, `An existing index has the same name as the requested index: ${name}`)
    const alike = sameKey && show(known.partialFilterExpression) === show(spec.partialFilterExpression)
    const what = same ? 'with a different name' : 'with the same key but different options'
    must(!alike, 85, `Index already exists ${what}: ${name}`)
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

function createIndexes(call: Call): Promise<Reply> {
  const { indexes } = call.command
  must(Array.isArray(indexes) && indexes.length !== 0, 2, 'Must specify at least one index to create')
  const specs = indexes.map(checkedSpec)
  const name = collectionName(call)
  return call.engine.write(() => {
    call.engine.requireUnused(`${call.db}.${name}`)
    const createdCollectionAutomatically = !findCollection(call, name)
    const collection = needCollection(call, name)
    const before = collection.indexes.length
    for (const spec of specs) if (!isThere(collection, spec)) build(call, collection, spec)
    return {
      numIndexesBefore: new Int32(before),
      numIndexesAfter: new Int32(collection.indexes.length),
      createdCollectionAutomatically,
      ...(collection.indexes.length === before && { note: 'all indexes already exist' }),
    }
  }, call.deadline)
}

/** The collection, for commands on one that must exist. */
function existing(call: Call): Collection {
  const name = collectionName(call)
  const collection = findCollection(call, name)
  must(collection, 26, `ns does not exist: ${call.db}.${name}`)
  return collection
}

function listIndexes(call: Call): Reply {
  const { namespace, indexes } = existing(call)
  const specs = indexes.map((index) => index.spec)
  return onlyBatch(namespace, specs)
}

/** An index by its name or key pattern. */
function namedIndex({ indexes }: Collection, which: unknown): Index {
  const byKey = isDoc(which)
  const found = indexes.find(({ name, spec }) => (byKey ? show(spec.key) === show(which) : name === which))
  const none = byKey
    ? `can't find index with key: ${show(which)}`
    : `index not found with name [${String(which)}]`
  must(found, 27, none)
  return found
}

function dropIndexes(call: Call): Promise<Reply> {
  const { catalog, live } = call.engine
  const { index: which } = call.command
  const named = Array.isArray(which) ? which : [which]
  return call.engine.write(() => {
    const collection = existing(call)
    call.engine.requireUnused(collection.namespace)
    const { indexes } = collection
    const gone = which === '*' ? indexes.slice(1) : named.map((each) => namedIndex(collection, each))
    must(!gone.some(({ name }) => name === '_id_'), 72, 'cannot drop _id index')
    for (const { id } of gone) clear(live, entriesOf(id))
    const rest = indexes.filter((index) => !gone.includes(index))
    catalog.setIndexes(live, collection, rest)
    return { nIndexesWas: new Int32(indexes.length) }
  }, call.deadline)
}

export const INDEX_COMMANDS: Record<string, Command> = {
  createIndexes: { fields: ['indexes', 'commitQuorum'], run: createIndexes },
  listIndexes: { fields: ['cursor'], run: listIndexes },
  dropIndexes: { fields: ['index'], run: dropIndexes },
}
