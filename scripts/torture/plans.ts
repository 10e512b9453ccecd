/** Queries by every plan the planner chooses against forced collection scans: the answers must be the same. */
import { rmSync } from 'node:fs'
import { Decimal128, Double, Long, ObjectId } from 'bson'
import fc from 'fast-check'
import { type Collection, type Document, MongoClient } from 'mongodb'
import { startServer } from '../../embedded-mongo/server'
import { temporaryFolder } from '../../tests/embedded-mongo/support'

export interface PlanReport {
  queries: number
  asked: number
  byIndex: number
  differences: string[]
}

const DOCUMENTS = 120
const PER_COLLECTION = 2500
const long = 'đ'.repeat(1200)
const ids = Array.from({ length: 4 }, (_, i) => new ObjectId(`00000000000000000000000${i}`))

const scalar = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -2, max: 5 }) },
  { weight: 3, arbitrary: fc.constantFrom('a', 'ab', 'b', 'B', 'á', '', 'a.b', 'ă') },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(new Double(1.5), Long.fromNumber(2), Decimal128.fromString('2.50')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ids) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }).map((day) => new Date(Date.UTC(2024, 0, 1 + day))) },
  { weight: 1, arbitrary: fc.constantFrom(`${long}1`, `${long}2`, `${long}3`, long) },
  { weight: 1, arbitrary: fc.constantFrom({}, { x: 1 }, { y: 1, x: 2 }, Number.NaN, Infinity) },
)
const list = fc.array(scalar, { maxLength: 3 })
const anything = fc.oneof({ weight: 5, arbitrary: scalar }, { weight: 1, arbitrary: list })
const inner = fc.record({ x: anything, y: scalar, z: scalar }, { requiredKeys: [] })
const documents = fc.record(
  {
    a: anything,
    b: scalar,
    c: scalar,
    d: fc.oneof(inner, fc.array(inner, { maxLength: 3 })),
    e: fc.oneof(list, scalar),
  },
  { requiredKeys: [] },
)

const patterns = fc.constantFrom('^a', '^a.', 'b$', '^', '^á', 'A')
const test: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: anything },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte', '$ne'), anything)
      .map(([operator, operand]) => ({ [operator]: operand })),
  },
  { weight: 2, arbitrary: fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('$in', '$nin', '$all'), fc.array(anything, { minLength: 1, maxLength: 4 }))
      .map(([operator, operands]) => ({ [operator]: operands })),
  },
  fc.boolean().map((there) => ({ $exists: there })),
  fc.tuple(patterns, fc.constantFrom('', 'i')).map(([$regex, $options]) => ({ $regex, $options })),
  fc.constantFrom('string', 'number', 'array', 'null', 'object', 'date').map(($type) => ({ $type })),
  fc.integer({ min: 0, max: 2 }).map(($size) => ({ $size })),
  fc.tuple(fc.constantFrom('$gt', '$in'), scalar).map(([operator, operand]) => ({
    $not: operator === '$in' ? { $in: [operand] } : { $gt: operand },
  })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $elemMatch: { $gte: low, $lte: high } })),
)
const path = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', 'd.x', 'e') },
  { weight: 1, arbitrary: fc.constantFrom('d', 'd.y', 'd.z', 'd.0.x', '_id') },
)
const plain = fc.dictionary(path, test, { minKeys: 1, maxKeys: 3, noNullPrototype: true })
const within = fc.dictionary(fc.constantFrom('x', 'y', 'z'), test, {
  minKeys: 1,
  maxKeys: 2,
  noNullPrototype: true,
})
const someOf = (most: number) => fc.array(plain, { minLength: 1, maxLength: most })
const filter = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 2, arbitrary: someOf(3).map(($or) => ({ $or })) },
  { weight: 1, arbitrary: someOf(3).map(($and) => ({ $and })) },
  { weight: 1, arbitrary: someOf(2).map(($nor) => ({ $nor })) },
  { weight: 1, arbitrary: fc.tuple(plain, someOf(2)).map(([rest, $or]) => ({ ...rest, $or })) },
  { weight: 1, arbitrary: within.map(($elemMatch) => ({ d: { $elemMatch } })) },
)
const order = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'd.x', 'd.y', 'e'), fc.constantFrom(1, -1)),
  {
    maxLength: 3,
    selector: ([name]) => name,
  },
)
const query = fc.record({
  filter,
  order,
  skip: fc.integer({ min: 0, max: 5 }),
  limit: fc.integer({ min: 0, max: 9 }),
})

type Asked = typeof query extends fc.Arbitrary<infer T> ? T : never
type Index = [Document, Document]
const INDEX_SETS: Index[][] = [
  [
    [{ a: 1 }, {}],
    [{ b: 1, c: -1 }, {}],
    [{ 'd.x': 1, 'd.y': -1 }, {}],
  ],
  [
    [{ c: 1, a: 1 }, { sparse: true }],
    [{ b: -1, _id: 1 }, { partialFilterExpression: { c: { $gt: 1 } } }],
    [{ e: 1 }, {}],
  ],
  [
    [{ 'd.y': 1 }, { sparse: true }],
    [{ d: 1 }, {}],
    [{ b: 1, a: -1, c: 1 }, {}],
    [{ e: -1, b: 1 }, {}],
  ],
  [
    [{ a: -1, b: -1 }, {}],
    [{ c: 1 }, { partialFilterExpression: { c: { $exists: true } } }],
    [{ 'd.x': 1 }, {}],
    [{ b: 1 }, {}],
  ],
]

/** The documents found, in the order that was asked for. */
async function ask(things: Collection, asked: Asked, scan: boolean): Promise<string> {
  const cursor = things.find(asked.filter as Document, { projection: { _id: 1 } })
  if (scan) cursor.hint({ $natural: 1 })
  // A whole order, so that ties, which have no order of their own, cannot differ; unsorted answers are sets.
  const sorted = asked.order.length > 0
  if (sorted)
    cursor
      .sort([...asked.order, ['_id', 1]] as [string, 1 | -1][])
      .skip(asked.skip)
      .limit(asked.limit)
  try {
    const found = (await cursor.toArray()).map(({ _id }) => Number(_id))
    return JSON.stringify(sorted ? found : found.sort((a, b) => a - b))
  } catch (error) {
    return `error ${(error as { code?: number }).code}: ${(error as Error).message}`
  }
}

async function usesIndex(things: Collection, asked: Asked): Promise<boolean> {
  const cursor = things.find(asked.filter as Document)
  if (asked.order.length) cursor.sort(asked.order as [string, 1 | -1][])
  return JSON.stringify(await cursor.explain('queryPlanner').catch(() => ({}))).includes('IXSCAN')
}

export async function tortureThePlanner(
  queries: number,
  seed: number,
  tell: (line: string) => void = () => {},
): Promise<PlanReport> {
  const report: PlanReport = { queries: 0, asked: 0, byIndex: 0, differences: [] }
  const data = temporaryFolder()
  const server = await startServer({ data })
  const client = await new MongoClient(server.uri).connect()
  for (let part = 0; report.queries < queries; part += 1) {
    const things = client.db('torture').collection(`plans${part}`)
    const docs = fc.sample(documents, { numRuns: DOCUMENTS, seed: seed + part })
    await things.insertMany(docs.map((doc, _id) => ({ _id, ...doc })) as Document[])
    for (const [key, options] of INDEX_SETS[part % INDEX_SETS.length] ?? [])
      await things.createIndex(key as never, options)
    const runs = Math.min(PER_COLLECTION, queries - report.queries)
    const outcome = await fc.check(
      fc.asyncProperty(query, async (asked) => {
        const [planned, scanned] = await Promise.all([ask(things, asked, false), ask(things, asked, true)])
        report.queries += 1
        if (report.queries % 10 === 0) {
          report.asked += 1
          if (await usesIndex(things, asked)) report.byIndex += 1
        }
        return planned === scanned
      }),
      { numRuns: runs, seed: seed + part },
    )
    if (outcome.failed) {
      report.differences.push(`seed ${seed + part}: ${fc.stringify(outcome.counterexample?.[0])}`)
    }
    tell(`  ${report.queries} queries, ${report.differences.length} differences`)
  }
  await client.close()
  await server.close()
  rmSync(data, { recursive: true, force: true })
  return report
}
