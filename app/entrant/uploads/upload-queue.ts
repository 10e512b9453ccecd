/** The files on their way from this page: two at a time, each on its own; one that fails never stops the others. */
import { uploadWords as words } from '#wording/vi/uploads'
import { Denied, type Outcome } from './attempt'
import { fingerprintOf } from './fingerprint'
import { sendFile, Unreadable } from './send-file'

export type MovingState = 'waiting' | 'sending' | 'checking' | 'offline' | 'paused' | 'failed' | 'landed'

/** One file as the page shows it. Every change makes a new one. */
export interface Moving {
  id: number
  part: string
  replaces: string | null
  name: string
  size: number
  sent: number
  state: MovingState
  /** Why it failed, in words. */
  sentence: string | null
  /** The server's name of the transfer, once it has one. */
  token: string | null
  /** The id in the dossier, once it has landed. */
  file: string | null
}

const atOnce = 2

/** Speaks to React by `subscribe` and `snapshot`. */
export class UploadQueue {
  #rows: readonly Moving[] = []
  #nextId = 1
  readonly #files = new Map<number, File>()
  readonly #running = new Map<number, AbortController>()
  readonly #listeners = new Set<() => void>()
  readonly #entry: string
  readonly #landed: (name: string) => void

  /** `landed` hears of every file that has come into the dossier. */
  constructor(entry: string, landed: (name: string) => void) {
    this.#entry = entry
    this.#landed = landed
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = () => this.#rows

  add(part: string, files: readonly File[], replaces: string | null = null): void {
    for (const file of files) {
      const id = this.#nextId++
      this.#files.set(id, file)
      const row = { id, part, replaces, name: file.name, size: file.size, sent: 0, state: 'waiting' as const }
      this.#rows = [...this.#rows, { ...row, sentence: null, token: null, file: null }]
    }
    this.#work()
  }

  pause(id: number): void {
    this.#change(id, { state: 'paused' })
    this.#running.get(id)?.abort()
  }

  /** After a pause or a failure. */
  goOn(id: number): void {
    this.#change(id, { state: 'waiting', sentence: null })
    this.#work()
  }

  /** Takes the row away. The server hears of it from the page. */
  drop(id: number): void {
    this.#rows = this.#rows.filter((row) => row.id !== id)
    this.#files.delete(id)
    this.#running.get(id)?.abort()
    this.#tell()
  }

  #work(): void {
    for (const row of this.#rows) {
      if (this.#running.size >= atOnce) break
      if (row.state === 'waiting' && !this.#running.has(row.id)) void this.#send(row)
    }
    this.#tell()
  }

  async #send({ id, part, replaces, name, size }: Moving): Promise<void> {
    const file = this.#files.get(id)
    if (!file) return
    const controller = new AbortController()
    this.#running.set(id, controller)
    // What is heard after a pause or a cancel is news of the past.
    const change = (news: Partial<Moving>) => !controller.signal.aborted && this.#change(id, news)
    change({ state: 'sending' })
    try {
      const to = { entry: this.#entry, part, replaces, fingerprint: await fingerprintOf(file) }
      const outcome = await sendFile(
        file,
        to,
        {
          progress: (sent) => change({ sent, state: sent < size ? 'sending' : 'checking' }),
          waiting: () => change({ state: 'offline' }),
          named: (token) => change({ token }),
        },
        controller.signal,
      )
      change(ending(outcome))
      if (outcome.ok) this.#landed(name)
    } catch (error) {
      change({ state: 'failed', sentence: sentenceFor(error) })
    } finally {
      this.#running.delete(id)
      this.#work()
    }
  }

  #change(id: number, news: Partial<Moving>): void {
    this.#rows = this.#rows.map((row) => (row.id === id ? { ...row, ...news } : row))
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

function ending(outcome: Outcome): Partial<Moving> {
  if (outcome.ok) return { state: 'landed', file: outcome.file }
  return { state: 'failed', sentence: outcome.sentence, token: null }
}

function sentenceFor(error: unknown): string {
  if (error instanceof Denied) return error.message
  return error instanceof Unreadable ? words.unreadable : words.doesNotWork
}
