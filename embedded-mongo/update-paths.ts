/** Reading, writing and removing at the dotted paths of an update, positional parts resolved. */
import { CommandError, must } from './errors'
import { positionIn, positionOf } from './paths'
import type { UpdateContext } from './update'
import { type Doc, isDoc, put, show } from './values'

/** The tests of array elements by the names that `$[name]` calls them. */
export type ArrayFilters = Map<string, (item: unknown) => boolean>

const LARGEST_PADDING = 1_500_000

interface Found {
  found: boolean
  value: unknown
  throughArray: boolean
}

/** The value at a path of field names and array positions. */
export function readPath(doc: Doc, parts: string[]): Found {
  let value: unknown = doc
  let throughArray = false
  for (const part of parts) {
    throughArray ||= Array.isArray(value)
    if (!hasPart(value, part)) return { found: false, value: undefined, throughArray }
    value = value[part]
  }
  return { found: true, value, throughArray }
}

/** Whether it is a document with that field or an array with that position. */
function hasPart(value: unknown, part: string): value is Doc {
  if (Array.isArray(value)) return positionIn(value, part) !== null
  return isDoc(value) && Object.prototype.hasOwnProperty.call(value, part)
}

/** Sets the value, making the documents on the way; what cannot hold it is refused. */
export function writePath(doc: Doc, parts: string[], value: unknown) {
  let holder: unknown = doc
  for (const [i, part] of parts.entries()) {
    const position = Array.isArray(holder) ? positionOf(part) : null
    if (Array.isArray(holder) && position !== null) pad(holder, position)
    else if (!isDoc(holder)) throw notViable(part, parts[i - 1] as string, holder)
    const slots = holder as Doc
    if (i === parts.length - 1) put(slots, part, value)
    else if (!hasPart(slots, part)) put(slots, part, {})
    holder = slots[part]
  }
}

function pad(array: unknown[], position: number) {
  const message = `can't backfill more than ${LARGEST_PADDING} elements`
  must(position - array.length <= LARGEST_PADDING, 2, message)
  while (array.length < position) array.push(null)
}

function notViable(part: string, parent: string, value: unknown): CommandError {
  return new CommandError(28, `Cannot create field '${part}' in element {${parent}: ${show(value)}}`)
}

/** Removes a field; an array element becomes null, so that the others keep their places. */
export function deletePath(doc: Doc, parts: string[]) {
  const { value: holder } = readPath(doc, parts.slice(0, -1))
  const last = parts.at(-1) as string
  if (!hasPart(holder, last)) return
  if (Array.isArray(holder)) holder[Number(last)] = null
  else delete holder[last]
}

/** All concrete paths a path with `$`, `$[]` or `$[name]` stands for in this document. */
export function resolvePaths(
  doc: Doc,
  parts: string[],
  path: string,
  context: UpdateContext,
  filters: ArrayFilters,
): string[][] {
  if (!path.includes('$')) return [parts]
  let paths: string[][] = [[]]
  for (const part of parts) {
    if (part === '$') {
      const position = context.match.position
      must(position !== undefined, 2, 'The positional operator did not find the match needed from the query.')
      paths = paths.map((prefix) => [...prefix, String(position)])
    } else if (part.startsWith('$[')) {
      const passes = filters.get(part.slice(2, -1)) ?? (() => true)
      paths = paths.flatMap((prefix) => {
        const { found, value } = readPath(doc, prefix)
        must(found, 2, `The path '${prefix.join('.')}' must exist for array updates`)
        must(Array.isArray(value), 2, `Cannot apply array updates to non-array element ${prefix.at(-1)}`)
        return value.flatMap((item, i) => (passes(item) ? [[...prefix, String(i)]] : []))
      })
    } else paths = paths.map((prefix) => [...prefix, part])
  }
  return paths
}
