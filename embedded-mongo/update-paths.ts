/** Reading, writing and removing at the dotted paths of an update, positional parts resolved. */
import { CommandError, must } from './errors'
import { positionOf } from './paths'
import type { ArrayFilter, UpdateContext } from './update'
import { type Doc, isDoc, own, put, show } from './values'

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
    if (Array.isArray(value)) {
      throughArray = true
      const position = positionOf(part)
      if (position === null || position >= value.length)
        return { found: false, value: undefined, throughArray }
      value = value[position]
    } else if (isDoc(value) && Object.prototype.hasOwnProperty.call(value, part)) value = own(value, part)
    else return { found: false, value: undefined, throughArray }
  }
  return { found: true, value, throughArray }
}

/** Sets the value, making the documents on the way; what cannot hold it is refused. */
export function writePath(doc: Doc, parts: string[], value: unknown) {
  let holder: unknown = doc
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] as string
    const last = i === parts.length - 1
    if (Array.isArray(holder)) {
      const position = positionOf(part)
      if (position === null) throw notViable(part, parts[i - 1] as string, holder)
      if (position - holder.length > LARGEST_PADDING)
        throw new CommandError(2, `can't backfill more than ${LARGEST_PADDING} elements`)
      while (holder.length < position) holder.push(null)
      if (last) holder[position] = value
      else {
        if (position >= holder.length) holder.push({})
        holder = holder[position]
      }
    } else if (isDoc(holder)) {
      if (last) put(holder, part, value)
      else {
        if (!Object.prototype.hasOwnProperty.call(holder, part)) put(holder, part, {})
        holder = own(holder, part)
      }
    } else throw notViable(part, parts[i - 1] as string, holder)
  }
}

function notViable(part: string, parent: string, value: unknown): CommandError {
  return new CommandError(28, `Cannot create field '${part}' in element {${parent}: ${show(value)}}`)
}

/** Removes a field; an array element becomes null, so that the others keep their places. */
export function deletePath(doc: Doc, parts: string[]) {
  const holder = parts.length === 1 ? doc : readPath(doc, parts.slice(0, -1)).value
  const last = parts.at(-1) as string
  if (Array.isArray(holder)) {
    const position = positionOf(last)
    if (position !== null && position < holder.length) holder[position] = null
  } else if (isDoc(holder)) delete holder[last]
}

/** All concrete paths a path with `$`, `$[]` or `$[name]` stands for in this document. */
export function resolvePaths(
  doc: Doc,
  parts: string[],
  path: string,
  context: UpdateContext,
  filters: Map<string, ArrayFilter>,
): string[][] {
  if (!path.includes('$')) return [parts]
  let paths: string[][] = [[]]
  for (const part of parts) {
    if (part === '$') {
      const position = context.match.position
      must(position !== undefined, 2, 'The positional operator did not find the match needed from the query.')
      paths = paths.map((prefix) => [...prefix, String(position)])
    } else if (part.startsWith('$[')) {
      const name = part.slice(2, -1)
      const filter = name === '' ? null : filters.get(name)
      paths = paths.flatMap((prefix) => {
        const array = readPath(doc, prefix)
        if (!array.found)
          throw new CommandError(2, `The path '${prefix.join('.')}' must exist for array updates`)
        if (!Array.isArray(array.value))
          throw new CommandError(2, `Cannot apply array updates to non-array element ${prefix.at(-1)}`)
        return array.value.flatMap((item, i) =>
          !filter || filter.test(item) ? [[...prefix, String(i)]] : [],
        )
      })
    } else paths = paths.map((prefix) => [...prefix, part])
  }
  return paths
}
