/** "Mở phách": when the council may learn who made the works. */
import type { DecisionState } from './decision-states'
import { phaseAt, phaseStartsAt, type Milestone, type Phase } from './phases'
import type { Refusal } from './refusal'
import type { SeatRole } from './roles'

const openingPhases: readonly Phase[] = ['deliberation', 'posting', 'finished']

export interface NamesSituation {
  state: DecisionState | 'none'
  timeline: readonly Milestone[]
  now: Date
  roles: readonly SeatRole[]
  reason?: string
}

/** Null when the chair may open the names: once the prizes are settled, or before that with a reason for the minutes. */
export function whyNotOpenNames({ state, timeline, now, roles, reason }: NamesSituation): Refusal | null {
  if (!roles.includes('chair')) return { because: 'wrong-role', needs: ['chair'] }
  const phase = phaseAt(timeline, now)
  if (!openingPhases.includes(phase)) {
    const boundary = phaseStartsAt(timeline, 'deliberation')
    return { because: 'outside-phase', phase, needs: ['deliberation'], boundary }
  }
  const isSettled = state === 'settled' || state === 'published'
  return !isSettled && reason !== undefined && reason.trim() === '' ? { because: 'reason-missing' } : null
}
