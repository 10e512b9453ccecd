/** Opens the office: database, indexes, demonstration data when asked for, web server, letters. Closes it in order. */
import type { Server } from 'node:http'
import { connect, disconnect } from '#models/connection'
import { DatabaseUnavailable } from './database/hello'
import { startDatabase } from './database/start'
import { fillEntryKeys } from './entry-keys'
import { env } from './env'
import { createApp } from './http/app'
import { closeServer } from './http/close-server'
import { completeUnits } from './complete-units'
import { createIndexes } from './indexes'
import { nameRounds } from './name-rounds'
import { startComparison } from './jobs/comparison'
import { startBulkActs } from './jobs/bulk-acts'
import { startFileSweep } from './jobs/file-sweep'
import { startOutbox } from './jobs/outbox'
import { startQuarantine } from './jobs/quarantine'
import { startRetention } from './jobs/retention'
import { startReminders } from './jobs/reminders'
import { startReturns } from './jobs/returns'
import { startTidying } from './jobs/tidy-files'

/** A connection on which nothing moved for so long is dead. */
const idleMilliseconds = 2 * 60_000

/** How long a request under way may go on when the office closes: a save needs less, a file goes on where it broke. */
const patienceMilliseconds = 3_000

const log = (line: string) => console.log(line)

/** What has been opened so far, in order; closed from the last to the first. */
const opened: (() => Promise<unknown>)[] = []
let closing: Promise<void> | null = null

function close(exitCode: number): Promise<void> {
  closing ??= (async () => {
    for (const end of opened.reverse()) await end().catch((error: unknown) => console.error(error))
    process.exit(exitCode)
  })()
  return closing
}

process.on('SIGINT', () => void close(0))
process.on('SIGTERM', () => void close(0))

async function open(): Promise<void> {
  const database = await startDatabase({ data: env.dataFolder, uri: env.mongodbUri, log })
  opened.push(() => database.stop())
  await connect(database.uri)
  opened.push(disconnect)
  await createIndexes()
  await nameRounds()
  await fillEntryKeys()
  await completeUnits()
  if (env.isDemo) {
    const { loadDemo } = await import('../scripts/demo/load')
    await loadDemo(log)
  }
  const app = await createApp()
  for (const start of [
    startOutbox,
    startBulkActs,
    startComparison,
    startQuarantine,
    startTidying,
    startFileSweep,
    startRetention,
    startReturns,
    startReminders,
  ]) {
    const job = start()
    opened.push(() => job.stop())
  }
  const server = await listen(app)
  opened.push(() => closeServer(server, patienceMilliseconds))
  log(`Bảng Vàng đã sẵn sàng: ${env.publicUrl}`)
  if (env.isDemo) log(`Đăng nhập thử từng vai trò (chỉ trên máy này): ${env.publicUrl}/thu-nghiem`)
}

function listen(app: Awaited<ReturnType<typeof createApp>>): Promise<Server> {
  return new Promise((resolve, reject) => {
    const listening = app.listen(env.port, env.host, () => resolve(listening))
    // A file over a weak link takes hours, and may, as long as something moves; headers must still come promptly.
    listening.requestTimeout = 0
    listening.headersTimeout = 30_000
    listening.setTimeout(idleMilliseconds)
    listening.once('error', reject)
  })
}

await open().catch(async (error: unknown) => {
  // While closing, whatever was still opening fails: that is no news.
  if (closing) return
  console.error(error instanceof DatabaseUnavailable ? error.message : error)
  await close(1)
})
