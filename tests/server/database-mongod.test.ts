/** A `mongod` on PATH, played by a stand-in that notes how it was called and serves our own engine on that port. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { MongoClient } from 'mongodb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findOnPath } from '#server/database/mongod'
import { startDatabase, type Database } from '#server/database/start'

let folder: string
const endings: (() => Promise<void>)[] = []

// Several starts in a row, on a machine that others use too.
vi.setConfig({ testTimeout: 60_000 })

/** Notes its arguments and its process id, then is the engine until it gets a SIGTERM. */
const standIn = `#!${process.execPath}
const { appendFileSync } = require('node:fs')
const { spawn } = require('node:child_process')
const words = process.argv.slice(2)
const value = (name) => words[words.indexOf(name) + 1]
appendFileSync(__dirname + '/calls.jsonl', JSON.stringify({ pid: process.pid, words }) + '\\n')
const engine = spawn(
  process.execPath,
  ['--import', 'tsx', 'embedded-mongo/main.ts', '--data', value('--dbpath'), '--port', value('--port'), '--parent'],
  { cwd: ${JSON.stringify(resolve('.'))}, stdio: ['pipe', 'ignore', 'inherit'] },
)
engine.on('exit', (code) => process.exit(code ?? 1))
process.on('SIGTERM', () => engine.stdin.end())
`

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bang-vang-mongod-'))
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/mongod'), standIn, { mode: 0o755 })
  vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env.PATH}`)
})

afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
  rmSync(folder, { recursive: true, force: true })
})

function calls(): { pid: number; words: string[] }[] {
  const lines = readFileSync(join(folder, 'bin/calls.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as { pid: number; words: string[] })
}

const data = () => join(folder, '.data')
const portOf = (database: Database) => Number(new URL(database.uri).port)

async function start(log: string[] = []): Promise<Database> {
  const database = await startDatabase({ data: data(), log: (line) => log.push(line) })
  endings.push(database.stop)
  return database
}

/** The engine behind the stand-in names its set differently, so the tests speak to it directly. */
async function withEntries<T>(port: number, use: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`)
  try {
    return await use(client)
  } finally {
    await client.close()
  }
}

test('a mongod on PATH runs privately: this machine only, a free port, a set of one, data under .data/mongod', async () => {
  const database = await start()
  const port = portOf(database)
  expect(database).toMatchObject({ kind: 'mongod', uri: `mongodb://127.0.0.1:${port}/?replicaSet=bang-vang` })
  const { words } = calls()[0]!
  const value = (name: string) => words[words.indexOf(name) + 1]
  expect([value('--replSet'), value('--bind_ip'), value('--port')]).toEqual([
    'bang-vang',
    '127.0.0.1',
    String(port),
  ])
  expect(value('--dbpath')).toBe(join(data(), 'mongod/db'))
  expect(await withEntries(port, (client) => client.db('admin').command({ ping: 1 }))).toMatchObject({
    ok: 1,
  })
})

test('it stops with us, and is found again on its port with its data', async () => {
  const first = await start()
  const port = portOf(first)
  await withEntries(port, (client) =>
    client.db('trial').collection('entries').insertOne({ title: 'Máy lọc nước' }),
  )
  await first.stop()
  expect(() => process.kill(calls()[0]!.pid, 0)).toThrow('ESRCH')
  const second = await start()
  expect(portOf(second)).toBe(port)
  expect(await withEntries(port, (client) => client.db('trial').collection('entries').countDocuments())).toBe(
    1,
  )
})

test('killed, it is started again on the same port', async () => {
  const log: string[] = []
  const port = portOf(await start(log))
  // The engine behind the stand-in goes with it, as its stdin closes.
  process.kill(calls()[0]!.pid, 'SIGKILL')
  await vi.waitFor(() => expect(log.some((line) => line.includes('đã chạy lại'))).toBe(true), {
    timeout: 30_000,
    interval: 100,
  })
  expect(calls().length).toBeGreaterThan(1)
  expect(await withEntries(port, (client) => client.db('admin').command({ ping: 1 }))).toMatchObject({
    ok: 1,
  })
})

test('one that cannot start says where its log is', async () => {
  writeFileSync(join(folder, 'bin/mongod'), '#!/bin/sh\necho "DBPathInUse" >&2\nexit 100\n', { mode: 0o755 })
  const start = startDatabase({ data: data(), log: () => {} })
  await expect(start).rejects.toThrow('mã thoát 100')
  await expect(start).rejects.toThrow('DBPathInUse')
  await expect(start).rejects.toThrow(join(data(), 'mongod/mongod.log'))
})

test('it leaves when the server that started it is killed', async () => {
  const program = `
    import { startMongod } from './server/database/mongod.ts'
    const [program, folder] = process.argv.slice(1)
    startMongod({ program, folder, log() {} }).then(() => console.log('ready'))
  `
  const words = ['--import', 'tsx', '--input-type=module', '-e', program]
  const server = spawn(process.execPath, [...words, join(folder, 'bin/mongod'), join(data(), 'mongod')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(createInterface({ input: server.stdout }), 'line')
  const { pid } = calls()[0]!
  expect(process.kill(pid, 0)).toBe(true)
  server.kill('SIGKILL')
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), {
    timeout: 30_000,
    interval: 100,
  })
})

test('whoever brought data in the bundled engine is told that mongod starts afresh', async () => {
  mkdirSync(join(data(), 'embedded-mongo'), { recursive: true })
  const log: string[] = []
  await start(log)
  expect(log.some((line) => line.startsWith('Lưu ý: dữ liệu trước đây nằm ở'))).toBe(true)
})

test('only a program that can be run counts as found', () => {
  expect(findOnPath('mongod')).toBe(join(folder, 'bin/mongod'))
  writeFileSync(join(folder, 'bin/other'), 'text', { mode: 0o644 })
  expect(findOnPath('other', join(folder, 'bin'))).toBeUndefined()
  expect(findOnPath('bin', folder)).toBeUndefined()
})
