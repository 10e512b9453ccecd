/** The chain jury proposes → organising committee decides → publication, each step with its body (domain.md A4). */
import { phaseAt, phaseStartsAt, type Milestone, type Phase } from './phases'
import type { Refusal } from './refusal'
import type { SeatRole } from './roles'

export const decisionStates = ['proposed', 'settled', 'published'] as const
export type DecisionState = (typeof decisionStates)[number]

export interface DecisionMoveRule {
  from: readonly (DecisionState | 'none')[]
  to: DecisionState
  by: readonly SeatRole[]
  during: readonly Phase[]
  reason?: 'required'
}

export const decisionMoves = {
  propose: {
    from: ['none', 'proposed'],
    to: 'proposed',
    by: ['chair'],
    during: ['judging', 'deliberation'],
  },
  settle: { from: ['none', 'proposed'], to: 'settled', by: ['chair'], during: ['deliberation'] },
  reopen: {
    from: ['settled'],
    to: 'proposed',
    by: ['chair'],
    during: ['deliberation'],
    reason: 'required',
  },
  publish: { from: ['settled'], to: 'published', by: ['organiser'], during: ['deliberation', 'posting'] },
} as const satisfies Record<string, DecisionMoveRule>

export type DecisionMove = keyof typeof decisionMoves

export interface DecisionMoveSituation {
  state: DecisionState | 'none'
  timeline: readonly Milestone[]
  now: Date
  roles: readonly SeatRole[]
  reason?: string
}

/** Null when the move is allowed; otherwise the first thing in its way. */
export function whyNotMoveDecision(move: DecisionMove, at: DecisionMoveSituation): Refusal | null {
  const rule: DecisionMoveRule = decisionMoves[move]
  if (!at.roles.some((role) => rule.by.includes(role))) return { because: 'wrong-role', needs: rule.by }
  if (!rule.from.includes(at.state)) {
    const needs = rule.from.filter((state): state is DecisionState => state !== 'none')
    return { because: 'decision-state', state: at.state, needs }
  }
  const phase = phaseAt(at.timeline, at.now)
  if (!rule.during.includes(phase)) {
    const first = rule.during[0]
    const opens = first ? phaseStartsAt(at.timeline, first) : null
    const boundary = opens && at.now < opens ? opens : null
    return { because: 'outside-phase', phase, needs: rule.during, boundary }
  }
  if (rule.reason === 'required' && at.reason !== undefined && at.reason.trim() === '') {
    return { because: 'reason-missing' }
  }
  return null
}
