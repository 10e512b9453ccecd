/** The accumulators of `$group`: what is kept of each group while documents pass. */
import { Int32 } from 'bson'
import { calculate } from './arithmetic'
import { compare } from './compare'
import { CommandError } from './errors'
import { type Evaluate, type Variables, compileExpression } from './expressions'
import { populationDeviation, sampleDeviation } from './expression-numbers'
import { hashOf } from './keys'
import { type BsonNumber, type Doc, isDoc, isNumber, put, toNumber } from './values'

export interface Accumulator {
  add: (value: unknown) => void
  result: () => unknown
}

const MOST_COLLECTED = 1_000_000

function extreme(wanted: 1 | -1): Accumulator {
  let best: unknown
  return {
    add: (value) => {
      if (value === null || value === undefined) return
      if (best === undefined || compare(value, best) * wanted > 0) best = value
    },
    result: () => best ?? null,
  }
}

function sum(): Accumulator {
  let total: BsonNumber = new Int32(0)
  return {
    add: (value) => {
      if (isNumber(value)) total = calculate('add', total, value)
    },
    result: () => total,
  }
}

function average(): Accumulator {
  let count = 0
  let total: BsonNumber = new Int32(0)
  return {
    add: (value) => {
      if (!isNumber(value)) return
      count += 1
      total = calculate('add', total, value)
    },
    result: () => (count ? calculate('divide', total, new Int32(count)) : null),
  }
}

function collected(finish: (values: unknown[]) => unknown): Accumulator {
  const values: unknown[] = []
  return {
    add: (value) => {
      if (values.length >= MOST_COLLECTED) throw new CommandError(146, '$push used too much memory')
      if (value !== undefined) values.push(value)
    },
    result: () => finish(values),
  }
}

function addToSet(): Accumulator {
  const values = new Map<string, unknown>()
  return {
    add: (value) => {
      if (values.size >= MOST_COLLECTED) throw new CommandError(146, '$addToSet used too much memory')
      if (value !== undefined) values.set(hashOf(value), value)
    },
    result: () => [...values.values()],
  }
}

function mergeObjects(): Accumulator {
  const out: Doc = {}
  return {
    add: (value) => {
      if (value === null || value === undefined) return
      if (!isDoc(value)) throw new CommandError(40400, '$mergeObjects requires object inputs')
      for (const key of Object.keys(value)) put(out, key, value[key])
    },
    result: () => out,
  }
}

function first(): Accumulator {
  let taken = false
  let value: unknown
  return {
    add: (next) => {
      if (!taken) value = next
      taken = true
    },
    result: () => value ?? null,
  }
}

function last(): Accumulator {
  let value: unknown
  return { add: (next) => (value = next), result: () => value ?? null }
}

/** The accumulators, by name. */
export const ACCUMULATORS: Record<string, (() => Accumulator) | undefined> = {
  $sum: sum,
  $avg: average,
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first: first,
  $last: last,
  $push: () => collected((values) => values),
  $addToSet: addToSet,
  $mergeObjects: mergeObjects,
  $count: sum,
  $stdDevPop: () => collected(populationDeviation),
  $stdDevSamp: () => collected(sampleDeviation),
}

/** One computed field of `$group`. */
export interface GroupField {
  name: string
  make: () => Accumulator
  evaluate: Evaluate
}

/** Compiles `{ field: { $accumulator: expression } }`. */
export function compileGroupField(name: string, spec: unknown, variables: Variables): GroupField {
  if (!isDoc(spec)) throw new CommandError(40234, `The field '${name}' must be an accumulator object`)
  const keys = Object.keys(spec)
  if (keys.length !== 1) throw new CommandError(40238, `The field '${name}' must specify one accumulator`)
  const operator = keys[0] as string
  const make = ACCUMULATORS[operator]
  if (!make) throw new CommandError(15952, `unknown group operator '${operator}'`)
  if (operator === '$count') return { name, make, evaluate: () => new Int32(1) }
  const argument = spec[operator]
  if (isNumber(argument) && toNumber(argument) === 1) return { name, make, evaluate: () => argument }
  return { name, make, evaluate: compileExpression(argument, variables) }
}
