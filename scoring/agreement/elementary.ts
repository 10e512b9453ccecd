/** exp and ln from + − × ÷ alone: engines may round their own in the last digit differently, and results must not. */

const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10

/** eˣ, to a few units in the last place; 0 below −745, Infinity above 709.78. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity
  if (x < -745) return 0
  const halvings = Math.round(x / Math.LN2)
  // ln 2 in two parts keeps the remainder exact, as in fdlibm.
  const rest = x - halvings * ln2High - halvings * ln2Low
  let sum = 1
  for (let term = 16; term > 0; term--) sum = 1 + (rest * sum) / term
  return scaled(sum, halvings)
}

/** The natural logarithm of a positive number, to a few units in the last place. */
export function ln(x: number): number {
  let mantissa = x
  let doublings = 0
  while (mantissa > Math.SQRT2) {
    mantissa /= 2
    doublings++
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2
    doublings--
  }
  const ratio = (mantissa - 1) / (mantissa + 1)
  const square = ratio * ratio
  let sum = 0
  for (let odd = 23; odd > 0; odd -= 2) sum = 1 / odd + square * sum
  return doublings * ln2High + (doublings * ln2Low + 2 * ratio * sum)
}

/** x times two to a whole power, by multiplications that are exact. */
function scaled(x: number, power: number): number {
  let result = x
  for (let left = power; left > 0; left--) result *= 2
  for (let left = power; left < 0; left++) result /= 2
  return result
}
