/** Saves a sheet while it is being written: one save at a time, nothing lost on the way, no window overwriting another. */

import type { KnownCopy, SheetCopy } from '../parts/on-device/held-sheets'
import { pauseAfter } from './offline/synchronise'

export type { SheetCopy }

/** Another window wrote in between: `kept` is what stands on the server as `version`. */
export interface ConflictAnswer {
  kind: 'conflict'
  version: number
  at: Date
  kept: SheetCopy
}

export type SaveAnswer =
  | { kind: 'saved'; version: number; at: Date }
  | ConflictAnswer
  | { kind: 'refused'; sentence: string }
  | { kind: 'failed'; why: 'network' | 'session' }

export type SaveState = { kind: 'idle' } | { kind: 'saving' } | SaveAnswer

export interface AutosaveOptions {
  /** What the server has, and as which version. */
  kept: SheetCopy
  version: number
  send: (copy: SheetCopy, version: number) => Promise<SaveAnswer>
  /** Whether two copies mean the same sheet: `16.50` is `16,5`. */
  isSame: (one: SheetCopy, other: SheetCopy) => boolean
  /** Holds on this machine what is not saved yet, and over which copy it was typed; null once everything is saved. */
  hold: (mine: SheetCopy | null, base: KnownCopy) => void
  tell: (state: SaveState) => void
  /** The page came with a conflict: nothing is sent until it is overruled. */
  conflict?: ConflictAnswer | null
  delay?: number
}

export interface Autosave {
  /** The fields have changed. */
  change: (copy: SheetCopy) => void
  /** Saves now what is not saved yet. True when the server has everything. */
  flush: () => Promise<boolean>
  /** Ends a conflict: what stands in the fields is to be kept over the other copy. */
  overrule: () => Promise<boolean>
  stop: () => void
}

export function autosave(options: AutosaveOptions): Autosave {
  const { send, isSame, tell, delay = 600 } = options
  let { kept, version } = options
  let wanted = kept
  let lastSent: SheetCopy | null = null
  let conflict = options.conflict ?? null
  let isClosed = false
  let failures = 0
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function later(milliseconds: number) {
    clearTimeout(timer)
    if (!conflict && !isClosed) timer = setTimeout(() => void flush(), milliseconds)
  }

  function hold(mine: SheetCopy | null) {
    options.hold(mine, { copy: kept, version })
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    while (running) await running
    if (conflict || isClosed) return false
    if (!isSame(wanted, kept)) {
      running = save().finally(() => (running = null))
      await running
    } else hold(null)
    return isSame(wanted, kept)
  }

  async function save(): Promise<void> {
    const sent = wanted
    tell({ kind: 'saving' })
    const answer = await send(sent, version)
    const isMine =
      answer.kind === 'conflict' && [sent, lastSent].some((copy) => copy && isSame(copy, answer.kept))
    lastSent = sent
    if (answer.kind === 'saved' || isMine) {
      // A conflict with what was sent a moment ago is a save whose answer was lost on the way.
      kept = answer.kind === 'conflict' ? answer.kept : sent
      version = answer.version
      failures = 0
      const isAll = isSame(wanted, kept)
      hold(isAll ? null : wanted)
      if (!isAll) later(isMine ? 0 : delay)
      tell({ kind: 'saved', version, at: answer.at })
      return
    }
    if (answer.kind === 'conflict') conflict = answer
    else if (answer.kind === 'failed') later(pauseAfter((failures += 1)))
    else if (answer.kind === 'refused') isClosed = true
    tell(answer)
  }

  return {
    change(copy) {
      wanted = copy
      if (isSame(wanted, kept) && !conflict) hold(null)
      else hold(wanted)
      later(delay)
    },
    flush,
    async overrule() {
      if (conflict) {
        kept = conflict.kept
        version = conflict.version
        const { at } = conflict
        conflict = null
        if (isSame(wanted, kept)) tell({ kind: 'saved', version, at })
      }
      return flush()
    },
    stop() {
      clearTimeout(timer)
      isClosed = true
    },
  }
}
