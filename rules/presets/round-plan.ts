/** Rounds told by the shares of the judging phase they take, so that a preset fits any year. */
import { milestone, phaseStartsAt, type Milestone } from '../phases'
import type { RoundRegulations } from '../rounds'

export interface PlannedRound extends Omit<RoundRegulations, 'opensAt' | 'endsAt' | 'rubricVersion'> {
  /** From where to where in the judging phase, of 0 to 1. */
  from: number
  until: number
}

const hour = 3_600_000

/** The rounds with their moments, to the full hour. */
export function plannedRounds(
  timeline: readonly Milestone[],
  plan: readonly PlannedRound[],
): RoundRegulations[] {
  const begins = phaseStartsAt(timeline, 'judging').getTime()
  const length = milestone(timeline, 'judgingEnds').getTime() - begins
  const at = (share: number) =>
    new Date(begins + (share === 1 ? length : Math.round((length * share) / hour) * hour))
  return plan.map(({ from, until, ...round }) => ({
    ...round,
    rubricVersion: 1,
    opensAt: at(from),
    endsAt: at(until),
  }))
}
