/** What each update operator does to one value. */
import { Int32, Timestamp } from 'bson'
import { calculate } from './arithmetic'
import { compare, equals } from './compare'
import { CommandError, must } from './errors'
import type { Variables } from './expressions'
import { elementTest, valueTest } from './match'
import { compareRows, sortRow, sortFields } from './paths'
import { isRegex } from './patterns'
import { type Doc, clone, isDoc, isNumber, show, toInteger, toNumber, typeOf } from './values'

/** What a modifier answers when the field stays as it is, and when it goes. */
export const KEEP = Symbol('keep')
export const GONE = Symbol('gone')

/** The field's next value, from the one it has where it is found. */
export type Modifier = (value: unknown, found: boolean, path: string[]) => unknown

function arithmetic(name: '$inc' | '$mul', operand: unknown): Modifier {
  must(isNumber(operand), 14, `Cannot ${name} with non-numeric argument: ${show(operand)}`)
  const operation = name === '$inc' ? 'add' : 'multiply'
  return (value, found, path) => {
    if (!found) return name === '$inc' ? operand : calculate(operation, new Int32(0), operand)
    if (isNumber(value)) return calculate(operation, value, operand)
    const what = `a value of non-numeric type ${typeOf(value)}: '${path.join('.')}'`
    throw new CommandError(14, `Cannot apply ${name} to ${what}`)
  }
}

function extreme(wanted: 1 | -1, operand: unknown): Modifier {
  return (value, found) => (!found || compare(operand, value) * wanted > 0 ? clone(operand) : KEEP)
}

function currentDate(operand: unknown): Modifier {
  const type = typeof operand === 'boolean' ? 'date' : isDoc(operand) && operand.$type
  const message = "The '$type' string field is required to be 'date' or 'timestamp'"
  must(type === 'date' || type === 'timestamp', 2, message)
  return () => (type === 'date' ? new Date() : new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 }))
}

/** What `$push` and `$addToSet` are given: one value stands for a list of one. */
function clausesOf(name: string, operand: unknown, code: number): Doc & { $each: unknown[] } {
  const clauses = isDoc(operand) && '$each' in operand ? operand : { $each: [operand] }
  const { $each } = clauses
  must(Array.isArray($each), code, `$each in ${name} must be an array, not ${typeOf($each)}`)
  return { ...clauses, $each }
}

/** A modifier of the list a field holds, or of an empty one where it is absent. */
function listed(change: (list: unknown[]) => unknown[]): Modifier {
  return (value, found, path) => {
    if (!found) return change([])
    if (Array.isArray(value)) return change([...value])
    const type = typeOf(value)
    throw new CommandError(2, `The field '${path.join('.')}' must be an array but is of type ${type}`)
  }
}

function integer(spec: Doc, key: string): number | null {
  if (!(key in spec)) return null
  const value = toInteger(spec[key])
  must(value !== null, 2, `The value for ${key} must be an integer, not ${typeOf(spec[key])}`)
  return value
}

const PUSH_CLAUSES = ['$each', '$slice', '$position', '$sort']

function push(operand: unknown): Modifier {
  const clauses = clausesOf('$push', operand, 2)
  const unknown = Object.keys(clauses).find((key) => !PUSH_CLAUSES.includes(key))
  must(!unknown, 2, `Unrecognized clause in $push: ${unknown}`)
  const position = integer(clauses, '$position')
  const slice = integer(clauses, '$slice')
  const order = sorter(clauses.$sort)
  return listed((list) => {
    // A negative position counts from the end, as it does for `splice`.
    list.splice(position ?? list.length, 0, ...clone(clauses.$each))
    if (order) list.sort(order)
    if (slice === null) return list
    return slice < 0 ? list.slice(slice) : list.slice(0, slice)
  })
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
  const { $each, ...rest } = clausesOf('$addToSet', operand, 14)
  const only = Object.keys(rest).length === 0
  must(only, 2, `Found unexpected fields after $each in $addToSet: ${show(operand)}`)
  return listed((list) => {
    for (const item of $each) if (!list.some((there) => equals(there, item))) list.push(clone(item))
    return list
  })
}

function pop(operand: unknown): Modifier {
  const end = toInteger(operand)
  must(end === 1 || end === -1, 9, `$pop expects 1 or -1, found: ${show(operand)}`)
  return (value, found, path) => {
    if (!found) return KEEP
    if (Array.isArray(value)) return end === 1 ? value.slice(0, -1) : value.slice(1)
    const where = `Path '${path.join('.')}' contains an element of non-array type '${typeOf(value)}'`
    throw new CommandError(14, where)
  }
}

function pulled(operand: unknown, variables: Variables): (item: unknown) => boolean {
  if (isRegex(operand)) return valueTest('$regex', operand, { $regex: operand }, variables)
  return isDoc(operand) ? elementTest(operand, variables).test : (item) => equals(item, operand)
}

function pullAll(operand: unknown): Modifier {
  must(Array.isArray(operand), 2, `$pullAll requires an array argument but was given a ${typeOf(operand)}`)
  return removing('$pullAll', (item) => operand.some((value) => equals(value, item)))
}

function removing(name: string, drop: (item: unknown) => boolean): Modifier {
  return (value, found) => {
    if (!found) return KEEP
    must(Array.isArray(value), 2, `Cannot apply ${name} to a non-array value`)
    return value.filter((item) => !drop(item))
  }
}

/** The operators, each compiled with its operand for one field; `$rename` is about two fields and not here. */
export const MODIFIERS: Record<string, ((operand: unknown, variables: Variables) => Modifier) | undefined> = {
  $set: (operand) => () => clone(operand),
  $setOnInsert: (operand) => () => clone(operand),
  $unset: () => () => GONE,
  $inc: (operand) => arithmetic('$inc', operand),
  $mul: (operand) => arithmetic('$mul', operand),
  $min: (operand) => extreme(-1, operand),
  $max: (operand) => extreme(1, operand),
  $currentDate: currentDate,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: (operand, variables) => removing('$pull', pulled(operand, variables)),
  $pullAll: pullAll,
}
