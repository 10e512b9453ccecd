/** Which units are so near to one that its people are not strangers: above, below, merged into it or out of it. */
import type { NearUnit } from './sides'

export interface UnitLinks {
  id: string
  parent: string | null
  predecessors: readonly string[]
}

/** The family of units, ready to be asked. Links that run in a circle or lead nowhere are followed once and no further. */
export function unitFamily(units: readonly UnitLinks[]): (unit: string) => Map<string, NearUnit> {
  const above = new Map(units.map(({ id, parent }) => [id, parent === null ? [] : [parent]]))
  const before = new Map(units.map(({ id, predecessors }) => [id, [...predecessors]]))
  const below = turned(above)
  const after = turned(before)
  return (unit) => {
    const near = new Map<string, NearUnit>()
    const follow = (links: ReadonlyMap<string, string[]>, side: NearUnit) => {
      const waiting = [...(links.get(unit) ?? [])]
      const seen = new Set([unit])
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (seen.has(id)) continue
        seen.add(id)
        if (!near.has(id)) near.set(id, side)
        waiting.push(...(links.get(id) ?? []))
      }
    }
    // The nearer tie names the unit: what was merged counts before what stands above.
    follow(before, 'unit-before')
    follow(after, 'unit-after')
    follow(above, 'unit-above')
    follow(below, 'unit-below')
    return near.set(unit, 'unit')
  }
}

function turned(links: ReadonlyMap<string, string[]>): Map<string, string[]> {
  const back = new Map<string, string[]>()
  for (const [from, tos] of links) for (const to of tos) back.set(to, [...(back.get(to) ?? []), from])
  return back
}
