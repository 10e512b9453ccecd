/** Watches one form and saves it while it is being filled in; what could not be sent stays on this device. */
import type { Refusal } from '#rules/refusal'
import { saveWords as words } from '#wording/vi/entrant-forms'
import { refusalSentence } from '#wording/vi/refusals'
import { drop, fill, isSame, keep, keptCopy, valuesOf, type KeptCopy } from './kept-copy'

/** What the page hears after a save: the new version, a refusal, or nothing at all (`unreachable`). */
export type SaveAnswer =
  | { ok: true; version: string; savedAt: Date }
  | { ok: false; refusal: Refusal | null }
  | { ok: false; unreachable: 'offline' | 'signed-out' }

/** What a save says of itself: the copy it was typed upon, the window it comes from, and its number there. */
export interface SaveLabel {
  version: string
  window: string
  turn: number
}

export interface SaveStatusText {
  state: 'saved' | 'failed'
  text: string
}

interface AutosaverOptions {
  /** Names the copy on this device: entry and task. */
  place: string
  version: string
  /** False while two copies are being compared: then only the button saves. */
  isOn: boolean
  /** Sends the fields; the answer comes back through `settle`. */
  send: (body: FormData) => void
  show: (status: SaveStatusText) => void
  /** This device holds a copy that was typed upon an older version; null when it has been dealt with. */
  offer: (copy: KeptCopy | null) => void
  relabelled: (label: SaveLabel) => void
}

const quietMilliseconds = 800
const retryMilliseconds = 10_000

export class Autosaver {
  readonly #form: HTMLFormElement
  readonly #options: AutosaverOptions
  #label: SaveLabel
  #isDirty = false
  #isSending = false
  #isStopped: boolean
  #isKept = true
  #timer = 0

  constructor(form: HTMLFormElement, options: AutosaverOptions) {
    this.#form = form
    this.#options = options
    this.#isStopped = !options.isOn
    this.#label = { version: options.version, window: '', turn: 0 }
  }

  /** Begins to watch, and puts back what an earlier visit could not save. Returns how to stop. */
  start(): () => void {
    this.#relabel({ window: crypto.getRandomValues(new Uint32Array(2)).join('-') })
    const listen = new AbortController()
    const on = (target: EventTarget, event: string, act: () => void) =>
      target.addEventListener(event, act, { signal: listen.signal })
    const send = () => this.#send()
    on(this.#form, 'input', () => this.#changed())
    on(this.#form, 'change', () => this.#changed())
    on(this.#form, 'focusout', send)
    on(window, 'online', send)
    on(document, 'visibilitychange', send)
    on(this.#form, 'submit', () => {
      this.#takeTurn()
      this.#isStopped = true
      clearTimeout(this.#timer)
      this.#hold(true)
    })
    // Back from a page that could not be reached: the form is as it was left, and saving goes on.
    on(window, 'pageshow', () => {
      this.#isStopped = !this.#options.isOn
    })
    if (this.#options.isOn) this.#restore()
    return () => {
      listen.abort()
      clearTimeout(this.#timer)
    }
  }

  /** Hears what became of the last send. */
  settle(answer: SaveAnswer): void {
    if (!this.#isSending) return
    this.#isSending = false
    if (answer.ok) {
      this.#relabel({ version: answer.version })
      if (this.#isDirty) {
        this.#hold()
        this.#sendLater(quietMilliseconds)
      } else {
        drop(this.#options.place)
        this.#options.show({ state: 'saved', text: words.saved(answer.savedAt) })
      }
      return
    }
    this.#isDirty = true
    if ('unreachable' in answer) {
      const kept = this.#isKept ? words.failed : words.failedUnkept
      this.#fail(answer.unreachable === 'signed-out' ? words.signedOut : kept)
      this.#sendLater(retryMilliseconds)
    } else if (answer.refusal) {
      this.#isStopped = true
      const isConflict = answer.refusal.because === 'stale-version'
      this.#fail(isConflict ? words.conflict : refusalSentence(answer.refusal))
    } else this.#fail(words.unusable)
  }

  /** Puts a kept copy back. Upon an older version it saves as a conflict, so that both copies are seen. */
  use(copy: KeptCopy): void {
    fill(this.#form, copy.values)
    this.#relabel({ version: copy.version })
    this.#options.offer(null)
    this.#fail(words.restored)
    this.#changed()
  }

  discard(): void {
    drop(this.#options.place)
    this.#options.offer(null)
  }

  #changed(): void {
    this.#isDirty = true
    this.#hold()
    this.#sendLater(quietMilliseconds)
  }

  #send(): void {
    clearTimeout(this.#timer)
    if (this.#isStopped || this.#isSending || !this.#isDirty) return
    this.#takeTurn()
    const body = new FormData(this.#form)
    body.set('autosave', 'on')
    this.#isDirty = false
    this.#isSending = true
    this.#options.send(body)
  }

  #sendLater(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#send(), milliseconds)
  }

  #hold(wasSent = false): void {
    const { place } = this.#options
    const { version } = this.#label
    this.#isKept = keep(place, { version, values: valuesOf(this.#form), at: Date.now(), wasSent })
  }

  #restore(): void {
    const { place, version, offer } = this.#options
    const copy = keptCopy(place)
    if (!copy) return
    if (isSame(copy.values, valuesOf(this.#form))) drop(place)
    else if (copy.version === version) this.use(copy)
    // It left with the button and the section has moved on since: it arrived.
    else if (copy.wasSent) drop(place)
    else offer(copy)
  }

  /** Each send has its number, so that one which arrives late is not taken for the newest. */
  #takeTurn(): void {
    this.#relabel({ turn: this.#label.turn + 1 })
  }

  /** Told to the page, which renders the hidden fields; and set at once, because a press will not wait. */
  #relabel(changes: Partial<SaveLabel>): void {
    this.#label = { ...this.#label, ...changes }
    this.#options.relabelled(this.#label)
    for (const [name, value] of Object.entries(this.#label)) {
      const field = this.#form.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = String(value)
    }
  }

  #fail(text: string): void {
    this.#options.show({ state: 'failed', text })
  }
}
