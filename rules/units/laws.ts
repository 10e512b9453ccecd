/** What must hold of every unit in the tree at every moment; acts are refused by it, and the invariants ask it again. */
import type { UnitFault } from './faults'
import { ancestorsUnder, type TreeUnit, type UnitTree } from './tree'

/**
 * The law that this unit breaks, null when it keeps all: days in order, no circle above it, nothing goes on under what
 * has ended, and whatever it came from ended while it goes on.
 */
export function brokenLaw(tree: UnitTree, unit: TreeUnit): UnitFault | null {
  const { id, name, parent, predecessors, validFrom, validTo } = unit
  if (validFrom !== null && validTo !== null && validTo < validFrom) return { code: 'days-reversed', name }
  const above = parent === null ? undefined : tree.get(parent)
  if (above && ancestorsUnder(tree, parent).includes(id)) return { code: 'circle', name, under: above.name }
  if (above && outlives(unit, above.validTo)) return { code: 'outlived', name: above.name, below: name }
  for (const before of predecessors) {
    const old = tree.get(before)
    const isLawful = before !== id && (!old || (old.validTo !== null && outlives({ validTo }, old.validTo)))
    if (!isLawful) return { code: 'predecessor', name, before: old?.name ?? name }
  }
  return null
}

function outlives({ validTo }: Pick<TreeUnit, 'validTo'>, end: TreeUnit['validTo']): boolean {
  return end !== null && (validTo === null || validTo > end)
}
