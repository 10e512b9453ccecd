/** A database given by MONGODB_URI is asked what it is, over a real socket, before it is used. */
import { createServer, type AddressInfo, type Server } from 'node:net'
import { BSON, type Document } from 'mongodb'
import { afterEach, expect, test } from 'vitest'
import { checkGiven, withoutPassword } from '#server/database/given'
import { whyNotUsable } from '#server/database/hello'
import { startDatabase } from '#server/database/start'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

const headerLength = 16
const opReply = 1
const opQuery = 2004
const opMsg = 2013

/** A server that says hello as told to and `ok` to everything else. */
async function serverSaying(hello: Document): Promise<string> {
  const common = { ok: 1, minWireVersion: 0, maxWireVersion: 21, maxBsonObjectSize: 16 * 1024 * 1024 }
  const body = BSON.serialize({ ...common, maxMessageSizeBytes: 48_000_000, ...hello })
  const server = createServer((socket) => {
    let pending = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk])
      while (pending.length >= headerLength && pending.length >= pending.readInt32LE(0)) {
        socket.write(answer(pending.readInt32LE(4), pending.readInt32LE(12), body))
        pending = pending.subarray(pending.readInt32LE(0))
      }
    })
  })
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** The reply to one request in the wire format it was asked in. */
function answer(request: number, kind: number, body: Uint8Array): Buffer {
  const isOld = kind === opQuery
  // OP_REPLY: flags, cursor id, offset, one document; OP_MSG: flags, then one section of kind 0.
  const preface = isOld ? Buffer.alloc(20) : Buffer.alloc(5)
  if (isOld) preface.writeInt32LE(1, 16)
  const header = Buffer.alloc(headerLength)
  header.writeInt32LE(headerLength + preface.length + body.length, 0)
  header.writeInt32LE(request, 8)
  header.writeInt32LE(isOld ? opReply : opMsg, 12)
  return Buffer.concat([header, preface, body])
}

test('a standalone is refused with the reason and the way out, in both languages', async () => {
  const uri = await serverSaying({ isWritablePrimary: true })
  const start = startDatabase({ data: '/nowhere', uri, log: () => {} })
  await expect(start).rejects.toThrow('MONGODB_URI trỏ tới một mongod chạy đơn lẻ (standalone).')
  await expect(start).rejects.toThrow('MONGODB_URI points to a standalone mongod.')
  await expect(start).rejects.toThrow('--replSet bang-vang')
  await expect(start).rejects.toHaveProperty('name', 'DatabaseUnavailable')
})

test('a replica set that was never initiated is refused with what to call', async () => {
  const uri = await serverSaying({ isWritablePrimary: false, secondary: false, isreplicaset: true })
  await expect(checkGiven(uri, 500)).rejects.toThrow('points to a mongod that runs with --replSet but')
  await expect(checkGiven(`${uri}?directConnection=true`, 500)).rejects.toThrow('rs.initiate()')
})

test('a mongos is taken as it is, and left running at the end', async () => {
  const uri = await serverSaying({ isWritablePrimary: true, msg: 'isdbgrid' })
  const log: string[] = []
  const database = await startDatabase({ data: '/nowhere', uri, log: (line) => log.push(line) })
  expect(database).toMatchObject({ uri, kind: 'given' })
  expect(log).toEqual([`Cơ sở dữ liệu: theo MONGODB_URI (${uri}).`])
  await database.stop()
  await expect(checkGiven(uri)).resolves.toBeUndefined()
})

test('a member of a replica set is good enough, whatever its part there', () => {
  expect(whyNotUsable({ setName: 'rs0', secondary: true })).toBeNull()
})

test('an address where nobody answers is told without its password', async () => {
  const check = checkGiven('mongodb://binh:bi-mat@127.0.0.1:1/?directConnection=true', 300)
  await expect(check).rejects.toThrow(
    'Không kết nối được cơ sở dữ liệu ở MONGODB_URI (mongodb://***@127.0.0.1:1',
  )
  await expect(check).rejects.not.toThrow('bi-mat')
})

test('an address that is none is told as such', async () => {
  await expect(checkGiven('localhost:27017')).rejects.toThrow('Không kết nối được cơ sở dữ liệu')
})

test('a password is hidden in every form of address', () => {
  expect(withoutPassword('mongodb+srv://an:x%40y@a.example,b.example/bv?w=majority')).toBe(
    'mongodb+srv://***@a.example,b.example/bv?w=majority',
  )
  expect(withoutPassword('mongodb://127.0.0.1:27017/bv')).toBe('mongodb://127.0.0.1:27017/bv')
})
