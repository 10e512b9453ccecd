/** Filters and aggregation: what each operator finds, with MongoDB's rules for arrays, null and types. */
import { Decimal128, type Document, Double, Int32, Long, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type World, collectionWith, failure, openWorld } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const docs = [
  { _id: 1, a: 1, s: 'An' },
  { _id: 2, a: 5, s: 'bình' },
  { _id: 3, a: [1, 5, 9] },
  { _id: 4, a: null },
  { _id: 5 },
  { _id: 6, a: '5' },
  { _id: 7, a: { b: 1, c: 2 } },
  {
    _id: 8,
    a: [
      { b: 1, c: 9 },
      { b: 3, c: 2 },
    ],
  },
  { _id: 9, a: [] },
  { _id: 10, a: [[1, 5, 9]] },
  { _id: 11, a: Long.fromNumber(5) },
  { _id: 12, a: new Date(5) },
  { _id: 13, a: true },
]

const cases: [string, Record<string, unknown>, number[]][] = [
  ['equality looks into arrays and across number types', { a: 5 }, [2, 3, 11]],
  ['equality of a whole array', { a: [1, 5, 9] }, [3, 10]],
  ['equality of a document keeps field order', { a: { c: 2, b: 1 } }, []],
  ['null means null or absent', { a: null }, [4, 5]],
  ['$ne is not equal anywhere in the array', { a: { $ne: 5 } }, [1, 4, 5, 6, 7, 8, 9, 10, 12, 13]],
  ['$gt compares within one type', { a: { $gt: 4 } }, [2, 3, 11]],
  ['two bounds may be met by two elements', { a: { $gt: 8, $lt: 2 } }, [3]],
  ['$elemMatch asks one element', { a: { $elemMatch: { $gt: 4, $lt: 6 } } }, [3]],
  ['$elemMatch on documents', { a: { $elemMatch: { b: 1, c: 9 } } }, [8]],
  ['$elemMatch is not met by two elements', { a: { $elemMatch: { b: 1, c: 2 } } }, []],
  ['dotted paths reach into arrays', { 'a.b': 1, 'a.c': 2 }, [7, 8]],
  ['an array position in a path', { 'a.1': 5 }, [3]],
  [
    'dotted null is absent in documents, not in arrays without documents',
    { 'a.b': null },
    [1, 2, 4, 5, 6, 11, 12, 13],
  ],
  ['$exists', { a: { $exists: false } }, [5]],
  ['$in with null and values', { a: { $in: [null, 1] } }, [1, 3, 4, 5]],
  ['$in with a pattern', { s: { $in: [/^b/] } }, [2]],
  ['$nin', { a: { $nin: [null, 1, 5] } }, [6, 7, 8, 9, 10, 12, 13]],
  ['$type by name, looking into arrays', { a: { $type: 'number' } }, [1, 2, 3, 11]],
  ['$type array', { a: { $type: 'array' } }, [3, 8, 9, 10]],
  ['$type by several', { a: { $type: ['string', 'bool', 'date', 'null'] } }, [4, 6, 12, 13]],
  ['$size', { a: { $size: 0 } }, [9]],
  ['$all', { a: { $all: [1, 9] } }, [3]],
  ['$mod', { a: { $mod: [4, 1] } }, [1, 2, 3, 11]],
  ['$regex with options', { s: { $regex: '^AN$', $options: 'i' } }, [1]],
  ['$not', { a: { $not: { $gt: 0 } } }, [4, 5, 6, 7, 8, 9, 10, 12, 13]],
  ['$or and $and', { $or: [{ a: 1 }, { $and: [{ s: 'bình' }, { a: 5 }] }] }, [1, 2, 3]],
  ['$nor', { $nor: [{ a: { $exists: true } }] }, [5]],
  ['$expr', { $expr: { $eq: ['$a', 5] } }, [2, 11]],
]

describe('filters', () => {
  for (const [name, filter, expected] of cases) {
    test(name, async () => {
      const things = world.client.db('test').collection('filters')
      if ((await things.estimatedDocumentCount()) === 0) await things.insertMany(docs as never[])
      const found = await things.find(filter).sort({ _id: 1 }).toArray()
      expect(found.map((doc) => doc._id as unknown)).toEqual(expected)
    })
  }
})

test('values of all types sort in MongoDB’s order', async () => {
  const id = new ObjectId()
  const ordered = [
    [],
    null,
    new Double(Number.NaN),
    -1,
    Decimal128.fromString('0.5'),
    2,
    Long.fromNumber(3),
    '',
    'a',
    'b',
    {},
    { a: 1 },
    id,
    false,
    true,
    new Date(0),
  ]
  const things = await collectionWith(world, ordered.map((v, i) => ({ _id: i, v })).reverse())
  const ids = async () => (await things.find().sort({ v: 1 }).toArray()).map((doc) => doc._id as unknown)
  const expected = ordered.map((_, i) => i)
  expect(await ids()).toEqual(expected)
  await things.createIndex({ v: -1 })
  expect(await ids()).toEqual(expected)
})

test('projections keep, drop, compute, slice and pick elements', async () => {
  const things = await collectionWith(world, [
    { _id: 1, a: { b: 1, c: 2 }, l: [1, 2, 3, 4], d: [{ k: 1 }, { k: 2 }] },
  ])
  const one = async (projection: object, filter = {}) => things.findOne(filter, { projection })
  expect(await one({ 'a.b': 1 })).toEqual({ _id: 1, a: { b: 1 } })
  expect(await one({ a: 0, _id: 0, d: 0 })).toEqual({ l: [1, 2, 3, 4] })
  expect(await one({ l: { $slice: -2 }, a: 1 })).toEqual({ _id: 1, a: { b: 1, c: 2 }, l: [3, 4] })
  expect(await one({ d: { $elemMatch: { k: 2 } } })).toEqual({ _id: 1, d: [{ k: 2 }] })
  const picked = await one({ d: { $elemMatch: { k: 2 } }, l: 1 })
  expect(Object.keys(picked ?? {})).toEqual(['_id', 'l', 'd'])
  expect((await failure(() => one({ 'a.d': { $elemMatch: { k: 2 } } })))?.code).toBe(31275)
  expect(await one({ 'l.$': 1 }, { l: { $gt: 2 } })).toEqual({ _id: 1, l: [3] })
  expect(await one({ _id: 0, sum: { $add: ['$a.b', '$a.c'] } })).toEqual({ sum: 3 })
  expect((await failure(() => one({ a: 1, l: 0 })))?.code).toBe(31254)
})

const sales = [
  { _id: 1, item: 'a', price: 10, tags: ['x', 'y'], at: new Date('2024-03-01T20:00:00Z') },
  { _id: 2, item: 'b', price: 20, tags: ['x'], at: new Date('2024-03-02T00:00:00Z') },
  { _id: 3, item: 'a', price: 5, tags: [], at: new Date('2024-04-01T00:00:00Z') },
]

const pipelines: [string, object[], unknown[]][] = [
  [
    '$group with its accumulators',
    [
      { $sort: { _id: 1 } },
      {
        $group: {
          _id: '$item',
          n: { $sum: 1 },
          total: { $sum: '$price' },
          mean: { $avg: '$price' },
          most: { $max: '$price' },
          ids: { $push: '$_id' },
          first: { $first: '$price' },
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 'a', n: 2, total: 15, mean: 7.5, most: 10, ids: [1, 3], first: 10 },
      { _id: 'b', n: 1, total: 20, mean: 20, most: 20, ids: [2], first: 20 },
    ],
  ],
  [
    '$unwind and $group',
    [{ $unwind: '$tags' }, { $group: { _id: '$tags', count: { $count: {} } } }, { $sort: { _id: 1 } }],
    [
      { _id: 'x', count: 2 },
      { _id: 'y', count: 1 },
    ],
  ],
  [
    '$unwind that keeps the empty',
    [
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      { $project: { i: 1, tags: 1 } },
    ],
    [
      { _id: 1, tags: 'x', i: 0 },
      { _id: 1, tags: 'y', i: 1 },
      { _id: 2, tags: 'x', i: 0 },
      { _id: 3, i: null },
    ],
  ],
  [
    '$match, $skip, $limit and $count',
    [
      { $match: { price: { $gt: 1 } } },
      { $sort: { price: 1 } },
      { $skip: 1 },
      { $limit: 5 },
      { $count: 'n' },
    ],
    [{ n: 2 }],
  ],
  [
    '$addFields, $unset and $replaceRoot',
    [
      { $limit: 1 },
      { $addFields: { 'in.p': { $multiply: ['$price', 2] } } },
      { $unset: 'tags' },
      { $replaceRoot: { newRoot: '$in' } },
    ],
    [{ p: 20 }],
  ],
  [
    '$lookup by fields',
    [
      { $match: { _id: 2 } },
      { $lookup: { from: 'sales', localField: 'item', foreignField: 'item', as: 'same' } },
      { $project: { n: { $size: '$same' } } },
    ],
    [{ _id: 2, n: 1 }],
  ],
  [
    '$lookup by pipeline',
    [
      { $match: { _id: 3 } },
      {
        $lookup: {
          from: 'sales',
          let: { p: '$price' },
          pipeline: [
            { $match: { $expr: { $gt: ['$price', '$$p'] } } },
            { $sort: { price: 1 } },
            { $project: { _id: 1 } },
          ],
          as: 'dearer',
        },
      },
      { $project: { dearer: 1 } },
    ],
    [{ _id: 3, dearer: [{ _id: 1 }, { _id: 2 }] }],
  ],
]

describe('aggregation', () => {
  for (const [name, pipeline, expected] of pipelines) {
    test(name, async () => {
      const things = world.client.db('test').collection('sales')
      if ((await things.estimatedDocumentCount()) === 0) await things.insertMany(sales as never[])
      expect(await things.aggregate(pipeline).toArray()).toEqual(expected)
    })
  }
})

test('$unwind does not look into arrays on its way, and sets the index at a path', async () => {
  const things = await collectionWith(world, [
    { _id: 1, o: { l: [{ l: [1] }, 7] } },
    { _id: 2, o: { l: [] } },
  ])
  expect(await things.aggregate([{ $unwind: '$o.l.l' }]).toArray()).toEqual([])
  const unwind = { path: '$o.l', includeArrayIndex: 'o.at' }
  expect(await things.aggregate([{ $unwind: unwind }]).toArray()).toEqual([
    { _id: 1, o: { l: { l: [1] }, at: 0 } },
    { _id: 1, o: { l: 7, at: 1 } },
  ])
})

const expressions: [unknown, unknown][] = [
  [{ $cond: [{ $gt: ['$price', 5] }, 'dear', 'cheap'] }, 'dear'],
  [{ $ifNull: ['$nothing', 'none'] }, 'none'],
  // oxlint-disable-next-line unicorn/no-thenable -- the name is MongoDB's
  [{ $switch: { branches: [{ case: { $eq: ['$item', 'a'] }, then: 1 }], default: 2 } }, 1],
  [{ $concat: [{ $toUpper: '$item' }, '-', { $toString: '$price' }] }, 'A-10'],
  [{ $divide: [{ $subtract: ['$price', 1] }, 2] }, 4.5],
  [{ $round: [{ $divide: ['$price', 3] }, 2] }, 3.33],
  [{ $filter: { input: [1, 2, 3], as: 'x', cond: { $gte: ['$$x', 2] } } }, [2, 3]],
  [{ $map: { input: '$tags', in: { $concat: ['$$this', '!'] } } }, ['x!', 'y!']],
  [{ $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
  [{ $arrayElemAt: ['$tags', -1] }, 'y'],
  [{ $in: ['x', '$tags'] }, true],
  [{ $slice: ['$tags', 1] }, ['x']],
  [{ $dateToString: { date: '$at', format: '%d/%m/%Y %H:%M' } }, '01/03/2024 20:00'],
  [{ $mergeObjects: [{ a: 1 }, { b: 2 }] }, { a: 1, b: 2 }],
  [{ $literal: '$price' }, '$price'],
  [{ $toInt: '12' }, 12],
  [{ $type: '$nothing' }, 'missing'],
  [{ $let: { vars: { d: { $multiply: ['$price', 2] } }, in: { $add: ['$$d', 1] } } }, 21],
]

describe('expressions', () => {
  for (const [expression, expected] of expressions) {
    test(`${JSON.stringify(expression)} is ${JSON.stringify(expected)}`, async () => {
      const things = world.client.db('test').collection('expressions')
      if ((await things.estimatedDocumentCount()) === 0) await things.insertOne(sales[0] as never)
      const [doc] = await things.aggregate([{ $project: { _id: 0, v: expression } }]).toArray()
      expect(doc?.v).toEqual(expected)
    })
  }
})

const refused: [object, number, string][] = [
  [{ constructor: 1 }, 40324, 'constructor'],
  [{ $group: { _id: null, d: { constructor: 1 } } }, 15952, 'constructor'],
  [{ $group: { _id: null, 'a.b': { $sum: 1 } } }, 40235, 'a.b'],
  [{ $lookup: { from: 'sales', as: 'l', pipeline: 3 } }, 14, 'pipeline'],
  [{ $facet: { n: [{ $count: 'n' }] } }, 40324, '$facet'],
  [{ $sortByCount: '$tags' }, 40324, '$sortByCount'],
  [{ $unionWith: 'sales' }, 40324, '$unionWith'],
  [{ $sample: { size: 1 } }, 40324, '$sample'],
  [{ $group: { _id: null, d: { $stdDevPop: '$price' } } }, 15952, '$stdDevPop'],
  [{ $project: { v: { $month: '$at' } } }, 168, '$month'],
  [{ $project: { v: { $setUnion: ['$tags', ['a']] } } }, 168, '$setUnion'],
  [{ $project: { v: { $sqrt: '$price' } } }, 168, '$sqrt'],
  [{ $project: { v: { $regexMatch: { input: '$item', regex: 'a' } } } }, 168, '$regexMatch'],
  [{ $project: { v: { $dateToString: { date: '$at', timezone: 'Asia/Ho_Chi_Minh' } } } }, 28647, 'timezone'],
]

describe('what is not in the written list is refused by name', () => {
  for (const [stage, code, name] of refused) {
    test(JSON.stringify(stage), async () => {
      const things = await collectionWith(world, sales)
      const error = await failure(() => things.aggregate([stage as Document]).toArray())
      expect(error?.code).toBe(code)
      expect(error?.message).toContain(name)
    })
  }
})

const miscounted: [object, number, string][] = [
  [{ $eq: [1] }, 16020, 'Expression $eq takes exactly 2 arguments. 1 were passed in.'],
  [
    { $round: [1, 2, 3] },
    28667,
    'Expression $round takes at least 1 arguments, and at most 2, but 3 were passed in.',
  ],
]

test('a wrong count of arguments is refused in MongoDB’s words', async () => {
  const things = await collectionWith(world, sales)
  for (const [expression, code, message] of miscounted) {
    const error = await failure(() => things.aggregate([{ $project: { v: expression } }]).toArray())
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) as string })
  }
})

test('numbers keep their class through arithmetic', async () => {
  const things = await collectionWith(world, [
    { _id: 1, i: new Int32(1), l: Long.fromNumber(1), d: new Double(1), big: new Int32(2147483647) },
  ])
  const pipeline = [
    {
      $project: {
        _id: 0,
        ii: { $type: { $add: ['$i', '$i'] } },
        il: { $type: { $add: ['$i', '$l'] } },
        id: { $type: { $add: ['$i', '$d'] } },
        over: { $type: { $add: ['$big', 1] } },
      },
    },
  ]
  expect(await things.aggregate(pipeline).toArray()).toEqual([
    { ii: 'int', il: 'long', id: 'double', over: 'long' },
  ])
})
