/** The bundled engine as our child process: it survives being killed, keeps its port and data, and never outlives us. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { MongoClient } from 'mongodb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startEmbedded } from '#server/database/embedded'
import { startDatabase } from '#server/database/start'

let data: string
const endings: (() => Promise<void>)[] = []

// Several starts in a row, on a machine that others use too.
vi.setConfig({ testTimeout: 60_000 })

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'bang-vang-embedded-'))
})

afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
  rmSync(data, { recursive: true, force: true })
})

function connect(uri: string): MongoClient {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 })
  endings.push(() => client.close())
  return client
}

async function start(log: (line: string) => void = () => {}) {
  const engine = await startEmbedded({ folder: data, log })
  endings.push(engine.stop)
  return engine
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('the engine starts, has transactions, and says so in one line', async () => {
  const log: string[] = []
  const database = await startDatabase({ data, prefer: 'embedded', log: (line) => log.push(line) })
  endings.push(database.stop)
  expect(database.kind).toBe('embedded')
  expect(log.filter((line) => line.startsWith('Cơ sở dữ liệu: bộ máy đi kèm'))).toHaveLength(1)
  const client = connect(database.uri)
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await client.db('trial').collection('sheets').insertOne({ marks: 8 }, { session })
      await client.db('trial').collection('journal').insertOne({ what: 'sheet saved' }, { session })
    }),
  )
  expect(await client.db('trial').collection('journal').countDocuments()).toBe(1)
})

test('killed, it comes back on the same port with everything it had acknowledged', async () => {
  const engine = await start()
  const entries = connect(engine.uri).db('trial').collection('entries')
  await entries.insertMany([{ title: 'Máy lọc nước' }, { title: 'Cần câu thông minh' }])
  const pid = engine.pid()!
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(engine.pid()).not.toBe(pid), 30_000)
  await vi.waitFor(async () => expect(await entries.countDocuments()).toBe(2), {
    timeout: 30_000,
    interval: 200,
  })
  await entries.insertOne({ title: 'Xe lăn leo bậc' })
  expect(await entries.countDocuments()).toBe(3)
})

test('stopped and started again, it has its data', async () => {
  const first = await start()
  const before = new MongoClient(first.uri)
  await before.db('trial').collection('entries').insertOne({ title: 'Máy lọc nước' })
  await before.close()
  const pid = first.pid()!
  await first.stop()
  expect(isAlive(pid)).toBe(false)
  const second = await start()
  const entries = connect(second.uri).db('trial').collection('entries')
  expect(await entries.findOne({}, { projection: { _id: 0 } })).toEqual({ title: 'Máy lọc nước' })
})

test('a second engine on the same data is refused, and the first goes on', async () => {
  const first = await start()
  await expect(startEmbedded({ folder: data, log: () => {} })).rejects.toThrow(
    'embedded-mongo không khởi động được',
  )
  expect(await connect(first.uri).db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 })
})

test('it leaves when the server that started it is killed', async () => {
  const program = `
    import { startEmbedded } from './server/database/embedded.ts'
    startEmbedded({ folder: ${JSON.stringify(data)}, log() {} }).then((engine) => console.log(engine.pid()))
  `
  const server = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  const pid = Number(line)
  expect(isAlive(pid)).toBe(true)
  server.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 30_000, interval: 100 })
})
