/** The page of an act upon a unit: what can be chosen, and, once it is told whole, everything it would change. */
import { idFrom } from '#models/ids'
import { Units, validOn } from '#models/unit'
import { dayOf, type Day } from '#rules/deadlines'
import type { Refusal } from '#rules/refusal'
import type { UnitChange } from '#rules/units/acts'
import { kindName } from '#rules/units/kinds'
import type { UnitTree } from '#rules/units/tree'
import type { By } from '../guard'
import { found, Refused } from '../refuse'
import { planUnitAct, type UnitActInput } from '../unit-plan'
import { chosenUnits, unitChoices } from '../unit-search'
import { unitKindsNow } from '../unit-tree'

const choicesShown = 20
const linesShown = 50

export type ChangeWhat = 'ends' | 'begins' | 'renamed' | 'goes-on' | 'moves' | 'follows'

export interface ChangeLine {
  id: string
  name: string
  what: ChangeWhat
  from: string
  to: string
  lastDay: Day | null
}

interface Asked {
  /** What was searched for; null when nothing was. */
  search: string | null
  /** Ids of units ticked so far. */
  chosen: readonly string[]
  input: UnitActInput | null
}

export async function unitActPage({ now }: By, id: string | undefined, { search, chosen, input }: Asked) {
  const own = found(await Units.findById(found(idFrom(id), 'unit')).lean(), 'unit')
  const today = dayOf(now)
  const [kept, matches, tiers, kinds] = await Promise.all([
    chosenUnits(chosen.slice(0, 500)),
    search === null ? null : unitChoices({ search, day: today }, choicesShown),
    Units.aggregate<{ _id: string; count: number }>([
      { $match: { ancestors: own._id, ...validOn(today) } },
      { $group: { _id: '$kind', count: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ]),
    unitKindsNow(),
  ])
  return {
    unit: { id: own._id.toHexString(), name: own.name, code: own.code, place: own.place },
    chosen: kept,
    found: matches && {
      hasMore: matches.hasMore,
      choices: matches.choices.filter((one) => one.id !== id),
    },
    tiers: tiers.map(({ _id: code, count }) => ({ code, name: kindName(kinds, code), count })),
    preview: input === null ? null : await previewOf(id, input, today),
  }
}

type Preview = { refusal: Refusal } | { refusal: null; isAhead: boolean; total: number; lines: ChangeLine[] }

async function previewOf(id: string | undefined, input: UnitActInput, today: Day): Promise<Preview> {
  try {
    const { hand, changes } = await planUnitAct(id, input)
    const after = new Map(changes.map((change) => [change.after.id, change.after]))
    const nameOf = (unit: string | null) =>
      unit === null ? '' : ((after.get(unit) ?? hand.tree.get(unit))?.name ?? '')
    const lines = changes.map((change) => lineOf(change, hand.tree, nameOf))
    return {
      refusal: null,
      isAhead: input.on > today,
      total: lines.length,
      lines: lines.toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what)).slice(0, linesShown),
    }
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal }
    throw error
  }
}

/** In which the preview tells them: the great things first. */
const order: ChangeWhat[] = ['begins', 'goes-on', 'ends', 'renamed', 'moves', 'follows']

function lineOf(
  { before, after }: UnitChange,
  tree: UnitTree,
  nameOf: (unit: string | null) => string,
): ChangeLine {
  const line = { id: after.id, name: before?.name ?? after.name, from: '', to: '', lastDay: null }
  if (before === null) return { ...line, what: 'begins' }
  if (before.validTo !== after.validTo) return { ...line, what: 'ends', lastDay: after.validTo }
  if (before.name !== after.name) return { ...line, what: 'renamed', from: before.name, to: after.name }
  if (before.predecessors.length !== after.predecessors.length) {
    const added = after.predecessors.filter((one) => !before.predecessors.includes(one))
    return { ...line, what: 'goes-on', to: added.map((one) => tree.get(one)?.name ?? '').join(', ') }
  }
  if (before.parent !== after.parent) {
    return { ...line, what: 'moves', from: nameOf(before.parent), to: nameOf(after.parent) }
  }
  return { ...line, what: 'follows' }
}
