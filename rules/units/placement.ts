/** Whether every unit of a plan lies where its kind may lie. */
import type { UnitActKind, UnitChange } from './acts'
import type { UnitFault } from './faults'
import { whyNotUnder, type UnitKind } from './kinds'
import type { UnitTree } from './tree'

/** Asked of what is founded, of what changes its kind, and of what is moved by will; not of what an end above hands on. */
export function misplaced(
  kinds: readonly UnitKind[],
  tree: UnitTree,
  act: UnitActKind,
  changes: readonly UnitChange[],
): UnitFault | null {
  const kindOf = new Map(changes.map(({ after }) => [after.id, after.kind]))
  for (const { before, after } of changes) {
    const isAsked =
      before === null || before.kind !== after.kind || (act === 'move' && before.parent !== after.parent)
    if (!isAsked) continue
    const above = after.parent === null ? null : (kindOf.get(after.parent) ?? tree.get(after.parent)?.kind)
    const fault = whyNotUnder(kinds, after.kind, above ?? null)
    if (fault) return fault
  }
  return null
}
