/** Sums and products that keep MongoDB's number types: int grows to long, double stays double, decimal wins. */
import { Decimal128, Double, Int32, Long } from 'bson'
import { type Exact, align, exactOf } from './compare'
import { CommandError } from './errors'
import { type BsonNumber, isNumber, toNumber, typeOf, wrapInteger } from './values'

export type Operation = 'add' | 'subtract' | 'multiply' | 'divide' | 'mod'

const RANK = { int: 0, long: 1, double: 2, decimal: 3 } as const
type Rank = keyof typeof RANK

function widest(a: BsonNumber, b: BsonNumber): Rank {
  const [left, right] = [typeOf(a) as Rank, typeOf(b) as Rank]
  return RANK[left] >= RANK[right] ? left : right
}

function integer(value: BsonNumber): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(Math.trunc(toNumber(value)))
}

function decimal(value: Exact): Decimal128 {
  return Decimal128.fromStringWithRounding(`${value.coefficient}E${value.exponent}`)
}

const DECIMAL_DIGITS = 40

function decimals(operation: Operation, a: BsonNumber, b: BsonNumber): Decimal128 {
  if (!Number.isFinite(toNumber(a)) || !Number.isFinite(toNumber(b)))
    return Decimal128.fromString(String(doubles(operation, toNumber(a), toNumber(b))))
  const [x, y] = [exactOf(a), exactOf(b)]
  const [left, right, exponent] = align(x, y)
  if (operation === 'add') return decimal({ coefficient: left + right, exponent })
  if (operation === 'subtract') return decimal({ coefficient: left - right, exponent })
  if (operation === 'multiply')
    return decimal({ coefficient: x.coefficient * y.coefficient, exponent: x.exponent + y.exponent })
  if (operation === 'mod') return decimal({ coefficient: left % right, exponent })
  return decimal({ coefficient: (left * 10n ** BigInt(DECIMAL_DIGITS)) / right, exponent: -DECIMAL_DIGITS })
}

function doubles(operation: Operation, a: number, b: number): number {
  switch (operation) {
    case 'add':
      return a + b
    case 'subtract':
      return a - b
    case 'multiply':
      return a * b
    case 'divide':
      return a / b
    default:
      return a % b
  }
}

/** Applies one operation to two numbers. */
export function calculate(operation: Operation, a: BsonNumber, b: BsonNumber): BsonNumber {
  if ((operation === 'divide' || operation === 'mod') && toNumber(b) === 0) {
    throw operation === 'divide'
      ? new CommandError(2, "can't $divide by zero")
      : new CommandError(16610, "can't $mod by zero")
  }
  const type = widest(a, b)
  if (type === 'decimal') return decimals(operation, a, b)
  if (operation === 'divide' || type === 'double')
    return new Double(doubles(operation, toNumber(a), toNumber(b)))
  const [x, y] = [integer(a), integer(b)]
  if (operation === 'add') return wrapInteger(x + y, type)
  if (operation === 'subtract') return wrapInteger(x - y, type)
  if (operation === 'multiply') return wrapInteger(x * y, type)
  return wrapInteger(x % y, type)
}

/** The sum of the numbers among the values; everything else counts for nothing, as in `$sum`. */
export function total(values: Iterable<unknown>): BsonNumber {
  let sum: BsonNumber = new Int32(0)
  for (const value of values) if (isNumber(value)) sum = calculate('add', sum, value)
  return sum
}

/** The mean of the numbers among the values, or null where there is none. */
export function average(values: Iterable<unknown>): BsonNumber | null {
  let count = 0
  let sum: BsonNumber = new Int32(0)
  for (const value of values) {
    if (!isNumber(value)) continue
    count += 1
    sum = calculate('add', sum, value)
  }
  return count ? calculate('divide', sum, new Int32(count)) : null
}

/** Applies a rounding function, keeping the type; `places` as in `$round`. */
export function rounded(
  name: '$round' | '$trunc' | '$floor' | '$ceil',
  value: BsonNumber,
  places: number,
): BsonNumber {
  const type = typeOf(value)
  if ((type === 'int' || type === 'long') && places >= 0) return value
  if (!Number.isFinite(toNumber(value))) return value
  const { coefficient, exponent } = exactOf(value)
  const drop = -places - exponent
  if (drop <= 0) return value
  const unit = 10n ** BigInt(drop)
  const rest = coefficient % unit
  let whole = coefficient / unit
  if (name === '$floor' && rest < 0n) whole -= 1n
  else if (name === '$ceil' && rest > 0n) whole += 1n
  else if (name === '$round') {
    const twice = (rest < 0n ? -rest : rest) * 2n
    if (twice > unit || (twice === unit && whole % 2n !== 0n)) whole += coefficient < 0n ? -1n : 1n
  }
  if (type === 'decimal') return decimal({ coefficient: whole, exponent: -places })
  if (type === 'double') return new Double(Number(`${whole}e${-places}`))
  return wrapInteger(whole * 10n ** BigInt(-places), type === 'long' ? 'long' : 'int')
}
