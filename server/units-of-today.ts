/** Which units stand today for units of the past: what came after them, or else what they lay under. */
import { idFrom } from '#models/ids'
import { Units, type Unit } from '#models/unit'
import type { Day } from '#rules/deadlines'
import { unitsOfToday } from '#rules/units/of-today'
import { isValidOn, type TreeUnit } from '#rules/units/tree'
import { treeUnit } from './unit-tree'

/**
 * By the id asked for; after a split more than one, none where nothing is left. Reads one layer of successors after
 * another: one command for units that still exist, a few for those that do not.
 */
export async function unitsOfDay(ids: readonly string[], day: Day): Promise<Map<string, TreeUnit[]>> {
  const known = new Map<string, TreeUnit>()
  const after = new Map<string, TreeUnit[]>()
  let wanted = [...new Set(ids)]
  while (wanted.length > 0) {
    const units = await Units.find({ _id: { $in: wanted.flatMap((id) => idFrom(id) ?? []) } }).lean()
    for (const unit of units) known.set(unit._id.toHexString(), treeUnit(unit))
    const ended = units.filter((unit) => !isValidOn(unit, day))
    const successors = ended.length === 0 ? [] : await successorsOf(ended)
    for (const unit of successors) {
      for (const before of unit.predecessors) after.set(before, [...(after.get(before) ?? []), unit])
    }
    const parents = ended.flatMap(({ _id, parent }) =>
      parent && !after.has(_id.toHexString()) ? parent.toHexString() : [],
    )
    wanted = [...new Set([...successors.map(({ id }) => id), ...parents])].filter((id) => !known.has(id))
  }
  const links = { get: (id: string) => known.get(id), after: (id: string) => after.get(id) ?? [] }
  return new Map(ids.map((id) => [id, unitsOfToday(id, day, links)]))
}

async function successorsOf(ended: readonly Unit[]): Promise<TreeUnit[]> {
  const units = await Units.find({ predecessors: { $in: ended.map(({ _id }) => _id) } })
    .sort({ folded: 1, _id: 1 })
    .lean()
  return units.map(treeUnit)
}
