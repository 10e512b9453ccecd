/** MongoDB's order of all BSON values, and equality by it. */
import type { BSONRegExp, BSONSymbol, Binary, ObjectId, Timestamp } from 'bson'
import { Decimal128, Long } from 'bson'
import { type BsonNumber, type Doc, type TypeName, toNumber, typeOf } from './values'

/** The bracket a type sorts in; types of one bracket are compared by value. An undefined counts as null. */
export const BRACKETS: Record<TypeName, number> = {
  minKey: 1,
  undefined: 7,
  null: 7,
  int: 12,
  long: 12,
  double: 12,
  decimal: 12,
  string: 17,
  symbol: 17,
  object: 22,
  array: 27,
  binData: 32,
  objectId: 37,
  bool: 42,
  date: 47,
  timestamp: 49,
  regex: 52,
  javascript: 62,
  maxKey: 129,
}

/** The empty array where a sort or index looks into arrays: below null, above MinKey. */
export const EMPTY_ARRAY = Symbol('empty array')

/** Whether there is no value: null, or no field at all. */
export function absent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

export function bracketOf(value: unknown): number {
  return value === EMPTY_ARRAY ? 2 : BRACKETS[typeOf(value)]
}

/** An exact number as `coefficient × 10^exponent`. */
export interface Exact {
  coefficient: bigint
  exponent: number
}

/** The exact decimal value of a finite number. */
export function exactOf(value: BsonNumber): Exact {
  if (value instanceof Long) return { coefficient: value.toBigInt(), exponent: 0 }
  if (value instanceof Decimal128) return exactDecimal(value.toString())
  const number = toNumber(value)
  if (Number.isInteger(number)) return { coefficient: BigInt(number), exponent: 0 }
  let scaled = number
  let shift = 0
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    shift += 1
  }
  // n / 2^k equals n × 5^k / 10^k, which is exact in decimal.
  return { coefficient: BigInt(scaled) * 5n ** BigInt(shift), exponent: -shift }
}

function exactDecimal(text: string): Exact {
  const [mantissa = '0', power = '0'] = text.toUpperCase().split('E')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { coefficient: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

/** Brings two exact numbers to one exponent. */
export function align(a: Exact, b: Exact): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent)
  return [
    a.coefficient * 10n ** BigInt(a.exponent - exponent),
    b.coefficient * 10n ** BigInt(b.exponent - exponent),
    exponent,
  ]
}

function sign(left: number | bigint | string, right: number | bigint | string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

const isWide = (value: BsonNumber) => value instanceof Decimal128 || value instanceof Long

/** Compares numbers of any class by exact value; NaN is below every other number. */
export function compareNumbers(a: BsonNumber, b: BsonNumber): number {
  const x = toNumber(a)
  const y = toNumber(b)
  if (Number.isNaN(x) || Number.isNaN(y)) return sign(Number.isNaN(x) ? 0 : 1, Number.isNaN(y) ? 0 : 1)
  if (x !== y || !Number.isFinite(x)) return sign(x, y)
  if (!isWide(a) && !isWide(b)) return 0
  const [left, right] = align(exactOf(a), exactOf(b))
  return sign(left, right)
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff

/** Strings compare by their UTF-8 bytes; only surrogates make UTF-16 order differ. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1
  }
  return a.length - b.length
}

function compareDocs(a: Doc, b: Doc): number {
  const left = Object.keys(a)
  const right = Object.keys(b)
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const x = a[left[i] as string]
    const y = b[right[i] as string]
    const order =
      bracketOf(x) - bracketOf(y) || compareStrings(left[i] as string, right[i] as string) || compare(x, y)
    if (order) return order
  }
  return left.length - right.length
}

function compareArrays(a: unknown[], b: unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = compare(a[i], b[i])
    if (order) return order
  }
  return a.length - b.length
}

/** The bytes of a Binary, without a copy. */
export function bytesOf(value: Binary): Uint8Array {
  return value.buffer.subarray(0, value.position)
}

const text = (value: unknown) => (typeof value === 'string' ? value : (value as BSONSymbol).value)

/** The total order of BSON values: negative, zero or positive. */
export function compare(a: unknown, b: unknown): number {
  const bracket = bracketOf(a)
  const apart = bracket - bracketOf(b)
  if (apart) return apart
  switch (bracket) {
    case BRACKETS.int:
      return compareNumbers(a as BsonNumber, b as BsonNumber)
    case BRACKETS.string:
      return compareStrings(text(a), text(b))
    case BRACKETS.object:
      return compareDocs(a as Doc, b as Doc)
    case BRACKETS.array:
      return compareArrays(a as unknown[], b as unknown[])
    case BRACKETS.binData: {
      const [x, y] = [a as Binary, b as Binary]
      return x.position - y.position || x.sub_type - y.sub_type || Buffer.compare(bytesOf(x), bytesOf(y))
    }
    case BRACKETS.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id)
    case BRACKETS.bool:
      return Number(a) - Number(b)
    case BRACKETS.date:
      return sign((a as Date).getTime(), (b as Date).getTime())
    case BRACKETS.timestamp:
      return sign((a as Timestamp).toBigInt(), (b as Timestamp).toBigInt())
    case BRACKETS.regex: {
      const [x, y] = [a as BSONRegExp, b as BSONRegExp]
      return compareStrings(x.pattern, y.pattern) || compareStrings(x.options, y.options)
    }
    case BRACKETS.javascript:
      return compareStrings(JSON.stringify(a), JSON.stringify(b))
    default:
      return 0
  }
}

/** Whether two values are the same to a query. */
export function equals(a: unknown, b: unknown): boolean {
  return compare(a, b) === 0
}
