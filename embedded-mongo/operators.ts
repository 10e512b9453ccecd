/** The query operators that look at one value, such as `$gt` and `$in`. */
import { BSONRegExp, BSONSymbol } from 'bson'
import { bracketOf, compare, equals } from './compare'
import { CommandError, must } from './errors'
import { hashOf } from './keys'
import { fromBson, isRegex, toRegExp } from './patterns'
import {
  type Doc,
  TYPE_NUMBERS,
  type TypeName,
  isDoc,
  isNumber,
  isTruthy,
  show,
  toNumber,
  typeOf,
} from './values'

/** A compiled operator: its test of one value, whether arrays are entered, and whether its answer is turned round. */
export interface Operator {
  name: string
  operand: unknown
  single: (value: unknown) => boolean
  expand: boolean
  negate: boolean
}

const MANY = 8

function text(value: unknown): string | null {
  if (typeof value === 'string') return value
  return value instanceof BSONSymbol ? value.value : null
}

function regexTest(value: BSONRegExp) {
  const regex = fromBson(value)
  return (candidate: unknown) => {
    const string = text(candidate)
    if (string !== null) return regex.test(string)
    return isRegex(candidate) && candidate.pattern === value.pattern && candidate.options === value.options
  }
}

/** Equality as queries see it: null also stands for absent, a regular expression for what it matches. */
export function equalityTest(operand: unknown, regexes: boolean): (value: unknown) => boolean {
  if (regexes && isRegex(operand)) return regexTest(operand)
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined
  if (typeof operand === 'string') return (value) => value === operand || text(value) === operand
  return (value) => value !== undefined && equals(value, operand)
}

function rangeTest(name: string, operand: unknown): (value: unknown) => boolean {
  const bracket = bracketOf(operand)
  const everyType = bracket === bracketOf(undefined) ? false : ['minKey', 'maxKey'].includes(typeOf(operand))
  const orEqual = name === '$gte' || name === '$lte'
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

function inTest(name: string, operand: unknown): (value: unknown) => boolean {
  must(Array.isArray(operand), 2, `${name} needs an array`)
  for (const item of operand) {
    if (isDoc(item) && Object.keys(item).some((key) => key.startsWith('$') && !isReference(key)))
      throw new CommandError(2, `cannot nest $ under ${name}`)
  }
  if (operand.length <= MANY || operand.some(isRegex)) {
    const tests = operand.map((item) => equalityTest(item, true))
    return (value) => tests.some((test) => test(value))
  }
  const wanted = new Set(operand.map((item) => hashOf(item)))
  return (value) => wanted.has(hashOf(value))
}

const isReference = (key: string) => key === '$ref' || key === '$id' || key === '$db'

function typeTest(operand: unknown): (value: unknown) => boolean {
  const names = new Set<TypeName | 'number'>()
  for (const item of Array.isArray(operand) ? operand : [operand]) {
    if (typeof item === 'string' && (item === 'number' || item in TYPE_NUMBERS)) {
      names.add(item as TypeName | 'number')
      continue
    }
    must(typeof item !== 'string', 2, `Unknown type name alias: ${item}`)
    must(isNumber(item), 14, 'type must be represented as a number or a string')
    const number = toNumber(item)
    const found = Object.entries(TYPE_NUMBERS).find(([, value]) => value === number)
    if (!found) throw new CommandError(2, `Invalid numerical type code: ${show(item)}`)
    names.add(found[0] as TypeName)
  }
  return (value) =>
    value !== undefined && (names.has(typeOf(value)) || (names.has('number') && isNumber(value)))
}

function modTest(operand: unknown): (value: unknown) => boolean {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(isNumber))
    throw new CommandError(2, 'malformed mod, needs to be an array of two numbers')
  const [divisor, rest] = operand.map((item) => Math.trunc(toNumber(item))) as [number, number]
  must(divisor !== 0, 2, 'divisor cannot be 0')
  return (value) => {
    if (!isNumber(value)) return false
    const number = Math.trunc(toNumber(value))
    return Number.isFinite(number) && number % divisor === rest
  }
}

function sizeTest(operand: unknown): (value: unknown) => boolean {
  const size = isNumber(operand) ? toNumber(operand) : Number.NaN
  if (!Number.isInteger(size))
    throw new CommandError(2, `Failed to parse $size. Expected a number in: ${show(operand)}`)
  if (size < 0)
    throw new CommandError(2, `Failed to parse $size. Expected a non-negative number in: ${show(operand)}`)
  return (value) => Array.isArray(value) && value.length === size
}

/** The operand of `$regex` with its `$options` beside it. */
export function regexOf(spec: Doc): BSONRegExp {
  const pattern = spec.$regex
  const options = spec.$options
  must(options === undefined || typeof options === 'string', 2, '$options has to be a string')
  if (isRegex(pattern)) return new BSONRegExp(pattern.pattern, options ?? pattern.options)
  must(typeof pattern === 'string', 2, '$regex has to be a string')
  toRegExp(pattern, options ?? '')
  return new BSONRegExp(pattern, [...new Set(options ?? '')].sort().join(''))
}

/** Compiles one operator of a field's condition; `$elemMatch`, `$all` and `$not` are the caller's. */
export function compileOperator(name: string, operand: unknown, spec: Doc): Operator {
  const plain = (single: Operator['single'], expand = true, negate = false): Operator => ({
    name,
    operand,
    single,
    expand,
    negate,
  })
  switch (name) {
    case '$eq':
      return plain(equalityTest(operand, false))
    case '$ne':
      must(!isRegex(operand), 2, "Can't have regex as arg to $ne.")
      return plain(equalityTest(operand, false), true, true)
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      must(!isRegex(operand), 2, `Can't have RegEx as arg to predicate over field.`)
      return plain(rangeTest(name, operand))
    case '$in':
      return plain(inTest(name, operand))
    case '$nin':
      return plain(inTest(name, operand), true, true)
    case '$exists': {
      const wanted = isTruthy(operand)
      return plain((value) => value !== undefined, false, !wanted)
    }
    case '$type':
      return plain(typeTest(operand))
    case '$mod':
      return plain(modTest(operand))
    case '$size':
      return plain(sizeTest(operand), false)
    case '$regex': {
      const regex = regexOf(spec)
      return { name, operand: regex, single: regexTest(regex), expand: true, negate: false }
    }
    default:
      throw new CommandError(2, `unknown operator: ${name}`)
  }
}
