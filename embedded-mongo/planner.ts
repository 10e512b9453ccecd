/** Chooses how a query is read: which index, which ranges of it, in which direction, or the whole collection. */
import {
  type FieldBound,
  type Usable,
  boundFor,
  directed,
  directedInterval,
  implies,
  keyRange,
  matchesAbsent,
  usablePredicates,
} from './bounds'
import type { Collection, Index } from './catalog'
import { equals } from './compare'
import { CommandError, must } from './errors'
import { entriesOf } from './layout'
import type { Filter } from './match'
import type { KeyField } from './paths'
import { type Doc, isDoc } from './values'

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
export interface CollectionPlan {
  kind: 'collection'
  reverse: boolean
  sorted: boolean
}
export interface UnionPlan {
  kind: 'union'
  branches: IndexPlan[]
  sorted: boolean
}
export type Plan = IndexPlan | CollectionPlan | UnionPlan

const MOST_RANGES = 20_000
const MOST_MERGED = 64

interface Scored {
  plan: IndexPlan
  score: number
}

/** The plan for a filter and sort; a hint is an index name, a key pattern or `$natural`. */
export function choosePlan(collection: Collection, filter: Filter, sort: KeyField[], hint?: unknown): Plan {
  const hinted = hintedIndex(collection, hint)
  if (hinted === 'natural' || hinted === 'backwards')
    return { kind: 'collection', reverse: hinted === 'backwards', sorted: sort.length === 0 }
  const query = usablePredicates(filter)
  if (hinted) {
    const forced = planIndex(hinted, query, filter, sort, true)
    if (forced) return forced.plan
    throw new CommandError(2, `the hinted index ${hinted.name} cannot answer in full`)
  }
  let best: Scored | null = null
  for (const index of collection.indexes) {
    const scored = planIndex(index, query, filter, sort, false)
    if (scored && (!best || scored.score > best.score)) best = scored
    if (best && best.score >= UNIQUE_SCORE) break
  }
  if (best && best.score >= BOUND_SCORE) return best.plan
  return (
    planUnion(collection, filter, sort) ??
    best?.plan ?? { kind: 'collection', reverse: false, sorted: sort.length === 0 }
  )
}

function hintedIndex(collection: Collection, hint: unknown): Index | 'natural' | 'backwards' | null {
  if (hint === undefined || hint === null) return null
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
const BOUND_SCORE = RANGE_SCORE

function answersAll(index: Index, query: Usable[]): boolean {
  if (
    index.sparse &&
    !index.fields.some((field) => query.some((p) => p.path === field.path && !matchesAbsent(p)))
  )
    return false
  if (!index.filter) return true
  const wanted = index.filter.kind === 'and' ? index.filter.children : [index.filter]
  return wanted.every((part) => part.kind === 'predicate' && implies(query, part))
}

function planIndex(
  index: Index,
  query: Usable[],
  filter: Filter,
  sort: KeyField[],
  forced: boolean,
): Scored | null {
  if (!answersAll(index, query)) return null
  const { bounds, used } = fieldBounds(index, query)
  const points = bounds.filter((bound) => bound.points).length
  const order = sortBy(index, bounds, points, sort)
  let score = order ? (sort.length ? SORT_SCORE : 0) : 0
  for (const bound of bounds) {
    score += bound.points ? (bound.points.length === 1 ? EQUAL_SCORE : LIST_SCORE) : RANGE_SCORE
  }
  if (index.unique && points === index.fields.length) score += UNIQUE_SCORE
  if (score === 0 && !forced) return null
  const ranges = rangesOf(index, bounds)
  if (!ranges) return null
  const single = new Set(used.map((predicate) => predicate.source))
  const exact =
    !index.longKeys &&
    !index.multikey.includes(true) &&
    bounds.every((bound) => bound.exact) &&
    (filter.kind === 'and' ? filter.children : [filter]).every((part) => single.has(part))
  return {
    score,
    plan: {
      kind: 'index',
      index,
      ranges,
      reverse: order?.reverse ?? false,
      merge: order?.merge === true && ranges.length > 1,
      sorted: sort.length === 0 || order !== null,
      exact,
    },
  }
}

/** Bounds for the index's leading fields: any number of listed values, then at most one interval. */
function fieldBounds(index: Index, query: Usable[]): { bounds: FieldBound[]; used: Usable[] } {
  const bounds: FieldBound[] = []
  const used: Usable[] = []
  let group: object | null | undefined
  let combinations = 1
  for (const [i, field] of index.fields.entries()) {
    const through = index.multikey[i] as boolean
    // Two fields of one array may be met by two elements, unless one $elemMatch asks for both.
    const shared = through && group !== undefined
    const candidates = query.filter(
      (p) => p.path === field.path && (!shared || (group !== null && p.group === group)),
    )
    const found = boundFor(candidates, through)
    if (!found) break
    combinations *= found.bound.points?.length ?? 1
    if (combinations > MOST_RANGES) break
    bounds.push(found.bound)
    used.push(...found.used)
    if (through) group = found.used[0]?.group ?? null
    if (!found.bound.points) break
  }
  return { bounds, used }
}

/** How the index gives the order asked for: directly, or by merging the ranges of listed values; null if not. */
function sortBy(
  index: Index,
  bounds: FieldBound[],
  points: number,
  sort: KeyField[],
): { reverse: boolean; merge: boolean } | null {
  if (sort.length === 0) return { reverse: false, merge: false }
  if (index.longKeys) return null
  const combinations = bounds
    .slice(0, points)
    .reduce((count, bound) => count * (bound.points as Buffer[]).length, 1)
  return (
    walk(index, bounds, sort, (i) => bounds[i]?.points?.length === 1, false) ??
    (combinations <= MOST_MERGED ? walk(index, bounds, sort, (i) => i < points, true) : null)
  )
}

function walk(
  index: Index,
  bounds: FieldBound[],
  sort: KeyField[],
  mayPass: (field: number) => boolean,
  merge: boolean,
): { reverse: boolean; merge: boolean } | null {
  let reverse: boolean | null = null
  let next = 0
  const fixed = (path: string) =>
    index.fields.some(
      (field, i) => field.path === path && bounds[i]?.points?.length === 1 && !index.multikey[i],
    )
  for (const [i, field] of index.fields.entries()) {
    while (next < sort.length && fixed((sort[next] as KeyField).path)) next += 1
    const wanted = sort[next]
    if (!wanted) break
    if (mayPass(i)) continue
    if (field.path !== wanted.path || index.multikey[i]) return null
    const turned = field.direction !== wanted.direction
    if (reverse !== null && reverse !== turned) return null
    reverse = turned
    next += 1
  }
  while (next < sort.length && fixed((sort[next] as KeyField).path)) next += 1
  return next === sort.length ? { reverse: reverse ?? false, merge } : null
}

/** Ranges in key order, one for each combination of listed values; null where there would be too many. */
function rangesOf(index: Index, bounds: FieldBound[]): KeyRange[] | null {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let interval = null
  for (const [i, bound] of bounds.entries()) {
    const direction = (index.fields[i] as KeyField).direction
    if (!bound.points) {
      interval = directedInterval(bound.interval as NonNullable<FieldBound['interval']>, direction)
      break
    }
    const parts = bound.points.map((point) => directed(point, direction))
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => Buffer.concat([prefix, part])))
  }
  const start = entriesOf(index.id)
  return (
    prefixes
      .map((prefix) => ({ ...keyRange(start, prefix, interval), skip: start.length + prefix.length }))
      .filter((range) => Buffer.compare(range.low, range.high) < 0)
      .sort((a, b) => Buffer.compare(a.low, b.low))
      // Long values that begin alike have one cut key and so one range, which must be read once.
      .filter(({ low }, i, all) => i === 0 || Buffer.compare(low, (all[i - 1] as { high: Buffer }).high) >= 0)
  )
}

function planUnion(collection: Collection, filter: Filter, sort: KeyField[]): UnionPlan | null {
  const conjuncts = filter.kind === 'and' ? filter.children : [filter]
  const either = conjuncts.find((part) => part.kind === 'or')
  if (either?.kind !== 'or') return null
  const branches: IndexPlan[] = []
  for (const child of either.children) {
    let best: Scored | null = null
    for (const index of collection.indexes) {
      const scored = planIndex(index, usablePredicates(child), child, [], false)
      if (scored && (!best || scored.score > best.score)) best = scored
    }
    if (!best) return null
    branches.push(best.plan)
  }
  return { kind: 'union', branches, sorted: sort.length === 0 }
}

/** The plan as `explain` tells it. */
export function describePlan(plan: Plan, filter: Doc): Doc {
  if (plan.kind === 'collection')
    return { stage: 'COLLSCAN', filter, direction: plan.reverse ? 'backward' : 'forward' }
  if (plan.kind === 'union') {
    return {
      stage: 'FETCH',
      filter,
      inputStage: { stage: 'OR', inputStages: plan.branches.map(describeIndex) },
    }
  }
  const scan = describeIndex(plan)
  const inputStage = plan.merge ? { stage: 'SORT_MERGE', inputStage: scan } : scan
  return { stage: 'FETCH', filter, inputStage }
}

function describeIndex({ index, reverse, ranges }: IndexPlan): Doc {
  return {
    stage: 'IXSCAN',
    keyPattern: index.spec.key,
    indexName: index.name,
    isMultiKey: index.multikey.includes(true),
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.filter !== null,
    direction: reverse ? 'backward' : 'forward',
    ranges: ranges.length,
  }
}
