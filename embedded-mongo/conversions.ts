/** Turning values of one type into another, as `$toInt`, `$toString` and their kin do. */
import { Decimal128, Double, Int32, Long, ObjectId } from 'bson'
import { CommandError, must } from './errors'
import { isNumber, toNumber, typeOf } from './values'

function cannot(value: unknown, to: string): never {
  const message = `Unsupported conversion from ${typeOf(value)} to ${to} in $convert with no onError value`
  throw new CommandError(241, message)
}

function unparsed(value: string, to: string): never {
  throw new CommandError(241, `Failed to parse ${to} '${value}' in $convert with no onError value`)
}

/** A value as text, the way `$toString` writes it. */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'boolean' || isNumber(value)) return String(value)
  return value instanceof ObjectId ? value.toHexString() : cannot(value, 'string')
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
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) unparsed(value, 'number')
  const number = toDouble(value, to)
  const limit = to === 'int' ? 2n ** 31n : 2n ** 63n
  const exact = value instanceof Long || typeof value === 'string'
  const whole = exact ? BigInt(String(value)) : Number.isFinite(number) ? BigInt(Math.trunc(number)) : limit
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

/** The conversions, by the operator that names them; null and absent stay null. */
export const CONVERSIONS: Record<string, (value: unknown) => unknown> = {
  $toString: toText,
  $toDouble: (value) => new Double(toDouble(value, 'double')),
  $toInt: (value) => new Int32(Number(toInteger(value, 'int'))),
  $toLong: (value) => Long.fromBigInt(toInteger(value, 'long')),
  $toDecimal: (value) =>
    Decimal128.fromString(isNumber(value) ? String(value) : String(toDouble(value, 'decimal'))),
  $toBool: (value) => (typeof value === 'boolean' ? value : !isNumber(value) || toNumber(value) !== 0),
  $toDate: toDate,
  $toObjectId: toObjectId,
}

const pad = (value: number, width = 2) => String(value).padStart(width, '0')

const FORMATS: Record<string, (date: Date) => string> = {
  Y: (date) => pad(date.getUTCFullYear(), 4),
  m: (date) => pad(date.getUTCMonth() + 1),
  d: (date) => pad(date.getUTCDate()),
  H: (date) => pad(date.getUTCHours()),
  M: (date) => pad(date.getUTCMinutes()),
  S: (date) => pad(date.getUTCSeconds()),
  L: (date) => pad(date.getUTCMilliseconds(), 3),
  '%': () => '%',
}

/** `$dateToString`, in UTC. */
export function formatDate(date: unknown, format: unknown = '%Y-%m-%dT%H:%M:%S.%LZ'): string {
  must(date instanceof Date, 16006, `can't convert from BSON type ${typeOf(date)} to Date`)
  must(typeof format === 'string', 18533, '$dateToString needs a format that is a string')
  return format.replace(/%(.?)/g, (_, letter: string) => {
    const write = FORMATS[letter]
    must(write, 18536, `Invalid format character '%${letter}' in format string`)
    return write(date)
  })
}
