/** The normal distribution, the same to the last digit on every machine. */
import { exp, ln } from './elementary'

/**
 * Φ(x), the chance that a standard normal number is below x, to about 1e-15.
 * Hart's approximation 5666 as given by G. West, "Better approximations to cumulative normal functions" (Wilmott, 2005).
 */
export function normalBelow(x: number): number {
  const size = Math.abs(x)
  const tail = size > 38 ? 0 : exp((-size * size) / 2) * (size < 7.07106781186547 ? near(size) : far(size))
  return x > 0 ? 1 - tail : tail
}

function near(x: number): number {
  return (
    polynomial(
      x,
      [
        220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165,
        0.700383064443688, 3.52624965998911e-2,
      ],
    ) /
    polynomial(
      x,
      [
        440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461,
        16.064177579207, 1.75566716318264, 8.83883476483184e-2,
      ],
    )
  )
}

function far(x: number): number {
  return 1 / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.506628274631
}

const central = {
  top: [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  bottom: [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
    39307.89580009271061, 28729.085735721942674, 5226.495278852854561,
  ],
}
const tail = {
  top: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  bottom: [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
}
const farTail = {
  top: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  bottom: [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
}

/**
 * The x with Φ(x) = p, to about 1e-15. Wichura's algorithm AS 241 (Applied Statistics 37, 1988).
 * @throws RangeError unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`Not a chance between 0 and 1: ${p}`)
  const middle = p - 0.5
  if (Math.abs(middle) <= 0.425) return middle * ratio(0.180625 - middle * middle, central)
  const depth = Math.sqrt(-ln(middle < 0 ? p : 1 - p))
  const size = depth <= 5 ? ratio(depth - 1.6, tail) : ratio(depth - 5, farTail)
  return middle < 0 ? -size : size
}

function ratio(x: number, { top, bottom }: typeof central): number {
  return polynomial(x, top) / polynomial(x, bottom)
}

function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = 0
  for (let power = coefficients.length - 1; power >= 0; power--) sum = sum * x + coefficients[power]!
  return sum
}
