/** Points as whole hundredths and exact fractions of them: no binary fraction ever carries a score. */

declare const unit: unique symbol

/** A whole number of hundredths of a point: 16.5 points is `points(1650)`. */
export type Points = number & { readonly [unit]: 'hundredths of a point' }

/** An exact fraction, usually of hundredths of a point; the denominator is positive. Not reduced: a mean keeps its sum and its count. */
export interface Rational {
  readonly numerator: number
  readonly denominator: number
}

/**
 * Names a whole number of hundredths as points: `points(8568)` is 85.68 points.
 * @throws RangeError when it is not a safe integer.
 */
export function points(hundredths: number): Points {
  if (!Number.isSafeInteger(hundredths))
    throw new RangeError(`Not whole hundredths of a point: ${hundredths}`)
  return (hundredths === 0 ? 0 : hundredths) as Points
}

/**
 * Reads points as people type them, "16,5" or "16.5", at most two decimals; no sign, no exponent.
 * Returns null when the text is anything else.
 */
export function parsePoints(text: string): Points | null {
  const parts = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.trim())
  if (!parts) return null
  const [, whole, decimals = ''] = parts
  return points(Number(`${whole}${decimals.padEnd(2, '0')}`))
}

/**
 * The exact fraction numerator/denominator.
 * @throws RangeError unless both are safe integers and the denominator is positive.
 */
export function rational(numerator: number, denominator: number): Rational {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0)
    throw new RangeError(`Not an exact fraction: ${numerator}/${denominator}`)
  return { numerator: numerator === 0 ? 0 : numerator, denominator }
}

/**
 * Rounds a fraction of hundredths to whole hundredths, a half away from zero: 85.675 points, `roundHalfUp(85675, 10)`, is 85.68.
 * @throws RangeError unless both are safe integers and the denominator is positive.
 */
export function roundHalfUp(numerator: number, denominator: number): Points {
  const fraction = rational(numerator, denominator)
  const size = Math.abs(fraction.numerator)
  const dividend = 2 * size + denominator
  // % is exact on integers below 2^53, where / may round a quotient up to the next integer.
  const rounded = Number.isSafeInteger(dividend)
    ? (dividend - (dividend % (2 * denominator))) / (2 * denominator)
    : Number((2n * BigInt(size) + BigInt(denominator)) / (2n * BigInt(denominator)))
  return points(numerator < 0 ? -rounded : rounded)
}

/** Decimals of a point that a published number keeps. */
export type Decimals = 0 | 1 | 2

export function isDecimals(value: number): value is Decimals {
  return value === 0 || value === 1 || value === 2
}

/**
 * Rounds a fraction of hundredths to whole units of the last decimal kept, a half away from zero: to one decimal,
 * 6.6504 points are 6.70.
 * @throws RangeError unless both parts and the denominator times 100 are safe integers.
 */
export function roundTo({ numerator, denominator }: Rational, decimals: Decimals): Points {
  const unit = decimals === 2 ? 1 : decimals === 1 ? 10 : 100
  return points(roundHalfUp(numerator, denominator * unit) * unit)
}

/**
 * The exact sum, over the smallest denominator both share.
 * @throws RangeError when its parts are not safe integers.
 */
export function addRationals(a: Rational, b: Rational): Rational {
  const shared = (a.denominator / greatestCommonDivisor(a.denominator, b.denominator)) * b.denominator
  return rational(a.numerator * (shared / a.denominator) + b.numerator * (shared / b.denominator), shared)
}

/** Of two positive integers. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

/** Exact comparison: negative when a < b, zero when equal, positive when a > b. */
export function compareRationals(a: Rational, b: Rational): number {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return Math.sign(left - right)
  const difference = BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator)
  return Number(difference > 0n) - Number(difference < 0n)
}
