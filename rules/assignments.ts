/** When judges may be given entries: once nothing can be withdrawn any more, until judging ends. */
import { phaseAt, phaseStartsAt, type Milestone, type Phase } from './phases'
import type { Refusal } from './refusal'

const assignmentPhases: readonly Phase[] = ['screening', 'judging']

/** Null when entries may be assigned, or blank sheets taken back, now. */
export function whyNotAssign(timeline: readonly Milestone[], now: Date): Refusal | null {
  const phase = phaseAt(timeline, now)
  if (assignmentPhases.includes(phase)) return null
  const opens = phaseStartsAt(timeline, 'screening')
  const boundary = now < opens ? opens : phaseStartsAt(timeline, 'deliberation')
  return { because: 'outside-phase', phase, needs: assignmentPhases, boundary }
}
