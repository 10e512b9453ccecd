/** Runs the bundled database engine (`embedded-mongo/`) as a child process with a memory cap. */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepRunning, type KeptProcess } from './kept-process'

const root = fileURLToPath(new URL('../..', import.meta.url))
const heapMegabytes = 512

/** Starts it on a free port of 127.0.0.1 and resolves once it answers. */
export async function startEmbedded(options: {
  folder: string
  log(line: string): void
}): Promise<KeptProcess & { uri: string }> {
  const folder = resolve(options.folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const kept = await keepRunning({
    name: 'embedded-mongo',
    launch: (port) =>
      // In a group of its own: Ctrl+C in the terminal reaches the server first, which then ends the engine itself.
      spawn(process.execPath, engineArguments(folder, port), {
        cwd: root,
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
      }),
    ready: (_port, stdout) => new Promise((found) => stdout((line) => readPort(line, found, options.log))),
    startWithin: 30_000,
    leaveWithin: 10_000,
    log: options.log,
  })
  return { ...kept, uri: `mongodb://127.0.0.1:${kept.port}/?directConnection=true` }
}

function engineArguments(folder: string, port: number): string[] {
  const node = [`--max-old-space-size=${heapMegabytes}`, '--import', 'tsx']
  return [...node, 'embedded-mongo/main.ts', '--data', folder, '--port', String(port), '--parent']
}

/** The engine says that it is ready in one line of JSON; whatever else it prints belongs in the log. */
function readPort(line: string, found: (port: number) => void, log: (line: string) => void): void {
  const said = parse(line)
  if (said?.ready === true && typeof said.port === 'number') found(said.port)
  else log(`embedded-mongo: ${line}`)
}

function parse(line: string): { ready?: unknown; port?: unknown } | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
