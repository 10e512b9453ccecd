/** Saves a form while it is being filled in, beside its button; what could not be sent stays on this device. */
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '#rules/refusal'
import { refusalSentence } from '#wording/vi/refusals'
import { saveWords as words } from '#wording/vi/entrant-forms'
import { drop, fill, isSame, keep, keptCopy, valuesOf, type KeptCopy } from './kept-copy'

/** What the page hears after a save: the new version, a refusal, or nothing at all (`unreachable`). */
export type SaveAnswer =
  | { ok: true; version: string; savedAt: Date }
  | { ok: false; refusal: Refusal | null }
  | { ok: false; unreachable: 'offline' | 'signed-out' }

export interface SaveStatusText {
  state: 'saved' | 'failed'
  text: string
}

const quietMilliseconds = 800
const retryMilliseconds = 10_000

interface AutosaveOptions {
  /** Names the copy on this device: entry and task. */
  place: string
  version: string
  /** False while two copies are being compared: then only the button saves. */
  isOn: boolean
}

/** What a save says of itself: the copy it was typed upon, the window it comes from, and its number there. */
export interface SaveLabel {
  version: string
  window: string
  turn: number
}

/** Attach `form` to a native form that carries every field of `label` hidden. */
export function useAutosave({ place, version, isOn }: AutosaveOptions) {
  const form = useRef<HTMLFormElement>(null)
  const fetcher = useFetcher<SaveAnswer>()
  const submit = useRef(fetcher.submit)
  submit.current = fetcher.submit
  const [status, setStatus] = useState<SaveStatusText | null>(null)
  const [found, setFound] = useState<KeptCopy | null>(null)
  const [label, setLabel] = useState<SaveLabel>({ version, window: '', turn: 0 })
  const now = useRef({ isDirty: false, isSending: false, isStopped: !isOn, timer: 0, isKept: true, label })

  /** In state, because React puts a hidden field back to what it rendered; in the form, because a press will not wait. */
  function relabel(changes: Partial<SaveLabel>): void {
    const next = { ...now.current.label, ...changes }
    now.current.label = next
    setLabel(next)
    for (const [name, value] of Object.entries(next)) {
      const field = form.current?.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = String(value)
    }
  }

  /** Each send has its number, so that one which arrives late is not taken for the newest. */
  function takeTurn(): void {
    relabel({ turn: now.current.label.turn + 1 })
  }

  function hold(wasSent = false): void {
    const fields = form.current
    if (!fields) return
    const { version: upon } = now.current.label
    now.current.isKept = keep(place, { version: upon, values: valuesOf(fields), at: Date.now(), wasSent })
  }

  function sendLater(milliseconds: number): void {
    clearTimeout(now.current.timer)
    now.current.timer = window.setTimeout(send, milliseconds)
  }

  function send(): void {
    const fields = form.current
    clearTimeout(now.current.timer)
    if (!fields || now.current.isStopped || now.current.isSending || !now.current.isDirty) return
    takeTurn()
    const body = new FormData(fields)
    body.set('autosave', 'on')
    now.current.isDirty = false
    now.current.isSending = true
    submit.current(body, { method: 'post', action: location.pathname })
  }

  function settle(answer: SaveAnswer): void {
    if (answer.ok) {
      relabel({ version: answer.version })
      if (now.current.isDirty) {
        hold()
        sendLater(quietMilliseconds)
      } else {
        drop(place)
        setStatus({ state: 'saved', text: words.saved(answer.savedAt) })
      }
      return
    }
    now.current.isDirty = true
    const fail = (text: string) => setStatus({ state: 'failed', text })
    if ('unreachable' in answer) {
      const kept = now.current.isKept ? words.failed : words.failedUnkept
      fail(answer.unreachable === 'signed-out' ? words.signedOut : kept)
      sendLater(retryMilliseconds)
    } else if (answer.refusal) {
      now.current.isStopped = true
      fail(answer.refusal.because === 'stale-version' ? words.conflict : refusalSentence(answer.refusal))
    } else fail(words.unusable)
  }

  useEffect(() => {
    if (fetcher.state !== 'idle' || !now.current.isSending) return
    now.current.isSending = false
    settle(fetcher.data ?? { ok: false, unreachable: 'offline' })
  }, [fetcher.state, fetcher.data])

  useEffect(() => {
    const fields = form.current
    if (!fields) return
    relabel({ window: now.current.label.window || crypto.getRandomValues(new Uint32Array(2)).join('-') })
    if (isOn) restore(fields)
    const listen = new AbortController()
    const on = (target: EventTarget, event: string, act: () => void) =>
      target.addEventListener(event, act, { signal: listen.signal })
    const changed = () => {
      now.current.isDirty = true
      hold()
      sendLater(quietMilliseconds)
    }
    on(fields, 'input', changed)
    on(fields, 'change', changed)
    on(fields, 'focusout', send)
    on(window, 'online', send)
    on(document, 'visibilitychange', send)
    on(fields, 'submit', () => {
      takeTurn()
      now.current.isStopped = true
      clearTimeout(now.current.timer)
      hold(true)
    })
    // Back from a page that could not be reached: the form is as it was left, and saving goes on.
    on(window, 'pageshow', () => {
      now.current.isStopped = !isOn
    })
    return () => {
      listen.abort()
      clearTimeout(now.current.timer)
    }
  }, [place, version, isOn])

  function restore(fields: HTMLFormElement): void {
    const copy = keptCopy(place)
    if (!copy) return
    if (isSame(copy.values, valuesOf(fields))) drop(place)
    else if (copy.version === version) use(copy)
    // It left with the button and the section has moved on since: it arrived.
    else if (copy.wasSent) drop(place)
    else setFound(copy)
  }

  /** Puts a kept copy back. Upon an older version it saves as a conflict, so that both copies are seen. */
  function use(copy: KeptCopy): void {
    const fields = form.current
    if (!fields) return
    fill(fields, copy.values)
    relabel({ version: copy.version })
    setFound(null)
    setStatus({ state: 'failed', text: words.restored })
    fields.dispatchEvent(new Event('input', { bubbles: true }))
  }

  function discard(): void {
    drop(place)
    setFound(null)
  }

  return { form, label, status, found, use, discard }
}
