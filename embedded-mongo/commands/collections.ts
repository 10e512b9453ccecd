/** Making, listing and dropping collections and databases. */
import { Int32, Long } from 'bson'
import type { Collection } from '../catalog'
import { RawBatch } from '../cursors'
import { must } from '../errors'
import { after, documentsOf } from '../layout'
import { parseFilter } from '../match'
import { type Doc, encode, isTruthy } from '../values'
import type { Call, Command, Reply } from './call'
import {
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

function drop(call: Call): Promise<Reply> {
  const { catalog, live } = call.engine
  const namespace = `${call.db}.${collectionName(call)}`
  return call.engine.write(() => {
    const collection = catalog.get(namespace)
    call.engine.requireUnused(namespace)
    if (!collection) return {}
    catalog.drop(live, collection)
    return { nIndexesWas: new Int32(collection.indexes.length), ns: namespace }
  }, call.deadline)
}

function dropDatabase(call: Call): Promise<Reply> {
  const { catalog, live } = call.engine
  return call.engine.write(() => {
    const collections = catalog.list(call.db)
    for (const collection of collections) call.engine.requireUnused(collection.namespace)
    for (const collection of collections) catalog.drop(live, collection)
    return collections.length ? { dropped: call.db } : {}
  }, call.deadline)
}

function describe({ name, options, uuid }: Collection): Doc {
  const idIndex = { v: new Int32(2), key: { _id: new Int32(1) }, name: '_id_' }
  return { name, type: 'collection', options, info: { readOnly: false, uuid }, idIndex }
}

function listCollections({ command, engine, db }: Call): Reply {
  const filter = parseFilter(docField(command, 'filter'))
  const nameOnly = isTruthy(command.nameOnly)
  const all = engine.catalog.list(db)
  const docs = all.map((one) => (nameOnly ? { name: one.name, type: 'collection' } : describe(one)))
  const found = docs.filter((doc) => filter.test(doc))
  return onlyBatch(`${db}.$cmd.listCollections`, found)
}

function sizeOf({ reader }: Call, collection: Collection): { count: number; bytes: number } {
  const prefix = documentsOf(collection.id)
  let [count, bytes] = [0, 0]
  for (const { value } of reader.view.range(prefix, after(prefix))) {
    reader.meter.tick()
    count += 1
    bytes += value.length
  }
  return { count, bytes }
}

function listDatabases(call: Call): Reply {
  const { command, engine } = call
  const filter = parseFilter(docField(command, 'filter'))
  const nameOnly = isTruthy(command.nameOnly)
  const bytesIn = (db: string) =>
    engine.catalog.list(db).reduce((sum, collection) => sum + sizeOf(call, collection).bytes, 0)
  const names = [...new Set(engine.catalog.list().map(({ db }) => db))].sort()
  const databases = names
    .map((name): Doc =>
      nameOnly ? { name } : { name, sizeOnDisk: Long.fromNumber(bytesIn(name)), empty: false },
    )
    .filter((doc) => filter.test(doc))
  if (nameOnly) return { databases }
  const total = databases.reduce((sum, { sizeOnDisk }) => sum + Number(sizeOnDisk), 0)
  return { databases, totalSize: Long.fromNumber(total) }
}

function collStats(call: Call): Reply {
  const name = collectionName(call)
  const collection = findCollection(call, name)
  const { count, bytes } = collection ? sizeOf(call, collection) : { count: 0, bytes: 0 }
  return {
    ns: `${call.db}.${name}`,
    count: new Int32(count),
    size: Long.fromNumber(bytes),
    nindexes: new Int32(collection?.indexes.length ?? 0),
    avgObjSize: new Int32(count ? Math.round(bytes / count) : 0),
  }
}

export const COLLECTION_COMMANDS: Record<string, Command> = {
  create: { fields: [...UNSUPPORTED, 'collation'], inTransaction: true, run: create },
  drop: { fields: [], run: drop },
  dropDatabase: { fields: [], run: dropDatabase },
  listCollections: { fields: words('filter nameOnly cursor authorizedCollections'), run: listCollections },
  listDatabases: { fields: words('filter nameOnly authorizedDatabases'), run: listDatabases },
  collStats: { fields: ['scale'], run: collStats },
}
