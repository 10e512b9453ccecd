/** How the office narrows, orders and lays out its list of entries. Every number of the control room is one of these filters. */
import type { Day } from './deadlines'
import { entryStates, type EntryState } from './entry-states'

/** Groups that no single state describes. */
export const entryViews = [
  'waiting-long',
  'overdue',
  'unpaneled',
  'unassigned',
  'scored',
  'unscored',
  'advanced',
  'awarded',
] as const
export type EntryView = (typeof entryViews)[number]

/** Drafts are their owners' business. */
export type ListedState = Exclude<EntryState, 'draft'>
export const listedStates = entryStates.filter((state): state is ListedState => state !== 'draft')

export const entryOrders = ['received', 'receipt', 'title'] as const
export type EntryOrder = (typeof entryOrders)[number]

/** In the order they stand in. The last five are told only to those who may read personal data. */
export const entryColumns = [
  'title',
  'receipt',
  'field',
  'lead',
  'unit',
  'submittedAt',
  'state',
  'labels',
  'authors',
  'teacher',
  'born',
  'schools',
  'phone',
  'email',
] as const
export type EntryColumn = (typeof entryColumns)[number]

export const usualColumns: readonly EntryColumn[] = [
  'title',
  'receipt',
  'field',
  'lead',
  'unit',
  'submittedAt',
  'state',
]
export const personalColumns: readonly EntryColumn[] = ['born', 'phone', 'email']

/** A row of a list and what it is ordered by there: a page goes on behind it, or ends before it. */
export interface EntryPlace {
  value: string
  id: string
}

export interface EntryFilter {
  /** None: every state but draft. */
  states: readonly ListedState[]
  field: string | null
  /** The code of a division of the contest. */
  division: string | null
  /** The id of a unit; the units below it count as well. */
  unit: string | null
  label: string | null
  /** The code of a part of the dossier of which the entry has no file. */
  lacks: string | null
  /** Received from the first moment of `from` to the last of `to`. */
  from: Day | null
  to: Day | null
  /** Words of the title, of authors' names or schools, or a receipt number; without case and diacritics. */
  search: string
  view: EntryView | null
  order: EntryOrder
  isDescending: boolean
  /** None: the usual ones. */
  columns: readonly EntryColumn[]
  /** The first page is 1. */
  page: number
  after: EntryPlace | null
  before: EntryPlace | null
}

export const everyEntry: EntryFilter = {
  states: [],
  field: null,
  division: null,
  unit: null,
  label: null,
  lacks: null,
  from: null,
  to: null,
  search: '',
  view: null,
  order: 'received',
  isDescending: false,
  columns: [],
  page: 1,
  after: null,
  before: null,
}

/** What narrows a list, apart from how it is ordered, laid out and paged. */
export const filterParts = [
  'states',
  'view',
  'field',
  'division',
  'unit',
  'label',
  'lacks',
  'from',
  'to',
  'search',
] as const
export type FilterPart = (typeof filterParts)[number]

/** The parts in force, in the order they are told. */
export function partsInForce(filter: EntryFilter): FilterPart[] {
  return filterParts.filter((part) => {
    const value = filter[part]
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== ''
  })
}

/** The same list with one part left out, from its first page. */
export function withoutPart(filter: EntryFilter, part: FilterPart): EntryFilter {
  return firstPage({ ...filter, [part]: everyEntry[part] })
}

export function firstPage(filter: EntryFilter): EntryFilter {
  return { ...filter, page: 1, after: null, before: null }
}
