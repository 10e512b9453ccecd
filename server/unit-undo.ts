/** Whether an act upon units can still be taken back: nobody has changed its units since, and nothing names what it founded. */
import type { ClientSession } from 'mongoose'
import type { Id } from '#models/ids'
import { Units } from '#models/unit'
import type { UnitAct } from '#models/unit-act'
import type { UnitFault } from '#rules/units/faults'
import { useOfUnits } from './unit-uses'

/** Null when nothing is in the way. */
export async function whyNotUndo(
  { touched, undone }: Pick<UnitAct, 'touched' | 'undone'>,
  session?: ClientSession,
): Promise<UnitFault | null> {
  if (undone) return { code: 'undone' }
  const ids = touched.map(({ unit }) => unit)
  const units = await Units.find({ _id: { $in: ids } })
    .select({ name: 1, version: 1 })
    .session(session ?? null)
    .lean()
  const kept = new Map(units.map((unit) => [unit._id.toHexString(), unit]))
  for (const { unit, before, version } of touched) {
    const now = kept.get(unit.toHexString())
    if (now?.version !== version) return { code: 'changed-since', name: now?.name ?? before?.name ?? '' }
  }
  const founded = foundedBy(touched)
  const use = founded.length === 0 ? null : await useOfUnits(founded, ids, session)
  if (!use) return null
  return { code: 'used', name: kept.get(founded[0]?.toHexString() ?? '')?.name ?? '', ...use }
}

export function foundedBy(touched: UnitAct['touched']): Id[] {
  return touched.flatMap(({ unit, before }) => (before === null ? unit : []))
}
