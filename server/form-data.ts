/** Reads a posted form safely: few and short field names, bounded size, dots made into nesting. */
import { data } from '@remix-run/node'

const maxBytes = 1024 * 1024
const maxFields = 500
const maxNameLength = 200
const maxDepth = 8

/** A field as typed: text, a list of texts when the name repeats, or nested by the dots in its name. */
export type FormValue = string | string[] | FormValues
export interface FormValues {
  [name: string]: FormValue
}

/** Names that would reach into an object's prototype. */
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The fields of a urlencoded or multipart form without files. Field names are checked before anything is nested:
 * a deep name overflows the stack of Remix's encoder (CVE-2026-34077, shared/stack.md §0).
 * @throws Response 413 for a body over 1 MB, 400 for names that no form of ours has.
 */
export async function readForm(request: Request): Promise<FormValues> {
  const length = Number(request.headers.get('Content-Length') ?? '0')
  if (length > maxBytes) throw data(null, { status: 413 })
  const form = await request.formData()
  return nest(
    [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** Builds the nested values; exported for its tests. */
export function nest(fields: [string, string][]): FormValues {
  if (fields.length > maxFields) throw data(null, { status: 400 })
  const root: FormValues = {}
  for (const [name, value] of fields) put(root, segments(name), value)
  return root
}

/** The checked segments of a field name. Throws Response 400. */
export function segments(name: string): string[] {
  const parts = name.split('.')
  if (
    name.length > maxNameLength ||
    parts.length > maxDepth ||
    parts.some((part) => forbiddenNames.has(part))
  ) {
    throw data(null, { status: 400 })
  }
  return parts
}

function put(root: FormValues, path: string[], value: string): void {
  let place = root
  for (const part of path.slice(0, -1)) {
    const next = own(place, part)
    if (next === undefined) place = place[part] = {}
    else if (typeof next === 'string' || Array.isArray(next)) throw data(null, { status: 400 })
    else place = next
  }
  const last = path.at(-1) ?? ''
  const before = own(place, last)
  if (before === undefined) place[last] = value
  else if (typeof before === 'string') place[last] = [before, value]
  else if (Array.isArray(before)) before.push(value)
  else throw data(null, { status: 400 })
}

/** What was put there, never what every object inherits: `toString.x` must not write into Object.prototype.toString. */
function own(place: FormValues, name: string): FormValue | undefined {
  return Object.hasOwn(place, name) ? place[name] : undefined
}
