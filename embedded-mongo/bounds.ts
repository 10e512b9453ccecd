/** What a filter's predicates say about one field of an index, as intervals of index key bytes. */
import { Double } from 'bson'
import { absent, bracketOf } from './brackets'
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

/** The condition on one field of an index: single values, or one interval; and the predicates it comes from. */
export interface FieldBound {
  points: Buffer[] | null
  interval: Interval | null
  used: Usable[]
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
const bytesFor = (value: unknown, direction = 1) => encodeKey([value ?? null], [direction])

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
  if (!['$gt', '$gte', '$lt', '$lte'].includes(operator) || !isPlain(operand) || absent(operand)) return null
  if (['minKey', 'maxKey', 'object'].includes(typeOf(operand))) return null
  if (isNumber(operand) && Number.isNaN(toNumber(operand))) return null
  const bytes = bytesFor(operand)
  const bracket = Buffer.from([bracketOf(operand)])
  const orEqual = operator.endsWith('e')
  if (operator.startsWith('$gt'))
    return { low: { bytes, side: orEqual ? 'before' : 'after' }, high: { bytes: bracket, side: 'after' } }
  // NaN sorts before all numbers and is less than none.
  const low: End = isNumber(operand)
    ? { bytes: bytesFor(new Double(Number.NaN)), side: 'after' }
    : { bytes: bracket, side: 'before' }
  return { low, high: { bytes, side: orEqual ? 'after' : 'before' } }
}

/** An interval as a descending index has it. */
function turned({ low, high }: Interval): Interval {
  const turn = ({ bytes, side }: End): End => ({
    bytes: Buffer.from(bytes.map((byte) => byte ^ 0xff)),
    side: side === 'before' ? 'after' : 'before',
  })
  return { low: turn(high), high: turn(low) }
}

function intersect(a: Interval, b: Interval): Interval {
  const position = ({ bytes, side }: End) => (side === 'before' ? bytes : after(bytes))
  return {
    low: Buffer.compare(position(a.low), position(b.low)) >= 0 ? a.low : b.low,
    high: Buffer.compare(position(a.high), position(b.high)) <= 0 ? a.high : b.high,
  }
}

/**
 * The tightest bound these predicates give in an index of that direction. On a field that goes through arrays
 * only one of them may be used: two elements may each satisfy one.
 */
export function boundFor(predicates: Usable[], multikey: boolean, direction: 1 | -1): FieldBound | null {
  for (const predicate of predicates) {
    const values = pointsOf(predicate)?.map((value) => bytesFor(value, direction))
    if (!values) continue
    const points = [...new Map(values.map((bytes) => [bytes.toString('latin1'), bytes])).values()]
    return { points, interval: null, used: [predicate] }
  }
  let interval: Interval | null = null
  const used: Usable[] = []
  for (const predicate of predicates) {
    const next = intervalOf(predicate)
    if (!next || (interval && multikey)) continue
    interval = interval ? intersect(interval, next) : next
    used.push(predicate)
  }
  return interval && { points: null, interval: direction < 0 ? turned(interval) : interval, used }
}

/** Byte range of stored keys for a prefix and an interval behind it; keys cut for their length are included. */
export function keyRange(indexPrefix: Buffer, prefix: Buffer, interval: Interval | null) {
  const end = ({ bytes, side }: End, cutSide: End['side']) => {
    const whole = Buffer.concat([prefix, bytes])
    const cut = whole.length > LONGEST_KEY
    const key = Buffer.concat([indexPrefix, whole.subarray(0, LONGEST_KEY)])
    return (cut ? cutSide : side) === 'before' ? key : after(key)
  }
  const bytes = Buffer.alloc(0)
  return {
    low: end(interval?.low ?? { bytes, side: 'before' }, 'before'),
    high: end(interval?.high ?? { bytes, side: 'after' }, 'after'),
  }
}

/** Whether a document that satisfies the predicate can lack the field: such a query must not use a sparse index. */
export function matchesAbsent({ operator, operand }: Usable): boolean {
  if (['$eq', '$gte', '$lte'].includes(operator)) return absent(operand)
  if (operator === '$in') return !Array.isArray(operand) || operand.some(absent)
  return !['$gt', '$lt', '$exists', '$regex', '$type', '$mod', '$size'].includes(operator)
}

/** Whether the query's predicates guarantee the one of a partial index. */
export function implies(query: Usable[], { path, operator, operand, test }: Predicate): boolean {
  return query.some((predicate) => {
    if (predicate.path !== path || predicate.group) return false
    if (operator === '$exists') return !matchesAbsent(predicate)
    const arePlain = isPlain(predicate.operand) && isPlain(operand)
    if (predicate.operator === operator && arePlain && bytesFor(predicate.operand).equals(bytesFor(operand)))
      return true
    return !path.includes('.') && (pointsOf(predicate)?.every((value) => test({ [path]: value })) ?? false)
  })
}
