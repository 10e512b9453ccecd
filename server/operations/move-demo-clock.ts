/** Moves the contest's clock in the demonstration, so that every phase can be seen in an afternoon. */
import { setDemoClock } from '../clock'
import { demoOnly } from '../demo-door'
import type { ByVisitor } from '../guard'

/**
 * Sets the clock to `moment`; null sets it back to the real time, the one question that the contest's clock cannot
 * answer. Not journalled: the journal speaks of contests, and the clock is how the demonstration plays with them.
 * @throws NotFound outside the demonstration
 */
export async function moveDemoClock(_by: ByVisitor, moment: Date | null, isLocal: boolean): Promise<void> {
  demoOnly(isLocal)
  await setDemoClock(moment ?? new Date())
}
