/** How the list of units is narrowed. */
import type { Day } from '../deadlines'

export interface UnitFilter {
  /** Beginnings of words of names, other names or the code; compared without case and diacritics. */
  search: string
  /** A code of the kinds; '' for all. */
  kind: string
  /** An id: only what lies below it, however far; '' for everywhere. */
  under: string
  /** Only what exists on it; null for whatever ever did. */
  day: Day | null
  /** The first page is 1. */
  page: number
}
