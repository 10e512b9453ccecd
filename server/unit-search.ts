/** Units found by words, kind, place in the tree and day: for lists, and for choosing one among ten thousand. */
import type { QueryFilter } from 'mongoose'
import { idFrom, type Id } from '#models/ids'
import { Units, validOn, type Unit } from '#models/unit'
import type { Day } from '#rules/deadlines'
import { searchWords } from '#rules/experts'
import type { UnitFilter } from '#rules/units/filter'
import { kindName, type UnitKind } from '#rules/units/kinds'
import { unitKindsNow } from './unit-tree'

/** Longer searches are no surer. */
const wordsAtMost = 8

export interface UnitRow {
  id: string
  name: string
  kind: string
  place: string
  code: string
  parent: { id: string; name: string } | null
  validFrom: Day | null
  validTo: Day | null
}

/** A unit to choose: `about` tells namesakes apart. */
export interface UnitChoice {
  id: string
  name: string
  about: string
}

export function unitFilter({ search, kind, under, day }: Omit<UnitFilter, 'page'>): QueryFilter<Unit> {
  const words = searchWords(search).slice(0, wordsAtMost)
  const above = idFrom(under)
  return {
    ...(kind === '' ? {} : { kind }),
    ...(above ? { ancestors: above } : {}),
    $and: [
      ...words.map((word) => ({ words: new RegExp(`^${word}`) })),
      ...(day === null ? [{}] : [validOn(day)]),
    ],
  }
}

/** Rows in the order of names. Two commands, however many. */
export async function unitRows(units: readonly Unit[]): Promise<UnitRow[]> {
  const [names, kinds] = await Promise.all([
    unitNames(units.flatMap(({ parent }) => parent ?? [])),
    unitKindsNow(),
  ])
  return units.map((unit) => rowOf(unit, names, kinds))
}

function rowOf(unit: Unit, names: ReadonlyMap<string, string>, kinds: readonly UnitKind[]): UnitRow {
  const { _id, name, kind, place, code, parent, validFrom, validTo } = unit
  const above = parent?.toHexString()
  return {
    id: _id.toHexString(),
    name,
    kind: kindName(kinds, kind),
    place,
    code,
    parent: above === undefined ? null : { id: above, name: names.get(above) ?? '' },
    validFrom,
    validTo,
  }
}

/** Names by id, as they are now. */
export async function unitNames(ids: readonly Id[]): Promise<Map<string, string>> {
  const units = await Units.find({ _id: { $in: ids } })
    .select({ name: 1 })
    .lean()
  return new Map(units.map(({ _id, name }) => [_id.toHexString(), name]))
}

export interface ChoiceFilter {
  search: string
  day: Day
  /** Only kinds that send entries. */
  isSender?: boolean
}

/** The first units that fit, and whether there are more. An empty search finds the first of all. */
export async function unitChoices(
  { search, day, isSender = false }: ChoiceFilter,
  atMost: number,
): Promise<{ choices: UnitChoice[]; hasMore: boolean }> {
  const senders = isSender
    ? (await unitKindsNow()).filter(({ sends }) => sends).map(({ code }) => code)
    : null
  const found = await Units.find({
    ...unitFilter({ search, kind: '', under: '', day }),
    ...(senders ? { kind: { $in: senders } } : {}),
  })
    .sort({ folded: 1, _id: 1 })
    .limit(atMost + 1)
    .lean()
  return { choices: await choicesOf(found.slice(0, atMost)), hasMore: found.length > atMost }
}

/** These very units, in the order given; what is no unit is left out. */
export async function chosenUnits(ids: readonly string[]): Promise<UnitChoice[]> {
  const units = await Units.find({ _id: { $in: ids.flatMap((id) => idFrom(id) ?? []) } }).lean()
  const choices = await choicesOf(units)
  return ids.flatMap((id) => choices.find((choice) => choice.id === id) ?? [])
}

async function choicesOf(units: readonly Unit[]): Promise<UnitChoice[]> {
  const rows = await unitRows(units)
  return rows.map(({ id, name, kind, place, parent }) => ({
    id,
    name,
    about: [kind, place, parent?.name].filter(Boolean).join(' · '),
  }))
}
