/** Runs a `mongod` found on PATH as our own private one-node replica set, its data beside ours. */
import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MongoClient, type Document } from 'mongodb'
import { keepRunning, type KeptProcess } from './kept-process'
import { becomePrimary, setName } from './replica-set'

const leash = fileURLToPath(new URL('leash.mjs', import.meta.url))
const primaryWithin = 50_000

export interface MongodOptions {
  program: string
  /** Folder for its data, its log and the port it was last served on. */
  folder: string
  log(line: string): void
}

/** The full path of the program, or undefined when PATH has none. */
export function findOnPath(name: string, path = process.env.PATH ?? ''): string | undefined {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => resolve(folder, name))
    .find(isProgram)
}

/** Starts it on 127.0.0.1 and resolves once it is a writable primary. */
export async function startMongod(options: MongodOptions): Promise<KeptProcess & { uri: string }> {
  const folder = resolve(options.folder)
  const dbpath = join(folder, 'db')
  mkdirSync(dbpath, { recursive: true, mode: 0o700 })
  const portFile = join(folder, 'port')
  // The set remembers its member by port, so the same one is taken again whenever it is free.
  const port = (await freePort(lastPort(portFile))) ?? (await freePort(0))
  if (!port) throw new Error('không còn cổng nào trống ở 127.0.0.1')
  const kept = await keepRunning(
    {
      name: 'mongod',
      launch: (at) =>
        // In a group of its own: Ctrl+C in the terminal reaches the server first, which then ends mongod itself.
        spawn(process.execPath, [leash, options.program, ...mongodArguments(at, dbpath, folder)], {
          stdio: ['pipe', 'pipe', 'pipe'],
          detached: true,
        }),
      ready: async (at, _stdout, gone) => {
        await waitForPrimary(at, gone)
        return at
      },
      startWithin: primaryWithin + 10_000,
      leaveWithin: 20_000,
      log: options.log,
    },
    port,
  )
  writeFileSync(portFile, `${kept.port}\n`)
  return { ...kept, uri: `mongodb://127.0.0.1:${kept.port}/?replicaSet=${setName}` }
}

/** What mongod is told: one node, this machine only, modest memory and journal of changes. */
function mongodArguments(port: number, dbpath: string, folder: string): string[] {
  const settings = {
    replSet: setName,
    bind_ip: '127.0.0.1',
    port,
    dbpath,
    logpath: join(folder, 'mongod.log'),
    wiredTigerCacheSizeGB: 0.5,
    oplogSize: 1024,
  }
  const pairs = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
  return [...pairs, '--logappend', '--nounixsocket']
}

async function waitForPrimary(port: number, gone: AbortSignal): Promise<void> {
  const host = `127.0.0.1:${port}`
  await becomePrimary((command) => ask(host, command), host, primaryWithin, gone)
}

/** One command over a connection of its own: a client whose first connection was refused stays closed for good. */
async function ask(host: string, command: Document): Promise<Document> {
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1000,
  })
  try {
    return await client.db('admin').command(command)
  } finally {
    await client.close()
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function lastPort(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8').trim()) || 0
  } catch {
    return 0
  }
}

/** The port when nobody listens there (0: any that is free), else undefined. */
async function freePort(port: number): Promise<number | undefined> {
  return new Promise((found) => {
    const probe = createServer()
    probe.once('error', () => found(undefined))
    probe.listen(port, '127.0.0.1', () => {
      const { port: taken } = probe.address() as AddressInfo
      probe.close(() => found(taken))
    })
  })
}
