/** Letters as organisers write them: text with fields in double braces, `{{họ tên}}`, filled in for each recipient. */
import { foldName } from './fold-name'

/** What is filled in, by the name of the field as it is written between the braces. */
export type FieldValues = Readonly<Record<string, string>>

export type LetterTextProblem =
  /** A field that this letter does not know, with the known one that is written most like it. */
  | { code: 'field-unknown'; field: string; nearest: string | null }
  /** Braces that open and do not close, or the other way round. */
  | { code: 'braces-unpaired'; near: string }

const pattern = /\{\{([^{}]*)\}\}/g

/** `{{ Họ  tên }}` as `họ tên`: accents composed, without case and doubled spaces. */
export function fieldName(typed: string): string {
  return typed.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The fields that a text uses, each once, in order. */
export function fieldsIn(text: string): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, inner = '']) => fieldName(inner)))]
}

/** Everything that keeps a text from being filled in; empty when nothing does. */
export function letterTextProblems(text: string, known: readonly string[]): LetterTextProblem[] {
  const unknown = fieldsIn(text).filter((field) => !known.includes(field))
  const rest = text.replace(pattern, '')
  const stray = rest.search(/\{\{|\}\}/)
  return [
    ...unknown.map((field) => ({
      code: 'field-unknown' as const,
      field,
      nearest: nearestField(field, known),
    })),
    ...(stray < 0 ? [] : [{ code: 'braces-unpaired' as const, near: rest.slice(stray, stray + 30).trim() }]),
  ]
}

/**
 * Fills the fields in. An empty value takes the space in front of its field along, so that nobody is greeted `Chào ,`.
 * Values are put in as they are: braces in the title of a work are no fields.
 * @throws Error for a field without a value: texts are checked before they are kept.
 */
export function fillIn(text: string, values: FieldValues): string {
  return text.replace(/([ \t]?)\{\{([^{}]*)\}\}/g, (_, space: string, inner: string) => {
    const field = fieldName(inner)
    if (!Object.hasOwn(values, field)) throw new Error(`The letter has no field "${field}"`)
    const value = values[field] ?? ''
    return value === '' ? '' : space + value
  })
}

/** A text as a title: the fields that are the same for all filled in, a mark of omission for every other. */
export function outlineOf(text: string, values: FieldValues): string {
  return text.replace(pattern, (_, inner: string) => {
    const field = fieldName(inner)
    return Object.hasOwn(values, field) ? (values[field] ?? '') : '…'
  })
}

/** The known field that is written most like it; null where none is nearer than a wholly different word. */
export function nearestField(field: string, known: readonly string[]): string | null {
  const folded = foldName(field)
  const ranked = known
    .map((name) => ({ name, distance: distanceBetween(folded, foldName(name)) }))
    .toSorted((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= Math.max(folded.length, best.name.length) / 2 ? best.name : null
}

/** How many letters must be added, left out or changed (Levenshtein). */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
