/** A server on a folder of its own and a client to it, for one test file. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Document, MongoClient } from 'mongodb'
import { type RunningServer, startServer } from '../../embedded-mongo/server'

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'embedded-mongo-'))
}

export interface World {
  server: RunningServer
  client: MongoClient
  close: () => Promise<void>
}

export async function openWorld(): Promise<World> {
  const data = temporaryFolder()
  const server = await startServer({ data })
  const client = await new MongoClient(server.uri, { promoteValues: true }).connect()
  return {
    server,
    client,
    close: async () => {
      await client.close()
      await server.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

let made = 0

/** A collection no other test uses, holding the given documents. */
export async function collectionWith(world: World, docs: Document[] = []) {
  made += 1
  const collection = world.client.db('test').collection<Document>(`c${made}`)
  if (docs.length) await collection.insertMany(docs)
  return collection
}

export interface Child {
  process: ChildProcess
  uri: string
}

/** The server as the app runs it: a process of its own, with options for Node, or inside what a line of shell prepared. */
export function spawnServer(
  data: string,
  { node = [] as string[], inside = '', more = [] as string[] } = {},
): Promise<Child> {
  const main = join(import.meta.dirname, '../../embedded-mongo/main.ts')
  const program = [process.execPath, ...node, '--import', 'tsx', main, '--data', data, '--parent', ...more]
  const [command = '', ...args] = inside ? ['sh', '-c', `${inside}; exec "$0" "$@"`, ...program] : program
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk) => (said += String(chunk)))
    child.stdout.once('data', (line) => {
      const { uri } = JSON.parse(String(line)) as { uri: string }
      resolve({ process: child, uri })
    })
    child.once('exit', () => reject(new Error(said.trim())))
  })
}

export function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/** What a call fails with, or null where it does not. */
export async function failure(run: () => Promise<unknown>): Promise<Document | null> {
  try {
    await run()
    return null
  } catch (error) {
    return error as Document
  }
}
