/** The copy of a form that this device keeps until the server has it: read, written and put back into the fields. */

export interface KeptCopy {
  /** The version of the section that it was typed upon. */
  version: string
  values: Record<string, string>
  at: number
  /** It left with the button; should it not have arrived, it is offered again. */
  wasSent: boolean
}

/** Fields about the form itself, not about the entry. */
const own = new Set(['version', 'window', 'turn'])

/** Everything typed into a form, by field name. */
export function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !own.has(name)) values[name] = value.replace(/\r\n?/g, '\n')
  }
  return values
}

/** Puts values back into the fields; what is not among them is emptied. */
export function fill(form: HTMLFormElement, values: Record<string, string>): void {
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
      field.value = values[field.name] ?? ''
    } else if (field instanceof HTMLInputElement && field.name && !own.has(field.name)) {
      if (field.type === 'radio' || field.type === 'checkbox') {
        field.checked = values[field.name] === field.value
      } else field.value = values[field.name] ?? ''
    }
  }
}

export function isSame(one: Record<string, string>, other: Record<string, string>): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''))
}

/** False when this browser keeps nothing (private windows, a full disk). */
export function keep(place: string, copy: KeptCopy): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function drop(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Nothing was kept where nothing can be removed.
  }
}

export function keptCopy(place: string): KeptCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(place) ?? 'null') as Partial<KeptCopy> | null
    return copy && typeof copy.version === 'string' && typeof copy.values === 'object'
      ? (copy as KeptCopy)
      : null
  } catch {
    return null
  }
}
