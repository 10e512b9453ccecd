/** Chooses how a query is read: which index, which ranges of it, in which direction, or the whole collection. */
import type { FieldBound, Usable } from './bounds'
import { boundFor, implies, keyRange, matchesAbsent, usablePredicates } from './bounds'
import type { Collection, Index } from './catalog'
import { absent } from './brackets'
import { equals } from './compare'
import { must } from './errors'
import { entriesOf } from './layout'
import type { Filter } from './match'
import type { KeyField } from './paths'
import { isDoc } from './values'

export interface KeyRange {
  low: Buffer
  high: Buffer
  /** How many bytes of every key the listed values take up: what follows is compared when ranges are merged. */
  skip: number
}

export interface IndexPlan {
  kind: 'index'
  index: Index
  ranges: KeyRange[]
  reverse: boolean
  /** Whether the ranges must be merged to give the order. */
  merge: boolean
  sorted: boolean
  /** Whether the ranges hold the matches and nothing else. */
  exact: boolean
}
export type Plan =
  | IndexPlan
  | { kind: 'collection'; reverse: boolean; sorted: boolean }
  | { kind: 'union'; branches: IndexPlan[]; sorted: boolean }

const MOST_RANGES = 20_000
const MOST_MERGED = 64

interface Scored {
  plan: IndexPlan
  score: number
}

/** The plan for a filter and sort; a hint is an index name, a key pattern or `$natural`. */
export function choosePlan(collection: Collection, filter: Filter, sort: KeyField[], hint?: unknown): Plan {
  const hinted = hintedIndex(collection, hint)
  const scan: Plan = { kind: 'collection', reverse: hinted === 'backwards', sorted: sort.length === 0 }
  if (hinted === 'natural' || hinted === 'backwards') return scan
  if (hinted) {
    const forced = planIndex(hinted, usablePredicates(filter), filter, sort, true)
    must(forced, 2, `the hinted index ${hinted.name} cannot answer in full`)
    return forced.plan
  }
  const best = bestIndex(collection, filter, sort)
  if (best && best.score >= RANGE_SCORE) return best.plan
  return planUnion(collection, filter, sort) ?? best?.plan ?? scan
}

function bestIndex(collection: Collection, filter: Filter, sort: KeyField[]): Scored | null {
  const query = usablePredicates(filter)
  let best: Scored | null = null
  for (const index of collection.indexes) {
    const scored = planIndex(index, query, filter, sort, false)
    if (scored && (!best || scored.score > best.score)) best = scored
    if (best && best.score >= UNIQUE_SCORE) break
  }
  return best
}

function hintedIndex(collection: Collection, hint: unknown): Index | 'natural' | 'backwards' | null {
  if (absent(hint)) return null
  if (isDoc(hint)) {
    if (Object.keys(hint).length === 0) return null
    if ('$natural' in hint) return Number(String(hint.$natural)) < 0 ? 'backwards' : 'natural'
  }
  const found = collection.indexes.find((index) =>
    typeof hint === 'string' ? index.name === hint : equals(index.spec.key, hint),
  )
  must(found, 2, 'hint provided does not correspond to an existing index')
  return found
}

const EQUAL_SCORE = 100
const LIST_SCORE = 90
const RANGE_SCORE = 50
const SORT_SCORE = 45
const UNIQUE_SCORE = 10_000

/** The parts that must all hold. */
const conjuncts = (filter: Filter) => (filter.kind === 'and' ? filter.children : [filter])

function answersAll({ sparse, fields, filter }: Index, query: Usable[]): boolean {
  const surely = (path: string) => query.some((p) => p.path === path && !matchesAbsent(p))
  if (sparse && !fields.some((field) => surely(field.path))) return false
  return !filter || conjuncts(filter).every((part) => part.kind === 'predicate' && implies(query, part))
}

function scoreOf({ points }: FieldBound): number {
  if (!points) return RANGE_SCORE
  return points.length === 1 ? EQUAL_SCORE : LIST_SCORE
}

function planIndex(
  index: Index,
  query: Usable[],
  filter: Filter,
  sort: KeyField[],
  forced: boolean,
): Scored | null {
  if (!answersAll(index, query)) return null
  const bounds = fieldBounds(index, query)
  const points = bounds.filter((bound) => bound.points).length
  const order = sortBy(index, bounds, points, sort)
  let score = bounds.reduce((sum, bound) => sum + scoreOf(bound), order && sort.length ? SORT_SCORE : 0)
  if (index.unique && points === index.fields.length) score += UNIQUE_SCORE
  if (score === 0 && !forced) return null
  const ranges = rangesOf(index, bounds)
  const used = bounds.flatMap((bound) => bound.used)
  const exact =
    !index.longKeys &&
    index.multikey.every((isMultikey, i) => !isMultikey || isOneValue(bounds[i])) &&
    used.every(({ operator }) => operator !== '$regex') &&
    conjuncts(filter).every((part) => used.some(({ source }) => source === part))
  const merge = order?.merge === true && ranges.length > 1
  const sorted = sort.length === 0 || order !== null
  return {
    score,
    plan: { kind: 'index', index, ranges, reverse: order?.reverse ?? false, merge, sorted, exact },
  }
}

/** Whether an array has one entry at most within the bound, so that no document is met twice. */
function isOneValue(bound: FieldBound | undefined): boolean {
  return bound?.points?.length === 1 && bound.used.every((predicate) => !matchesAbsent(predicate))
}

/** Bounds for the index's leading fields: any number of listed values, then at most one interval. */
function fieldBounds(index: Index, query: Usable[]): FieldBound[] {
  const bounds: FieldBound[] = []
  let group: object | null | undefined
  let combinations = 1
  for (const [i, { path, direction }] of index.fields.entries()) {
    const through = index.multikey[i] === true
    // Two fields of one array may be met by two elements, unless one $elemMatch asks for both.
    const shared = through && group !== undefined
    const candidates = query.filter(
      (p) => p.path === path && (!shared || (group !== null && p.group === group)),
    )
    const bound = boundFor(candidates, through, direction)
    combinations *= bound?.points?.length ?? 1
    if (!bound || combinations > MOST_RANGES) break
    bounds.push(bound)
    if (through) group = bound.used[0]?.group ?? null
    if (!bound.points) break
  }
  return bounds
}

interface Order {
  reverse: boolean
  merge: boolean
}

/** How the index gives the order asked for: directly, or by merging the ranges of listed values; null if not. */
function sortBy(index: Index, bounds: FieldBound[], points: number, sort: KeyField[]): Order | null {
  if (sort.length === 0) return { reverse: false, merge: false }
  if (index.longKeys) return null
  const direct = walk(index, bounds, sort, (i) => bounds[i]?.points?.length === 1)
  if (direct !== null) return { reverse: direct, merge: false }
  const combinations = bounds.reduce((count, bound) => count * (bound.points?.length ?? 1), 1)
  const merged = combinations <= MOST_MERGED ? walk(index, bounds, sort, (i) => i < points) : null
  return merged === null ? null : { reverse: merged, merge: true }
}

/** Whether the index is read backwards to give the order, its `mayPass` fields left out; null where it gives none. */
function walk(
  index: Index,
  bounds: FieldBound[],
  sort: KeyField[],
  mayPass: (field: number) => boolean,
): boolean | null {
  const fixed = index.fields.filter((_, i) => bounds[i]?.points?.length === 1 && !index.multikey[i])
  const wanted = sort.filter(({ path }) => !fixed.some((field) => field.path === path))
  let reverse: boolean | null = null
  let next = 0
  for (const [i, field] of index.fields.entries()) {
    const order = wanted[next]
    if (!order) break
    if (mayPass(i)) continue
    const turned = field.direction !== order.direction
    if (field.path !== order.path || index.multikey[i] || turned !== (reverse ?? turned)) return null
    reverse = turned
    next += 1
  }
  return next === wanted.length ? (reverse ?? false) : null
}

/** Ranges in key order, one for each combination of listed values. */
function rangesOf(index: Index, bounds: FieldBound[]): KeyRange[] {
  let prefixes = [Buffer.alloc(0)]
  for (const { points } of bounds)
    if (points) prefixes = prefixes.flatMap((prefix) => points.map((point) => Buffer.concat([prefix, point])))
  const interval = bounds.at(-1)?.interval ?? null
  const start = entriesOf(index.id)
  return (
    prefixes
      .map((prefix) => ({ ...keyRange(start, prefix, interval), skip: start.length + prefix.length }))
      .filter(({ low, high }) => Buffer.compare(low, high) < 0)
      .sort((a, b) => Buffer.compare(a.low, b.low))
      // Long values that begin alike have one cut key and so one range, which must be read once.
      .filter(({ low }, i, all) => i === 0 || Buffer.compare(low, (all[i - 1] as KeyRange).high) >= 0)
  )
}

/** One index plan for each branch of an `$or`; null where one of them has none. */
function planUnion(collection: Collection, filter: Filter, sort: KeyField[]): Plan | null {
  const either = conjuncts(filter).find((part) => part.kind === 'or')
  if (either?.kind !== 'or') return null
  const branches: IndexPlan[] = []
  for (const child of either.children) {
    const best = bestIndex(collection, child, [])
    if (!best) return null
    branches.push(best.plan)
  }
  return { kind: 'union', branches, sorted: sort.length === 0 }
}
