/** The command line: starts the server, says where it listens, and ends when told to or when its parent is gone. */
import { parseArgs } from 'node:util'
import { startServer } from './server'
import { startWatchdog } from './watchdog'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: '127.0.0.1' },
    parent: { type: 'boolean', default: false },
    // Longer than any operation may take: only what no bound stops, such as one regular expression, comes so far.
    patience: { type: 'string', default: '90000' },
  },
})

const READS_GO_ON_MS = 30_000

async function main() {
  const port = Number(values.port)
  if (!values.data) throw new Error('Say where the data lies: --data <folder>')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is not a port`)
  const server = await startServer({ data: values.data, port, host: values.host })
  startWatchdog(Number(values.patience))
  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  // A process that could not write answers reads for a while, then makes way for one whose memory is whole.
  server.engine.store.onBroken = () => void setTimeout(() => process.exit(1), READS_GO_ON_MS).unref()
  process.on('SIGTERM', close)
  process.on('SIGINT', close)
  if (values.parent) {
    process.stdin.resume()
    process.stdin.on('end', close)
    process.stdin.on('close', close)
  }
  process.stdout.write(`${JSON.stringify({ ready: true, port: server.port, uri: server.uri })}\n`)
}

// lmdb-js tells a failed commit (a full disk) a second time, through a promise nobody can reach; those who
// wait for the write are told by `store.ts`.
process.on('unhandledRejection', (error) => {
  if (!(error instanceof Error && 'commitError' in error)) throw error
})

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
