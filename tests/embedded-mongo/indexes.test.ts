/** Indexes: what they refuse, which one a query uses, and that they never change an answer. */
import type { Collection, Document } from 'mongodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, collectionWith, failure, openWorld } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

interface Stage {
  stage: string
  indexName?: string
  inputStage?: Stage
}

/** The plan's stages from the top, the index named. */
async function plan(things: Collection, filter: Document, sort?: Document, limit = 0): Promise<string> {
  const cursor = things.find(filter).limit(limit)
  if (sort) cursor.sort(sort as never)
  const { queryPlanner } = await cursor.explain('queryPlanner')
  const stages: string[] = []
  for (let stage: Stage | undefined = queryPlanner.winningPlan; stage; stage = stage.inputStage) {
    stages.push(stage.indexName ? `${stage.stage} ${stage.indexName}` : stage.stage)
  }
  return stages.join(' < ')
}

test('a unique index refuses a second document and says which value', async () => {
  const people = await collectionWith(world)
  await people.createIndex({ email: 1 }, { unique: true })
  await people.insertOne({ email: 'an@example.vn' })
  const error = await failure(() => people.insertOne({ email: 'an@example.vn' }))
  expect([error?.code, error?.keyPattern, error?.keyValue]).toEqual([
    11000,
    { email: 1 },
    { email: 'an@example.vn' },
  ])
  const other = await people.insertOne({ email: 'binh@example.vn' })
  const update = await failure(() =>
    people.updateOne({ _id: other.insertedId }, { $set: { email: 'an@example.vn' } }),
  )
  expect(update?.code).toBe(11000)
  await people.insertOne({ name: 'absent counts as null' })
  expect((await failure(() => people.insertOne({ email: null })))?.code).toBe(11000)
})

test('a unique index over documents that clash is not made', async () => {
  const people = await collectionWith(world, [{ e: 1 }, { e: 1 }])
  expect((await failure(() => people.createIndex({ e: 1 }, { unique: true })))?.code).toBe(11000)
  expect((await people.indexes()).map((index) => index.name)).toEqual(['_id_'])
  await people.createIndex({ e: 1 })
  expect(await people.countDocuments({ e: 1 })).toBe(2)
})

test('a freed unique value can be taken again', async () => {
  const people = await collectionWith(world)
  await people.createIndex({ e: 1 }, { unique: true })
  await people.insertOne({ _id: 1 as never, e: 'x' })
  await people.updateOne({ _id: 1 as never }, { $set: { e: 'y' } })
  await people.insertOne({ e: 'x' })
  await people.deleteOne({ e: 'y' })
  await people.insertOne({ e: 'y' })
  expect(await people.countDocuments()).toBe(2)
})

test('unique indexes may be sparse or partial', async () => {
  const people = await collectionWith(world)
  await people.createIndex({ a: 1 }, { unique: true, sparse: true })
  await people.createIndex({ b: 1 }, { unique: true, partialFilterExpression: { live: true } })
  await people.insertMany([{}, {}, { b: 1, live: false }, { b: 1, live: true }])
  expect((await failure(() => people.insertOne({ b: 1, live: true })))?.code).toBe(11000)
  expect(await plan(people, { b: 1, live: true })).toBe('FETCH < IXSCAN b_1')
  expect(await plan(people, { b: 1 })).toBe('COLLSCAN')
  expect(await plan(people, { a: { $exists: true } })).toBe('COLLSCAN')
  expect(await people.find({ a: null }).toArray()).toHaveLength(4)
})

test('equality, then the order, then a range: one index answers a list without sorting', async () => {
  const entries = await collectionWith(
    world,
    Array.from({ length: 300 }, (_, i) => ({ _id: i, unit: i % 3, state: i % 2 ? 'open' : 'done', at: i })),
  )
  await entries.createIndex({ unit: 1, state: 1, at: -1 })
  expect(await plan(entries, { unit: 1, state: 'open' }, { at: -1 }, 10)).toBe(
    'LIMIT < FETCH < IXSCAN unit_1_state_1_at_-1',
  )
  expect(await plan(entries, { unit: 1, state: { $in: ['open', 'done'] } }, { at: -1 }, 10)).toBe(
    'LIMIT < FETCH < SORT_MERGE < IXSCAN unit_1_state_1_at_-1',
  )
  expect(await plan(entries, { unit: 1 }, { at: 1 })).toBe('SORT < FETCH < IXSCAN unit_1_state_1_at_-1')
  expect(await plan(entries, {}, { at: 1 })).toBe('SORT < COLLSCAN')
  const found = await entries
    .find({ unit: 1, state: { $in: ['open', 'done'] } })
    .sort({ at: -1 })
    .limit(3)
    .toArray()
  expect(found.map((doc) => doc.at)).toEqual([298, 295, 292])
  const { executionStats } = await entries
    .find({ unit: 1, state: 'open', at: { $gte: 200 } })
    .explain('executionStats')
  expect([executionStats.totalKeysExamined, executionStats.totalDocsExamined]).toEqual([16, 16])
})

test('an index over arrays finds by element and names each document once', async () => {
  const things = await collectionWith(world, [
    { _id: 1, t: ['a', 'b'] },
    { _id: 2, t: ['b', 'c'] },
    { _id: 3, t: [] },
  ])
  await things.createIndex({ t: 1 })
  expect(await plan(things, { t: 'b' })).toBe('FETCH < IXSCAN t_1')
  expect(await things.find({ t: { $gte: 'a' } }).toArray()).toHaveLength(2)
  expect(await things.countDocuments({ t: { $in: ['a', 'b', 'c'] } })).toBe(2)
  await things.createIndex({ t: 1, u: 1 })
  expect((await failure(() => things.insertOne({ t: [1], u: [2] })))?.code).toBe(171)
})

test('conditions on two elements of one array are not answered from one entry', async () => {
  const things = await collectionWith(world, [
    {
      _id: 1,
      l: [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ],
    },
  ])
  await things.createIndex({ 'l.a': 1, 'l.b': 1 })
  expect(await things.countDocuments({ 'l.a': 1, 'l.b': 4 })).toBe(1)
  expect(await things.countDocuments({ l: { $elemMatch: { a: 1, b: 4 } } })).toBe(0)
  expect(await things.countDocuments({ l: { $elemMatch: { a: 3, b: 4 } } })).toBe(1)
})

test('$or is answered from several indexes', async () => {
  const things = await collectionWith(world, [{ _id: 1, a: 1, b: 1 }, { _id: 2, b: 2 }, { _id: 3 }])
  await things.createIndexes([{ key: { a: 1 } }, { key: { b: 1 } }])
  const filter = { $or: [{ a: 1 }, { b: { $in: [1, 2] } }] }
  expect(await plan(things, filter)).toBe('FETCH < OR')
  expect(await things.find(filter).sort({ _id: 1 }).toArray()).toEqual([
    { _id: 1, a: 1, b: 1 },
    { _id: 2, b: 2 },
  ])
})

test('keys longer than the store allows still find, order and tell apart', async () => {
  const long = 'x'.repeat(3000)
  const things = await collectionWith(world, [
    { _id: 1, s: `${long}b` },
    { _id: 2, s: `${long}a` },
    { _id: 3, s: 'w' },
  ])
  await things.createIndex({ s: 1 }, { unique: true })
  expect(await things.findOne({ s: `${long}a` })).toEqual({ _id: 2, s: `${long}a` })
  expect(await things.find({ s: { $gt: `${long}a` } }).toArray()).toEqual([{ _id: 1, s: `${long}b` }])
  expect((await things.find().sort({ s: 1 }).toArray()).map((doc) => doc._id as unknown)).toEqual([3, 2, 1])
  expect((await failure(() => things.insertOne({ s: `${long}a` })))?.code).toBe(11000)
})

test('a hint names the index or forbids any', async () => {
  const things = await collectionWith(world, [{ _id: 1, a: 1 }])
  await things.createIndex({ a: 1 })
  expect(await things.find({ a: 1 }).hint({ $natural: 1 }).toArray()).toEqual([{ _id: 1, a: 1 }])
  expect(await things.find({ a: 1 }).hint('a_1').toArray()).toEqual([{ _id: 1, a: 1 }])
  expect((await failure(() => things.find({}).hint('b_1').toArray()))?.code).toBe(2)
})

test('the same index again is nothing; another of the same name or key is refused', async () => {
  const things = await collectionWith(world)
  await things.createIndex({ a: 1 })
  await things.createIndex({ a: 1 })
  expect((await failure(() => things.createIndex({ a: 1 }, { unique: true })))?.code).toBe(86)
  expect((await failure(() => things.createIndex({ a: 1 }, { name: 'other' })))?.code).toBe(85)
  await things.dropIndex('a_1')
  expect((await things.indexes()).map((index) => index.name)).toEqual(['_id_'])
  expect((await failure(() => things.dropIndex('a_1')))?.code).toBe(27)
})

test('documents expire by their date and by nothing else', async () => {
  const things = await collectionWith(world, [
    { _id: 1, at: new Date(Date.now() - 100_000) },
    { _id: 2, at: new Date() },
    { _id: 3, at: 'then' },
    { _id: 4 },
  ])
  await things.createIndex({ at: 1 }, { expireAfterSeconds: 60 })
  await world.server.engine.expire()
  expect((await things.find().sort({ _id: 1 }).toArray()).map((doc) => doc._id as unknown)).toEqual([2, 3, 4])
})

test('one value of an array is counted by the index alone, and each document once', async () => {
  const things = await collectionWith(world, [
    { _id: 1, words: ['may', 'tuoi', 'may'], state: 'in', at: 3 },
    { _id: 2, words: ['may'], state: 'out', at: 1 },
    { _id: 3, words: [], state: 'in', at: 2 },
    { _id: 4, words: ['tuoi', 'mayan'], state: 'in', at: 4 },
    { _id: 5, words: 'may', state: 'in', at: 0 },
    { _id: 6, state: 'in', at: 5 },
  ])
  await things.createIndex({ words: 1, state: 1, at: 1 })
  const filter = { words: 'may', state: { $in: ['in', 'out'] } }
  expect(await things.countDocuments(filter)).toBe(3)
  expect(await things.countDocuments({ words: null as never })).toBe(1)
  expect(await things.countDocuments({ words: { $in: ['may', 'tuoi'] } })).toBe(4)
  const ids = await things.find(filter).sort({ at: 1 }).project({ _id: 1 }).toArray()
  expect(ids.map(({ _id }) => Number(_id))).toEqual([5, 2, 1])
  const { executionStats } = await things.find(filter).explain('executionStats')
  expect(executionStats.totalKeysExamined).toBe(3)
  expect(await plan(things, filter, { at: 1 })).toBe('FETCH < SORT_MERGE < IXSCAN words_1_state_1_at_1')
})
