/** What each update operator does to one value. */
import { Int32, Timestamp } from 'bson'
import { calculate } from './arithmetic'
import { compare, equals } from './compare'
import { CommandError, must } from './errors'
import type { Variables } from './expressions'
import type { elementTest, valueTest } from './match'
import { compareRows, sortRow, sortFields } from './paths'
import { isRegex } from './patterns'
import { type Doc, clone, isDoc, isNumber, isTruthy, show, toInteger, toNumber, typeOf } from './values'

/** What a modifier answers when the field stays as it is. */
export const KEEP = Symbol('keep')

interface Target {
  found: boolean
  path: string
  inserting: boolean
}

export interface Modifier {
  run: (value: unknown, target: Target) => unknown
  /** `$unset`: the field goes. */
  removes?: boolean
  /** Does nothing where the field is absent. */
  needsField?: boolean
  onInsertOnly?: boolean
}

/** The query parts that `$pull` needs, handed in to keep the modules apart. */
interface Tools {
  elementTest: typeof elementTest
  valueTest: typeof valueTest
  variables: Variables
}

function arithmetic(name: '$inc' | '$mul', operand: unknown): Modifier {
  if (!isNumber(operand))
    throw new CommandError(14, `Cannot ${name} with non-numeric argument: ${show(operand)}`)
  return {
    run: (value, { found, path }) => {
      if (!found) return name === '$inc' ? operand : calculate('multiply', new Int32(0), operand)
      if (!isNumber(value)) {
        throw new CommandError(
          14,
          `Cannot apply ${name} to a value of non-numeric type ${typeOf(value)}: '${path}'`,
        )
      }
      return calculate(name === '$inc' ? 'add' : 'multiply', value, operand)
    },
  }
}

function extreme(wanted: 1 | -1, operand: unknown): Modifier {
  return {
    run: (value, { found }) => (!found || compare(operand, value) * wanted > 0 ? clone(operand) : KEEP),
  }
}

function currentDate(operand: unknown): Modifier {
  const type = isDoc(operand) ? operand.$type : operand === true || operand === false ? 'date' : null
  if (type !== 'date' && type !== 'timestamp')
    throw new CommandError(2, "The '$type' string field is required to be 'date' or 'timestamp'")
  return {
    run: () => (type === 'date' ? new Date() : new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 })),
  }
}

function arrayOf(value: unknown, { path }: Target): unknown[] {
  must(Array.isArray(value), 2, `The field '${path}' must be an array but is of type ${typeOf(value)}`)
  return [...value]
}

function integer(spec: Doc, key: string): number | null {
  if (!(key in spec)) return null
  const value = toInteger(spec[key])
  if (value === null)
    throw new CommandError(2, `The value for ${key} must be an integer, not ${typeOf(spec[key])}`)
  return value
}

const PUSH_CLAUSES = ['$each', '$slice', '$position', '$sort']

function push(operand: unknown): Modifier {
  const clauses = isDoc(operand) && '$each' in operand ? operand : { $each: [operand] }
  const unknown = Object.keys(clauses).find((key) => !PUSH_CLAUSES.includes(key))
  must(!unknown, 2, `Unrecognized clause in $push: ${unknown}`)
  const each = clauses.$each
  must(Array.isArray(each), 2, `$each in $push must be an array, not ${typeOf(each)}`)
  const position = integer(clauses, '$position')
  const slice = integer(clauses, '$slice')
  const sort = sorter((clauses as Doc).$sort)
  return {
    run: (value, target) => {
      const list = target.found ? arrayOf(value, target) : []
      const at =
        position === null ? list.length : position < 0 ? Math.max(0, list.length + position) : position
      list.splice(Math.min(at, list.length), 0, ...clone(each))
      if (sort) list.sort(sort)
      if (slice === null) return list
      return slice === 0 ? [] : slice > 0 ? list.slice(0, slice) : list.slice(slice)
    },
  }
}

function sorter(spec: unknown): ((a: unknown, b: unknown) => number) | null {
  if (spec === undefined) return null
  if (isNumber(spec)) {
    const direction = toNumber(spec)
    must(direction === 1 || direction === -1, 2, 'The $sort element value must be either 1 or -1')
    return (a, b) => compare(a, b) * direction
  }
  const fields = sortFields(spec)
  const row = (item: unknown) => sortRow(isDoc(item) ? item : {}, fields)
  return (a, b) => compareRows(row(a), row(b), fields)
}

function addToSet(operand: unknown): Modifier {
  const clauses = isDoc(operand) && '$each' in operand ? operand : { $each: [operand] }
  const unknown = Object.keys(clauses).find((key) => key !== '$each')
  if (unknown) throw new CommandError(2, `Found unexpected fields after $each in $addToSet: ${show(clauses)}`)
  const each = clauses.$each
  must(Array.isArray(each), 14, `$each in $addToSet must be an array, not ${typeOf(each)}`)
  return {
    run: (value, target) => {
      const list = target.found ? arrayOf(value, target) : []
      for (const item of each) if (!list.some((there) => equals(there, item))) list.push(clone(item))
      return list
    },
  }
}

function pop(operand: unknown): Modifier {
  const end = toInteger(operand)
  if (end !== 1 && end !== -1) throw new CommandError(9, `$pop expects 1 or -1, found: ${show(operand)}`)
  return {
    needsField: true,
    run: (value, { path }) => {
      if (!Array.isArray(value))
        throw new CommandError(14, `Path '${path}' contains an element of non-array type '${typeOf(value)}'`)
      return end === 1 ? value.slice(0, -1) : value.slice(1)
    },
  }
}

function pull(operand: unknown, tools: Tools): Modifier {
  let drop: (item: unknown) => boolean
  if (isRegex(operand)) drop = tools.valueTest('$regex', operand, { $regex: operand }, tools.variables)
  else if (isDoc(operand)) drop = tools.elementTest(operand, tools.variables).test
  else drop = (item) => equals(item, operand)
  return removing('$pull', drop)
}

function pullAll(operand: unknown): Modifier {
  must(Array.isArray(operand), 2, `$pullAll requires an array argument but was given a ${typeOf(operand)}`)
  return removing('$pullAll', (item) => operand.some((value) => equals(value, item)))
}

function removing(name: string, drop: (item: unknown) => boolean): Modifier {
  return {
    needsField: true,
    run: (value) => {
      must(Array.isArray(value), 2, `Cannot apply ${name} to a non-array value`)
      return value.filter((item) => !drop(item))
    },
  }
}

/** Compiles one operator with the operand for one field. */
export function compileModifier(name: string, operand: unknown, tools: Tools): Modifier {
  switch (name) {
    case '$set':
      return { run: () => clone(operand) }
    case '$setOnInsert':
      return { run: () => clone(operand), onInsertOnly: true }
    case '$unset':
      return { run: () => KEEP, removes: true }
    case '$inc':
    case '$mul':
      return arithmetic(name, operand)
    case '$min':
      return extreme(-1, operand)
    case '$max':
      return extreme(1, operand)
    case '$currentDate':
      return currentDate(isTruthy(operand) || isDoc(operand) ? operand : true)
    case '$push':
      return push(operand)
    case '$addToSet':
      return addToSet(operand)
    case '$pop':
      return pop(operand)
    case '$pull':
      return pull(operand, tools)
    case '$pullAll':
      return pullAll(operand)
    default:
      throw new CommandError(9, `Unknown modifier: ${name}`)
  }
}
