/** Which units stand today for one of another day: itself, what came after it, or else what it lay under. */
import type { Day } from '../deadlines'
import { isValidOn, type TreeUnit } from './tree'

type Lasting = Pick<TreeUnit, 'id' | 'parent' | 'validFrom' | 'validTo'>

/**
 * Ids in the order in which they are reached. After a split more than one; none where nothing is left. `after` gives the
 * units that came out of one. Ends always: what came after goes on longer than what was before (`laws`).
 */
export function unitsOfToday<Unit extends Lasting>(
  id: string,
  day: Day,
  links: { get: (id: string) => Unit | undefined; after: (id: string) => readonly Unit[] },
): Unit[] {
  const found = new Map<string, Unit>()
  const seen = new Set<string>()
  const follow = (at: string) => {
    const unit = links.get(at)
    if (!unit || seen.has(at)) return
    seen.add(at)
    if (isValidOn(unit, day)) {
      found.set(at, unit)
      return
    }
    const next = links.after(at)
    if (next.length > 0) for (const one of next) follow(one.id)
    else if (unit.parent !== null) follow(unit.parent)
  }
  follow(id)
  return [...found.values()]
}
