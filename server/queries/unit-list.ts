/** The list of units: what stands at the top until it is searched or narrowed, fifty a page. */
import { Units } from '#models/unit'
import { dayOf } from '#rules/deadlines'
import type { UnitFilter } from '#rules/units/filter'
import type { By } from '../guard'
import { mayKeepUnits } from '../unit-acts'
import { unitFilter, unitNames, unitRows } from '../unit-search'
import { idFrom } from '#models/ids'
import { unitKindsNow } from '../unit-tree'

const pageSize = 50

export async function unitList({ actor, now }: By, filter: UnitFilter) {
  const isTop = filter.search === '' && filter.kind === '' && filter.under === ''
  const narrowed = { ...unitFilter(filter), ...(isTop ? { parent: null } : {}) }
  const start = (Math.max(1, filter.page) - 1) * pageSize
  const under = idFrom(filter.under)
  const [units, total, all, kinds, above] = await Promise.all([
    Units.find(narrowed).sort({ folded: 1, _id: 1 }).skip(start).limit(pageSize).lean(),
    Units.countDocuments(narrowed),
    Units.estimatedDocumentCount(),
    unitKindsNow(),
    unitNames(under ? [under] : []),
  ])
  return {
    today: dayOf(now),
    mayWrite: mayKeepUnits(actor),
    isTop,
    under: above.get(filter.under) ?? null,
    kinds: kinds.map(({ code, name }) => ({ code, name })),
    all,
    total,
    first: total === 0 ? 0 : start + 1,
    last: start + units.length,
    pages: Math.ceil(total / pageSize),
    rows: await unitRows(units),
  }
}
