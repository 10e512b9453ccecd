/** What is typed of an act thought through upon the tree as it stands: the same for the preview and for the act. */
import type { Day } from '#rules/deadlines'
import type { DatedAct, UnitChange } from '#rules/units/acts'
import { planAct } from '#rules/units/plan-act'
import { isValidOn, type UnitTree } from '#rules/units/tree'
import { found } from './refuse'
import { plannedChanges, treeAtHand, type ActRecord, type TreeAtHand } from './unit-acts'
import { newUnitId } from './unit-tree'

interface Common {
  on: Day
  decisionNumber: string
  reason: string
}

/** Units by id; names of what an act founds. */
export type UnitActInput = Common &
  (
    | { kind: 'rename'; name: string }
    | { kind: 'merge'; others: string[]; into: string; name: string; code: string; place: string }
    | { kind: 'split'; names: string[] }
    | { kind: 'abolish'; tier: string }
    | { kind: 'move'; parent: string | null }
  )

export interface PlannedAct {
  hand: TreeAtHand
  record: ActRecord
  changes: UnitChange[]
}

/** Refused with `unit-fault` where the act cannot be; NotFound where a unit it names is not there. */
export async function planUnitAct(unit: string | undefined, input: UnitActInput): Promise<PlannedAct> {
  const hand = await treeAtHand()
  const { tree } = hand
  const { id } = found(tree.get(unit ?? ''), 'unit')
  const act = actOf(tree, id, input)
  const changes = await plannedChanges(tree, input.kind, planAct(tree, act))
  const { kind, on, decisionNumber, reason } = input
  return { hand, changes, record: { kind, on, decisionNumber, reason, ...toldNames(tree, act, changes) } }
}

function actOf(tree: UnitTree, id: string, input: UnitActInput): DatedAct {
  const unit = found(tree.get(id), 'unit')
  const known = (one: string) => found(tree.get(one), 'unit').id
  const { on } = input
  const fresh = () => ({
    id: newUnitId(),
    kind: unit.kind,
    code: '',
    place: unit.place,
    parent: unit.parent,
  })
  switch (input.kind) {
    case 'rename':
      return { kind: 'rename', on, unit: id, name: input.name }
    case 'merge': {
      const { others, into, name, code, place } = input
      const target = into === 'new' ? { ...fresh(), name, code, place } : known(into)
      return { kind: 'merge', on, units: [id, ...others.map(known)], into: target }
    }
    case 'split':
      return { kind: 'split', on, unit: id, parts: input.names.map((name) => ({ ...fresh(), name })) }
    case 'abolish': {
      const ofTier = [...tree.values()].filter(
        (one) => one.kind === input.tier && one.ancestors.includes(id) && isValidOn(one, on),
      )
      return { kind: 'abolish', on, units: input.tier === '' ? [id] : ofTier.map((one) => one.id) }
    }
    case 'move':
      return { kind: 'move', on, units: [id], parent: input.parent === null ? null : known(input.parent) }
  }
}

/** The names that the history tells the act by; of very many only the first. */
const toldAtMost = 50

function toldNames(
  tree: UnitTree,
  act: DatedAct,
  changes: readonly UnitChange[],
): Pick<ActRecord, 'from' | 'into'> {
  const nameOf = (id: string) => tree.get(id)?.name ?? ''
  const names = (ids: readonly string[]) => ids.slice(0, toldAtMost).map(nameOf)
  switch (act.kind) {
    case 'rename':
      return { from: [nameOf(act.unit)], into: [act.name] }
    case 'merge': {
      const into = typeof act.into === 'string' ? nameOf(act.into) : act.into.name
      const ended = changes.filter(({ before, after }) => before && before.validTo !== after.validTo)
      return { from: ended.slice(0, toldAtMost).map(({ after }) => after.name), into: [into] }
    }
    case 'split':
      return { from: [nameOf(act.unit)], into: act.parts.map(({ name }) => name) }
    case 'abolish':
      return { from: names(act.units), into: [] }
    case 'move':
      return { from: names(act.units), into: act.parent === null ? [] : [nameOf(act.parent)] }
  }
}
