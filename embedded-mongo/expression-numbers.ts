/** Comparison and arithmetic expressions. */
import { Double, Int32, Long } from 'bson'
import { type Operation, average, calculate, rounded, total } from './arithmetic'
import { compare } from './compare'
import { CommandError } from './errors'
import type { ExpressionFunction } from './expression-functions'
import { type BsonNumber, isNumber, isTruthy, toNumber, typeOf } from './values'

const MANY = Number.MAX_SAFE_INTEGER
const absent = (value: unknown) => value === null || value === undefined

function comparison(test: (order: number) => boolean): ExpressionFunction {
  return { least: 2, most: 2, run: ([a, b]) => test(orderOf(a, b)) }
}

/** In expressions an absent value sorts below null; in queries the two are one. */
function orderOf(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return Math.sign(compare(a, b))
}

function numeric(name: string, value: unknown): BsonNumber {
  if (!isNumber(value))
    throw new CommandError(14, `${name} only supports numeric types, not ${typeOf(value)}`)
  return value
}

function math(name: string, run: (value: number) => number): ExpressionFunction {
  return { least: 1, most: 1, run: ([a]) => (absent(a) ? null : new Double(run(toNumber(numeric(name, a))))) }
}

function pair(name: string, operation: Operation): ExpressionFunction {
  return {
    least: 2,
    most: 2,
    run: ([a, b]) =>
      absent(a) || absent(b) ? null : calculate(operation, numeric(name, a), numeric(name, b)),
  }
}

function add(args: unknown[]): unknown {
  if (args.some(absent)) return null
  const dates = args.filter((arg): arg is Date => arg instanceof Date)
  if (dates.length > 1) throw new CommandError(16612, 'only one date allowed in an $add expression')
  const sum = args
    .filter((arg) => !(arg instanceof Date))
    .reduce<BsonNumber>((left, right) => calculate('add', left, numeric('$add', right)), new Int32(0))
  return dates[0] ? new Date(dates[0].getTime() + Math.round(toNumber(sum))) : sum
}

function subtract([a, b]: unknown[]): unknown {
  if (absent(a) || absent(b)) return null
  if (a instanceof Date) {
    if (b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime())
    return new Date(a.getTime() - Math.round(toNumber(numeric('$subtract', b))))
  }
  return calculate('subtract', numeric('$subtract', a), numeric('$subtract', b))
}

function rounding(name: '$round' | '$trunc' | '$floor' | '$ceil'): ExpressionFunction {
  return {
    least: 1,
    most: name === '$round' || name === '$trunc' ? 2 : 1,
    run: ([value, places]) =>
      absent(value) ? null : rounded(name, numeric(name, value), isNumber(places) ? toNumber(places) : 0),
  }
}

/** One argument that is an array stands for its elements, as MongoDB reads `$sum` and its kin. */
function spread(args: unknown[]): unknown[] {
  return args.length === 1 && Array.isArray(args[0]) ? args[0] : args
}

/** The least or greatest of the values that are there. */
export function extreme(values: Iterable<unknown>, wanted: 1 | -1): unknown {
  let found: unknown
  for (const value of values) {
    if (absent(value)) continue
    if (found === undefined || compare(value, found) * wanted > 0) found = value
  }
  return found ?? null
}

function deviation(values: unknown[], sample: boolean): unknown {
  const numbers = values.filter(isNumber).map(toNumber)
  const count = numbers.length - (sample ? 1 : 0)
  if (count <= 0) return null
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length
  return new Double(Math.sqrt(numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count))
}
export const populationDeviation = (values: unknown[]) => deviation(values, false)
export const sampleDeviation = (values: unknown[]) => deviation(values, true)

export const NUMBER_FUNCTIONS: Record<string, ExpressionFunction> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: { least: 2, most: 2, run: ([a, b]) => new Int32(orderOf(a, b)) },
  $not: { least: 1, most: 1, run: ([value]) => !isTruthy(value) },
  $add: { least: 0, most: MANY, run: add },
  $subtract: { least: 2, most: 2, run: subtract },
  $multiply: {
    least: 0,
    most: MANY,
    run: (args) =>
      args.some(absent)
        ? null
        : args.reduce<BsonNumber>((a, b) => calculate('multiply', a, numeric('$multiply', b)), new Int32(1)),
  },
  $divide: pair('$divide', 'divide'),
  $mod: pair('$mod', 'mod'),
  $abs: {
    least: 1,
    most: 1,
    run: ([value]) => {
      if (absent(value)) return null
      const number = numeric('$abs', value)
      return toNumber(number) < 0 ? calculate('subtract', new Int32(0), number) : number
    },
  },
  $sqrt: math('$sqrt', (value) => {
    if (value < 0) throw new CommandError(28714, "$sqrt's argument must be greater than or equal to 0")
    return Math.sqrt(value)
  }),
  $exp: math('$exp', Math.exp),
  $ln: math('$ln', Math.log),
  $log10: math('$log10', Math.log10),
  $pow: {
    least: 2,
    most: 2,
    run: ([a, b]) => {
      if (absent(a) || absent(b)) return null
      const [base, power] = [numeric('$pow', a), numeric('$pow', b)]
      const value = toNumber(base) ** toNumber(power)
      const whole = typeOf(base) !== 'double' && typeOf(power) !== 'double' && Number.isSafeInteger(value)
      return whole
        ? typeOf(base) === 'int' && Math.abs(value) < 2 ** 31
          ? new Int32(value)
          : Long.fromNumber(value)
        : new Double(value)
    },
  },
  $round: rounding('$round'),
  $trunc: rounding('$trunc'),
  $floor: rounding('$floor'),
  $ceil: rounding('$ceil'),
  $sum: { least: 0, most: MANY, run: (args) => total(spread(args)) },
  $avg: { least: 0, most: MANY, run: (args) => average(spread(args)) },
  $min: { least: 0, most: MANY, run: (args) => extreme(spread(args), -1) },
  $max: { least: 0, most: MANY, run: (args) => extreme(spread(args), 1) },
  $stdDevPop: { least: 0, most: MANY, run: (args) => populationDeviation(spread(args)) },
  $stdDevSamp: { least: 0, most: MANY, run: (args) => sampleDeviation(spread(args)) },
}
