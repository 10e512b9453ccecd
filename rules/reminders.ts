/** When judges may be reminded of open sheets: while they can still mark them. */
import { phaseAt, phaseStartsAt, type Milestone, type Phase } from './phases'
import type { Refusal } from './refusal'

const reminderPhases: readonly Phase[] = ['judging']

/** Null when reminders may leave now. */
export function whyNotRemind(timeline: readonly Milestone[], now: Date): Refusal | null {
  const phase = phaseAt(timeline, now)
  if (reminderPhases.includes(phase)) return null
  const opens = phaseStartsAt(timeline, 'judging')
  const boundary = now < opens ? opens : phaseStartsAt(timeline, 'deliberation')
  return { because: 'outside-phase', phase, needs: reminderPhases, boundary }
}
