/** Type expressions: asking for a type and converting between them. */
import { Decimal128, Double, Int32, Long, ObjectId } from 'bson'
import { CommandError } from './errors'
import type { ExpressionFunction } from './expression-functions'
import { type TypeName, isNumber, toNumber, typeOf } from './values'

function cannot(value: unknown, to: string): never {
  throw new CommandError(
    241,
    `Unsupported conversion from ${typeOf(value)} to ${to} in $convert with no onError value`,
  )
}

function unparsed(value: string, to: string): never {
  throw new CommandError(241, `Failed to parse ${to} '${value}' in $convert with no onError value`)
}

/** A value as text, the way `$toString` writes it. */
export function toStringValue(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (isNumber(value)) return value instanceof Decimal128 ? value.toString() : String(value)
  if (value instanceof ObjectId) return value.toHexString()
  return cannot(value, 'string')
}

function toDouble(value: unknown, to: string): number {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isNumber(value)) return toNumber(value)
  if (value instanceof Date && to !== 'int') return value.getTime()
  if (typeof value !== 'string') return cannot(value, to)
  const number = value.trim() === value && value !== '' ? Number(value) : Number.NaN
  return Number.isNaN(number) && value !== 'NaN' ? unparsed(value, 'number') : number
}

function toInteger(value: unknown, to: 'int' | 'long'): bigint {
  if (value instanceof Long) return value.toBigInt()
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) unparsed(value, 'number')
  const number = toDouble(value, to)
  if (!Number.isFinite(number))
    throw new CommandError(
      241,
      `Attempt to convert ${number} value to integer type in $convert with no onError value`,
    )
  const whole = typeof value === 'string' ? BigInt(value) : BigInt(Math.trunc(number))
  const limit = to === 'int' ? 2n ** 31n : 2n ** 63n
  if (whole < -limit || whole >= limit)
    throw new CommandError(241, 'Conversion would overflow target type in $convert with no onError value')
  return whole
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (isNumber(value) && !(value instanceof Int32)) return new Date(Math.trunc(toNumber(value)))
  if (typeof value !== 'string') return cannot(value, 'date')
  const zoned = /([zZ]|[+-]\d\d:?\d\d)$/.test(value) || !value.includes(':')
  const date = new Date(zoned ? value : `${value}Z`)
  return Number.isNaN(date.getTime()) ? unparsed(value, 'date') : date
}

function toObjectId(value: unknown): ObjectId {
  if (value instanceof ObjectId) return value
  if (typeof value !== 'string') return cannot(value, 'objectId')
  return /^[0-9a-f]{24}$/i.test(value) ? new ObjectId(value) : unparsed(value, 'objectId')
}

function toBool(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  return isNumber(value) ? toNumber(value) !== 0 : true
}

const CONVERSIONS: Partial<Record<TypeName, (value: unknown) => unknown>> = {
  string: toStringValue,
  double: (value) => new Double(toDouble(value, 'double')),
  int: (value) => new Int32(Number(toInteger(value, 'int'))),
  long: (value) => Long.fromBigInt(toInteger(value, 'long')),
  decimal: (value) =>
    value instanceof Decimal128
      ? value
      : Decimal128.fromString(typeof value === 'string' ? value : String(toDouble(value, 'decimal'))),
  bool: toBool,
  date: toDate,
  objectId: toObjectId,
}

function convert(to: TypeName): ExpressionFunction {
  const run = CONVERSIONS[to] as (value: unknown) => unknown
  return { least: 1, most: 1, run: ([value]) => (value === null || value === undefined ? null : run(value)) }
}

function convertTo([input, to, onError, onNull]: unknown[]): unknown {
  if (input === null || input === undefined) return onNull ?? null
  const run = typeof to === 'string' ? CONVERSIONS[to as TypeName] : undefined
  if (!run) throw new CommandError(2, `Unknown type name: ${String(to)}`)
  try {
    return run(input)
  } catch (error) {
    if (onError !== undefined) return onError
    throw error
  }
}

export const TYPE_FUNCTIONS: Record<string, ExpressionFunction> = {
  $type: { least: 1, most: 1, run: ([value]) => (value === undefined ? 'missing' : typeOf(value)) },
  $isNumber: { least: 1, most: 1, run: ([value]) => isNumber(value) },
  $toString: convert('string'),
  $toDouble: convert('double'),
  $toInt: convert('int'),
  $toLong: convert('long'),
  $toDecimal: convert('decimal'),
  $toBool: convert('bool'),
  $toDate: convert('date'),
  $toObjectId: convert('objectId'),
  $convert: { least: 1, most: 1, named: ['input', 'to', 'onError?', 'onNull?'], run: convertTo },
}
