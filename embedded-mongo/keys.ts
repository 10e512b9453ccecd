/** Index keys whose plain byte order is MongoDB's value order, so that lmdb can keep them sorted. */
import { createHash } from 'node:crypto'
import type { BSONRegExp, BSONSymbol, Binary, ObjectId, Timestamp } from 'bson'
import { Decimal128, Long } from 'bson'
import { EMPTY_ARRAY, align, bracketOf, BRACKETS, bytesOf, exactOf } from './compare'
import { type BsonNumber, type Doc, toNumber } from './values'

/** lmdb refuses keys above 1,978 bytes; what is longer is cut here and told apart by its hash. */
export const LONGEST_KEY = 1900

/** A growing byte buffer, reused for every key. */
class Writer {
  bytes = Buffer.allocUnsafe(4096)
  length = 0

  byte(value: number) {
    this.room(1)
    this.bytes[this.length++] = value
  }

  raw(value: Uint8Array) {
    this.room(value.length)
    this.bytes.set(value, this.length)
    this.length += value.length
  }

  /** Zero bytes are escaped and the end is marked, so that a prefix sorts before what continues it. */
  text(value: string) {
    this.room(value.length * 3)
    const end = this.length + this.bytes.write(value, this.length, 'utf8')
    if (value.includes('\0')) {
      const copy = Buffer.from(this.bytes.subarray(this.length, end))
      for (const byte of copy) {
        this.byte(byte)
        if (byte === 0) this.byte(0xff)
      }
    } else this.length = end
    this.byte(0)
    this.byte(1)
  }

  room(more: number) {
    if (this.length + more + 16 <= this.bytes.length) return
    const wider = Buffer.allocUnsafe((this.length + more) * 2 + 16)
    wider.set(this.bytes.subarray(0, this.length))
    this.bytes = wider
  }

  uint32(value: number) {
    this.room(4)
    this.bytes.writeUInt32BE(value, this.length)
    this.length += 4
  }

  int64(value: bigint) {
    this.room(8)
    this.bytes.writeBigUInt64BE(BigInt.asUintN(64, value) ^ (1n << 63n), this.length)
    this.length += 8
  }

  double(value: number) {
    this.room(8)
    this.bytes.writeDoubleBE(value === 0 ? 0 : value, this.length)
    const flip = (this.bytes[this.length] as number) & 0x80
    if (flip) for (let i = 0; i < 8; i += 1) this.bytes[this.length + i]! ^= 0xff
    else this.bytes[this.length]! ^= 0x80
    this.length += 8
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
      const binary = value as Binary
      out.uint32(binary.position)
      out.byte(binary.sub_type)
      return out.raw(bytesOf(binary))
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

function writeDoc(out: Writer, doc: Doc) {
  for (const key of Object.keys(doc)) {
    const start = out.length
    writeValue(out, doc[key])
    // Documents compare by type, then name, then value: the name goes between the type byte and the rest.
    const value = Buffer.from(out.bytes.subarray(start, out.length))
    out.length = start
    out.raw(value.subarray(0, 1))
    out.text(key)
    out.raw(value.subarray(1))
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
    if ((directions[i] as number) < 0) {
      for (let at = start; at < shared.length; at += 1) shared.bytes[at]! ^= 0xff
    }
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

export { EMPTY_ARRAY }
