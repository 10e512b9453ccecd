/** The tab of a unit's desk as its address spells it. */
import { unitViews, type UnitView } from '#rules/unit-views'

const slugs: Record<UnitView, string> = {
  waiting: 'cho-xet',
  chosen: 'da-chon',
  declined: 'khong-chon',
  returned: 'tra-lai',
  passed: 'da-chuyen',
  drafts: 'dang-soan',
}

/** What an address does not say is what waits. */
export function readUnitView(search: URLSearchParams): { view: UnitView; page: number } {
  const page = Number(search.get('trang') ?? '1')
  return {
    view: unitViews.find((view) => slugs[view] === search.get('muc')) ?? 'waiting',
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

export function unitViewParams(view: UnitView, page = 1): Record<string, string | undefined> {
  return { muc: slugs[view], trang: page > 1 ? String(page) : undefined }
}
