/** What a BSON value is in memory: every wrapper class kept, so that a Double stays a Double. */
import {
  type BSONRegExp,
  BSONValue,
  type Decimal128,
  Double,
  Int32,
  Long,
  deserialize,
  serialize,
} from 'bson'
import { CommandError, must } from './errors'

export type Doc = Record<string, unknown>
export type BsonNumber = Int32 | Double | Long | Decimal128 | number

export const MAX_DOCUMENT = 16 * 1024 * 1024
const MAX_DEPTH = 180

/** Decodes with every number class and regular expression kept as it came. */
export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, { promoteValues: false, bsonRegExp: true, validation: { utf8: false } }) as Doc
}

/** Decodes bytes that a client sent, text checked too; what is not BSON is refused. */
export function decodeSent(bytes: Uint8Array): Doc {
  try {
    return deserialize(bytes, { promoteValues: false, bsonRegExp: true }) as Doc
  } catch (error) {
    throw new CommandError(22, `Invalid BSON: ${(error as Error).message}`)
  }
}

/** Encodes one document. Absent values are dropped so that they never turn into null. */
export function encode(doc: Doc): Buffer {
  const { buffer, byteOffset, byteLength } = serialize(doc, { ignoreUndefined: true })
  return Buffer.from(buffer, byteOffset, byteLength)
}

const TYPES_BY_CLASS: Record<string, TypeName> = {
  Int32: 'int',
  Double: 'double',
  Long: 'long',
  Decimal128: 'decimal',
  ObjectId: 'objectId',
  Binary: 'binData',
  Timestamp: 'timestamp',
  BSONRegExp: 'regex',
  BSONSymbol: 'symbol',
  Code: 'javascript',
  DBRef: 'object',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
}

export const TYPE_NUMBERS = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  javascript: 13,
  symbol: 14,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
} as const
export type TypeName = keyof typeof TYPE_NUMBERS

/** MongoDB's alias of a value's type; an absent value is `undefined`. */
export function typeOf(value: unknown): TypeName {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'boolean':
      return 'bool'
    case 'undefined':
      return 'undefined'
    case 'number':
      return Number.isInteger(value) && Math.abs(value) <= 0x7fffffff && !Object.is(value, -0)
        ? 'int'
        : 'double'
    case 'bigint':
      return 'long'
  }
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof BSONValue) return TYPES_BY_CLASS[value._bsontype] ?? 'object'
  return value instanceof RegExp ? 'regex' : 'object'
}

export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && typeOf(value) === 'object'
}

export function isNumber(value: unknown): value is BsonNumber {
  if (typeof value === 'number') return true
  if (!(value instanceof BSONValue)) return false
  const kind = value._bsontype
  return kind === 'Int32' || kind === 'Double' || kind === 'Long' || kind === 'Decimal128'
}

/** The number as a JavaScript double; a Long or Decimal128 may lose digits. */
export function toNumber(value: BsonNumber): number {
  if (typeof value === 'number') return value
  if (value instanceof Int32 || value instanceof Double) return value.value
  return value instanceof Long ? value.toNumber() : Number(value.toString())
}

/** The integer in a whole BSON number, or null where the value is not one. */
export function toInteger(value: unknown): number | null {
  if (!isNumber(value)) return null
  const number = toNumber(value)
  return Number.isSafeInteger(number) ? number : null
}

/** Truth as conditions see it: false, null, zero and absent are false. */
export function isTruthy(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false
  return isNumber(value) ? toNumber(value) !== 0 : true
}

/** Wraps an exact integer in the smallest type that holds it, never smaller than `atLeast`. */
export function wrapInteger(value: bigint, atLeast: 'int' | 'long'): Int32 | Long | Double {
  if (atLeast === 'int' && value >= -0x80000000n && value <= 0x7fffffffn) return new Int32(Number(value))
  if (value >= -(2n ** 63n) && value < 2n ** 63n) return Long.fromBigInt(value)
  return new Double(Number(value))
}

/** The command's own field as a whole number, refused by name when it is anything else. */
export function integerField(doc: Doc, name: string, fallback: number): number {
  const value = doc[name]
  if (value === undefined || value === null) return fallback
  must(isNumber(value), 14, `Field '${name}' must be a number, found ${typeOf(value)}`)
  return Math.trunc(toNumber(value))
}

/** Own-property read, so that a field called `constructor` is a field and nothing else. */
export function own(doc: Doc, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(doc, key) ? doc[key] : undefined
}

/** Own-property write that a field called `__proto__` cannot subvert. */
export function put(doc: Doc, key: string, value: unknown) {
  if (key === '__proto__') {
    Object.defineProperty(doc, key, { value, writable: true, enumerable: true, configurable: true })
  } else doc[key] = value
}

/** A copy that shares no document or array with the original; leaf values are never changed in place. */
export function clone<T>(value: T): T {
  if (Array.isArray(value)) return value.map(clone) as T
  if (!isDoc(value) || value instanceof BSONValue) return value
  const copy: Doc = {}
  for (const key of Object.keys(value)) put(copy, key, clone(value[key]))
  return copy as T
}

/** Refuses nesting that would overflow the stack further on. */
export function checkDepth(value: unknown, depth = 0) {
  must(depth <= MAX_DEPTH, 15, `Exceeded maximum nested object depth of ${MAX_DEPTH}`)
  if (Array.isArray(value)) for (const item of value) checkDepth(item, depth + 1)
  else if (isDoc(value)) for (const key of Object.keys(value)) checkDepth(value[key], depth + 1)
}

/** Shown in messages the way MongoDB shows values. */
export function show(value: unknown): string {
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return value.length ? `[ ${value.map(show).join(', ')} ]` : '[]'
  if (value instanceof BSONValue) {
    if (value._bsontype === 'ObjectId') return `ObjectId('${String(value)}')`
    if (value._bsontype === 'BSONRegExp') {
      const { pattern, options } = value as BSONRegExp
      return `/${pattern}/${options}`
    }
    return isNumber(value) ? value.toString() : JSON.stringify(value)
  }
  if (isDoc(value)) {
    const fields = Object.keys(value).map((key) => `${key}: ${show(value[key])}`)
    return fields.length ? `{ ${fields.join(', ')} }` : '{}'
  }
  return String(value)
}
