/** Transactions and retryable writes: isolation, conflict, retry, and once means once. */
import { Long, MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replicaSetUri } from '../../embedded-mongo/server'
import { type World, collectionWith, failure, openWorld } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a transaction sees its own writes; nobody else does until it commits', async () => {
  const things = await collectionWith(world, [{ _id: 1, n: 0 }])
  const session = world.client.startSession()
  session.startTransaction()
  await things.insertOne({ _id: 2 as never, n: 5 }, { session })
  await things.updateOne({ _id: 1 as never }, { $inc: { n: 1 } }, { session })
  expect(await things.find({}, { session }).sort({ _id: 1 }).toArray()).toEqual([
    { _id: 1, n: 1 },
    { _id: 2, n: 5 },
  ])
  expect(await things.find().toArray()).toEqual([{ _id: 1, n: 0 }])
  await session.commitTransaction()
  await session.commitTransaction()
  expect(await things.find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 1, n: 1 },
    { _id: 2, n: 5 },
  ])
  await session.endSession()
})

test('a transaction reads one moment, whatever others write meanwhile', async () => {
  const things = await collectionWith(world, [{ _id: 1, n: 0 }])
  await things.createIndex({ n: 1 })
  const session = world.client.startSession()
  session.startTransaction()
  expect(await things.countDocuments({ n: 0 }, { session })).toBe(1)
  await things.insertOne({ n: 0 })
  await things.updateOne({ _id: 1 as never }, { $set: { n: 9 } })
  expect(await things.find({ n: 0 }, { session }).toArray()).toEqual([{ _id: 1, n: 0 }])
  await session.abortTransaction()
  expect(await things.countDocuments({ n: 9 })).toBe(1)
  await session.endSession()
})

test('an aborted transaction leaves nothing, not even its collection', async () => {
  const db = world.client.db('aborted')
  const session = world.client.startSession()
  session.startTransaction()
  await db.collection('fresh').insertOne({ a: 1 }, { session })
  await session.abortTransaction()
  await session.endSession()
  expect(await db.listCollections().toArray()).toEqual([])
})

test('of two transactions that write one document the second is told to start again', async () => {
  const things = await collectionWith(world, [{ _id: 1, n: 0 }])
  const [a, b] = [world.client.startSession(), world.client.startSession()]
  a.startTransaction()
  b.startTransaction()
  await things.updateOne({ _id: 1 as never }, { $inc: { n: 1 } }, { session: a })
  const error = await failure(() => things.updateOne({ _id: 1 as never }, { $inc: { n: 1 } }, { session: b }))
  expect([error?.code, error?.errorLabels]).toEqual([112, ['TransientTransactionError']])
  await a.commitTransaction()
  expect(await things.findOne()).toEqual({ _id: 1, n: 1 })
  await a.endSession()
  await b.endSession()
})

test('a document changed since the snapshot cannot be written', async () => {
  const things = await collectionWith(world, [{ _id: 1, n: 0 }])
  const session = world.client.startSession()
  session.startTransaction()
  await things.findOne({}, { session })
  await things.updateOne({}, { $set: { n: 5 } })
  expect((await failure(() => things.deleteOne({ _id: 1 as never }, { session })))?.code).toBe(112)
  await session.abortTransaction()
  await session.endSession()
})

test('two transactions cannot both take one unique value', async () => {
  const things = await collectionWith(world)
  await things.createIndex({ u: 1 }, { unique: true })
  const [a, b] = [world.client.startSession(), world.client.startSession()]
  a.startTransaction()
  b.startTransaction()
  await things.insertOne({ u: 1 }, { session: a })
  expect((await failure(() => things.insertOne({ u: 1 }, { session: b })))?.code).toBe(112)
  await a.commitTransaction()
  expect(await things.countDocuments({ u: 1 })).toBe(1)
  await a.endSession()
  await b.endSession()
})

test('a plain write waits for the transaction that holds the document', async () => {
  const things = await collectionWith(world, [
    { _id: 1, n: 0 },
    { _id: 2, n: 0 },
  ])
  const session = world.client.startSession()
  session.startTransaction()
  await things.updateOne({ _id: 2 as never }, { $set: { n: 10 } }, { session })
  const waiting = things.updateMany({}, { $inc: { n: 1 } })
  const late = await failure(() =>
    things.updateOne({ _id: 2 as never }, { $inc: { n: 1 } }, { maxTimeMS: 50 }),
  )
  expect(late?.code).toBe(50)
  await session.commitTransaction()
  expect((await waiting).modifiedCount).toBe(2)
  expect(await things.find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 1, n: 1 },
    { _id: 2, n: 11 },
  ])
  await session.endSession()
})

test('withTransaction counts right under contention', async () => {
  const client = await new MongoClient(replicaSetUri(world.server.port)).connect()
  const things = client.db('test').collection<{ _id: number; n: number }>('contended')
  await things.insertOne({ _id: 1, n: 0 })
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let i = 0; i < 5; i += 1) {
        await client.withSession((session) =>
          session.withTransaction(async () => {
            const doc = await things.findOne({ _id: 1 }, { session })
            await things.updateOne({ _id: 1 }, { $set: { n: (doc?.n ?? 0) + 1 } }, { session })
          }),
        )
      }
    }),
  )
  expect(await things.findOne()).toEqual({ _id: 1, n: 20 })
  await client.close()
})

test('an error inside a transaction ends it', async () => {
  const things = await collectionWith(world, [{ _id: 1 }])
  const session = world.client.startSession()
  session.startTransaction()
  await things.insertOne({ _id: 2 as never }, { session })
  expect((await failure(() => things.insertOne({ _id: 1 as never }, { session })))?.code).toBe(11000)
  expect((await failure(() => things.insertOne({ _id: 3 as never }, { session })))?.code).toBe(251)
  await session.abortTransaction()
  expect(await things.find().toArray()).toEqual([{ _id: 1 }])
  await session.endSession()
})

test('a write sent twice under one number is applied once and answered twice', async () => {
  const things = await collectionWith(world, [{ _id: 1, n: 0 }])
  // A client of its own: the numbers chosen here would make its sessions useless to others.
  const client = await new MongoClient(world.server.uri).connect()
  const session = client.startSession()
  const command = {
    findAndModify: things.collectionName,
    query: { _id: 1 },
    update: { $inc: { n: 1 } },
    new: true,
    txnNumber: Long.fromNumber(1000),
  }
  const send = async () => {
    const { value } = await client.db('test').command(command, { session })
    return value as unknown
  }
  expect([await send(), await send()]).toEqual([
    { _id: 1, n: 1 },
    { _id: 1, n: 1 },
  ])
  expect(await things.findOne()).toEqual({ _id: 1, n: 1 })
  const older = await failure(() =>
    client.db('test').command({ ...command, txnNumber: Long.fromNumber(999) }, { session }),
  )
  expect(older?.code).toBe(225)
  await session.endSession()
  await client.close()
})

test('making an index inside a transaction is refused', async () => {
  const things = await collectionWith(world, [{ _id: 1 }])
  const session = world.client.startSession()
  session.startTransaction()
  await things.findOne({}, { session })
  expect((await failure(() => things.createIndex({ a: 1 }, { session })))?.code).toBe(263)
  await session.abortTransaction()
  await session.endSession()
})
