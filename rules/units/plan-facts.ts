/** What is said of a unit, entered anew or put right: nothing happened in the world, so that nothing gets a date. */
import { foldName } from '../fold-name'
import { Draft } from './draft'
import type { Plan } from './plan-act'
import type { TreeUnit, UnitTree } from './tree'

/** What may be said of a unit directly; everything else follows from acts. */
export type SaidFacts = Pick<
  TreeUnit,
  'name' | 'kind' | 'code' | 'place' | 'aliases' | 'validFrom' | 'validTo'
>

/** `unit` with `id` that the tree does not know is new. */
export function planFacts(
  tree: UnitTree,
  id: string,
  facts: SaidFacts,
  parent: string | null | undefined,
): Plan {
  if (foldName(facts.name) === '') return { ok: false, fault: { code: 'name-missing' } }
  const draft = new Draft(tree)
  if (tree.has(id)) draft.set(id, parent === undefined ? facts : { ...facts, parent })
  else {
    const fresh = { ancestors: [], predecessors: [], formerNames: [] }
    draft.add({ id, ...facts, ...fresh, parent: parent ?? null })
  }
  const fault = draft.fault()
  if (fault) return { ok: false, fault }
  const changes = draft.changes()
  return changes.length > 0 ? { ok: true, changes } : { ok: false, fault: { code: 'nothing-to-do' } }
}
