/** One page of the list of entries, as quick at its end as at its beginning and among many as among few. */
import type { QueryFilter } from 'mongoose'
import type { EntryFilter, EntryPlace } from '#rules/entry-filter'
import { Entries, type Entry } from '#models/entry'
import { idFrom } from '#models/ids'
import { orderPaths, type EntryQuery } from './entry-filter'

const pageSize = 50

/** Where no index tells how many there are, no more than this are counted. */
const countedAtMost = 1_000

/** What the rows of the list show; explanations and consents stay where they are. */
export const rowFields = {
  state: 1,
  receiptNumber: 1,
  submittedAt: 1,
  titleKey: 1,
  returned: 1,
  labels: 1,
  'answers.title': 1,
  'answers.field': 1,
  'answers.unit': 1,
  sentBy: 1,
  'answers.authors': 1,
  'answers.teacher': 1,
} as const

export interface EntryPage {
  entries: Entry[]
  total: number
  /** There are more than `total`; how many is not counted. */
  isMore: boolean
  first: number
  last: number
  pages: number
  /** From where the next page and the one before it go on. */
  next: EntryPlace | null
  previous: EntryPlace | null
}

export async function entryPage(query: EntryQuery, filter: EntryFilter): Promise<EntryPage> {
  const few = query.isInOrder ? null : await fewOf(query, filter)
  const start = (Math.max(1, filter.page) - 1) * pageSize
  const [found, total] = await Promise.all([
    few ? rowsOf(few.slice(start, start + pageSize)) : walked(query, filter, start),
    few ? few.length : query.isInOrder ? Entries.countDocuments(query.filter) : countedAtMost,
  ])
  const isMore = few === null && !query.isInOrder
  const hasNext = isMore ? found.length === pageSize : start + found.length < total
  const place = (entry: Entry | undefined) => (entry ? placeOf(entry, filter) : null)
  return {
    entries: found,
    total,
    isMore,
    first: found.length === 0 ? 0 : start + 1,
    last: start + found.length,
    pages: Math.max(Math.ceil(total / pageSize), hasNext ? filter.page + 1 : 0),
    next: hasNext ? place(found.at(-1)) : null,
    previous: start > 0 ? place(found[0]) : null,
  }
}

/** The ids in order, where they are so few that they can be put in order here; else null. */
async function fewOf(
  { filter }: EntryQuery,
  { order, isDescending }: EntryFilter,
): Promise<Entry['_id'][] | null> {
  const path = orderPaths[order]
  const found = await Entries.find(filter)
    .select({ [path]: 1 })
    .limit(countedAtMost + 1)
    .lean()
  if (found.length > countedAtMost) return null
  const value = (entry: Entry) => Number(entry[path]) || String(entry[path] ?? '')
  const sign = isDescending ? -1 : 1
  return found
    .toSorted((a, b) => {
      const [left, right] = [value(a), value(b)]
      if (left !== right) return left < right ? -sign : sign
      return a._id.toHexString() < b._id.toHexString() ? -sign : sign
    })
    .map(({ _id }) => _id)
}

async function rowsOf(ids: readonly Entry['_id'][]): Promise<Entry[]> {
  const entries = await Entries.find({ _id: { $in: ids } })
    .select(rowFields)
    .lean()
  const byId = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  return ids.flatMap((id) => byId.get(id.toHexString()) ?? [])
}

/** Through the index from where the last page ended; from the beginning where the address tells only a number. */
async function walked(query: EntryQuery, filter: EntryFilter, start: number): Promise<Entry[]> {
  const { after, before, isDescending } = filter
  const path = orderPaths[filter.order]
  const from = after ?? before
  const isBack = after === null && before !== null
  const direction = isDescending === isBack ? 1 : -1
  const bound = from && beyond(path, from, direction)
  const found = await Entries.find(bound ? { $and: [query.filter, bound] } : query.filter)
    .sort({ [path]: direction, _id: direction })
    .hint(query.orderIndex)
    .select(rowFields)
    .skip(bound ? 0 : start)
    .limit(pageSize)
    .lean()
  return isBack ? found.toReversed() : found
}

/** The first condition bounds the index; the second parts entries of one value by their ids. */
function beyond(
  path: (typeof orderPaths)[keyof typeof orderPaths],
  { value, id }: EntryPlace,
  direction: 1 | -1,
): QueryFilter<Entry> {
  const at = path === 'submittedAt' ? new Date(Number(value)) : value
  const [after, from] = direction > 0 ? (['$gt', '$gte'] as const) : (['$lt', '$lte'] as const)
  return {
    [path]: { [from]: at },
    $or: [{ [path]: { [after]: at } }, { [path]: at, _id: { [after]: idFrom(id) } }],
  }
}

function placeOf(entry: Entry, { order }: EntryFilter): EntryPlace {
  const value = entry[orderPaths[order]]
  return {
    id: entry._id.toHexString(),
    value: value instanceof Date ? String(value.getTime()) : (value ?? ''),
  }
}
