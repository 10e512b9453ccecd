/** The lists of the desk of screening, and the acts upon many entries, as addresses spell them. */
import { manyAtMost, type DeskView, type ManyAct } from '#rules/screening-filter'
import { pageNumber } from './entry-filter'

const viewSlugs: Record<DeskView, string> = {
  waiting: 'cho-ra-soat',
  mine: 'cua-toi',
  free: 'chua-ai-nhan',
  overdue: 'qua-han',
}

export const actSlugs: Record<ManyAct, string> = {
  accept: 'hop-le',
  return: 'bo-sung',
  reject: 'khong-hop-le',
}

export const deskTabs = Object.entries(viewSlugs) as [DeskView, string][]

/** What an address does not know is left out, so that an old link still opens. */
export function readDesk(search: URLSearchParams): { view: DeskView; slug: string; page: number } {
  const slug = search.get('xem')
  const [view, known] = deskTabs.find(([, one]) => one === slug) ?? ['waiting', viewSlugs.waiting]
  return { view, slug: known, page: pageNumber(search) }
}

/** The act and the entries that an address names; one more than can be done at once tells that there are more. */
export function readMany(search: URLSearchParams): { act: ManyAct; entries: string[]; reason: string } {
  const slug = search.get('viec')
  const [act] = (Object.entries(actSlugs) as [ManyAct, string][]).find(([, one]) => one === slug) ?? [
    'accept',
  ]
  return {
    act,
    entries: search.getAll('chon').slice(0, manyAtMost * 2),
    reason: search.get('ly-do') ?? '',
  }
}
