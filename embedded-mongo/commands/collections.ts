/** Making, listing and dropping collections and databases. */
import { Int32, Long } from 'bson'
import { type Collection } from '../catalog'
import { RawBatch } from '../cursors'
import { CommandError, must } from '../errors'
import { after, documentsOf } from '../layout'
import { parseFilter } from '../match'
import { type Doc, encode, isDoc, isTruthy, show } from '../values'
import {
  type Call,
  type Command,
  type Reply,
  collectionName,
  docField,
  findCollection,
  needCollection,
  refuseCollation,
  refuseTrue,
  words,
} from './call'

/** A cursor that fits in one reply. */
export function onlyBatch(namespace: string, docs: Doc[]): Reply {
  const batch = new RawBatch()
  for (const doc of docs) batch.add(encode(doc))
  return { cursor: { firstBatch: batch, id: Long.ZERO, ns: namespace } }
}

const UNSUPPORTED = words(
  'capped size max storageEngine validator viewOn pipeline timeseries expireAfterSeconds ' +
    'clusteredIndex changeStreamPreAndPostImages encryptedFields indexOptionDefaults autoIndexId ' +
    'validationLevel validationAction flags',
)

async function create(call: Call): Promise<Reply> {
  const { command, engine } = call
  refuseTrue(command, UNSUPPORTED)
  refuseCollation(command.collation)
  const name = collectionName(call)
  const make = () => {
    must(!findCollection(call, name), 48, `Collection ${call.db}.${name} already exists.`)
    needCollection(call, name)
    return {}
  }
  return call.transaction ? make() : engine.write(make, call.deadline)
}

async function drop(call: Call): Promise<Reply> {
  const name = collectionName(call)
  const namespace = `${call.db}.${name}`
  return call.engine.write(() => {
    const { catalog, live } = call.engine
    const collection = catalog.get(namespace)
    call.engine.requireUnused(namespace)
    if (!collection) return {}
    const count = collection.indexes.length
    catalog.drop(live, collection)
    return { nIndexesWas: new Int32(count), ns: namespace }
  }, call.deadline)
}

async function dropDatabase(call: Call): Promise<Reply> {
  return call.engine.write(() => {
    const { catalog, live } = call.engine
    const collections = catalog.list(call.db)
    for (const collection of collections) call.engine.requireUnused(collection.namespace)
    for (const collection of collections) catalog.drop(live, collection)
    return collections.length ? { dropped: call.db } : {}
  }, call.deadline)
}

function describe(collection: Collection, nameOnly: boolean): Doc {
  const { name, options, uuid } = collection
  if (nameOnly) return { name, type: 'collection' }
  const idIndex = { v: new Int32(2), key: { _id: new Int32(1) }, name: '_id_' }
  return { name, type: 'collection', options, info: { readOnly: false, uuid }, idIndex }
}

function listCollections(call: Call): Reply {
  const { command, engine, db } = call
  const filter = parseFilter(docField(command, 'filter'))
  const all = engine.catalog.list(db).map((collection) => describe(collection, isTruthy(command.nameOnly)))
  const found = all.filter((doc) => filter.test(doc))
  return onlyBatch(`${db}.$cmd.listCollections`, found)
}

function sizeOf(call: Call, collection: Collection): { count: number; bytes: number } {
  const prefix = documentsOf(collection.id)
  let [count, bytes] = [0, 0]
  for (const { value } of call.reader.view.range(prefix, after(prefix))) {
    call.reader.meter.tick()
    count += 1
    bytes += value.length
  }
  return { count, bytes }
}

function listDatabases(call: Call): Reply {
  const { command, engine } = call
  const filter = parseFilter(docField(command, 'filter'))
  const names = [...new Set(engine.catalog.list().map((collection) => collection.db))].sort()
  const nameOnly = isTruthy(command.nameOnly)
  const databases = names.map((name): Doc => {
    if (nameOnly) return { name }
    const bytes = engine.catalog
      .list(name)
      .reduce((sum, collection) => sum + sizeOf(call, collection).bytes, 0)
    return { name, sizeOnDisk: Long.fromNumber(bytes), empty: false }
  })
  const found = databases.filter((doc) => filter.test(doc))
  if (nameOnly) return { databases: found }
  const total = found.reduce((sum, doc) => sum + Number(doc.sizeOnDisk), 0)
  return { databases: found, totalSize: Long.fromNumber(total) }
}

function collStats(call: Call): Reply {
  const collection = findCollection(call, collectionName(call))
  const { count, bytes } = collection ? sizeOf(call, collection) : { count: 0, bytes: 0 }
  return {
    ns: `${call.db}.${collectionName(call)}`,
    count: new Int32(count),
    size: Long.fromNumber(bytes),
    nindexes: new Int32(collection?.indexes.length ?? 0),
    avgObjSize: new Int32(count ? Math.round(bytes / count) : 0),
  }
}

/** The collection's own name or a refusal, for commands on one that must exist. */
export function existing(call: Call): Collection {
  const name = collectionName(call)
  const collection = findCollection(call, name)
  must(collection, 26, `ns does not exist: ${call.db}.${name}`)
  return collection
}

/** An index by its name or key pattern. */
export function namedIndex(collection: Collection, which: unknown) {
  const found = collection.indexes.filter((index) =>
    isDoc(which) ? show(index.spec.key) === show(which) : index.name === which,
  )
  if (found.length === 0) {
    throw new CommandError(
      27,
      isDoc(which)
        ? `can't find index with key: ${show(which)}`
        : `index not found with name [${String(which)}]`,
    )
  }
  return found[0] as (typeof found)[number]
}

export const COLLECTION_COMMANDS: Record<string, Command> = {
  create: {
    fields: [...UNSUPPORTED, 'collation'],
    inTransaction: true,
    run: create,
  },
  drop: { fields: [], run: drop },
  dropDatabase: { fields: [], run: dropDatabase },
  listCollections: {
    fields: ['filter', 'nameOnly', 'cursor', 'authorizedCollections'],
    run: listCollections,
  },
  listDatabases: { fields: ['filter', 'nameOnly', 'authorizedDatabases'], run: listDatabases },
  collStats: { fields: ['scale'], run: collStats },
}
