/** What a filter's predicates say about one field of an index, as intervals of index key bytes. */
import { Double } from 'bson'
import { BRACKETS, bracketOf } from './compare'
import { LONGEST_KEY, encodeKey } from './keys'
import { after } from './layout'
import type { Filter, Predicate } from './match'
import { isRegex, literalPrefix } from './patterns'
import { isNumber, toNumber, typeOf } from './values'

/** An end of an interval: before or after every key that starts with the bytes. */
interface End {
  bytes: Buffer
  side: 'before' | 'after'
}
export interface Interval {
  low: End
  high: End
}

/** The condition on one field: single values, or one interval, with its predicate's group and exactness. */
export interface FieldBound {
  points: Buffer[] | null
  interval: Interval | null
  exact: boolean
}

/** A predicate the planner may use; those of one `$elemMatch` share a group. */
export interface Usable {
  path: string
  operator: string
  operand: unknown
  group: object | null
  source: Filter
}

/** The predicates that every match must satisfy. */
export function usablePredicates(filter: Filter, prefix = '', group: object | null = null): Usable[] {
  if (filter.kind === 'and') return filter.children.flatMap((child) => usablePredicates(child, prefix, group))
  if (filter.kind !== 'predicate') return []
  const path = prefix + filter.path
  if (filter.inside) return usablePredicates(filter.inside, `${path}.`, group ?? filter)
  return [{ path, operator: filter.operator, operand: filter.operand, group, source: filter }]
}

const isPlain = (value: unknown) => !Array.isArray(value) && !isRegex(value)
const bytesFor = (value: unknown) => encodeKey([value ?? null], [1])
const bracketStart = (bracket: number) => Buffer.from([bracket])

/** The values a field may have by this predicate, or null where it names no list of values. */
function pointsOf({ operator, operand }: Usable): unknown[] | null {
  if (operator === '$eq') return isPlain(operand) ? [operand] : null
  if (operator !== '$in' || !Array.isArray(operand)) return null
  return operand.every(isPlain) ? operand : null
}

function intervalOf({ operator, operand }: Usable): Interval | null {
  if (operator === '$regex' && isRegex(operand)) {
    const prefix = literalPrefix(operand.pattern, operand.options)
    if (!prefix) return null
    // A key's text ends with a mark; without it the bytes are those of everything that starts with the text.
    const bytes = bytesFor(prefix).subarray(0, -2)
    return { low: { bytes, side: 'before' }, high: { bytes, side: 'after' } }
  }
  if (!isPlain(operand) || operand === null || operand === undefined) return null
  if (['minKey', 'maxKey', 'object'].includes(typeOf(operand))) return null
  if (isNumber(operand) && Number.isNaN(toNumber(operand))) return null
  const bracket = bracketOf(operand)
  const bytes = bytesFor(operand)
  const floor: End =
    bracket === BRACKETS.int
      ? { bytes: bytesFor(new Double(Number.NaN)), side: 'after' }
      : { bytes: bracketStart(bracket), side: 'before' }
  const ceiling: End = { bytes: bracketStart(bracket), side: 'after' }
  switch (operator) {
    case '$gt':
      return { low: { bytes, side: 'after' }, high: ceiling }
    case '$gte':
      return { low: { bytes, side: 'before' }, high: ceiling }
    case '$lt':
      return { low: floor, high: { bytes, side: 'before' } }
    case '$lte':
      return { low: floor, high: { bytes, side: 'after' } }
    default:
      return null
  }
}

function position(end: End): Buffer {
  return end.side === 'before' ? end.bytes : after(end.bytes)
}

function intersect(a: Interval, b: Interval): Interval {
  return {
    low: Buffer.compare(position(a.low), position(b.low)) >= 0 ? a.low : b.low,
    high: Buffer.compare(position(a.high), position(b.high)) <= 0 ? a.high : b.high,
  }
}

/**
 * The tightest bound these predicates give. On a field that goes through arrays only one of them may be
 * used: two elements may each satisfy one.
 */
export function boundFor(
  predicates: Usable[],
  multikey: boolean,
): { bound: FieldBound; used: Usable[] } | null {
  for (const predicate of predicates) {
    const values = pointsOf(predicate)
    if (!values) continue
    const points = new Map(values.map((value) => [bytesFor(value).toString('latin1'), bytesFor(value)]))
    const sorted = [...points.values()].sort(Buffer.compare)
    return { bound: { points: sorted, interval: null, exact: true }, used: [predicate] }
  }
  let interval: Interval | null = null
  const used: Usable[] = []
  let exact = true
  for (const predicate of predicates) {
    const next = intervalOf(predicate)
    if (!next || (interval && multikey)) continue
    interval = interval ? intersect(interval, next) : next
    used.push(predicate)
    exact &&= predicate.operator !== '$regex'
  }
  return interval ? { bound: { points: null, interval, exact }, used } : null
}

/** The bytes of a field in an index of that direction. */
export function directed(bytes: Buffer, direction: number): Buffer {
  return direction < 0 ? Buffer.from(bytes.map((byte) => byte ^ 0xff)) : bytes
}

/** An interval as the index of that direction has it. */
export function directedInterval({ low, high }: Interval, direction: number): Interval {
  if (direction > 0) return { low, high }
  const turned = (end: End): End => ({
    bytes: directed(end.bytes, -1),
    side: end.side === 'before' ? 'after' : 'before',
  })
  return { low: turned(high), high: turned(low) }
}

/** Byte range of stored keys for a prefix and an interval behind it; keys cut for their length are included. */
export function keyRange(
  indexPrefix: Buffer,
  prefix: Buffer,
  interval: Interval | null,
): { low: Buffer; high: Buffer } {
  const end = (from: End, cutSide: 'before' | 'after') => {
    const bytes = Buffer.concat([prefix, from.bytes])
    const cut = bytes.length > LONGEST_KEY
    const key = Buffer.concat([indexPrefix, cut ? bytes.subarray(0, LONGEST_KEY) : bytes])
    return (cut ? cutSide : from.side) === 'before' ? key : after(key)
  }
  const nothing = Buffer.alloc(0)
  return {
    low: end(interval?.low ?? { bytes: nothing, side: 'before' }, 'before'),
    high: end(interval?.high ?? { bytes: nothing, side: 'after' }, 'after'),
  }
}

/** Whether a document that satisfies the predicate can lack the field: such a query must not use a sparse index. */
export function matchesAbsent(predicate: Usable): boolean {
  const { operator, operand } = predicate
  if (operator === '$eq') return operand === null || operand === undefined
  if (operator === '$in')
    return !Array.isArray(operand) || operand.some((item) => item === null || item === undefined)
  if (operator === '$gte' || operator === '$lte') return operand === null || operand === undefined
  return !['$gt', '$lt', '$exists', '$regex', '$type', '$mod', '$size'].includes(operator)
}

/** Whether the query's predicates guarantee the one of a partial index. */
export function implies(query: Usable[], wanted: Predicate): boolean {
  return query.some((predicate) => {
    if (predicate.path !== wanted.path || predicate.group) return false
    if (wanted.operator === '$exists') return !matchesAbsent(predicate)
    if (predicate.operator === wanted.operator && bytesEqual(predicate.operand, wanted.operand)) return true
    const values = pointsOf(predicate)
    const holder = wanted.path.split('.')
    if (!values || holder.length > 1) return false
    return values.every((value) => wanted.test({ [wanted.path]: value }))
  })
}

function bytesEqual(a: unknown, b: unknown): boolean {
  return isPlain(a) && isPlain(b) && bytesFor(a).equals(bytesFor(b))
}
