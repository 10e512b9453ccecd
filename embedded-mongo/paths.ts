/** Dotted paths through documents and arrays, as queries, sorts and indexes walk them. */
import { EMPTY_ARRAY, compare } from './compare'
import { CommandError, must } from './errors'
import { type Doc, isDoc, isNumber, own, toNumber } from './values'

const NUMERIC = /^(0|[1-9]\d*)$/

/** A path part as an array position, or null. */
export function positionOf(part: string): number | null {
  return NUMERIC.test(part) ? Number(part) : null
}

/** A path part as the position of an element that is there, or null. */
export function positionIn(array: unknown[], part: string): number | null {
  const position = positionOf(part)
  return position !== null && position < array.length ? position : null
}

/** Where an array element made a query match: what the positional `$` stands for. */
export interface MatchContext {
  position?: number
}

/**
 * Whether some value at the path passes. Arrays on the way are entered, by position or element by element;
 * an absent end is tested as undefined; nothing is tested where an array holds no document to look into.
 */
export function someAtPath(
  doc: Doc,
  parts: string[],
  at: number,
  test: (value: unknown, context?: MatchContext) => boolean,
  context?: MatchContext,
): boolean {
  const value = own(doc, parts[at] as string)
  if (at === parts.length - 1) return test(value, context)
  if (isDoc(value)) return someAtPath(value, parts, at + 1, test, context)
  if (Array.isArray(value)) return someInArray(value, parts, at + 1, test, context)
  return test(undefined, context)
}

function someInArray(
  array: unknown[],
  parts: string[],
  at: number,
  test: (value: unknown, context?: MatchContext) => boolean,
  context?: MatchContext,
): boolean {
  const position = positionIn(array, parts[at] as string)
  if (position !== null) {
    const item = array[position]
    if (at === parts.length - 1) {
      if (test(item, context)) return true
    } else if (isDoc(item)) {
      if (someAtPath(item, parts, at + 1, test, context)) return true
    } else if (Array.isArray(item) && someInArray(item, parts, at + 1, test, context)) return true
  }
  for (let i = 0; i < array.length; i += 1) {
    const item = array[i]
    if (isDoc(item) && someAtPath(item, parts, at, test, context)) {
      if (context) context.position = i
      return true
    }
  }
  return false
}

/** Tests a value and, where it is an array, each of its elements. */
export function someElement(test: (value: unknown) => boolean) {
  return (value: unknown, context?: MatchContext): boolean => {
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i += 1) {
        if (test(value[i])) {
          if (context) context.position = i
          return true
        }
      }
    }
    return test(value)
  }
}

interface Pending {
  slot: number
  node: unknown
  at: number
}

/** One row of values per index entry of a document, with a note of which fields went through an array. */
export interface KeyRows {
  rows: unknown[][]
  multikey: boolean[]
}

/**
 * The values a document has at several paths at once, one row per element where a path crosses an array.
 * Two different arrays in one document are refused, as MongoDB refuses them.
 */
export function keyRows(doc: Doc, paths: string[][]): KeyRows {
  const multikey = paths.map(() => false)
  const rows: unknown[][] = []
  expand(
    paths.map(() => null),
    paths.map((_, slot) => ({ slot, node: doc, at: 0 })),
    paths,
    { rows, multikey },
  )
  return { rows, multikey }
}

function expand(fixed: unknown[], pending: Pending[], paths: string[][], out: KeyRows) {
  let array: unknown[] | null = null
  const inArray: Pending[] = []
  for (const { slot, node, at } of pending) {
    const parts = paths[slot] as string[]
    let value = node
    let next = at
    while (next < parts.length) {
      if (isDoc(value)) value = own(value, parts[next] as string)
      else if (Array.isArray(value) && positionIn(value, parts[next] as string) !== null) {
        value = value[Number(parts[next])]
      } else break
      next += 1
    }
    if (!Array.isArray(value)) {
      fixed[slot] = next === parts.length ? (value ?? null) : null
      continue
    }
    if (array && array !== value)
      throw new CommandError(171, `cannot index parallel arrays [${parts.join('.')}]`)
    array = value
    inArray.push({ slot, node: value, at: next })
    out.multikey[slot] = true
  }
  if (!array) {
    out.rows.push(fixed)
    return
  }
  const leaf = (field: Pending) => field.at === (paths[field.slot] as string[]).length
  if (array.length === 0) {
    for (const field of inArray) fixed[field.slot] = leaf(field) ? EMPTY_ARRAY : null
    out.rows.push(fixed)
    return
  }
  for (const item of array) {
    const row = [...fixed]
    const deeper: Pending[] = []
    for (const field of inArray) {
      if (leaf(field)) row[field.slot] = item ?? null
      else if (isDoc(item)) deeper.push({ slot: field.slot, node: item, at: field.at })
      else row[field.slot] = null
    }
    if (deeper.length) expand(row, deeper, paths, out)
    else out.rows.push(row)
  }
}

/** One field of an index or a sort. */
export interface KeyField {
  path: string
  parts: string[]
  direction: 1 | -1
}

/** The fields of a sort document, in order. */
export function sortFields(spec: unknown): KeyField[] {
  must(isDoc(spec), 2, 'the sort must be an object')
  return Object.keys(spec).map((path) => {
    const direction = isNumber(spec[path]) ? toNumber(spec[path]) : 0
    must(!isDoc(spec[path]) || !('$meta' in (spec[path] as Doc)), 2, '$meta sort is not supported')
    if (direction !== 1 && direction !== -1)
      throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    return { path, parts: path.split('.'), direction }
  })
}

function sortRows(doc: Doc, fields: KeyField[]): KeyRows {
  try {
    return keyRows(
      doc,
      fields.map((field) => field.parts),
    )
  } catch (error) {
    if (error instanceof CommandError && error.code === 171)
      throw new CommandError(2, 'cannot sort with keys that are parallel arrays')
    throw error
  }
}

/** The row a document sorts by: the least of its rows in the sort's own order. */
export function sortRow(doc: Doc, fields: KeyField[]): unknown[] {
  const { rows } = sortRows(doc, fields)
  let least = rows[0] as unknown[]
  for (const row of rows.slice(1)) if (compareRows(row, least, fields) < 0) least = row
  return least
}

export function compareRows(a: unknown[], b: unknown[], fields: KeyField[]): number {
  for (let i = 0; i < fields.length; i += 1) {
    const order = compare(a[i], b[i])
    if (order) return order * (fields[i] as KeyField).direction
  }
  return 0
}
