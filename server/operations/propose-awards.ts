/** The chair keeps the council's choice of prizes. Every departure from what the rules propose needs its reason. */
import { whyNotMoveDecision } from '#rules/decision-states'
import { asAwards, chosenPrizes, isDeparture, readChoices, type Choices } from '../awards'
import { refuseOwnPrizes } from '../council-ties'
import { writeDecision } from '../decisions'
import type { By, InContest } from '../guard'
import { refuse } from '../refuse'
import { contestResults } from '../results'

export interface AwardChoices {
  /** The version of the decision that was on the screen; 0 when there was none. */
  version: number
  choices: Choices
}

/**
 * Keeps the choices as a proposal and returns the decision's new version.
 * Refused when settled, when stale, or when a departure lacks its reason.
 */
export async function proposeAwards(by: By & InContest, input: AwardChoices): Promise<number> {
  const { actor, now, contest } = by
  const computed = await contestResults(contest)
  const { decision } = computed
  const { roles } = actor
  refuse(
    whyNotMoveDecision('propose', {
      state: decision?.state ?? 'none',
      timeline: contest.timeline,
      now,
      roles,
    }),
  )
  const chosen = readChoices(contest, computed, input.choices)
  await refuseOwnPrizes(by, chosenPrizes(computed.results, decision), chosen)
  const departures = chosen.filter(isDeparture)
  return writeDecision(
    by,
    { decision, version: input.version },
    { awards: asAwards(chosen), state: 'proposed' },
    { action: 'awards.proposed', details: { departures } },
  )
}
