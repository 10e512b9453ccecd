/** What `$sum`, `$push` and their kin keep of the values that pass: those of a group, or those of an array. */
import { Int32 } from 'bson'
import { calculate } from './arithmetic'
import { absent, compare } from './compare'
import { must } from './errors'
import { hashOf } from './keys'
import { type BsonNumber, type Doc, isDoc, isNumber, put, typeOf } from './values'

/** Each value is added to it, and the result read at the end. */
export interface Accumulator {
  add: (value: unknown) => void
  result: () => unknown
}

const MOST_COLLECTED = 1_000_000
const ZERO = new Int32(0)

/** Keeps one thing and replaces it as values pass. */
function kept<Held>(
  start: Held,
  next: (held: Held, value: unknown) => Held,
  result: (held: Held) => unknown = (held) => held ?? null,
) {
  return (): Accumulator => {
    let held = start
    const add = (value: unknown) => {
      held = next(held, value)
    }
    return { add, result: () => result(held) }
  }
}

const plus = (sum: BsonNumber, value: unknown) => (isNumber(value) ? calculate('add', sum, value) : sum)

/** The least or greatest of the values that are there. */
const extreme = (wanted: 1 | -1) =>
  kept<unknown>(undefined, (best, value) =>
    absent(value) || (best !== undefined && compare(value, best) * wanted <= 0) ? best : value,
  )

/** Keeps all values, or one of each key. */
function collected(name: string, keyOf?: (value: unknown) => string) {
  return (): Accumulator => {
    const values = new Map<unknown, unknown>()
    const add = (value: unknown) => {
      must(values.size < MOST_COLLECTED, 146, `${name} used too much memory`)
      if (value !== undefined) values.set(keyOf ? keyOf(value) : values.size, value)
    }
    return { add, result: () => [...values.values()] }
  }
}

/** One document with the fields of both; the second one's win. */
function merged(held: Doc, value: unknown): Doc {
  if (absent(value)) return held
  must(isDoc(value), 40400, `$mergeObjects requires object inputs, but input is ${typeOf(value)}`)
  const out = { ...held }
  for (const key of Object.keys(value)) put(out, key, value[key])
  return out
}

export const ACCUMULATORS = {
  $sum: kept<BsonNumber>(ZERO, plus),
  $avg: kept(
    { count: 0, sum: ZERO as BsonNumber },
    ({ count, sum }, value) => ({ count: count + Number(isNumber(value)), sum: plus(sum, value) }),
    ({ count, sum }) => (count ? calculate('divide', sum, new Int32(count)) : null),
  ),
  $count: kept<BsonNumber>(ZERO, plus),
  $min: extreme(-1),
  $max: extreme(1),
  $first: kept<unknown>(undefined, (held, value) => (held === undefined ? (value ?? null) : held)),
  $last: kept<unknown>(undefined, (_, value) => value),
  $push: collected('$push'),
  $addToSet: collected('$addToSet', hashOf),
  $mergeObjects: kept<Doc>({}, merged),
}

/** What the accumulator makes of all the values. */
export function accumulated(name: keyof typeof ACCUMULATORS, values: unknown[]): unknown {
  const { add, result } = ACCUMULATORS[name]()
  for (const value of values) add(value)
  return result()
}
