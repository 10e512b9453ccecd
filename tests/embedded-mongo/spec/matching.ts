/** Compares what came with what a specification expects, its special `$$` operators included. */
import {
  BSON,
  Binary,
  BSONRegExp,
  ClientSession,
  Decimal128,
  type Document,
  Double,
  Int32,
  Long,
  ObjectId,
  Timestamp,
} from 'mongodb'

// The driver's own copy of the BSON types: those of another copy are not the same classes.
const { EJSON } = BSON

export class Mismatch extends Error {}

export interface Entities {
  get(name: string): unknown
}

/** The driver keeps the order of a sort in a Map. */
const asPlain = (value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value)

const isPlain = (value: unknown): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !('_bsontype' in value)

function numeric(value: unknown): number | bigint | null {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  if (value instanceof Int32 || value instanceof Double) return value.valueOf()
  return value instanceof Long ? Number(value.toBigInt()) : null
}

function typeNames(value: unknown): string[] {
  if (value === null) return ['null']
  if (typeof value === 'string') return ['string']
  if (typeof value === 'boolean') return ['bool']
  if (Array.isArray(value)) return ['array']
  if (value instanceof Date) return ['date']
  if (value instanceof Long || typeof value === 'bigint') return ['long', 'number']
  if (value instanceof Double) return ['double', 'number']
  if (value instanceof Decimal128) return ['decimal', 'number']
  if (typeof value === 'number' || value instanceof Int32) {
    // The driver turns stored longs and whole doubles into plain numbers, so those names fit as well.
    return Number.isInteger(numeric(value)) ? ['int', 'long', 'number'] : ['double', 'number']
  }
  if (value instanceof ObjectId) return ['objectId']
  if (value instanceof Timestamp) return ['timestamp']
  if (value instanceof Binary) return ['binData']
  if (value instanceof BSONRegExp || value instanceof RegExp) return ['regex']
  return ['object']
}

const show = (value: unknown) => {
  try {
    return (EJSON.stringify(value) ?? 'undefined').slice(0, 300)
  } catch {
    return String(value)
  }
}

function same(expected: unknown, actual: unknown, path: string) {
  const [left, right] = [numeric(expected), numeric(actual)]
  if (
    left !== null && right !== null
      ? Number(left) === Number(right)
      : EJSON.stringify([expected], { relaxed: false }) === EJSON.stringify([actual], { relaxed: false })
  )
    return
  throw new Mismatch(`${path}: expected ${show(expected)}, got ${show(actual)}`)
}

function matchSpecial(operator: string, operand: unknown, actual: unknown, entities: Entities, path: string) {
  switch (operator) {
    case '$$exists':
      if ((actual !== undefined) !== operand)
        throw new Mismatch(`${path}: must ${operand ? '' : 'not '}be there, got ${show(actual)}`)
      return
    case '$$unsetOrMatches':
      if (actual !== undefined && actual !== null) match(operand, actual, entities, path, true)
      return
    case '$$type': {
      const wanted = Array.isArray(operand) ? operand : [operand]
      if (!typeNames(actual).some((name) => wanted.includes(name)))
        throw new Mismatch(`${path}: expected type ${show(operand)}, got ${show(actual)}`)
      return
    }
    case '$$matchesEntity':
      return match(entities.get(String(operand)), actual, entities, path)
    case '$$matchesHexBytes':
      if (!(actual instanceof Uint8Array) || Buffer.from(actual).toString('hex') !== operand)
        throw new Mismatch(`${path}: other bytes than ${String(operand)}`)
      return
    case '$$sessionLsid': {
      const session = entities.get(String(operand))
      return match(session instanceof ClientSession ? session.id : session, actual, entities, path)
    }
    case '$$lte':
      if (Number(numeric(actual)) <= Number(operand)) return
      throw new Mismatch(`${path}: expected at most ${String(operand)}, got ${show(actual)}`)
    case '$$matchAsRoot':
      return match(operand, actual, entities, path, true)
    case '$$matchAsDocument':
      return match(operand, EJSON.parse(String(actual)), entities, path)
    default:
      throw new Mismatch(`${path}: unknown matcher ${operator}`)
  }
}

/** Throws a Mismatch; documents at the root may have more fields than expected, those within may not. */
export function match(expected: unknown, actual: unknown, entities: Entities, path = '', root = false): void {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length)
      throw new Mismatch(`${path}: expected ${show(expected)}, got ${show(actual)}`)
    expected.forEach((item, i) => match(item, actual[i], entities, `${path}[${i}]`, root))
    return
  }
  if (!isPlain(expected)) return same(expected, actual, path)
  const [first] = Object.keys(expected)
  if (first?.startsWith('$$') && Object.keys(expected).length === 1)
    return matchSpecial(first, expected[first], actual, entities, path)
  if (!isPlain(actual)) throw new Mismatch(`${path}: expected ${show(expected)}, got ${show(actual)}`)
  for (const [field, value] of Object.entries(expected))
    match(value, asPlain(actual[field]), entities, `${path}.${field}`)
  if (root) return
  const more = Object.keys(actual).filter((field) => actual[field] !== undefined && !(field in expected))
  if (more.length) throw new Mismatch(`${path}: unexpected ${more.join(', ')} in ${show(actual)}`)
}
