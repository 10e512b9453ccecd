/** Sends one file, however often the line breaks: tries again with growing pauses, and gives up on silence by itself. */
import { attempt, Denied, type Destination, type Outcome } from './attempt'
import { Unanswered } from './send-pieces'

/** A connection on which nothing moved for so long is taken for dead. */
const stallMilliseconds = 30_000
/** The server may look at a large file, and carry it to another store, before it answers. */
const checkMilliseconds = 180_000
const longestPause = 20_000

/** Answers that should not be, one after another without a byte of progress, before we say that it does not work. */
const mostOddAnswers = 6

export interface Listener {
  progress: (sent: number) => void
  /** The line is down: we wait, and try again by ourselves. */
  waiting: () => void
  named: (token: string) => void
}

/** The file on this device cannot be read any more: moved, deleted, or its permission is gone. */
export class Unreadable extends Error {}

/** Rejects with Denied, Unreadable, or the signal's reason; a failing line is never a reason to reject. */
export async function sendFile(
  file: File,
  to: Destination,
  listener: Listener,
  signal: AbortSignal,
): Promise<Outcome> {
  let failures = 0
  let oddAnswers = 0
  for (;;) {
    signal.throwIfAborted()
    await readable(file)
    const dog = new Watchdog(signal)
    const progress = (sent: number) => {
      failures = 0
      oddAnswers = 0
      dog.calm(sent < file.size ? stallMilliseconds : checkMilliseconds)
      listener.progress(sent)
    }
    try {
      return await attempt(file, to, { signal: dog.signal, progress, named: listener.named })
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof Denied) throw error
      if (error instanceof Unanswered && !error.isPassing) oddAnswers += 1
      if (oddAnswers >= mostOddAnswers) throw error
    } finally {
      dog.release()
    }
    failures += 1
    listener.waiting()
    await pause(Math.min(longestPause, 250 * 2 ** failures), signal)
  }
}

async function readable(file: File): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer()
  } catch {
    throw new Unreadable()
  }
}

/** Aborts when nothing has moved for a while, or when the user has. */
class Watchdog {
  readonly #controller = new AbortController()
  readonly #outer: AbortSignal
  readonly #bark = () => this.#controller.abort()
  #timer = 0

  constructor(outer: AbortSignal) {
    this.#outer = outer
    outer.addEventListener('abort', this.#bark)
    this.calm(stallMilliseconds)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  calm(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(this.#bark, milliseconds)
  }

  release(): void {
    clearTimeout(this.#timer)
    this.#outer.removeEventListener('abort', this.#bark)
  }
}

/** Waits, but no longer than until the device says it is online again. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    // Half of it by chance: a village whose mast comes back does not knock all at once.
    const timer = window.setTimeout(end, milliseconds / 2 + (Math.random() * milliseconds) / 2)
    window.addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}
