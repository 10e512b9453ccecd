/** The tree of units as it is kept, and as the rules see it. */
import { idFrom, newId, type Id } from '#models/ids'
import { unitKeys, Units, type Unit } from '#models/unit'
import { UnitKinds } from '#models/unit-kind'
import { usualUnitKinds } from '#rules/presets/unit-kinds'
import type { UnitKind } from '#rules/units/kinds'
import type { TreeUnit, UnitTree } from '#rules/units/tree'

export function treeUnit(unit: Unit): TreeUnit {
  const { _id, name, kind, code, place, parent, ancestors, predecessors, aliases, validFrom, validTo } = unit
  return {
    id: _id.toHexString(),
    name,
    kind,
    code,
    place,
    parent: parent?.toHexString() ?? null,
    ancestors: ancestors.map((id) => id.toHexString()),
    predecessors: predecessors.map((id) => id.toHexString()),
    aliases,
    formerNames: unit.formerNames,
    validFrom,
    validTo,
  }
}

/** The other way round, with what is searched made anew. */
export function keptUnit(unit: TreeUnit): Omit<Unit, 'version'> {
  const { id, name, kind, code, place, parent, ancestors, predecessors, validFrom, validTo } = unit
  const aliases = [...unit.aliases]
  return {
    _id: keptId(id),
    name,
    kind,
    code,
    place,
    parent: parent === null ? null : keptId(parent),
    ancestors: ancestors.map(keptId),
    predecessors: predecessors.map(keptId),
    aliases,
    formerNames: [...unit.formerNames],
    validFrom,
    validTo,
    ...unitKeys({ name, aliases, code }),
  }
}

function keptId(id: string): Id {
  const kept = idFrom(id)
  if (!kept) throw new Error(`No id: ${id}`)
  return kept
}

export const newUnitId = () => newId().toHexString()

/** Everything at once, for acts, which are rare and may reach anywhere: ten thousand units take a tenth of a second. */
export async function wholeTree(): Promise<{ tree: UnitTree; versions: Map<string, number> }> {
  const units = await Units.find().sort({ folded: 1, _id: 1 }).lean()
  return {
    tree: new Map(units.map((unit) => [unit._id.toHexString(), treeUnit(unit)])),
    versions: new Map(units.map((unit) => [unit._id.toHexString(), unit.version])),
  }
}

/** The usual kinds as the organiser says them, then the added ones by name. */
export async function unitKindsNow(): Promise<UnitKind[]> {
  const kept = await UnitKinds.find().sort({ name: 1 }).lean()
  const own = new Map(kept.map(({ code, name, under, sends }) => [code, { code, name, under, sends }]))
  const usual = usualUnitKinds.map((kind) => own.get(kind.code) ?? kind)
  return [
    ...usual,
    ...[...own.values()].filter(({ code }) => !usualUnitKinds.some((kind) => kind.code === code)),
  ]
}
