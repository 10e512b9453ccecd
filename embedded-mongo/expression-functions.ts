/** The expression operators that are plain functions of their evaluated arguments. */
import { Int32, Long } from 'bson'
import { ACCUMULATORS, type Accumulator } from './accumulators'
import { type Operation, type Rounding, calculate, rounded } from './arithmetic'
import { absent } from './brackets'
import { compare, equals } from './compare'
import { CONVERSIONS, toText } from './conversions'
import { CommandError, must } from './errors'
import { type BsonNumber, type Doc, isDoc, isNumber, isTruthy, put, toNumber, typeOf } from './values'

export type Run = (...args: unknown[]) => unknown
/** How many arguments an operator takes, and what it answers. */
type ExpressionFunction = [least: number, most: number, run: Run]

const MANY = Number.MAX_SAFE_INTEGER

/** Answers null where any argument is null or absent. */
const orNull =
  (run: Run) =>
  (...args: unknown[]) =>
    args.some(absent) ? null : run(...args)

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

function calculation(operation: Operation): (a: unknown, b: unknown) => BsonNumber {
  return (a, b) => calculate(operation, numeric(`$${operation}`, a), numeric(`$${operation}`, b))
}
const plus = calculation('add')
const minus = calculation('subtract')
const times = calculation('multiply')

function rounding(name: Rounding, most: number): ExpressionFunction {
  return [1, most, orNull((value, places = 0) => rounded(name, numeric(name, value), integer(name, places)))]
}

const isDate = (value: unknown): value is Date => value instanceof Date
const later = (date: Date, milliseconds: unknown, sign = 1) =>
  new Date(date.getTime() + sign * Math.round(toNumber(milliseconds as BsonNumber)))

function add(...args: unknown[]): unknown {
  const [date, second] = args.filter(isDate)
  must(!second, 16612, 'only one date allowed in an $add expression')
  const sum = args.filter((arg) => !isDate(arg)).reduce(plus, new Int32(0))
  return date ? later(date, sum) : sum
}

function subtract(a: unknown, b: unknown): unknown {
  if (!isDate(a)) return minus(a, b)
  return isDate(b) ? Long.fromNumber(a.getTime() - b.getTime()) : later(a, numeric('$subtract', b), -1)
}

/** One argument that is an array stands for its elements, as MongoDB reads `$sum` and its kin. */
function accumulation(name: string): ExpressionFunction {
  const { start, next, result } = ACCUMULATORS[name] as Accumulator
  const run: Run = (...args) => {
    const [first] = args
    const values = args.length === 1 && Array.isArray(first) ? (first as unknown[]) : args
    return result(values.reduce((held, value) => next(held, value), start()))
  }
  return [0, MANY, run]
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

const typeName = (value: unknown) => (value === undefined ? 'missing' : typeOf(value))

function size(value: unknown): Int32 {
  if (Array.isArray(value)) return new Int32(value.length)
  throw new CommandError(17124, `The argument to $size must be an array, but was of type: ${typeName(value)}`)
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
  $multiply: [0, MANY, orNull((...args) => args.reduce(times, new Int32(1)))],
  $divide: [2, 2, orNull(calculation('divide'))],
  $mod: [2, 2, orNull(calculation('mod'))],
  $round: rounding('$round', 2),
  $trunc: rounding('$trunc', 2),
  $floor: rounding('$floor', 1),
  $ceil: rounding('$ceil', 1),
  $sum: accumulation('$sum'),
  $avg: accumulation('$avg'),
  $min: accumulation('$min'),
  $max: accumulation('$max'),
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
  $mergeObjects: accumulation('$mergeObjects'),
  $objectToArray: [1, 1, orNull(objectToArray)],
  $arrayToObject: [1, 1, orNull(arrayToObject)],
  $type: [1, 1, typeName],
  $isNumber: [1, 1, isNumber],
  ...Object.fromEntries(conversions),
}
