/** The filter of the page of conflicts as its address spells it. */
import type { ConflictFilter, ConflictView } from '#rules/conflicts/filter'
import { pageNumber } from './entry-filter'

const viewSlugs: Record<ConflictView, string> = {
  unseen: 'cho-xem',
  barred: 'khong-phan-cong',
  dismissed: 'da-bac',
  all: 'tat-ca',
}

/** Reads an address; what it does not know it leaves out. */
export function readConflictFilter(search: URLSearchParams): ConflictFilter {
  const id = (name: string) => {
    const value = search.get(name) ?? ''
    return /^[0-9a-f]{24}$/.test(value) ? value : null
  }
  const slug = search.get('xem')
  const view = (Object.keys(viewSlugs) as ConflictView[]).find((one) => viewSlugs[one] === slug)
  return { view: view ?? 'unseen', panel: id('to'), judge: id('giam-khao'), page: pageNumber(search) }
}

/** The other way round, for `paths.conflicts`. */
export function conflictParams(filter: Partial<ConflictFilter>): Record<string, string | undefined> {
  return {
    to: filter.panel ?? undefined,
    'giam-khao': filter.judge ?? undefined,
    xem: filter.view && filter.view !== 'unseen' ? viewSlugs[filter.view] : undefined,
    trang: filter.page && filter.page > 1 ? String(filter.page) : undefined,
  }
}
