/** A database goes out to files and into another server, equal in every byte of its documents and in its indexes. */
import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BSON, type Document, MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exactly, readAll } from '../../scripts/dump/documents'
import { exportTo } from '../../scripts/dump/export'
import { differencesFrom, importFrom } from '../../scripts/dump/import'
import { indexesOf } from '../../scripts/dump/manifest'
import { type World, failure, openWorld, temporaryFolder } from './support'

const { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } = BSON
let from: World
let to: World
const folder = temporaryFolder()

const values: Document[] = [
  { _id: new Int32(1), whole: new Double(1), small: new Int32(1), large: Long.fromNumber(1) },
  {
    _id: new Double(1.5),
    minus: new Double(-0),
    huge: Decimal128.fromString('1.10'),
    not: new Double(Number.NaN),
  },
  {
    _id: 'chữ',
    at: new Date(0),
    id: new ObjectId(),
    bytes: new Binary(Buffer.from('ab'), 4),
    pattern: /^a/i,
  },
  {
    _id: new ObjectId(),
    stamp: new Timestamp({ t: 1, i: 2 }),
    ends: [new MinKey(), new MaxKey()],
    none: null,
  },
  { _id: { b: 1, a: 2 }, code: new BSON.Code('x', { y: 1 }), deep: { list: [[], {}, [{ a: [1] }]] } },
]
/** A document whose second field comes first in any JavaScript object. */
const outOfOrder = new Map<string, unknown>([
  ['_id', 'order'],
  ['b', 1],
  ['1', { nested: 1 }],
  [
    '0',
    new Map([
      ['z', 1],
      ['7', [1, 2]],
    ] as [string, unknown][]),
  ],
])

beforeAll(async () => {
  from = await openWorld()
  to = await openWorld()
  const many = from.client.db('first').collection('many')
  await many.insertMany(
    Array.from({ length: 2500 }, (_, i) => ({ i, text: `dòng ${i}`, tags: [i % 3, i % 5] })),
  )
  await many.createIndexes([
    { key: { tags: 1, i: -1 } },
    { key: { i: 1 }, unique: true },
    { key: { at: 1 }, expireAfterSeconds: 60 },
    { key: { text: 1 }, sparse: true, name: 'by text' },
    { key: { i: -1 }, partialFilterExpression: { text: { $type: 'string' } }, name: 'partial' },
  ])
  const db = from.client.db('second')
  await db.createCollection('empty')
  await db.collection('odd/name.of it').insertMany(values as never)
  await db.command({ insert: 'odd/name.of it', documents: [outOfOrder] })
})
afterAll(async () => {
  await from.close()
  await to.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a field order JavaScript would change is sent as it is', () => {
  const bytes = BSON.serialize(outOfOrder as unknown as Document)
  expect(Buffer.compare(BSON.serialize(exactly(bytes)), bytes)).toBe(0)
})

test('files carry everything to another server', async () => {
  const written = await exportTo(from.client, folder)
  expect(written.collections.map(({ database, name, documents }) => [database, name, documents])).toEqual([
    ['first', 'many', 2500],
    ['second', 'empty', 0],
    ['second', 'odd/name.of it', 6],
  ])
  await importFrom(to.client, folder)
  for (const { database, name } of written.collections) {
    const bytes: Buffer[][] = [[], []]
    const sides = [from, to].map(({ client }) => client.db(database))
    for (const [i, db] of sides.entries())
      await readAll(db, name, (raw) => void bytes[i]?.push(Buffer.from(raw)))
    expect(Buffer.concat(bytes[0] ?? []).equals(Buffer.concat(bytes[1] ?? []))).toBe(true)
    expect(await indexesOf(sides[1] as never, name)).toEqual(await indexesOf(sides[0] as never, name))
  }
  const partial = to.client.db('first').collection('many').find({ tags: 2 }).hint('tags_1_i_-1')
  expect(await partial.toArray()).toHaveLength(1166)
})

test('nothing is imported over something, and nothing exported over something', async () => {
  expect((await failure(() => importFrom(to.client, folder)))?.message).toContain('already holds documents')
  expect((await failure(() => exportTo(from.client, folder)))?.message).toContain('is not empty')
})

test('a difference is seen: a document more, a torn file', async () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  await to.client.db('first').collection('many').insertOne({ extra: true })
  await to.client
    .db('second')
    .collection<{ _id: string; at: number }>('odd/name.of it')
    .updateOne({ _id: 'chữ' }, { $set: { at: 1 } })
  expect(await differencesFrom(to.client, manifest)).toEqual([
    'first.many: 2501 of 2500 documents',
    'second.odd/name.of it: another digest',
  ])
  appendFileSync(join(folder, '0001.bson'), Buffer.from([9, 0, 0, 0, 1]))
  const third = await openWorld()
  expect((await failure(() => importFrom(third.client, folder)))?.message).toContain('within a document')
  await third.close()
})

test('a client that is not connected to anything says so', async () => {
  const nobody = new MongoClient('mongodb://127.0.0.1:1/', { serverSelectionTimeoutMS: 200 })
  expect(await failure(() => exportTo(nobody, temporaryFolder()))).not.toBeNull()
})
