/** What `$sum`, `$push` and their kin keep of the values that pass: those of a group, or those of an array. */
import { Int32 } from 'bson'
import { calculate } from './arithmetic'
import { absent } from './brackets'
import { compare } from './compare'
import { must } from './errors'
import { hashOf } from './keys'
import { type BsonNumber, type Doc, isDoc, isNumber, put, typeOf } from './values'

/** Folds the values into one thing held, of which the result is read at the end; `next` may change it in place. */
export interface Accumulator<Held = unknown> {
  start(): Held
  next(held: Held, value: unknown): Held
  result(held: Held): unknown
}

const MOST_COLLECTED = 1_000_000

const plus = (sum: BsonNumber, value: unknown) => (isNumber(value) ? calculate('add', sum, value) : sum)

const sum: Accumulator<BsonNumber> = { start: () => new Int32(0), next: plus, result: (held) => held }

const average: Accumulator<{ count: number; sum: BsonNumber }> = {
  start: () => ({ count: 0, sum: new Int32(0) }),
  next(held, value) {
    if (isNumber(value)) held.count += 1
    held.sum = plus(held.sum, value)
    return held
  },
  result: (held) => (held.count ? calculate('divide', held.sum, new Int32(held.count)) : null),
}

function kept(next: (held: unknown, value: unknown) => unknown): Accumulator {
  return { start: () => undefined, next, result: (held) => held ?? null }
}

/** The least or greatest of the values that are there. */
const extreme = (wanted: 1 | -1) =>
  kept((best, value) =>
    absent(value) || (best !== undefined && compare(value, best) * wanted <= 0) ? best : value,
  )

/** All values, or one of each key. */
function collected(name: string, keyOf?: (value: unknown) => string): Accumulator<Map<unknown, unknown>> {
  return {
    start: () => new Map(),
    next(held, value) {
      must(held.size < MOST_COLLECTED, 146, `${name} used too much memory`)
      return value === undefined ? held : held.set(keyOf ? keyOf(value) : held.size, value)
    },
    result: (held) => [...held.values()],
  }
}

/** One document with the fields of all; a later one's field wins. */
const merged: Accumulator<Doc> = {
  start: () => ({}),
  next(held, value) {
    if (absent(value)) return held
    must(isDoc(value), 40400, `$mergeObjects requires object inputs, but input is ${typeOf(value)}`)
    for (const key of Object.keys(value)) put(held, key, value[key])
    return held
  },
  result: (held) => held,
}

export const ACCUMULATORS: Record<string, Accumulator | undefined> = {
  $sum: sum,
  $avg: average,
  $count: sum,
  $min: extreme(-1),
  $max: extreme(1),
  $first: kept((held, value) => (held === undefined ? (value ?? null) : held)),
  $last: kept((_, value) => value),
  $push: collected('$push'),
  $addToSet: collected('$addToSet', hashOf),
  $mergeObjects: merged,
}
