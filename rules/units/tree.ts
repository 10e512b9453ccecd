/** The tree of units as the rules see it: who lies under whom, what came before what, and which of them exist on a day. */
import type { Day } from '../deadlines'

/** A name a unit bore up to and including a day. */
export interface FormerName {
  name: string
  until: Day
}

export interface TreeUnit {
  id: string
  name: string
  kind: string
  code: string
  place: string
  parent: string | null
  /** The topmost first, the parent last. */
  ancestors: readonly string[]
  predecessors: readonly string[]
  aliases: readonly string[]
  formerNames: readonly FormerName[]
  /** Both ends included; null for no end. */
  validFrom: Day | null
  validTo: Day | null
}

export type UnitTree = ReadonlyMap<string, TreeUnit>

type Span = Pick<TreeUnit, 'validFrom' | 'validTo'>

export function isValidOn({ validFrom, validTo }: Span, day: Day): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}

/** Whether there is a day on which both exist. */
export function isAtOnce(one: Span, other: Span): boolean {
  const begins = (a: Span, b: Span) => a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo
  return begins(one, other) && begins(other, one)
}

/** The name it bore on a day; before all that is known, the earliest that is. */
export function nameOn({ name, formerNames }: Pick<TreeUnit, 'name' | 'formerNames'>, day: Day): string {
  return formerNames.find(({ until }) => day <= until)?.name ?? name
}

/** All links turned round: below whom lies what, and what came after what. */
export function turnedLinks(tree: UnitTree): {
  below: ReadonlyMap<string, TreeUnit[]>
  after: ReadonlyMap<string, TreeUnit[]>
} {
  const below = new Map<string, TreeUnit[]>()
  const after = new Map<string, TreeUnit[]>()
  const put = (map: Map<string, TreeUnit[]>, key: string, unit: TreeUnit) => {
    const there = map.get(key)
    if (there) there.push(unit)
    else map.set(key, [unit])
  }
  for (const unit of tree.values()) {
    if (unit.parent !== null) put(below, unit.parent, unit)
    for (const before of unit.predecessors) put(after, before, unit)
  }
  return { below, after }
}

/** The ancestors of whatever lies under `parent`. Ends even where links run in a circle. */
export function ancestorsUnder(
  tree: ReadonlyMap<string, Pick<TreeUnit, 'parent'>>,
  parent: string | null,
): string[] {
  const above: string[] = []
  for (let id = parent; id !== null && !above.includes(id); id = tree.get(id)?.parent ?? null)
    above.unshift(id)
  return above
}
