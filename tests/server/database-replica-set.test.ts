/** Turning a lone mongod into a one-node replica set, told to a server that keeps the rules of replSetInitiate. */
import { MongoServerError, type Document } from 'mongodb'
import { expect, test } from 'vitest'
import { becomePrimary } from '#server/database/replica-set'

/** A mongod reduced to its replica set: primary once its configuration names the address it is served on. */
function mongodAt(host: string, config?: Document) {
  const asked: Document[] = []
  let current = config
  const command = async (document: Document): Promise<Document> => {
    asked.push(document)
    if (document.hello) return { ok: 1, isWritablePrimary: current?.members[0].host === host }
    if (document.replSetInitiate) {
      if (current) throw new MongoServerError({ code: 23, message: 'already initialized' })
      current = { version: 1, ...document.replSetInitiate }
      return { ok: 1 }
    }
    if (!current) throw new MongoServerError({ code: 94, message: 'no replset config has been received' })
    if (document.replSetReconfig) current = document.replSetReconfig
    return { ok: 1, config: current }
  }
  return { command, asked, config: () => current }
}

test('a new node initiates the set once, with itself as the only member', async () => {
  const mongod = mongodAt('127.0.0.1:4000')
  await becomePrimary(mongod.command, '127.0.0.1:4000', 5000)
  await becomePrimary(mongod.command, '127.0.0.1:4000', 5000)
  expect(mongod.asked.filter((command) => command.replSetInitiate)).toEqual([
    { replSetInitiate: { _id: 'bang-vang', members: [{ _id: 0, host: '127.0.0.1:4000' }] } },
  ])
})

test('a node moved to another port takes its set along', async () => {
  const before = {
    _id: 'bang-vang',
    version: 3,
    term: 2,
    members: [{ _id: 0, host: '127.0.0.1:4000', votes: 1 }],
  }
  const mongod = mongodAt('127.0.0.1:4001', before)
  await becomePrimary(mongod.command, '127.0.0.1:4001', 5000)
  expect(mongod.config()).toEqual({
    ...before,
    version: 4,
    members: [{ _id: 0, host: '127.0.0.1:4001', votes: 1 }],
  })
  expect(mongod.asked.find((command) => command.replSetReconfig)?.force).toBe(true)
})

test('trouble while the server is still starting is waited out', async () => {
  const mongod = mongodAt('127.0.0.1:4000')
  let calls = 0
  const command = async (document: Document) => {
    calls += 1
    if (calls < 3) throw new Error('connection refused')
    return mongod.command(document)
  }
  await becomePrimary(command, '127.0.0.1:4000', 5000)
  expect(mongod.config()).toBeDefined()
})

test('a node that never becomes primary is given up with its last complaint', async () => {
  const refuse = new Error('not authorized')
  const command = () => Promise.reject(refuse)
  await expect(becomePrimary(command, '127.0.0.1:4000', 300)).rejects.toThrow(
    'mongod không trở thành primary sau 0.3 giây: not authorized',
  )
})

test('waiting ends when the process is gone', async () => {
  const gone = AbortSignal.abort(new Error('mã thoát 1'))
  await expect(becomePrimary(async () => ({}), '127.0.0.1:4000', 5000, gone)).rejects.toThrow('mã thoát 1')
})
