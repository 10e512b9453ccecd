/** Lists of entries that are named: those given to every office, and how many an officer may keep. */
import { everyEntry, type EntryFilter } from './entry-filter'

export const viewNameLength = 60
export const savedViewsAtMost = 30

const given = (filter: Partial<EntryFilter>): EntryFilter => ({ ...everyEntry, ...filter })

/** The lists that every office needs; each is told by its filter's own words. */
export const givenViews: readonly EntryFilter[] = [
  given({ states: ['submitted'] }),
  given({ view: 'overdue' }),
  given({ states: ['accepted'] }),
  given({ view: 'unassigned' }),
  given({ view: 'unscored' }),
]
