/** Dotted paths through documents and arrays, as queries, sorts and indexes walk them. */
import { EMPTY_ARRAY } from './brackets'
import { compare } from './compare'
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

type Test = (value: unknown, context?: MatchContext) => boolean

/**
 * Whether some value at the path passes. Arrays on the way are entered, by position or element by element;
 * an absent end is tested as undefined; nothing is tested where an array holds no document to look into.
 */
export function someAtPath(doc: Doc, parts: string[], test: Test, context?: MatchContext, at = 0): boolean {
  return someBelow(own(doc, parts[at] as string), parts, test, context, at + 1)
}

function someBelow(
  value: unknown,
  parts: string[],
  test: Test,
  context: MatchContext | undefined,
  at: number,
): boolean {
  if (at === parts.length) return test(value, context)
  if (isDoc(value)) return someAtPath(value, parts, test, context, at)
  if (!Array.isArray(value)) return test(undefined, context)
  const position = positionIn(value, parts[at] as string)
  if (position !== null) {
    const item: unknown = value[position]
    const goesOn = at + 1 === parts.length || isDoc(item) || Array.isArray(item)
    if (goesOn && someBelow(item, parts, test, context, at + 1)) return true
  }
  for (let i = 0; i < value.length; i += 1) {
    const item: unknown = value[i]
    if (!isDoc(item) || !someAtPath(item, parts, test, context, at)) continue
    if (context) context.position = i
    return true
  }
  return false
}

/** Tests a value and, where it is an array, each of its elements. */
export function someElement(test: Test): Test {
  return (value, context) => {
    if (!Array.isArray(value)) return test(value)
    for (let i = 0; i < value.length; i += 1) {
      if (!test(value[i])) continue
      if (context) context.position = i
      return true
    }
    return test(value)
  }
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
  const out: KeyRows = { rows: [], multikey: paths.map(() => false) }
  const walks = paths.map((left): Walk => ({ value: doc, left }))
  expand(walks, paths, out)
  return out
}

/** How far a path has been walked: the value there, and the parts left; null once the value is the row's. */
interface Walk {
  value: unknown
  left: string[] | null
}

function expand(walks: Walk[], paths: string[][], out: KeyRows) {
  let array: unknown[] | null = null
  for (const [slot, walk] of walks.entries()) {
    if (walk.left) walkOn(walk, walk.left)
    if (!walk.left) continue
    const name = (paths[slot] as string[]).join('.')
    must(!array || array === walk.value, 171, `cannot index parallel arrays [${name}]`)
    array = walk.value as unknown[]
    out.multikey[slot] = true
  }
  if (!array) {
    out.rows.push(walks.map(({ value }) => value))
    return
  }
  for (const item of array.length ? array : [EMPTY_ARRAY]) {
    const inner = walks.map(({ value, left }) => (left ? walkInto(item, left) : { value, left }))
    expand(inner, paths, out)
  }
}

/** Walks to the end of the path or to the first array. */
function walkOn(walk: Walk, parts: string[]) {
  let at = 0
  for (; at < parts.length; at += 1) {
    const part = parts[at] as string
    if (isDoc(walk.value)) walk.value = own(walk.value, part)
    else if (Array.isArray(walk.value) && positionIn(walk.value, part) !== null)
      walk.value = walk.value[Number(part)]
    else break
  }
  if (Array.isArray(walk.value)) {
    walk.left = parts.slice(at)
    return
  }
  walk.value = at === parts.length ? (walk.value ?? null) : null
  walk.left = null
}

function walkInto(item: unknown, left: string[]): Walk {
  if (left.length === 0) return { value: item ?? null, left: null }
  return isDoc(item) ? { value: item, left } : { value: null, left: null }
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

/** The row a document sorts by: the least of its rows in the sort's own order. */
export function sortRow(doc: Doc, fields: KeyField[]): unknown[] {
  try {
    const paths = fields.map((field) => field.parts)
    const { rows } = keyRows(doc, paths)
    return rows.reduce((least, row) => (compareRows(row, least, fields) < 0 ? row : least))
  } catch (error) {
    const parallel = error instanceof CommandError && error.code === 171
    throw parallel ? new CommandError(2, 'cannot sort with keys that are parallel arrays') : error
  }
}

export function compareRows(a: unknown[], b: unknown[], fields: KeyField[]): number {
  for (let i = 0; i < fields.length; i += 1) {
    const order = compare(a[i], b[i])
    if (order) return order * (fields[i] as KeyField).direction
  }
  return 0
}
