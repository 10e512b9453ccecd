/** Laws: index keys order as values compare, and no plan ever answers differently from a scan. */
import { Binary, Decimal128, Double, Int32, Long, ObjectId } from 'bson'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compare } from '../../embedded-mongo/compare'
import { encodeKey } from '../../embedded-mongo/keys'
import { type World, collectionWith, openWorld } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const number = fc.oneof(
  fc.integer().map((n) => new Int32(n)),
  fc.double().map((n) => new Double(n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => Long.fromBigInt(n)),
  fc
    .integer({ min: -3, max: 3 })
    .chain((n) =>
      fc.constantFrom(new Double(n), new Int32(n), Long.fromNumber(n), Decimal128.fromString(String(n))),
    ),
  fc
    .tuple(fc.integer(), fc.integer({ min: -20, max: 10 }))
    .map(([c, e]) => Decimal128.fromString(`${c}E${e}`)),
  fc.constantFrom(
    ...['9007199254740992', '9007199254740993', '-9007199254740993'].map((text) => Long.fromString(text)),
  ),
)
const leaf = fc.oneof(
  number,
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', 'a', 'a\0', 'a\0b', 'ab', '\uffff', '😀', null, true, false, []),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => new Binary(bytes)),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}))

test('index keys order exactly as the values compare, up and down', () => {
  fc.assert(
    fc.property(value, value, fc.constantFrom(1, -1), (a, b, direction) => {
      const order = Math.sign(Buffer.compare(encodeKey([a], [direction]), encodeKey([b], [direction])))
      expect(order * direction + 0).toBe(Math.sign(compare(a, b)) + 0)
    }),
    { numRuns: 4000 },
  )
})

test('compound keys compare field by field', () => {
  fc.assert(
    fc.property(value, value, value, value, (a, b, c, d) => {
      const order = Math.sign(Buffer.compare(encodeKey([a, b], [1, -1]), encodeKey([c, d], [1, -1])))
      expect(order).toBe(Math.sign(compare(a, c)) || -Math.sign(compare(b, d)) || 0)
    }),
    { numRuns: 1500 },
  )
})

const small = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('a', 'b', 'ab', null, true, 1.5))
const field = fc.oneof(
  { weight: 4, arbitrary: small },
  { weight: 1, arbitrary: fc.array(small, { maxLength: 3 }) },
)
const nested = fc.record({ x: field, y: small }, { requiredKeys: [] })
const document = fc.record(
  { a: field, b: small, c: small, d: fc.oneof(nested, fc.array(nested, { maxLength: 3 })) },
  { requiredKeys: [] },
)
const condition = fc.oneof(
  small,
  fc
    .tuple(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte', '$ne'), small)
    .map(([operator, operand]) => ({ [operator]: operand })),
  fc.tuple(small, small).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc
    .tuple(fc.constantFrom('$in', '$nin'), fc.array(small, { maxLength: 4 }))
    .map(([operator, list]) => ({ [operator]: list })),
  fc.boolean().map((there) => ({ $exists: there })),
  fc.constant({ $regex: '^a' }),
)
const path = fc.constantFrom('a', 'b', 'c', 'd.x', 'd.y', 'd')
const simple = fc.dictionary(path, condition, { maxKeys: 3, noNullPrototype: true })
const filter = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 1, arbitrary: fc.array(simple, { minLength: 1, maxLength: 3 }).map((parts) => ({ $or: parts })) },
  {
    weight: 1,
    arbitrary: fc.array(simple, { minLength: 1, maxLength: 2 }).map((parts) => ({ $and: parts })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ x: condition, y: condition }).map((inside) => ({ d: { $elemMatch: inside } })),
  },
)
const sort = fc
  .uniqueArray(fc.constantFrom('b', 'c', 'd.y'), { maxLength: 2 })
  .chain((paths) =>
    fc
      .tuple(...paths.map((each) => fc.constantFrom(1, -1).map((direction) => [each, direction] as const)))
      .map((pairs) => Object.fromEntries([...pairs, ['_id', 1]])),
  )

test('whatever the plan, the answer is that of a scan', async () => {
  const docs = fc.sample(document, { numRuns: 150, seed: 7 }).map((doc, i) => ({ _id: i, ...doc }))
  const things = await collectionWith(world, docs)
  await things.createIndexes([
    { key: { a: 1 } },
    { key: { b: 1, c: -1 } },
    { key: { c: 1, a: 1 }, sparse: true },
    { key: { 'd.x': 1, 'd.y': -1 } },
    { key: { b: -1, _id: 1 }, partialFilterExpression: { c: { $gt: 1 } } },
  ])
  let byIndex = 0
  await fc.assert(
    fc.asyncProperty(filter, sort, fc.integer({ min: 0, max: 5 }), async (query, order, limit) => {
      const planned = things
        .find(query as never)
        .sort(order as never)
        .limit(limit)
      const scanned = things
        .find(query as never)
        .sort(order as never)
        .limit(limit)
        .hint({ $natural: 1 })
      const hint = { $natural: 1 }
      const counted = (options = {}) => things.countDocuments(query as never, options)
      const [left, right, some, all] = await Promise.all([
        planned.toArray(),
        scanned.toArray(),
        counted(),
        counted({ hint }),
      ])
      expect([left, some]).toEqual([right, all])
      const { queryPlanner } = await things
        .find(query as never)
        .sort(order as never)
        .explain('queryPlanner')
      if (JSON.stringify(queryPlanner.winningPlan).includes('IXSCAN')) byIndex += 1
    }),
    { numRuns: 250 },
  )
  expect(byIndex).toBeGreaterThan(80)
}, 30_000)
