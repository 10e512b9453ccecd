/** The accumulators of `$group`: what is kept of each group while documents pass. */
import { Int32 } from 'bson'
import { calculate } from './arithmetic'
import { compare } from './compare'
import { must } from './errors'
import { type Evaluate, type Variables, compileExpression } from './expressions'
import { absent, mergeObjects } from './expression-functions'
import { hashOf } from './keys'
import { type BsonNumber, isDoc, isNumber, toNumber } from './values'

/** What is kept of one group; each value is added to it, and the result read at the end. */
export interface Accumulator {
  add: (value: unknown) => void
  result: () => unknown
}

const MOST_COLLECTED = 1_000_000

/** Keeps one value and replaces it as others pass. */
function kept(next: (held: unknown, value: unknown, first: boolean) => unknown): () => Accumulator {
  return () => {
    let [held, first]: [unknown, boolean] = [undefined, true]
    const add = (value: unknown) => {
      held = next(held, value, first)
      first = false
    }
    return { add, result: () => held ?? null }
  }
}

const extreme = (wanted: 1 | -1) =>
  kept((best, value) =>
    absent(value) || (best !== undefined && compare(value, best) * wanted <= 0) ? best : value,
  )

function sum(mean = false): Accumulator {
  let [count, total]: [number, BsonNumber] = [0, new Int32(0)]
  const add = (value: unknown) => {
    if (!isNumber(value)) return
    count += 1
    total = calculate('add', total, value)
  }
  const average = () => (count ? calculate('divide', total, new Int32(count)) : null)
  return { add, result: () => (mean ? average() : total) }
}

/** Keeps all values, or one of each key. */
function collected(name: string, keyOf?: (value: unknown) => string): () => Accumulator {
  return () => {
    const values = new Map<unknown, unknown>()
    const add = (value: unknown) => {
      must(values.size < MOST_COLLECTED, 146, `${name} used too much memory`)
      if (value !== undefined) values.set(keyOf ? keyOf(value) : values.size, value)
    }
    return { add, result: () => [...values.values()] }
  }
}

/** The accumulators, by name. */
const ACCUMULATORS: Record<string, (() => Accumulator) | undefined> = {
  $sum: () => sum(),
  $avg: () => sum(true),
  $count: () => sum(),
  $min: extreme(-1),
  $max: extreme(1),
  $first: kept((held, value, first) => (first ? value : held)),
  $last: kept((_, value) => value),
  $push: collected('$push'),
  $addToSet: collected('$addToSet', hashOf),
  $mergeObjects: kept((held, value) => mergeObjects([held, value])),
}

/** One computed field of `$group`. */
export interface GroupField {
  name: string
  make: () => Accumulator
  evaluate: Evaluate
}

/** Compiles `{ field: { $accumulator: expression } }`. */
export function compileGroupField(name: string, spec: unknown, variables: Variables): GroupField {
  must(isDoc(spec), 40234, `The field '${name}' must be an accumulator object`)
  const [operator = '', more] = Object.keys(spec)
  must(more === undefined, 40238, `The field '${name}' must specify one accumulator`)
  const make = ACCUMULATORS[operator]
  must(make, 15952, `unknown group operator '${operator}'`)
  if (operator === '$count') return { name, make, evaluate: () => new Int32(1) }
  const argument = spec[operator]
  if (isNumber(argument) && toNumber(argument) === 1) return { name, make, evaluate: () => argument }
  return { name, make, evaluate: compileExpression(argument, variables) }
}
