/** Carries out one operation of a specification test with the official driver. */
import {
  ClientSession,
  Collection,
  Db,
  type Document,
  GridFSBucket,
  MongoClient,
  type ObjectId,
} from 'mongodb'
import { type TestEntities, withPreference } from './entities'
import type { Operation } from './spec-files'
import { runTestRunnerOperation } from './runner-operations'
import type { FaultProxy } from './fault-proxy'

export interface Stage {
  entities: TestEntities
  proxy: FaultProxy
  /** A client beside the test's own, to look at and prepare data. */
  internal: MongoClient
  run: (operation: Operation) => Promise<unknown>
}

/** The operation is not one the driver has. */
export class NotInDriver extends Error {}

type Runner<T> = (target: T, args: Document, options: Document) => unknown

function optionsFrom(args: Document, named: string[], entities: TestEntities): Document {
  const options = Object.fromEntries(Object.entries(args).filter(([name]) => !named.includes(name)))
  if (options.session !== undefined) options.session = entities.get(String(options.session))
  if (options.returnDocument) options.returnDocument = String(options.returnDocument).toLowerCase()
  return withPreference(options)
}

const COLLECTION: Record<string, { named: string[]; run: Runner<Collection> }> = {
  insertOne: { named: ['document'], run: (c, a, o) => c.insertOne(a.document, o) },
  insertMany: { named: ['documents'], run: (c, a, o) => c.insertMany(a.documents, o) },
  bulkWrite: { named: ['requests'], run: (c, a, o) => c.bulkWrite(a.requests, o) },
  find: { named: ['filter'], run: (c, a, o) => c.find(a.filter, o).toArray() },
  findOne: { named: ['filter'], run: (c, a, o) => c.findOne(a.filter, o) },
  aggregate: { named: ['pipeline'], run: (c, a, o) => c.aggregate(a.pipeline, o).toArray() },
  distinct: { named: ['fieldName', 'filter'], run: (c, a, o) => c.distinct(a.fieldName, a.filter, o) },
  countDocuments: { named: ['filter'], run: (c, a, o) => c.countDocuments(a.filter, o) },
  estimatedDocumentCount: { named: [], run: (c, _, o) => c.estimatedDocumentCount(o) },
  count: { named: ['filter'], run: (c, a, o) => c.count(a.filter, o) },
  updateOne: { named: ['filter', 'update'], run: (c, a, o) => c.updateOne(a.filter, a.update, o) },
  updateMany: { named: ['filter', 'update'], run: (c, a, o) => c.updateMany(a.filter, a.update, o) },
  replaceOne: {
    named: ['filter', 'replacement'],
    run: (c, a, o) => c.replaceOne(a.filter, a.replacement, o),
  },
  deleteOne: { named: ['filter'], run: (c, a, o) => c.deleteOne(a.filter, o) },
  deleteMany: { named: ['filter'], run: (c, a, o) => c.deleteMany(a.filter, o) },
  findOneAndUpdate: {
    named: ['filter', 'update'],
    run: (c, a, o) => c.findOneAndUpdate(a.filter, a.update, o),
  },
  findOneAndReplace: {
    named: ['filter', 'replacement'],
    run: (c, a, o) => c.findOneAndReplace(a.filter, a.replacement, o),
  },
  findOneAndDelete: { named: ['filter'], run: (c, a, o) => c.findOneAndDelete(a.filter, o) },
  createIndex: { named: ['keys'], run: (c, a, o) => c.createIndex(a.keys, o) },
  dropIndex: { named: ['name'], run: (c, a, o) => c.dropIndex(a.name, o) },
  listIndexes: { named: [], run: (c, _, o) => c.listIndexes(o).toArray() },
}

const DATABASE: Record<string, { named: string[]; run: Runner<Db> }> = {
  runCommand: { named: ['command', 'commandName'], run: (d, a, o) => d.command(a.command, o) },
  aggregate: { named: ['pipeline'], run: (d, a, o) => d.aggregate(a.pipeline, o).toArray() },
  createCollection: { named: ['collection'], run: (d, a, o) => d.createCollection(a.collection, o) },
  dropCollection: { named: ['collection'], run: (d, a, o) => d.dropCollection(a.collection, o) },
  listCollections: { named: ['filter'], run: (d, a, o) => d.listCollections(a.filter ?? {}, o).toArray() },
}

const CLIENT: Record<string, { named: string[]; run: Runner<MongoClient> }> = {
  listDatabases: { named: [], run: (c, _, o) => c.db('admin').admin().listDatabases(o) },
  clientBulkWrite: { named: ['models'], run: (c, a, o) => c.bulkWrite(a.models, o) },
}

async function onBucket(bucket: GridFSBucket, name: string, args: Document): Promise<unknown> {
  switch (name) {
    case 'upload': {
      const { filename, source, ...options } = args
      const stream = bucket.openUploadStream(filename, options)
      const done = new Promise((resolve, reject) => stream.once('finish', resolve).once('error', reject))
      stream.end(Buffer.from(source.$$hexBytes, 'hex'))
      await done
      return stream.id
    }
    case 'download': {
      const chunks: Buffer[] = []
      for await (const chunk of bucket.openDownloadStream(args.id as ObjectId)) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    }
    case 'delete':
      return bucket.delete(args.id)
    case 'rename':
      return bucket.rename(args.id, args.newFilename)
    default:
      throw new NotInDriver(`bucket.${name}`)
  }
}

async function onSession(
  session: ClientSession,
  name: string,
  args: Document,
  stage: Stage,
): Promise<unknown> {
  const options = withPreference<object>(args)
  switch (name) {
    case 'startTransaction':
      return session.startTransaction(options)
    case 'commitTransaction':
      return session.commitTransaction()
    case 'abortTransaction':
      return session.abortTransaction()
    case 'endSession':
      return session.endSession()
    case 'getSnapshotTime':
      return (session as unknown as { snapshotTime: unknown }).snapshotTime
    case 'withTransaction': {
      const { callback, ...rest } = options as { callback: Operation[] }
      return session.withTransaction(async () => {
        for (const operation of callback) await stage.run(operation)
      }, rest)
    }
    default:
      throw new NotInDriver(`session.${name}`)
  }
}

function from<T>(
  table: Record<string, { named: string[]; run: Runner<T> }>,
  target: T,
  operation: Operation,
  entities: TestEntities,
): unknown {
  const known = table[operation.name]
  if (!known) throw new NotInDriver(`${operation.object}.${operation.name}`)
  const args = operation.arguments ?? {}
  return known.run(target, args, optionsFrom(args, known.named, entities))
}

/** The operation's own result or error; what was expected of it is checked elsewhere. */
export async function perform(operation: Operation, stage: Stage): Promise<unknown> {
  const args = operation.arguments ?? {}
  if (operation.object === 'testRunner') return runTestRunnerOperation(operation.name, args, stage)
  const target = stage.entities.get(operation.object)
  if (target instanceof Collection) return from(COLLECTION, target, operation, stage.entities)
  if (target instanceof Db) return from(DATABASE, target, operation, stage.entities)
  if (target instanceof MongoClient) return from(CLIENT, target, operation, stage.entities)
  if (target instanceof GridFSBucket) return onBucket(target, operation.name, args)
  if (target instanceof ClientSession) return onSession(target, operation.name, args, stage)
  throw new NotInDriver(`${operation.object}.${operation.name}`)
}
