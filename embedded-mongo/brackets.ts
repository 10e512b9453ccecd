/** In which order MongoDB sorts the types of values. */
import { type TypeName, typeOf } from './values'

/** The bracket a type sorts in; types of one bracket are compared by value. An undefined counts as null. */
export const BRACKETS: Record<TypeName, number> = {
  minKey: 1,
  undefined: 7,
  null: 7,
  int: 12,
  long: 12,
  double: 12,
  decimal: 12,
  string: 17,
  symbol: 17,
  object: 22,
  array: 27,
  binData: 32,
  objectId: 37,
  bool: 42,
  date: 47,
  timestamp: 49,
  regex: 52,
  javascript: 62,
  maxKey: 129,
}

/** The empty array where a sort or index looks into arrays: below null, above MinKey. */
export const EMPTY_ARRAY = Symbol('empty array')

/** Whether there is no value: null, or no field at all. */
export function absent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

export function bracketOf(value: unknown): number {
  return value === EMPTY_ARRAY ? 2 : BRACKETS[typeOf(value)]
}
