/** Opens the office: database, indexes, demonstration data when asked for, web server, letters. Closes it in order. */
import type { Server } from 'node:http'
import { connect, disconnect } from '#models/connection'
import { startDatabase } from './database/start'
import { env } from './env'
import { createApp } from './http/app'
import { createIndexes } from './indexes'
import { startOutbox } from './jobs/outbox'

const log = (line: string) => console.log(line)

const database = await startDatabase({
  data: env.dataFolder,
  ...(env.mongodbUri && { uri: env.mongodbUri }),
  log,
})
await connect(database.uri)
await createIndexes()
if (env.isDemo) {
  const { loadDemo } = await import('../scripts/demo/load')
  await loadDemo(log)
}
const app = await createApp()
const outbox = startOutbox()
const server = await listen()
log(`Bảng Vàng đã sẵn sàng: ${env.publicUrl}`)
if (env.isDemo) log(`Đăng nhập thử từng vai trò (chỉ trên máy này): ${env.publicUrl}/thu-nghiem`)

function listen(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const listening = app.listen(env.port, env.host, () => resolve(listening))
    // A file of 200 MB over a weak link takes its time; headers must still come promptly.
    listening.requestTimeout = 60 * 60 * 1000
    listening.headersTimeout = 30_000
    listening.once('error', reject)
  })
}

let isClosing = false

async function close(): Promise<void> {
  if (isClosing) return
  isClosing = true
  server.close()
  server.closeIdleConnections()
  await outbox.stop()
  await disconnect()
  await database.stop()
  process.exit(0)
}

process.on('SIGINT', () => void close())
process.on('SIGTERM', () => void close())
