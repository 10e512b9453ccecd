/** Thinks an act through: what it changes in the tree, unit by unit, or why it cannot be. */
import { dayBefore, type Day } from '../deadlines'
import { foldName } from '../fold-name'
import type { DatedAct, Founded, UnitChange } from './acts'
import { Draft } from './draft'
import type { UnitFault } from './faults'
import { isValidOn, type TreeUnit, type UnitTree } from './tree'

export type Plan = { ok: true; changes: UnitChange[] } | { ok: false; fault: UnitFault }

/** Changes come in the order of the tree's units, founded ones last. Units that stay as they are are not among them. */
export function planAct(tree: UnitTree, act: DatedAct): Plan {
  const draft = new Draft(tree)
  const fault = actOn(draft, act) ?? draft.fault()
  if (fault) return { ok: false, fault }
  const changes = draft.changes()
  return changes.length > 0 ? { ok: true, changes } : { ok: false, fault: { code: 'nothing-to-do' } }
}

function actOn(draft: Draft, act: DatedAct): UnitFault | null {
  switch (act.kind) {
    case 'rename':
      return rename(draft, act)
    case 'merge':
      return merge(draft, act)
    case 'split':
      return split(draft, act)
    case 'abolish':
      return abolish(draft, act)
    case 'move':
      return move(draft, act)
  }
}

type Act<Kind> = Extract<DatedAct, { kind: Kind }>

/** Exists on the last day of the old order and on the first of the new one. */
function whyNotThere({ name, validFrom, validTo }: TreeUnit, on: Day): UnitFault | null {
  const before = { validFrom, validTo }
  return isValidOn(before, dayBefore(on)) && isValidOn(before, on) ? null : { code: 'not-there', name, on }
}

function rename(draft: Draft, { unit: id, name, on }: Act<'rename'>): UnitFault | null {
  const unit = draft.get(id)
  const last = unit.formerNames.at(-1)
  if (name === '') return { code: 'name-missing' }
  if (name === unit.name) return { code: 'same-name', name }
  if (last && on <= last.until) return { code: 'out-of-order', name: unit.name, after: last.until }
  const fault = whyNotThere(unit, on)
  if (fault) return fault
  draft.set(id, {
    name,
    aliases: [...new Set([...unit.aliases.filter((one) => one !== name), unit.name])],
    formerNames: [...unit.formerNames, { name: unit.name, until: dayBefore(on) }],
  })
  return null
}

function merge(draft: Draft, { units: ids, into, on }: Act<'merge'>): UnitFault | null {
  const target = typeof into === 'string' ? into : into.id
  const ending = [...new Set(ids)].filter((id) => id !== target)
  if (ending.length + (typeof into === 'string' ? 1 : 0) < 2) return { code: 'too-few', least: 2 }
  const fault = firstFault([...ending, ...(typeof into === 'string' ? [into] : [])], (id) =>
    whyNotThere(draft.get(id), on),
  )
  if (fault) return fault
  if (typeof into === 'string') {
    const { predecessors } = draft.get(into)
    draft.set(into, { predecessors: [...new Set([...predecessors, ...ending])] })
  } else {
    const wrong = found(draft, into, on, ending)
    if (wrong) return wrong
  }
  for (const id of ending) end(draft, id, on, target)
  return null
}

function split(draft: Draft, { unit: id, parts, on }: Act<'split'>): UnitFault | null {
  const [first] = parts
  if (!first || parts.length < 2) return { code: 'too-few', least: 2 }
  const fault = whyNotThere(draft.get(id), on) ?? firstFault(parts, (part) => found(draft, part, on, [id]))
  if (fault) return fault
  end(draft, id, on, first.id)
  return null
}

/** From the lowest to the highest, so that what lies below two that end is handed up twice. */
function abolish(draft: Draft, { units, on }: Act<'abolish'>): UnitFault | null {
  if (units.length === 0) return { code: 'too-few', least: 1 }
  const fault = firstFault(units, (id) => whyNotThere(draft.get(id), on))
  if (fault) return fault
  const lowestFirst = [...new Set(units)].toSorted(
    (a, b) => draft.get(b).ancestors.length - draft.get(a).ancestors.length,
  )
  for (const id of lowestFirst) end(draft, id, on, draft.get(id).parent)
  return null
}

function move(draft: Draft, { units, parent, on }: Act<'move'>): UnitFault | null {
  if (units.length === 0) return { code: 'too-few', least: 1 }
  const fault = firstFault([...units, ...(parent === null ? [] : [parent])], (id) =>
    whyNotThere(draft.get(id), on),
  )
  if (fault) return fault
  for (const id of units) draft.set(id, { parent })
  return null
}

/** Ends the day before; what goes on below it goes to `heir`. */
function end(draft: Draft, id: string, on: Day, heir: string | null): void {
  for (const child of draft.below(id)) {
    if (child.id !== heir && (child.validTo === null || child.validTo >= on)) {
      draft.set(child.id, { parent: heir })
    }
  }
  // A unit that lay below one that it now takes in rises to where that one lay.
  if (heir !== null && draft.get(heir).parent === id) draft.set(heir, { parent: draft.get(id).parent })
  draft.set(id, { validTo: dayBefore(on) })
}

function found(draft: Draft, founded: Founded, on: Day, predecessors: string[]): UnitFault | null {
  if (foldName(founded.name) === '') return { code: 'name-missing' }
  draft.add({
    ...founded,
    ancestors: [],
    predecessors,
    aliases: [],
    formerNames: [],
    validFrom: on,
    validTo: null,
  })
  return null
}

function firstFault<Item>(items: readonly Item[], faultOf: (item: Item) => UnitFault | null) {
  for (const item of items) {
    const fault = faultOf(item)
    if (fault) return fault
  }
  return null
}
