/** Documents in and out through the official driver. */
import { Binary, Decimal128, type Document, Double, Int32, Long, ObjectId } from 'mongodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, collectionWith, failure, openWorld } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const three: Document[] = [
  { _id: 1, n: 10, tags: ['a', 'b'] },
  { _id: 2, n: 20, tags: ['b'] },
  { _id: 3, n: 30, tags: [] },
]

test('inserted documents are found as they were', async () => {
  const things = await collectionWith(world)
  const result = await things.insertMany(three.map((doc) => ({ ...doc })))
  expect(result.insertedCount).toBe(3)
  expect(await things.find().toArray()).toEqual(three)
})

test('every BSON type comes back as it went in, with its number class', async () => {
  const things = await collectionWith(world)
  const doc = {
    _id: new ObjectId(),
    double: new Double(1),
    int: new Int32(1),
    long: Long.fromString('9007199254740993'),
    decimal: Decimal128.fromString('1.10'),
    date: new Date(5),
    binary: new Binary(Buffer.from([1, 2]), 5),
    nothing: null,
    text: 'Bảng Vàng',
    nested: { deep: [{ x: new Double(2) }] },
  }
  await things.insertOne(doc)
  await things.updateOne({ _id: doc._id }, { $set: { touched: true } })
  const found = await things.findOne({ _id: doc._id }, { promoteValues: false, promoteLongs: false })
  expect(found).toEqual({ ...doc, touched: true })
})

test('a document without an _id is given one, in front', async () => {
  const things = await collectionWith(world)
  await things.insertOne({ a: 1 }, { forceServerObjectId: true })
  expect(Object.keys((await things.findOne()) ?? {})).toEqual(['_id', 'a'])
})

test('find sorts, skips, limits and projects', async () => {
  const things = await collectionWith(world, three)
  const found = await things
    .find({ n: { $gte: 10 } })
    .sort({ n: -1 })
    .skip(1)
    .limit(1)
    .project({ _id: 0, n: 1 })
    .toArray()
  expect(found).toEqual([{ n: 20 }])
})

test('a cursor brings all documents in batches', async () => {
  const things = await collectionWith(
    world,
    Array.from({ length: 1000 }, (_, i) => ({ _id: i })),
  )
  const ids: number[] = []
  for await (const doc of things.find().sort({ _id: 1 }).batchSize(7)) ids.push(doc._id as unknown as number)
  expect(ids).toEqual(Array.from({ length: 1000 }, (_, i) => i))
})

test('a closed cursor is gone', async () => {
  const things = await collectionWith(world, three)
  const cursor = things.find().batchSize(1)
  await cursor.next()
  const id = cursor.id
  await cursor.close()
  const error = await failure(() =>
    world.client.db('test').command({ getMore: id, collection: things.collectionName }),
  )
  expect([error?.code, error?.codeName]).toEqual([43, 'CursorNotFound'])
})

test('an _id that is an array is refused by MongoDB’s name for it', async () => {
  const things = await collectionWith(world, [])
  const reply = await failure(() =>
    world.client.db('test').command({
      findAndModify: things.collectionName,
      query: { a: 1 },
      update: { _id: [1] },
      upsert: true,
    }),
  )
  expect([reply?.code, reply?.codeName]).toEqual([53, 'InvalidIdField'])
})

test('a duplicate _id is refused with the pattern and value, and the documents before it stay', async () => {
  const things = await collectionWith(world, [{ _id: 2 }])
  const error = await failure(() => things.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }] as never[]))
  expect(error).toMatchObject({ code: 11000 })
  expect(error?.message).toBe(
    `E11000 duplicate key error collection: ${things.namespace} index: _id_ dup key: { _id: 2 }`,
  )
  expect(await things.find().sort({ _id: 1 }).toArray()).toEqual([{ _id: 1 }, { _id: 2 }])
})

test('an unordered insert passes over what fails', async () => {
  const things = await collectionWith(world, [{ _id: 2 }])
  await failure(() => things.insertMany([{ _id: 2 }, { _id: 3 }] as never[], { ordered: false }))
  expect(await things.find().sort({ _id: 1 }).toArray()).toEqual([{ _id: 2 }, { _id: 3 }])
})

test('updates say how many they matched and how many they changed', async () => {
  const things = await collectionWith(world, three)
  const same = await things.updateMany({}, { $set: { n: 20 } })
  expect([same.matchedCount, same.modifiedCount]).toEqual([3, 2])
  const none = await things.updateOne({ _id: 9 as never }, { $set: { n: 1 } })
  expect([none.matchedCount, none.modifiedCount, none.upsertedCount]).toEqual([0, 0, 0])
})

test('an upsert begins with what the query fixes', async () => {
  const things = await collectionWith(world)
  const result = await things.updateOne(
    { _id: 7 as never, 'a.b': 1, c: { $gt: 3 } },
    { $set: { d: 1 }, $setOnInsert: { e: 2 } },
    { upsert: true },
  )
  expect(result.upsertedId).toBe(7)
  expect(await things.findOne()).toEqual({ _id: 7, a: { b: 1 }, d: 1, e: 2 })
})

test('findOneAndUpdate answers the document before or after', async () => {
  const things = await collectionWith(world, three)
  const before = await things.findOneAndUpdate({ n: { $gt: 10 } }, { $inc: { n: 1 } }, { sort: { n: -1 } })
  expect(before).toEqual({ _id: 3, n: 30, tags: [] })
  const after = await things.findOneAndUpdate(
    { _id: 3 as never },
    { $inc: { n: 1 } },
    { returnDocument: 'after' },
  )
  expect(after).toEqual({ _id: 3, n: 32, tags: [] })
  expect(await things.findOneAndDelete({ _id: 3 as never })).toEqual({ _id: 3, n: 32, tags: [] })
  expect(await things.findOneAndReplace({ _id: 1 as never }, { x: 1 }, { returnDocument: 'after' })).toEqual({
    _id: 1,
    x: 1,
  })
})

test('counts, distinct values and deletes agree', async () => {
  const things = await collectionWith(world, three)
  expect(await things.countDocuments({ n: { $gt: 10 } })).toBe(2)
  expect(await things.estimatedDocumentCount()).toBe(3)
  expect(await things.distinct('tags')).toEqual(['a', 'b'])
  expect((await things.deleteMany({ tags: 'b' })).deletedCount).toBe(2)
  expect((await things.deleteOne({})).deletedCount).toBe(1)
  expect(await things.countDocuments()).toBe(0)
})

test('a bulk write does all its parts', async () => {
  const things = await collectionWith(world, three)
  const result = await things.bulkWrite([
    { insertOne: { document: { _id: 4 as never } } },
    { updateMany: { filter: {}, update: { $set: { m: 1 } } } },
    { deleteOne: { filter: { _id: 1 as never } } },
    { replaceOne: { filter: { _id: 9 as never }, replacement: { r: 1 }, upsert: true } },
  ])
  expect([result.insertedCount, result.modifiedCount, result.deletedCount, result.upsertedCount]).toEqual([
    1, 4, 1, 1,
  ])
})

test('the _id cannot be changed', async () => {
  const things = await collectionWith(world, three)
  const error = await failure(() => things.updateOne({ _id: 1 as never }, { $set: { _id: 9 as never } }))
  expect(error?.code).toBe(66)
})

test('a document over 16 MB is refused', async () => {
  const things = await collectionWith(world, [{ _id: 1, s: 'x'.repeat(9_000_000) }])
  const error = await failure(() =>
    things.updateOne({ _id: 1 as never }, [{ $set: { t: { $concat: ['$s', '$s'] } } }]),
  )
  expect(error?.code).toBe(10334)
  const large = await things.findOne({ _id: 1 as never })
  expect(String(large?.s)).toHaveLength(9_000_000)
})

test('collections and databases are listed and dropped', async () => {
  const db = world.client.db('other')
  await db.createCollection('x')
  await db.collection('y').insertOne({ a: 1 })
  const names = async () =>
    (await db.listCollections({}, { nameOnly: true }).toArray()).map((each) => each.name)
  expect(await names()).toEqual(['x', 'y'])
  expect((await failure(() => db.createCollection('x')))?.code).toBe(48)
  await db.dropCollection('x')
  expect(await names()).toEqual(['y'])
  const { databases } = await db.admin().listDatabases()
  expect(databases.map((each) => each.name)).toContain('other')
  await db.dropDatabase()
  expect(await names()).toEqual([])
})
