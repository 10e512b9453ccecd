/** Enters a unit, or puts right what is said of one; what happened to it in the world is `act-on-units`. */
import type { UnitInput } from '#rules/forms/units'
import { planFacts } from '#rules/units/plan-facts'
import type { By } from '../guard'
import { found, refuse } from '../refuse'
import { plannedChanges, recordAct, treeAtHand } from '../unit-acts'
import { newUnitId } from '../unit-tree'

/**
 * `id` null enters a new unit under `parent`; an existing one stays where it is. Returns the id. Saving what is already
 * there writes nothing. Refused `unit-fault`, and `stale-version` when somebody else changed the unit in between.
 */
export async function saveUnit(
  by: By,
  id: string | null,
  { version, from: validFrom, until: validTo, parent, ...said }: UnitInput,
): Promise<string> {
  const hand = await treeAtHand()
  const { tree, versions } = hand
  const before = id === null ? null : found(tree.get(id), 'unit')
  const above = before === null && parent !== null ? found(tree.get(parent), 'unit').id : null
  const unit = before?.id ?? newUnitId()
  const plan = planFacts(tree, unit, { ...said, validFrom, validTo }, before ? undefined : above)
  if (!plan.ok && plan.fault.code === 'nothing-to-do') return unit
  if (before && versions.get(unit) !== version) {
    refuse({ because: 'stale-version', changedAt: by.now, changed: [] })
  }
  const kind = before ? 'correct' : 'add'
  const changes = await plannedChanges(tree, kind, plan)
  const names = { from: before ? [before.name] : [], into: [said.name] }
  await recordAct(by, hand, { kind, on: null, decisionNumber: '', reason: '', ...names }, changes)
  return unit
}
