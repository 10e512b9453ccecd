/** The filter of the list of entries as its address spells it. */
import { type EntryFilter, type EntryView } from '#rules/entry-filter'

type ListedState = NonNullable<EntryFilter['state']>

const stateSlugs: Record<ListedState, string> = {
  submitted: 'cho-ra-soat',
  returned: 'bo-sung',
  accepted: 'hop-le',
  rejected: 'khong-hop-le',
  disqualified: 'bi-loai',
}

const viewSlugs: Record<EntryView, string> = {
  overdue: 'qua-han-bo-sung',
  unpaneled: 'chua-co-to',
  unassigned: 'chua-phan-cong',
  scored: 'du-phieu',
  unscored: 'chua-du-phieu',
  awarded: 'trao-giai',
}

/** The states that the list can be narrowed to, as the select offers them. */
export const listedStates = Object.entries(stateSlugs) as [ListedState, string][]

/** Reads an address; what it does not know it leaves out, so that an old link still opens. */
export function readFilter(search: URLSearchParams): EntryFilter {
  const page = Number(search.get('trang') ?? '1')
  return {
    state: keyOf(stateSlugs, search.get('trang-thai')),
    field: search.get('linh-vuc')?.slice(0, 60) || null,
    search: (search.get('tim') ?? '').trim().slice(0, 100),
    view: keyOf(viewSlugs, search.get('loc')),
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** The other way round, for `paths.entries`. */
export function filterParams(filter: Partial<EntryFilter>): Record<string, string | undefined> {
  return {
    'trang-thai': filter.state ? stateSlugs[filter.state] : undefined,
    'linh-vuc': filter.field ?? undefined,
    tim: filter.search || undefined,
    loc: filter.view ? viewSlugs[filter.view] : undefined,
    trang: filter.page && filter.page > 1 ? String(filter.page) : undefined,
  }
}

/** A page number from an address; 1 for anything else. */
export function pageNumber(search: URLSearchParams): number {
  return readFilter(search).page
}

function keyOf<Key extends string>(slugs: Record<Key, string>, slug: string | null): Key | null {
  const found = Object.entries(slugs).find(([, one]) => one === slug)
  return found ? (found[0] as Key) : null
}
