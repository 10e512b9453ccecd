/** What was acknowledged outlives kill -9; two servers never share a folder. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { expect, test } from 'vitest'
import { startServer } from '../../embedded-mongo/server'
import { exited, failure, spawnServer, temporaryFolder } from './support'

const ROUNDS = 3
const WRITERS = 8

test('a kill loses nothing acknowledged and keeps nothing uncommitted, and indexes agree with the documents', async () => {
  const data = temporaryFolder()
  const acknowledged: number[] = []
  let next = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = await spawnServer(data)
    const client = await new MongoClient(child.uri, {
      retryWrites: false,
      serverSelectionTimeoutMS: 500,
    }).connect()
    const things = client.db('test').collection<{ _id: number; twice: number; group: number }>('things')
    await things.createIndex({ group: 1 })
    const session = client.startSession()
    session.startTransaction()
    await things.insertOne({ _id: -1 - round, twice: 0, group: 0 }, { session })
    const killed = new Promise((resolve) => setTimeout(resolve, 300)).then(() =>
      child.process.kill('SIGKILL'),
    )
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        for (;;) {
          next += 1
          const id = next
          const lost = await failure(() => things.insertOne({ _id: id, twice: id * 2, group: id % 5 }))
          if (lost) return
          acknowledged.push(id)
        }
      }),
    )
    await killed
    await exited(child.process)
    await client.close()
  }
  const server = await startServer({ data })
  const client = await new MongoClient(server.uri).connect()
  const things = client.db('test').collection<{ _id: number; twice: number; group: number }>('things')
  const docs = await things.find().toArray()
  const present = new Set(docs.filter((doc) => doc.twice === doc._id * 2).map((doc) => doc._id))
  expect(docs.filter((doc) => doc._id < 0)).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(acknowledged.filter((id) => !present.has(id))).toEqual([])
  for (let group = 0; group < 5; group += 1) {
    const scanned = docs.filter((doc) => doc.group === group).length
    expect(await things.countDocuments({ group }, { hint: 'group_1' })).toBe(scanned)
  }
  await client.close()
  await server.close()
  rmSync(data, { recursive: true, force: true })
})

test('a second server on the same folder is refused with a sentence; the lock of a dead one is taken over', async () => {
  const data = temporaryFolder()
  const server = await startServer({ data })
  const refused = await failure(() => spawnServer(data))
  expect(refused?.message).toContain(`is in use by another embedded-mongo (process ${process.pid})`)
  await server.close()
  writeFileSync(join(data, 'server.lock'), JSON.stringify({ pid: 999_999_999, started: '1' }))
  await (await startServer({ data })).close()
  rmSync(data, { recursive: true, force: true })
})

test('the server ends with its parent and leaves the folder free', async () => {
  const data = temporaryFolder()
  const child = await spawnServer(data)
  child.process.stdin?.end()
  await exited(child.process)
  expect(child.process.exitCode).toBe(0)
  await (await startServer({ data })).close()
  rmSync(data, { recursive: true, force: true })
})

test('only this machine is listened to', async () => {
  const data = temporaryFolder()
  const refused = await failure(() => startServer({ data, host: '0.0.0.0' }))
  expect(refused?.message).toContain('0.0.0.0 is refused')
  rmSync(data, { recursive: true, force: true })
})
