/** Array, set and object expressions. */
import { Int32 } from 'bson'
import { compare, equals } from './compare'
import { CommandError } from './errors'
import type { ExpressionFunction } from './expression-functions'
import { hashOf } from './keys'
import { type KeyField, compareRows, sortRow } from './paths'
import { type Doc, isDoc, isNumber, isTruthy, put, toNumber, typeOf } from './values'

const MANY = Number.MAX_SAFE_INTEGER
const MOST_RANGE = 1_000_000
const absent = (value: unknown) => value === null || value === undefined

function array(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value))
    throw new CommandError(28689, `${name}'s argument must be an array, but is ${typeOf(value)}`)
  return value
}

function integer(name: string, value: unknown): number {
  if (!isNumber(value) || !Number.isInteger(toNumber(value))) {
    throw new CommandError(28691, `${name}'s argument must be a whole number, but is ${typeOf(value)}`)
  }
  return toNumber(value)
}

function one(name: string, run: (list: unknown[]) => unknown): ExpressionFunction {
  return { least: 1, most: 1, run: ([value]) => (absent(value) ? null : run(array(name, value))) }
}

function distinct(values: unknown[]): unknown[] {
  const seen = new Map<string, unknown>()
  for (const value of values) if (!seen.has(hashOf(value))) seen.set(hashOf(value), value)
  return [...seen.values()]
}

function slice([list, a, b]: unknown[]): unknown {
  if (absent(list) || absent(a)) return null
  const items = array('$slice', list)
  const first = integer('$slice', a)
  if (b === undefined) return first >= 0 ? items.slice(0, first) : items.slice(first)
  const start = first >= 0 ? first : Math.max(0, items.length + first)
  const count = integer('$slice', b)
  if (count <= 0) throw new CommandError(28729, 'Third argument to $slice must be positive')
  return items.slice(start, start + count)
}

function range([from, to, by]: unknown[]): unknown {
  const [start, end] = [integer('$range', from), integer('$range', to)]
  const step = by === undefined ? 1 : integer('$range', by)
  if (step === 0) throw new CommandError(34449, '$range requires a non-zero step value')
  if (Math.abs((end - start) / step) > MOST_RANGE)
    throw new CommandError(146, '$range would use too much memory')
  const out: Int32[] = []
  for (let i = start; step > 0 ? i < end : i > end; i += step) out.push(new Int32(i))
  return out
}

/** The fields of a sort document, in order. */
export function sortFields(spec: unknown): KeyField[] {
  if (!isDoc(spec)) throw new CommandError(2, 'the sort must be an object')
  return Object.keys(spec).map((path) => {
    const direction = isNumber(spec[path]) ? toNumber(spec[path]) : 0
    if (isDoc(spec[path]) && '$meta' in (spec[path] as Doc))
      throw new CommandError(2, '$meta sort is not supported')
    if (direction !== 1 && direction !== -1) {
      throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    }
    return { path, parts: path.split('.'), direction }
  })
}

function sortArray([input, by]: unknown[]): unknown {
  if (absent(input)) return null
  const items = [...array('$sortArray', input)]
  if (isNumber(by)) return items.sort((a, b) => compare(a, b) * toNumber(by))
  const fields = sortFields(by)
  const row = (item: unknown) => sortRow(isDoc(item) ? item : {}, fields)
  return items.sort((a, b) => compareRows(row(a), row(b), fields))
}

function mergeObjects(args: unknown[]): Doc {
  const out: Doc = {}
  for (const arg of args.length === 1 && Array.isArray(args[0]) ? args[0] : args) {
    if (absent(arg)) continue
    if (!isDoc(arg))
      throw new CommandError(40400, `$mergeObjects requires object inputs, but input is ${typeOf(arg)}`)
    for (const key of Object.keys(arg)) put(out, key, arg[key])
  }
  return out
}

function arrayToObject(list: unknown[]): Doc {
  const out: Doc = {}
  for (const item of list) {
    const [key, value] = Array.isArray(item) ? item : isDoc(item) ? [item.k, item.v] : []
    if (typeof key !== 'string') throw new CommandError(40395, '$arrayToObject needs keys that are strings')
    put(out, key, value)
  }
  return out
}

const position = (list: unknown[], index: number) => list[index < 0 ? list.length + index : index]

export const ARRAY_FUNCTIONS: Record<string, ExpressionFunction> = {
  $size: {
    least: 1,
    most: 1,
    run: ([value]) => {
      if (!Array.isArray(value))
        throw new CommandError(
          17124,
          `The argument to $size must be an array, but was of type: ${value === undefined ? 'missing' : typeOf(value)}`,
        )
      return new Int32(value.length)
    },
  },
  $isArray: { least: 1, most: 1, run: ([value]) => Array.isArray(value) },
  $arrayElemAt: {
    least: 2,
    most: 2,
    run: ([list, index]) =>
      absent(list) || absent(index)
        ? null
        : position(array('$arrayElemAt', list), integer('$arrayElemAt', index)),
  },
  $first: one('$first', (list) => list[0]),
  $last: one('$last', (list) => list.at(-1)),
  $slice: { least: 2, most: 3, run: slice },
  $concatArrays: {
    least: 0,
    most: MANY,
    run: (args) => (args.some(absent) ? null : args.flatMap((arg) => array('$concatArrays', arg))),
  },
  $in: {
    least: 2,
    most: 2,
    run: ([value, list]) => {
      if (!Array.isArray(list))
        throw new CommandError(40081, `$in requires an array as a second argument, found: ${typeOf(list)}`)
      return list.some((item) => equals(item, value))
    },
  },
  $indexOfArray: {
    least: 2,
    most: 2,
    run: ([list, value]) =>
      absent(list) ? null : new Int32(array('$indexOfArray', list).findIndex((item) => equals(item, value))),
  },
  $reverseArray: one('$reverseArray', (list) => [...list].reverse()),
  $range: { least: 2, most: 3, run: range },
  $sortArray: { least: 1, most: 1, named: ['input', 'sortBy'], run: sortArray },
  $setUnion: {
    least: 0,
    most: MANY,
    run: (args) => (args.some(absent) ? null : distinct(args.flatMap((arg) => array('$setUnion', arg)))),
  },
  $setIntersection: {
    least: 0,
    most: MANY,
    run: (args) => {
      if (args.some(absent)) return null
      const [first = [], ...rest] = args.map((arg) => array('$setIntersection', arg))
      const sets = rest.map((list) => new Set(list.map(hashOf)))
      return distinct(first).filter((item) => sets.every((set) => set.has(hashOf(item))))
    },
  },
  $setDifference: {
    least: 2,
    most: 2,
    run: ([a, b]) => {
      if (absent(a) || absent(b)) return null
      const drop = new Set(array('$setDifference', b).map(hashOf))
      return distinct(array('$setDifference', a)).filter((item) => !drop.has(hashOf(item)))
    },
  },
  $setIsSubset: {
    least: 2,
    most: 2,
    run: ([a, b]) => {
      const all = new Set(array('$setIsSubset', b).map(hashOf))
      return array('$setIsSubset', a).every((item) => all.has(hashOf(item)))
    },
  },
  $setEquals: {
    least: 2,
    most: MANY,
    run: (args) => {
      const sets = args.map((arg) => new Set(array('$setEquals', arg).map(hashOf)))
      return sets.every((set) => set.size === sets[0]?.size && [...set].every((key) => sets[0]?.has(key)))
    },
  },
  $allElementsTrue: one('$allElementsTrue', (list) => list.every(isTruthy)),
  $anyElementTrue: one('$anyElementTrue', (list) => list.some(isTruthy)),
  $mergeObjects: { least: 0, most: MANY, run: mergeObjects },
  $objectToArray: {
    least: 1,
    most: 1,
    run: ([value]) => {
      if (absent(value)) return null
      if (!isDoc(value))
        throw new CommandError(40390, `$objectToArray requires a document input, found: ${typeOf(value)}`)
      return Object.keys(value).map((k) => ({ k, v: value[k] }))
    },
  },
  $arrayToObject: one('$arrayToObject', arrayToObject),
}
