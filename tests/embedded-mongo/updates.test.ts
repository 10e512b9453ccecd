/** Update operators: the document each leaves behind. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type World, collectionWith, failure, openWorld } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const before = {
  n: 5,
  s: 'x',
  l: [1, 2, 3],
  d: [
    { k: 1, v: 1 },
    { k: 2, v: 2 },
  ],
  o: { a: 1 },
}

const cases: [string, object | object[], object][] = [
  [
    '$set by path, new fields in name order',
    { $set: { z: 1, 'o.b': 2, m: 3 } },
    { ...before, o: { a: 1, b: 2 }, m: 3, z: 1 },
  ],
  ['$unset', { $unset: { n: '', 'o.a': '' } }, { s: 'x', l: [1, 2, 3], d: before.d, o: {} }],
  ['$inc and $mul', { $inc: { n: 2 }, $mul: { 'o.a': 3 } }, { ...before, n: 7, o: { a: 3 } }],
  ['$min and $max', { $min: { n: 3 }, $max: { 'o.a': 9 } }, { ...before, n: 3, o: { a: 9 } }],
  ['$rename', { $rename: { s: 't' } }, { n: 5, l: [1, 2, 3], d: before.d, o: { a: 1 }, t: 'x' }],
  ['$push', { $push: { l: 4 } }, { ...before, l: [1, 2, 3, 4] }],
  [
    '$push with all its clauses',
    { $push: { l: { $each: [9, 0], $position: 0, $sort: -1, $slice: 3 } } },
    { ...before, l: [9, 3, 2] },
  ],
  ['$addToSet', { $addToSet: { l: { $each: [3, 4] } } }, { ...before, l: [1, 2, 3, 4] }],
  ['$pop', { $pop: { l: -1 } }, { ...before, l: [2, 3] }],
  ['$pull by condition', { $pull: { l: { $gte: 2 } } }, { ...before, l: [1] }],
  ['$pull by document', { $pull: { d: { k: 1 } } }, { ...before, d: [{ k: 2, v: 2 }] }],
  ['$pullAll', { $pullAll: { l: [1, 3] } }, { ...before, l: [2] }],
  [
    '$[] reaches every element',
    { $inc: { 'd.$[].v': 10 } },
    {
      ...before,
      d: [
        { k: 1, v: 11 },
        { k: 2, v: 12 },
      ],
    },
  ],
  [
    'a pipeline',
    [{ $set: { n: { $add: ['$n', 1] } } }, { $unset: 's' }],
    { n: 6, l: [1, 2, 3], d: before.d, o: { a: 1 } },
  ],
  ['a position past the end pads with null', { $set: { 'l.4': 5 } }, { ...before, l: [1, 2, 3, null, 5] }],
]

describe('operators', () => {
  for (const [name, update, after] of cases) {
    test(name, async () => {
      const things = await collectionWith(world, [structuredClone(before)])
      await things.updateOne({}, update as never)
      expect(await things.findOne({}, { projection: { _id: 0 } })).toEqual(after)
    })
  }
})

test('the positional $ is the element the query matched', async () => {
  const things = await collectionWith(world, [structuredClone(before)])
  await things.updateOne({ 'd.k': 2 }, { $set: { 'd.$.v': 9, 'd.$.w': 8 } })
  expect((await things.findOne())?.d).toEqual([
    { k: 1, v: 1 },
    { k: 2, v: 9, w: 8 },
  ])
})

test('array filters choose the elements', async () => {
  const things = await collectionWith(world, [structuredClone(before)])
  await things.updateOne({}, { $set: { 'd.$[e].v': 0 } }, { arrayFilters: [{ 'e.k': { $gte: 2 } }] })
  expect((await things.findOne())?.d).toEqual([
    { k: 1, v: 1 },
    { k: 2, v: 0 },
  ])
})

test('$currentDate sets the moment', async () => {
  const things = await collectionWith(world, [{ _id: 1 }])
  await things.updateOne({}, { $currentDate: { at: true } })
  expect((await things.findOne())?.at).toBeInstanceOf(Date)
})

const refusals: [string, object, number][] = [
  ['conflicting paths', { $set: { a: 1 }, $inc: { a: 1 } }, 40],
  ['a field inside a scalar', { $set: { 'n.x': 1 } }, 28],
  ['$inc of a string', { $inc: { s: 1 } }, 14],
  ['$push onto a scalar', { $push: { n: 1 } }, 2],
  ['an unknown operator', { $frob: { n: 1 } }, 9],
  ['$rename of a positional path', { $rename: { 'd.$[].k': 'x' } }, 2],
  ['$rename into an array', { $rename: { n: 'l.0' } }, 2],
  ['$rename to what is no name', { $rename: { n: 3 } }, 2],
  ['$currentDate of a number', { $currentDate: { at: 0 } }, 2],
  ['an array filter nobody gave', { $set: { 'd.$[x].v': 1 } }, 2],
]

describe('refusals', () => {
  for (const [name, update, code] of refusals) {
    test(`${name} is refused and nothing changes`, async () => {
      const things = await collectionWith(world, [{ _id: 1, ...structuredClone(before) }])
      expect((await failure(() => things.updateOne({}, update as never)))?.code).toBe(code)
      expect(await things.findOne()).toEqual({ _id: 1, ...before })
    })
  }
})
