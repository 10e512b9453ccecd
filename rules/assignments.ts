/** When judges may be given entries: once nothing can be withdrawn any more, until the round's judging ends. */
import { phaseAt, phaseStartsAt, type Milestone, type Phase } from './phases'
import type { Refusal } from './refusal'
import { graceEndsAt, roundLabel, type RoundLabel } from './rounds'
import type { SheetRound } from './sheet-states'

/** How judges were given entries: by ticks, everybody everything, a plan of the engine, or a spreadsheet. */
export const assignmentKinds = ['by-hand', 'all', 'automatic', 'spreadsheet'] as const
export type AssignmentKind = (typeof assignmentKinds)[number]

const assignmentPhases: readonly Phase[] = ['screening', 'judging']

/** The round of a panel, and the round before it while it has not been decided who goes on from there. */
export type AssignedRound = SheetRound & { waitsFor: RoundLabel | null }

/** Null when entries may be assigned in a round, or blank sheets taken back, now. */
export function whyNotAssign(
  timeline: readonly Milestone[],
  now: Date,
  round: AssignedRound,
): Refusal | null {
  const label = roundLabel(round)
  if (round.isClosed) return { because: 'round-closed', round: label }
  if (round.waitsFor) return { because: 'round-not-ready', round: label, before: round.waitsFor }
  const phase = phaseAt(timeline, now)
  if (!assignmentPhases.includes(phase)) {
    const opens = phaseStartsAt(timeline, 'screening')
    const boundary = now < opens ? opens : phaseStartsAt(timeline, 'deliberation')
    return { because: 'outside-phase', phase, needs: assignmentPhases, boundary }
  }
  if (now <= graceEndsAt(round)) return null
  return { because: 'round-over', round: label, endsAt: round.endsAt, graceMinutes: round.graceMinutes }
}
