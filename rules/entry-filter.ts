/** How the office narrows its list of entries. Every number of the control room is one of these filters. */
import type { EntryState } from './entry-states'

/** Groups that no single state describes. */
export const entryViews = ['overdue', 'unpaneled', 'unassigned', 'scored', 'unscored', 'awarded'] as const
export type EntryView = (typeof entryViews)[number]

export interface EntryFilter {
  state: Exclude<EntryState, 'draft'> | null
  field: string | null
  /** Words of the title, an author's name, or a receipt number; compared without case and diacritics. */
  search: string
  view: EntryView | null
  /** The first page is 1. */
  page: number
}
