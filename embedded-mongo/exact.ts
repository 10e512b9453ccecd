/** Numbers of every class at their exact value, for comparing and for decimal arithmetic. */
import { Decimal128, Long } from 'bson'
import { type BsonNumber, toNumber } from './values'

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
