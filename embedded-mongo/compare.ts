/** MongoDB's order of all BSON values, and equality by it. */
import { type BSONSymbol, Decimal128, Long, type ObjectId } from 'bson'
import { BRACKETS, bracketOf } from './brackets'
import { align, exactOf } from './exact'
import { encodeKey } from './keys'
import { type BsonNumber, toNumber } from './values'

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

const text = (value: unknown) => (typeof value === 'string' ? value : (value as BSONSymbol).value)
const keyOf = (value: unknown) => encodeKey([value], [1])

/** The total order of BSON values: negative, zero or positive. It is that of index keys, found faster where it can be. */
export function compare(a: unknown, b: unknown): number {
  const bracket = bracketOf(a)
  const apart = bracket - bracketOf(b)
  if (apart) return apart
  switch (bracket) {
    case BRACKETS.null:
      return 0
    case BRACKETS.int:
      return compareNumbers(a as BsonNumber, b as BsonNumber)
    case BRACKETS.string:
      return compareStrings(text(a), text(b))
    case BRACKETS.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id)
    case BRACKETS.bool:
      return Number(a) - Number(b)
    case BRACKETS.date:
      return sign((a as Date).getTime(), (b as Date).getTime())
    default:
      return Buffer.compare(keyOf(a), keyOf(b))
  }
}

/** Whether two values are the same to a query. */
export function equals(a: unknown, b: unknown): boolean {
  return compare(a, b) === 0
}
