/** Index keys whose plain byte order is MongoDB's value order, so that lmdb can keep them sorted. */
import { createHash } from 'node:crypto'
import type { BSONRegExp, BSONSymbol, Binary, ObjectId, Timestamp } from 'bson'
import { Decimal128, Long } from 'bson'
import { BRACKETS, bracketOf } from './brackets'
import { align, exactOf } from './exact'
import { type BsonNumber, type Doc, toNumber } from './values'

/** lmdb refuses keys above 1,978 bytes; what is longer is cut here and told apart by its hash. */
export const LONGEST_KEY = 1900

/** A growing byte buffer, reused for every key. */
class Writer {
  bytes = Buffer.allocUnsafe(4096)
  length = 0

  /** Makes room for more bytes and answers where they begin. */
  private take(count: number): number {
    const at = this.length
    this.length += count
    if (this.length > this.bytes.length) {
      const wider = Buffer.allocUnsafe(this.length * 2)
      wider.set(this.bytes.subarray(0, at))
      this.bytes = wider
    }
    return at
  }

  byte(value: number) {
    const at = this.take(1)
    this.bytes[at] = value
  }

  raw(value: Uint8Array) {
    const at = this.take(value.length)
    this.bytes.set(value, at)
  }

  /** Zero bytes are escaped and the end is marked, so that a prefix sorts before what continues it. */
  text(value: string) {
    const at = this.take(value.length * 3)
    this.length = at + this.bytes.write(value, at, 'utf8')
    if (value.includes('\0')) {
      const copy = Buffer.from(this.bytes.subarray(at, this.length))
      this.length = at
      for (const byte of copy) {
        this.byte(byte)
        if (byte === 0) this.byte(0xff)
      }
    }
    this.byte(0)
    this.byte(1)
  }

  int64(value: bigint) {
    const at = this.take(8)
    this.bytes.writeBigInt64BE(value, at)
    this.bytes[at]! ^= 0x80
  }

  double(value: number) {
    const at = this.take(8)
    this.bytes.writeDoubleBE(value === 0 ? 0 : value, at)
    if (this.bytes[at]! & 0x80) this.invert(at)
    else this.bytes[at]! ^= 0x80
  }

  /** Turns round the order of what has been written since then. */
  invert(from: number) {
    for (let at = from; at < this.length; at += 1) this.bytes[at]! ^= 0xff
  }
}

/** The nearest double first, then the exact distance from it: 2^53 + 1 and Decimal128 keep their place. */
function writeNumber(out: Writer, value: BsonNumber) {
  const number = toNumber(value)
  if (Number.isNaN(number)) return out.raw(Buffer.alloc(11))
  const double = Number.isFinite(number) || !(value instanceof Decimal128) ? number : clipped(value, number)
  out.double(double)
  let whole = 0n
  let digits = ''
  if ((value instanceof Long || value instanceof Decimal128) && Number.isFinite(double)) {
    const [exact, base, exponent] = align(exactOf(value), exactOf(double))
    const unit = 10n ** BigInt(Math.max(0, -exponent))
    const rest = (exact - base) * 10n ** BigInt(Math.max(0, exponent))
    whole = rest / unit - (rest < 0n && rest % unit !== 0n ? 1n : 0n)
    const fraction = rest - whole * unit
    if (fraction) digits = fraction.toString().padStart(-exponent, '0').replace(/0+$/, '')
  }
  const clip = whole > 0x7ffen ? 0x7ffen : whole < -0x7fffn ? -0x7fffn : whole
  const shifted = Number(clip) + 0x8000
  out.byte(shifted >> 8)
  out.byte(shifted & 0xff)
  if (digits) out.raw(Buffer.from(digits, 'latin1'))
  out.byte(0)
}

function clipped(value: Decimal128, number: number): number {
  return value.toString().includes('Inf') ? number : Math.sign(number) * Number.MAX_VALUE
}

function writeValue(out: Writer, value: unknown) {
  const bracket = bracketOf(value)
  out.byte(bracket)
  writeBody(out, bracket, value)
}

/** What follows the byte of the bracket. */
function writeBody(out: Writer, bracket: number, value: unknown) {
  switch (bracket) {
    case BRACKETS.int:
      return writeNumber(out, value as BsonNumber)
    case BRACKETS.string:
      return out.text(typeof value === 'string' ? value : (value as BSONSymbol).value)
    case BRACKETS.object:
      return writeDoc(out, value as Doc)
    case BRACKETS.array:
      for (const item of value as unknown[]) writeValue(out, item)
      return out.byte(0)
    case BRACKETS.binData: {
      const { buffer, position, sub_type: subType } = value as Binary
      for (const shift of [24, 16, 8, 0]) out.byte((position >> shift) & 0xff)
      out.byte(subType)
      return out.raw(buffer.subarray(0, position))
    }
    case BRACKETS.objectId:
      return out.raw((value as ObjectId).id)
    case BRACKETS.bool:
      return out.byte(value ? 1 : 0)
    case BRACKETS.date: {
      const time = (value as Date).getTime()
      return out.int64(Number.isNaN(time) ? -(2n ** 63n) : BigInt(time))
    }
    case BRACKETS.timestamp:
      return out.int64((value as Timestamp).toBigInt() - 2n ** 63n)
    case BRACKETS.regex:
      out.text((value as BSONRegExp).pattern)
      return out.text((value as BSONRegExp).options)
    case BRACKETS.javascript:
      return out.text(JSON.stringify(value))
    default:
  }
}

/** Documents compare by type, then name, then value, so the name goes between the type's byte and the rest. */
function writeDoc(out: Writer, doc: Doc) {
  for (const key of Object.keys(doc)) {
    const bracket = bracketOf(doc[key])
    out.byte(bracket)
    out.text(key)
    writeBody(out, bracket, doc[key])
  }
  out.byte(0)
}

const shared = new Writer()

/** One key of a compound index; a descending field has its bytes inverted. Not yet cut to length. */
export function encodeKey(values: unknown[], directions: number[]): Buffer {
  shared.length = 0
  values.forEach((value, i) => {
    const start = shared.length
    writeValue(shared, value)
    if ((directions[i] as number) < 0) shared.invert(start)
  })
  return Buffer.from(shared.bytes.subarray(0, shared.length))
}

/** The key as stored: a long one is cut and followed by the hash of the whole. */
export function storedKey(key: Buffer): Buffer {
  if (key.length <= LONGEST_KEY) return key
  return Buffer.concat([key.subarray(0, LONGEST_KEY), createHash('sha1').update(key).digest()])
}

/** Equality of values as a map key. */
export function hashOf(value: unknown): string {
  return encodeKey([value], [1]).toString('latin1')
}
