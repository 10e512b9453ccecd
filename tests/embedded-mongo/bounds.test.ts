/** No query stalls or kills the office: others have their turn, memory is bounded, a full disk loses nothing. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { type Collection, type Document, MongoClient } from 'mongodb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Child, exited, failure, spawnServer, temporaryFolder } from './support'

interface Running extends Child {
  client: MongoClient
  things: Collection<Document>
}

// Processes are started, filled and killed here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 })

const data = temporaryFolder()
const running: Running[] = []

async function start(folder = data, options: Parameters<typeof spawnServer>[1] = {}): Promise<Running> {
  const child = await spawnServer(folder, options)
  const client = await new MongoClient(child.uri, {
    retryWrites: false,
    retryReads: false,
    serverSelectionTimeoutMS: 2000,
  }).connect()
  const server = { ...child, client, things: client.db('test').collection<Document>('things') }
  running.push(server)
  return server
}

afterEach(async () => {
  for (const { client, process } of running.splice(0)) {
    await client.close()
    process.kill('SIGKILL')
    await exited({ process } as never)
  }
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data)
})

const fill = (things: Collection<Document>, count: number, width = 10) =>
  things.insertMany(
    Array.from({ length: count }, (_, n) => ({ _id: n as never, n, text: 'x'.repeat(width) })),
  )

describe('while one reads for long', () => {
  const long: [string, (things: Collection<Document>) => Promise<unknown>][] = [
    ['a find', (things) => things.find({ none: 1 }).toArray()],
    ['a sorted find', (things) => things.find().sort({ text: 1, n: -1 }).limit(3).toArray()],
    ['a count', (things) => things.countDocuments({ none: 1 })],
    ['a distinct', (things) => things.distinct('text', { n: { $gte: 0 } })],
    ['a group', (things) => things.aggregate([{ $group: { _id: '$n' } }, { $count: 'n' }]).toArray()],
    [
      'a pipeline of every stage',
      (things) =>
        things
          .aggregate([
            { $match: { n: { $gte: 0 } } },
            { $addFields: { list: [1] } },
            { $unwind: '$list' },
            { $skip: 1 },
            { $limit: 70_000 },
            { $match: { list: 2 } },
          ])
          .toArray(),
    ],
    [
      'a lookup',
      (things) =>
        things
          .aggregate([
            { $limit: 1 },
            { $lookup: { from: 'things', pipeline: [{ $match: { none: 1 } }], as: 'others' } },
          ])
          .toArray(),
    ],
  ]

  test('others are answered in between', async () => {
    const { things, client } = await start()
    await fill(things, 80_000)
    const ends: string[] = []
    for (const [name, read] of long) {
      const reading = read(things).then(() => ends.push(name))
      await client.db('test').command({ ping: 1 })
      ends.push(`ping during ${name}`)
      await reading
    }
    expect(ends).toEqual(long.flatMap(([name]) => [`ping during ${name}`, name]))
  })

  test('a document that no longer matches when its turn comes is left out, though an index named it', async () => {
    const { things } = await start()
    await things.createIndex({ group: 1 })
    await things.insertMany(Array.from({ length: 300 }, (_, n) => ({ _id: n as never, group: 1 })))
    const cursor = things.find({ group: 1 }, { batchSize: 2 })
    expect((await cursor.next())?._id).toBe(0)
    await things.updateOne({ _id: 5 as never }, { $set: { group: 2 } })
    expect((await cursor.toArray()).map(({ _id }) => Number(_id))).toEqual(
      Array.from({ length: 299 }, (_, n) => n + 1).filter((n) => n !== 5),
    )
  })

  test('its cursor is not read from two sides at once', async () => {
    const { things, client } = await start()
    await fill(things, 40_000)
    const session = client.startSession()
    const db = client.db('test')
    const { cursor } = await db.command({ find: 'things', filter: { none: 1 }, batchSize: 0 }, { session })
    const more = { getMore: cursor.id, collection: 'things' }
    const [first, second] = await Promise.all([
      failure(() => db.command(more, { session })),
      failure(() => db.command(more, { session })),
    ])
    expect([first, second?.code]).toEqual([null, 12051])
  })
})

describe('memory', () => {
  const greedy: Document[][] = [
    [{ $group: { _id: null, all: { $push: '$$ROOT' } } }],
    [{ $group: { _id: '$n', all: { $push: '$$ROOT' } } }],
    [{ $limit: 1 }, { $lookup: { from: 'things', pipeline: [], as: 'all' } }],
  ]

  test('is not used up by a query that keeps everything: it is refused, and the server lives', async () => {
    const { things, client, process } = await start(data, { node: ['--max-old-space-size=96'] })
    for (let part = 0; part < 15; part += 1)
      await things.insertMany(
        Array.from({ length: 1000 }, (_, n) => ({ n: part * 1000 + n, marks: Array(60).fill({ n }) })),
      )
    const refusals: (Document | null)[] = []
    for (const pipeline of greedy) refusals.push(await failure(() => things.aggregate(pipeline).toArray()))
    expect(refusals.map((refused) => refused?.code)).toEqual([146, 146, 146])
    expect(await client.db('test').command({ ping: 1 })).toMatchObject({ ok: 1 })
    expect(process.exitCode).toBe(null)
  })
})

test('a server that one regular expression holds up without end is ended, so that it can be started anew', async () => {
  const { things, process: child } = await start(data, { more: ['--patience', '2000'] })
  await things.insertOne({ text: `${'a'.repeat(60)}!` })
  const [refused] = await Promise.all([
    failure(() => things.find({ text: /^(a+)+$/ }).toArray()),
    exited(child),
  ])
  expect(child.signalCode).toBe('SIGKILL')
  expect(refused).not.toBe(null)
  expect(await (await start()).things.countDocuments()).toBe(1)
})

describe('a disk', () => {
  const small = 'mount -t tmpfs -o size=24m tmpfs "$EMBEDDED_MONGO_SMALL"'
  const mayMount = spawnSync('unshare', ['-rm', 'true']).status === 0

  test.skipIf(!mayMount)(
    'that is full refuses writes with a sentence, answers reads and takes writes again once there is room',
    async () => {
      process.env.EMBEDDED_MONGO_SMALL = data
      const unshared = `[ -n "$INSIDE" ] || INSIDE=1 exec unshare -rm sh -c '${small}; exec "$0" "$@"' "$0" "$@"`
      const { things, process: child } = await start(data, { inside: unshared })
      const acknowledged: number[] = []
      let refused: Document | null = null
      for (let n = 0; n < 100_000 && !refused; n += 1) {
        refused = await failure(() => things.insertOne({ _id: n as never, text: 'x'.repeat(10_000) }))
        if (!refused) acknowledged.push(n)
      }
      expect(refused).toMatchObject({ code: 14031, codeName: 'OutOfDiskSpace' })
      expect(refused?.message).toMatch(/^The disk is full: \d MB are free under .*; nothing was written$/)
      for (let again = 0; again < 200; again += 1)
        expect(await failure(() => things.insertOne({ text: 'x'.repeat(10_000) }))).toMatchObject({
          code: 14031,
        })
      expect((await things.find().toArray()).map(({ _id }) => Number(_id))).toEqual(acknowledged)
      expect(
        spawnSync('nsenter', ['-t', String(child.pid), '-m', '-U', 'mount', '-o', 'remount,size=48m', data])
          .status,
      ).toBe(0)
      await things.insertOne({ _id: -1 as never })
      expect(await things.countDocuments()).toBe(acknowledged.length + 1)
    },
  )

  test('that fails under a commit refuses writes from then on, answers reads, and the next process finds all that was acknowledged', async () => {
    const { things, process: child, client } = await start(data, { inside: 'ulimit -f 8192' })
    const acknowledged: number[] = []
    let refused: Document | null = null
    for (let n = 0; n < 100_000 && !refused; n += 1) {
      refused = await failure(() => things.insertOne({ _id: n as never, text: 'x'.repeat(10_000) }))
      if (!refused) acknowledged.push(n)
    }
    expect(refused).toMatchObject({ code: 8 })
    for (let again = 0; again < 200; again += 1)
      expect(await failure(() => things.insertOne({ _id: -1 as never }))).toMatchObject({ code: 8 })
    expect((await things.find().toArray()).map(({ _id }) => Number(_id))).toEqual(acknowledged)
    await client.close()
    child.kill('SIGKILL')
    await exited(child)
    const next = await start()
    expect((await next.things.find().toArray()).map(({ _id }) => Number(_id))).toEqual(acknowledged)
    await next.things.insertOne({ _id: -1 as never })
  })
})
