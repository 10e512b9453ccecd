/** The expression operators that are plain functions of their evaluated arguments. */
import { Int32, Long } from 'bson'
import { type Operation, average, calculate, rounded, total } from './arithmetic'
import { compare, equals } from './compare'
import { CONVERSIONS, toText } from './conversions'
import { CommandError, must } from './errors'
import { type BsonNumber, type Doc, isDoc, isNumber, isTruthy, put, toNumber, typeOf } from './values'

/** How many arguments an operator takes, and what it answers. */
export type ExpressionFunction = [least: number, most: number, run: (...args: unknown[]) => unknown]

const MANY = Number.MAX_SAFE_INTEGER
export const absent = (value: unknown) => value === null || value === undefined

/** Answers null where any argument is null or absent. */
function orNull(run: (...args: unknown[]) => unknown) {
  return (...args: unknown[]) => (args.some(absent) ? null : run(...args))
}

/** In expressions an absent value sorts below null; in queries the two are one. */
function orderOf(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return Math.sign(compare(a, b))
}

function comparison(test: (order: number) => boolean): ExpressionFunction {
  return [2, 2, (a, b) => test(orderOf(a, b))]
}

function numeric(name: string, value: unknown): BsonNumber {
  must(isNumber(value), 14, `${name} only supports numeric types, not ${typeOf(value)}`)
  return value
}

function text(name: string, value: unknown): string {
  must(typeof value === 'string', 16702, `${name} only supports strings, not ${typeOf(value)}`)
  return value
}

function array(name: string, value: unknown): unknown[] {
  must(Array.isArray(value), 28689, `${name}'s argument must be an array, but is ${typeOf(value)}`)
  return value
}

function integer(name: string, value: unknown): number {
  const number = toNumber(numeric(name, value))
  must(Number.isInteger(number), 28691, `${name}'s argument must be a whole number`)
  return number
}

function pair(name: string, operation: Operation): ExpressionFunction {
  return [2, 2, orNull((a, b) => calculate(operation, numeric(name, a), numeric(name, b)))]
}

function rounding(name: '$round' | '$trunc' | '$floor' | '$ceil', most: number): ExpressionFunction {
  return [1, most, orNull((value, places = 0) => rounded(name, numeric(name, value), integer(name, places)))]
}

function add(...args: unknown[]): unknown {
  const dates = args.filter((arg): arg is Date => arg instanceof Date)
  must(dates.length <= 1, 16612, 'only one date allowed in an $add expression')
  const numbers = args.filter((arg) => !(arg instanceof Date)).map((arg) => numeric('$add', arg))
  return dates[0] ? new Date(dates[0].getTime() + Math.round(toNumber(total(numbers)))) : total(numbers)
}

function subtract(a: unknown, b: unknown): unknown {
  if (!(a instanceof Date)) return calculate('subtract', numeric('$subtract', a), numeric('$subtract', b))
  if (b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime())
  return new Date(a.getTime() - Math.round(toNumber(numeric('$subtract', b))))
}

function multiply(...args: unknown[]): unknown {
  return args.reduce<BsonNumber>((a, b) => calculate('multiply', a, numeric('$multiply', b)), new Int32(1))
}

/** One argument that is an array stands for its elements, as MongoDB reads `$sum` and its kin. */
function spread(run: (values: unknown[]) => unknown): ExpressionFunction {
  return [0, MANY, (...args) => run(args.length === 1 && Array.isArray(args[0]) ? args[0] : args)]
}

/** The least or greatest of the values that are there. */
export function extreme(values: Iterable<unknown>, wanted: 1 | -1): unknown {
  let found: unknown
  for (const value of values) {
    if (!absent(value) && (found === undefined || compare(value, found) * wanted > 0)) found = value
  }
  return found ?? null
}

/** `$toLower` and its kin read dates and numbers as text and nothing as the empty string. */
const loose = (value: unknown) => (absent(value) ? '' : toText(value))

function substring(value: unknown, from: unknown, length: unknown): string {
  const [start, count] = [integer('$substrCP', from), integer('$substrCP', length)]
  must(start >= 0, 34452, '$substrCP: the starting index must not be negative')
  return [...loose(value)].slice(start, count < 0 ? undefined : start + count).join('')
}

function slice(list: unknown, a: unknown, b?: unknown): unknown {
  const items = array('$slice', list)
  const first = integer('$slice', a)
  if (b === undefined) return first >= 0 ? items.slice(0, first) : items.slice(first)
  const start = first >= 0 ? first : Math.max(0, items.length + first)
  const count = integer('$slice', b)
  must(count > 0, 28729, 'Third argument to $slice must be positive')
  return items.slice(start, start + count)
}

function isIn(value: unknown, list: unknown): boolean {
  must(Array.isArray(list), 40081, `$in requires an array as a second argument, found: ${typeOf(list)}`)
  return list.some((item) => equals(item, value))
}

function size(value: unknown): Int32 {
  if (Array.isArray(value)) return new Int32(value.length)
  const type = value === undefined ? 'missing' : typeOf(value)
  throw new CommandError(17124, `The argument to $size must be an array, but was of type: ${type}`)
}

/** One document with the fields of all; a later one's field wins. */
export function mergeObjects(values: Iterable<unknown>): Doc {
  const out: Doc = {}
  for (const value of values) {
    if (absent(value)) continue
    must(isDoc(value), 40400, `$mergeObjects requires object inputs, but input is ${typeOf(value)}`)
    for (const key of Object.keys(value)) put(out, key, value[key])
  }
  return out
}

function objectToArray(value: unknown): Doc[] {
  must(isDoc(value), 40390, `$objectToArray requires a document input, found: ${typeOf(value)}`)
  return Object.keys(value).map((k) => ({ k, v: value[k] }))
}

function arrayToObject(list: unknown): Doc {
  const out: Doc = {}
  for (const item of array('$arrayToObject', list)) {
    const [key, value] = Array.isArray(item) ? item : isDoc(item) ? [item.k, item.v] : []
    must(typeof key === 'string', 40395, '$arrayToObject needs keys that are strings')
    put(out, key, value)
  }
  return out
}

const conversions = Object.entries(CONVERSIONS).map(([name, run]): [string, ExpressionFunction] => [
  name,
  [1, 1, orNull(run)],
])

export const FUNCTIONS: Record<string, ExpressionFunction | undefined> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: [2, 2, (a, b) => new Int32(orderOf(a, b))],
  $not: [1, 1, (value) => !isTruthy(value)],
  $add: [0, MANY, orNull(add)],
  $subtract: [2, 2, orNull(subtract)],
  $multiply: [0, MANY, orNull(multiply)],
  $divide: pair('$divide', 'divide'),
  $mod: pair('$mod', 'mod'),
  $round: rounding('$round', 2),
  $trunc: rounding('$trunc', 2),
  $floor: rounding('$floor', 1),
  $ceil: rounding('$ceil', 1),
  $sum: spread(total),
  $avg: spread(average),
  $min: spread((values) => extreme(values, -1)),
  $max: spread((values) => extreme(values, 1)),
  $concat: [0, MANY, orNull((...args) => args.map((arg) => text('$concat', arg)).join(''))],
  $toLower: [1, 1, (value) => loose(value).toLowerCase()],
  $toUpper: [1, 1, (value) => loose(value).toUpperCase()],
  $strLenCP: [1, 1, (value) => new Int32([...text('$strLenCP', value)].length)],
  $substrCP: [3, 3, substring],
  $size: [1, 1, size],
  $isArray: [1, 1, Array.isArray],
  $arrayElemAt: [2, 2, orNull((list, at) => array('$arrayElemAt', list).at(integer('$arrayElemAt', at)))],
  $first: [1, 1, orNull((list) => array('$first', list)[0])],
  $last: [1, 1, orNull((list) => array('$last', list).at(-1))],
  $slice: [2, 3, orNull(slice)],
  $concatArrays: [0, MANY, orNull((...args) => args.flatMap((arg) => array('$concatArrays', arg)))],
  $in: [2, 2, isIn],
  $mergeObjects: spread(mergeObjects),
  $objectToArray: [1, 1, orNull(objectToArray)],
  $arrayToObject: [1, 1, orNull(arrayToObject)],
  $type: [1, 1, (value) => (value === undefined ? 'missing' : typeOf(value))],
  $isNumber: [1, 1, isNumber],
  ...Object.fromEntries(conversions),
}
