/** Records what happened to units on a day: renamed, merged, split, abolished, moved. */
import type { By } from '../guard'
import { recordAct } from '../unit-acts'
import { planUnitAct, type UnitActInput } from '../unit-plan'

/**
 * Returns the id of the act. Sent twice it is refused the second time, since its units have ended, or bear that name,
 * or lie there, already. Refused `unit-fault` where it cannot be.
 */
export async function actOnUnits(by: By, unit: string | undefined, input: UnitActInput): Promise<string> {
  const { hand, record, changes } = await planUnitAct(by, unit, input)
  return (await recordAct(by, hand, record, changes)).toHexString()
}
