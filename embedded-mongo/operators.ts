/** The query operators that look at one value, such as `$gt` and `$in`. */
import { BSONRegExp, BSONSymbol } from 'bson'
import { absent, bracketOf } from './brackets'
import { compare, equals } from './compare'
import { must } from './errors'
import { hashOf } from './keys'
import { isRegex, toRegExp } from './patterns'
import { type Doc, TYPE_NUMBERS, isDoc, isNumber, isTruthy, show, toNumber, typeOf } from './values'

type Test = (value: unknown) => boolean

/** A compiled operator: its test of one value, whether arrays are entered, and whether its answer is turned round. */
export interface Operator {
  name: string
  operand: unknown
  single: Test
  expand: boolean
  negate: boolean
}

const MANY = 8

function text(value: unknown): string | null {
  if (typeof value === 'string') return value
  return value instanceof BSONSymbol ? value.value : null
}

function regexTest(value: BSONRegExp): Test {
  const regex = toRegExp(value.pattern, value.options)
  return (candidate) => {
    const string = text(candidate)
    if (string !== null) return regex.test(string)
    return isRegex(candidate) && candidate.pattern === value.pattern && candidate.options === value.options
  }
}

/** Equality as queries see it: null also stands for absent, a regular expression for what it matches. */
export function equalityTest(operand: unknown, regexes: boolean): Test {
  if (regexes && isRegex(operand)) return regexTest(operand)
  if (absent(operand)) return absent
  if (typeof operand === 'string') return (value) => value === operand || text(value) === operand
  return (value) => value !== undefined && equals(value, operand)
}

function rangeTest(name: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown): Test {
  must(!isRegex(operand), 2, `Can't have RegEx as arg to predicate over field.`)
  const bracket = bracketOf(operand)
  const everyType = ['minKey', 'maxKey'].includes(typeOf(operand))
  const orEqual = name.endsWith('e')
  if (isNumber(operand) && Number.isNaN(toNumber(operand)))
    return (value) => orEqual && isNumber(value) && Number.isNaN(toNumber(value))
  const wanted = name.startsWith('$gt') ? 1 : -1
  return (value) => {
    if (bracketOf(value) !== bracket && !everyType) return false
    if (isNumber(value) && bracketOf(operand) === bracket && Number.isNaN(toNumber(value))) return false
    const order = Math.sign(compare(value, operand))
    return order === wanted || (orEqual && order === 0)
  }
}

function inTest(name: '$in' | '$nin', operand: unknown): Test {
  must(Array.isArray(operand), 2, `${name} needs an array`)
  const keys = operand.filter(isDoc).flatMap(Object.keys)
  must(!keys.some((key) => key.startsWith('$') && !isReference(key)), 2, `cannot nest $ under ${name}`)
  if (operand.length <= MANY || operand.some(isRegex)) {
    const tests = operand.map((item) => equalityTest(item, true))
    return (value) => tests.some((test) => test(value))
  }
  const wanted = new Set(operand.map((item) => hashOf(item)))
  return (value) => wanted.has(hashOf(value))
}

/** The fields of a reference to another document, which are no operators. */
export const isReference = (key: string) => key === '$ref' || key === '$id' || key === '$db'

function typeNamed(item: unknown): string {
  if (typeof item === 'string') {
    must(item === 'number' || item in TYPE_NUMBERS, 2, `Unknown type name alias: ${item}`)
    return item
  }
  must(isNumber(item), 14, 'type must be represented as a number or a string')
  const found = Object.entries(TYPE_NUMBERS).find(([, number]) => number === toNumber(item))
  must(found, 2, `Invalid numerical type code: ${show(item)}`)
  return found[0]
}

function typeTest(operand: unknown): Test {
  const names = new Set((Array.isArray(operand) ? operand : [operand]).map(typeNamed))
  return (value) =>
    value !== undefined && (names.has(typeOf(value)) || (names.has('number') && isNumber(value)))
}

function modTest(operand: unknown): Test {
  const isPair = Array.isArray(operand) && operand.length === 2 && operand.every(isNumber)
  must(isPair, 2, 'malformed mod, needs to be an array of two numbers')
  const [divisor = 0, rest] = operand.map((item) => Math.trunc(toNumber(item)))
  must(divisor !== 0, 2, 'divisor cannot be 0')
  return (value) => {
    if (!isNumber(value)) return false
    const number = Math.trunc(toNumber(value))
    return Number.isFinite(number) && number % divisor === rest
  }
}

function sizeTest(operand: unknown): Test {
  const size = isNumber(operand) ? toNumber(operand) : Number.NaN
  must(Number.isInteger(size), 2, `Failed to parse $size. Expected a number in: ${show(operand)}`)
  must(size >= 0, 2, `Failed to parse $size. Expected a non-negative number in: ${show(operand)}`)
  return (value) => Array.isArray(value) && value.length === size
}

/** The operand of `$regex` with its `$options` beside it. */
function regexOf(spec: Doc): BSONRegExp {
  const { $regex: pattern, $options: options } = spec
  must(options === undefined || typeof options === 'string', 2, '$options has to be a string')
  if (isRegex(pattern)) return new BSONRegExp(pattern.pattern, options ?? pattern.options)
  must(typeof pattern === 'string', 2, '$regex has to be a string')
  toRegExp(pattern, options ?? '')
  return new BSONRegExp(pattern, [...new Set(options ?? '')].sort().join(''))
}

type Compile = (operand: unknown, spec: Doc) => Partial<Operator> & { single: Test }

const range = (name: '$gt' | '$gte' | '$lt' | '$lte'): Compile => {
  return (operand) => ({ single: rangeTest(name, operand) })
}

const OPERATORS: Record<string, Compile | undefined> = {
  $eq: (operand) => ({ single: equalityTest(operand, false) }),
  $ne: (operand) => {
    must(!isRegex(operand), 2, "Can't have regex as arg to $ne.")
    return { single: equalityTest(operand, false), negate: true }
  },
  $gt: range('$gt'),
  $gte: range('$gte'),
  $lt: range('$lt'),
  $lte: range('$lte'),
  $in: (operand) => ({ single: inTest('$in', operand) }),
  $nin: (operand) => ({ single: inTest('$nin', operand), negate: true }),
  $exists: (operand) => ({
    single: (value) => value !== undefined,
    expand: false,
    negate: !isTruthy(operand),
  }),
  $type: (operand) => ({ single: typeTest(operand) }),
  $mod: (operand) => ({ single: modTest(operand) }),
  $size: (operand) => ({ single: sizeTest(operand), expand: false }),
  $regex: (_, spec) => {
    const operand = regexOf(spec)
    return { operand, single: regexTest(operand) }
  },
}

/** Compiles one operator of a field's condition; `$elemMatch`, `$all` and `$not` are the caller's. */
export function compileOperator(name: string, operand: unknown, spec: Doc): Operator {
  const compile = name.startsWith('$') ? OPERATORS[name] : undefined
  must(compile, 2, `unknown operator: ${name}`)
  return { name, operand, expand: true, negate: false, ...compile(operand, spec) }
}
