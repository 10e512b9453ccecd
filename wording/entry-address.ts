/** The filter of the list of entries as its address spells it. */
import { isDay } from '#rules/deadlines'
import {
  entryColumns,
  everyEntry,
  type EntryColumn,
  type EntryFilter,
  type EntryOrder,
  type EntryPlace,
  type EntryView,
  type ListedState,
} from '#rules/entry-filter'

export const stateSlugs: Record<ListedState, string> = {
  submitted: 'cho-ra-soat',
  returned: 'bo-sung',
  accepted: 'hop-le',
  rejected: 'khong-hop-le',
  disqualified: 'bi-loai',
}

const viewSlugs: Record<EntryView, string> = {
  'waiting-long': 'cho-qua-2-ngay',
  overdue: 'qua-han-bo-sung',
  unpaneled: 'chua-co-to',
  unassigned: 'chua-phan-cong',
  scored: 'du-phieu',
  unscored: 'chua-du-phieu',
  advanced: 'vao-vong-sau',
  awarded: 'trao-giai',
}

export const orderSlugs: Record<EntryOrder, string> = {
  received: 'nop-luc',
  receipt: 'ma-bien-nhan',
  title: 'ten',
}

export const columnSlugs: Record<EntryColumn, string> = {
  title: 'ten',
  receipt: 'ma-bien-nhan',
  field: 'linh-vuc',
  lead: 'tac-gia-chinh',
  unit: 'don-vi',
  submittedAt: 'nop-luc',
  state: 'tinh-trang',
  labels: 'nhan',
  authors: 'tac-gia',
  teacher: 'nguoi-huong-dan',
  born: 'ngay-sinh',
  schools: 'truong',
  phone: 'dien-thoai',
  email: 'thu-dien-tu',
}

/** Reads an address; what it does not know it leaves out, so that an old link still opens. */
export function readFilter(search: URLSearchParams): EntryFilter {
  const text = (name: string, most = 60) => search.get(name)?.trim().slice(0, most) || null
  const list = <Key extends string>(name: string, slugs: Record<Key, string>) =>
    search
      .getAll(name)
      .flatMap((value) => value.split(','))
      .flatMap((slug) => keyOf(slugs, slug) ?? [])
  const day = (name: string) => (isDay(search.get(name) ?? '') ? search.get(name) : null)
  const order = search.get('xep') ?? ''
  const columns = list('cot', columnSlugs)
  return {
    states: [...new Set(list('trang-thai', stateSlugs))],
    field: text('linh-vuc'),
    division: text('bang'),
    unit: text('don-vi', 24),
    label: text('nhan'),
    lacks: text('thieu'),
    from: day('tu'),
    to: day('den'),
    search: text('tim', 100) ?? '',
    view: keyOf(viewSlugs, search.get('loc')),
    order: keyOf(orderSlugs, order.replace(/^-/, '')) ?? 'received',
    isDescending: order.startsWith('-'),
    columns: entryColumns.filter((column) => columns.includes(column)),
    page: pageNumber(search),
    after: placeOf(search.get('sau')),
    before: placeOf(search.get('truoc')),
  }
}

/** The other way round, for `paths.entries`. */
export function filterParams(given: Partial<EntryFilter>): Record<string, string | undefined> {
  const filter = { ...everyEntry, ...given }
  const isUsualOrder = filter.order === 'received' && !filter.isDescending
  return {
    'trang-thai': filter.states.map((state) => stateSlugs[state]).join(',') || undefined,
    'linh-vuc': filter.field ?? undefined,
    bang: filter.division ?? undefined,
    'don-vi': filter.unit ?? undefined,
    nhan: filter.label ?? undefined,
    thieu: filter.lacks ?? undefined,
    tu: filter.from ?? undefined,
    den: filter.to ?? undefined,
    tim: filter.search || undefined,
    loc: filter.view ? viewSlugs[filter.view] : undefined,
    xep: isUsualOrder ? undefined : `${filter.isDescending ? '-' : ''}${orderSlugs[filter.order]}`,
    cot: filter.columns.map((column) => columnSlugs[column]).join(',') || undefined,
    trang: filter.page > 1 ? String(filter.page) : undefined,
    sau: filter.after ? `${filter.after.id}.${filter.after.value}` : undefined,
    truoc: filter.before ? `${filter.before.id}.${filter.before.value}` : undefined,
  }
}

/** The address of a list without its page, as a saved view keeps it: equal for equal lists. */
export function filterAddress(filter: EntryFilter): string {
  const params = filterParams({ ...filter, page: 1, after: null, before: null })
  const given = Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return new URLSearchParams(given).toString()
}

/** A page number from an address; 1 for anything else. */
export function pageNumber(search: URLSearchParams): number {
  const page = Number(search.get('trang') ?? '1')
  return Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1
}

function placeOf(text: string | null): EntryPlace | null {
  const parts = /^([0-9a-f]{24})\.(.{0,120})$/.exec(text ?? '')
  return parts ? { id: parts[1] ?? '', value: parts[2] ?? '' } : null
}

function keyOf<Key extends string>(slugs: Record<Key, string>, slug: string | null): Key | null {
  const found = Object.entries(slugs).find(([, one]) => one === slug)
  return found ? (found[0] as Key) : null
}
