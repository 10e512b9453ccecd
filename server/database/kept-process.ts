/** Keeps one child process serving on one port: starts it, starts it again with growing pauses when it dies, ends it. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

/** How to start one program and know that it answers. */
export interface Recipe {
  /** What the log calls it. */
  name: string
  /** Starts it on this port, all three streams piped; it must leave when its stdin closes. 0 lets it choose a port. */
  launch(port: number): ChildProcess
  /** Resolves with the port once it answers there; `line` subscribes to its stdout; `gone` aborts when it has died. */
  ready(port: number, stdout: (line: (text: string) => void) => void, gone: AbortSignal): Promise<number>
  /** Milliseconds it may take to start. */
  startWithin: number
  /** Milliseconds it may take to leave. */
  leaveWithin: number
  log(line: string): void
}

/** A process that is kept alive until stop(). */
export interface KeptProcess {
  port: number
  /** The process id of the current life, for tests and diagnostics. */
  pid(): number | undefined
  stop(): Promise<void>
}

interface Life {
  child: ChildProcess
  /** Resolves with a sentence on how it ended. */
  ended: Promise<string>
  over(): boolean
}

const firstPause = 100
const longestPause = 10_000
/** A life this long means that the trouble before it is past. */
const soundLife = 60_000

/** How long to wait before the next try after so many failures in a row. */
export function pauseAfter(failures: number): number {
  return Math.min(longestPause, firstPause * 2 ** Math.max(0, failures - 1))
}

/** Starts the program and keeps it on the port it got first; rejects when the very first start fails. */
export async function keepRunning(recipe: Recipe, firstPort = 0): Promise<KeptProcess> {
  const stopping = new AbortController()
  let port = firstPort
  let life: Life
  let failures = 0

  async function begin(): Promise<void> {
    life = await liveOnce(
      recipe,
      port,
      (at) => (port = at),
      (begun) => (life = begun),
    )
    const bornAt = Date.now()
    const { ended } = life
    void ended.then((how) => {
      if (stopping.signal.aborted) return
      failures = Date.now() - bornAt > soundLife ? 1 : failures + 1
      recipe.log(`${recipe.name} dừng bất ngờ (${how}); khởi động lại ở cổng ${port}.`)
      void beginAgain()
    })
  }

  async function beginAgain(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await pause(pauseAfter(failures), undefined, { signal: stopping.signal })
        stopping.signal.throwIfAborted()
        await begin()
        recipe.log(`${recipe.name} đã chạy lại ở cổng ${port}.`)
        return
      } catch (error) {
        if (stopping.signal.aborted) return
        failures += 1
        recipe.log(
          `${recipe.name} chưa khởi động lại được: ${error instanceof Error ? error.message : error}`,
        )
      }
    }
  }

  await begin()
  return {
    port,
    pid: () => life.child.pid,
    async stop() {
      stopping.abort()
      await end(life, recipe.leaveWithin)
    },
  }
}

/** One start: resolves when the program answers, rejects when it dies or stays silent before that. */
async function liveOnce(
  recipe: Recipe,
  port: number,
  foundPort: (port: number) => void,
  begun: (life: Life) => void,
): Promise<Life> {
  const { life, stdout, lastLines } = watch(recipe.launch(port), recipe)
  begun(life)
  const gone = new AbortController()
  const timer = setTimeout(() => gone.abort(), recipe.startWithin)
  try {
    const died = life.ended.then((how) => {
      throw new Error(how)
    })
    const silent = once(gone.signal, 'abort').then(() => {
      throw new Error(`không trả lời sau ${recipe.startWithin / 1000} giây`)
    })
    foundPort(await Promise.race([recipe.ready(port, stdout, gone.signal), died, silent]))
    return life
  } catch (error) {
    await end(life, recipe.leaveWithin)
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error([`${recipe.name} không khởi động được (${reason})`, ...lastLines()].join('\n  '), {
      cause: error,
    })
  } finally {
    clearTimeout(timer)
    gone.abort()
  }
}

/** Follows a child: its lines go to the log, its last ones are kept for the error message. */
function watch(child: ChildProcess, recipe: Recipe) {
  let over = false
  const last: string[] = []
  const keep = (text: string) => {
    last.push(text)
    if (last.length > 20) last.shift()
    recipe.log(`${recipe.name}: ${text}`)
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      if (child.pid === undefined) over = true
      resolve(error.message)
    })
    child.once('exit', (code, signal) => {
      over = true
      resolve(signal ? `tín hiệu ${signal}` : `mã thoát ${code}`)
    })
  })
  child.stdin?.on('error', () => {})
  const readers = new Set<(text: string) => void>()
  if (child.stderr) createInterface({ input: child.stderr }).on('line', keep)
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (text) => {
      if (readers.size === 0) keep(text)
      else for (const read of readers) read(text)
    })
  }
  const life: Life = { child, ended, over: () => over }
  return {
    life,
    stdout: (line: (text: string) => void) => void readers.add(line),
    lastLines: () => last,
  }
}

/** Closes its stdin, which asks it to leave; a process that stays longer than it may is killed. */
async function end(life: Life, leaveWithin: number): Promise<void> {
  if (life.over()) return
  life.child.stdin?.end()
  const patience = setTimeout(() => life.child.kill('SIGKILL'), leaveWithin)
  await life.ended
  clearTimeout(patience)
}
