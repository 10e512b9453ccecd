/** Bad frames close their connection and nothing else; what is not supported is named. */
import { connect } from 'node:net'
import { serialize } from 'bson'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type World, collectionWith, failure, openWorld } from './support'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Sends bytes and answers how many came back before the server closed the connection. */
function send(bytes: Buffer): Promise<{ closed: boolean; answer: number }> {
  return new Promise((resolve) => {
    const socket = connect(world.server.port, '127.0.0.1', () => socket.write(bytes))
    let answer = 0
    socket.on('data', (chunk) => (answer += chunk.length))
    socket.on('close', () => resolve({ closed: true, answer }))
    socket.on('error', () => {})
    setTimeout(() => {
      resolve({ closed: false, answer })
      socket.destroy()
    }, 400).unref()
  })
}

function frame(body: Buffer, operation = 2013, length?: number): Buffer {
  const header = Buffer.alloc(16)
  header.writeInt32LE(length ?? 16 + body.length, 0)
  header.writeInt32LE(operation, 12)
  return Buffer.concat([header, body])
}

function message(document: Buffer, flags = 0): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt32LE(flags, 0)
  return frame(Buffer.concat([head, document]))
}

const ping = Buffer.from(serialize({ ping: 1, $db: 'admin' }))
const cut = Buffer.from(ping)
cut.writeInt32LE(4000, 0)
const negative = Buffer.from(ping)
negative.writeInt32LE(-5, 0)
const torn = Buffer.from(serialize({ ping: 'text', $db: 'admin' }))
torn.writeInt32LE(100_000, 10)

const broken: [string, Buffer][] = [
  ['a length below the header', frame(Buffer.alloc(0), 2013, 3)],
  ['a negative length', frame(Buffer.alloc(0), 2013, -1)],
  ['a length over 48 MB', frame(Buffer.alloc(0), 2013, 2_000_000_000)],
  ['an unknown operation', frame(ping, 4242)],
  ['a body that says it is longer than its frame', message(cut)],
  ['a body of negative length', message(negative)],
  ['a string that runs out of its document', message(torn)],
  ['an unknown required flag', message(ping, 1 << 5)],
  ['an unknown section', frame(Buffer.concat([Buffer.from([0, 0, 0, 0, 7]), ping]))],
  ['no body at all', frame(Buffer.from([0, 0, 0, 0]))],
  ['noise', Buffer.from(Array.from({ length: 64 }, (_, i) => (i * 37) % 251))],
]

describe('malformed frames', () => {
  for (const [name, bytes] of broken) {
    test(`${name} closes the connection unanswered`, async () => {
      expect(await send(bytes)).toEqual({ closed: true, answer: 0 })
      expect(await world.client.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 })
    })
  }
})

test('a sound frame is answered, also when it comes byte by byte', async () => {
  const bytes = message(ping)
  const answer = await new Promise<number>((resolve) => {
    const socket = connect(world.server.port, '127.0.0.1', async () => {
      for (const byte of bytes) {
        socket.write(Buffer.from([byte]))
        await new Promise((next) => setImmediate(next))
      }
    })
    socket.once('data', (chunk) => {
      resolve(chunk.readInt32LE(12))
      socket.destroy()
    })
  })
  expect(answer).toBe(2013)
})

const unsupported: [string, object, number, string][] = [
  ['a command', { mapReduce: 'x' }, 59, 'mapReduce'],
  ['a field', { find: 'x', frob: 1 }, 40415, 'frob'],
  ['a stage', { aggregate: 'x', pipeline: [{ $frob: 1 }], cursor: {} }, 40324, '$frob'],
  ['a filter operator', { find: 'x', filter: { a: { $near: 1 } } }, 2, '$near'],
  ['$where', { find: 'x', filter: { $where: 'true' } }, 2, '$where'],
  [
    'an expression',
    { aggregate: 'x', pipeline: [{ $project: { a: { $frob: 1 } } }], cursor: {} },
    168,
    '$frob',
  ],
  [
    'an accumulator',
    { aggregate: 'x', pipeline: [{ $group: { _id: 1, a: { $frob: 1 } } }], cursor: {} },
    15952,
    '$frob',
  ],
  ['a collation', { find: 'x', collation: { locale: 'vi' } }, 2, 'collation'],
  ['a tailable cursor', { find: 'x', tailable: true }, 2, 'tailable'],
  ['a capped collection', { create: 'y', capped: true, size: 10 }, 2, 'capped'],
  ['an index type', { createIndexes: 'x', indexes: [{ key: { a: 'text' }, name: 'a' }] }, 67, 'text'],
  [
    'an index option',
    { createIndexes: 'x', indexes: [{ key: { a: 1 }, name: 'a', hidden: true }] },
    197,
    'hidden',
  ],
  ['a snapshot outside a transaction', { find: 'x', readConcern: { level: 'snapshot' } }, 72, 'snapshot'],
]

describe('what is not supported', () => {
  for (const [name, command, code, named] of unsupported) {
    test(`${name} is refused with MongoDB’s code and its own name`, async () => {
      const error = await failure(() => world.client.db('test').command(command))
      expect(error?.code).toBe(code)
      expect(error?.message).toContain(named)
    })
  }
})

test('a slow query ends at its time limit', async () => {
  const things = await collectionWith(
    world,
    Array.from({ length: 400 }, (_, i) => ({ i })),
  )
  const pipeline = [
    {
      $lookup: {
        from: things.collectionName,
        pipeline: [{ $lookup: { from: things.collectionName, pipeline: [], as: 'b' } }],
        as: 'a',
      },
    },
    { $count: 'n' },
  ]
  const error = await failure(() => things.aggregate(pipeline, { maxTimeMS: 50 }).toArray())
  expect([error?.code, error?.codeName]).toEqual([50, 'MaxTimeMSExpired'])
})

test('deep nesting is refused and the server lives', async () => {
  const things = await collectionWith(world)
  let deep: Record<string, unknown> = {}
  for (let i = 0; i < 300; i += 1) deep = { a: deep }
  expect((await failure(() => things.insertOne(deep)))?.code).toBe(15)
  expect(await world.client.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 })
})
