/** Sums and products that keep MongoDB's number types: int grows to long, double stays double, decimal wins. */
import { Decimal128, Double, Long } from 'bson'
import { CommandError } from './errors'
import { type Exact, align, exactOf } from './exact'
import { type BsonNumber, toNumber, typeOf, wrapInteger } from './values'

const OPERATIONS = {
  add: { doubles: (a: number, b: number) => a + b, integers: (a: bigint, b: bigint) => a + b },
  subtract: { doubles: (a: number, b: number) => a - b, integers: (a: bigint, b: bigint) => a - b },
  multiply: { doubles: (a: number, b: number) => a * b, integers: (a: bigint, b: bigint) => a * b },
  divide: { doubles: (a: number, b: number) => a / b, integers: (a: bigint, b: bigint) => a / b },
  mod: { doubles: (a: number, b: number) => a % b, integers: (a: bigint, b: bigint) => a % b },
}
export type Operation = keyof typeof OPERATIONS

const RANK = { int: 0, long: 1, double: 2, decimal: 3 }
type Rank = keyof typeof RANK

function widest(a: BsonNumber, b: BsonNumber): Rank {
  const [left, right] = [typeOf(a) as Rank, typeOf(b) as Rank]
  return RANK[left] >= RANK[right] ? left : right
}

function integer(value: BsonNumber): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(Math.trunc(toNumber(value)))
}

function decimal({ coefficient, exponent }: Exact): Decimal128 {
  return Decimal128.fromStringWithRounding(`${coefficient}E${exponent}`)
}

const DECIMAL_DIGITS = 40

function decimals(operation: Operation, a: BsonNumber, b: BsonNumber): Decimal128 {
  const { doubles, integers } = OPERATIONS[operation]
  if (!Number.isFinite(toNumber(a)) || !Number.isFinite(toNumber(b)))
    return Decimal128.fromString(String(doubles(toNumber(a), toNumber(b))))
  const [x, y] = [exactOf(a), exactOf(b)]
  if (operation === 'multiply')
    return decimal({ coefficient: x.coefficient * y.coefficient, exponent: x.exponent + y.exponent })
  const [left, right, exponent] = align(x, y)
  if (operation !== 'divide') return decimal({ coefficient: integers(left, right), exponent })
  return decimal({ coefficient: (left * 10n ** BigInt(DECIMAL_DIGITS)) / right, exponent: -DECIMAL_DIGITS })
}

const ZERO_DIVISION: { [operation in Operation]?: number } = { divide: 2, mod: 16610 }

/** Applies one operation to two numbers. */
export function calculate(operation: Operation, a: BsonNumber, b: BsonNumber): BsonNumber {
  const refusal = ZERO_DIVISION[operation]
  if (refusal && toNumber(b) === 0) throw new CommandError(refusal, `can't $${operation} by zero`)
  const type = widest(a, b)
  if (type === 'decimal') return decimals(operation, a, b)
  const { doubles, integers } = OPERATIONS[operation]
  if (operation === 'divide' || type === 'double') return new Double(doubles(toNumber(a), toNumber(b)))
  return wrapInteger(integers(integer(a), integer(b)), type)
}

export type Rounding = '$round' | '$trunc' | '$floor' | '$ceil'

/** How far a quotient that was cut towards zero is from where the rounding wants it: to the even one, from a half. */
function correction(name: Rounding, whole: bigint, rest: bigint, unit: bigint): bigint {
  const away = rest < 0n ? -1n : 1n
  const twice = rest * away * 2n
  if (name === '$round') return twice > unit || (twice === unit && whole % 2n !== 0n) ? away : 0n
  return rest !== 0n && name === (away < 0n ? '$floor' : '$ceil') ? away : 0n
}

/** Applies a rounding function, keeping the type; `places` as in `$round`. */
export function rounded(name: Rounding, value: BsonNumber, places: number): BsonNumber {
  const type = typeOf(value) as Rank
  const isWhole = type === 'int' || type === 'long'
  if ((isWhole && places >= 0) || !Number.isFinite(toNumber(value))) return value
  const { coefficient, exponent } = exactOf(value)
  const drop = -places - exponent
  if (drop <= 0) return value
  const unit = 10n ** BigInt(drop)
  const cut = coefficient / unit
  const whole = cut + correction(name, cut, coefficient % unit, unit)
  if (type === 'decimal') return decimal({ coefficient: whole, exponent: -places })
  if (type === 'double') return new Double(Number(`${whole}e${-places}`))
  return wrapInteger(whole * 10n ** BigInt(-places), type)
}
