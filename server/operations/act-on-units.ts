/** Records what happened to units on a day: renamed, merged, split, abolished, moved. */
import { dayOf } from '#rules/deadlines'
import type { By } from '../guard'
import { refuse } from '../refuse'
import { recordAct } from '../unit-acts'
import { planUnitAct, type UnitActInput } from '../unit-plan'

/**
 * Returns the id of the act; written from its first day on, not before. Sent twice it is refused the second time, since its units have ended, or bear that name,
 * or lie there, already. Refused `unit-fault` where it cannot be.
 */
export async function actOnUnits(by: By, unit: string | undefined, input: UnitActInput): Promise<string> {
  const { hand, record, changes } = await planUnitAct(unit, input)
  const isAhead = input.on > dayOf(by.now)
  refuse(isAhead ? { because: 'unit-fault', fault: { code: 'ahead', on: input.on } } : null)
  return (await recordAct(by, hand, record, changes)).toHexString()
}
