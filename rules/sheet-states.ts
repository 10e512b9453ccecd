/** Every move a score sheet can make: blank → in progress → confirmed; reopened only by the chair, with a reason. */
import { milestone, phaseAt, phaseStartsAt, type Milestone, type Phase } from './phases'
import type { Refusal } from './refusal'
import type { SeatRole } from './roles'

export const sheetStates = ['blank', 'in-progress', 'confirmed', 'recused', 'void'] as const
export type SheetState = (typeof sheetStates)[number]

export interface SheetMoveRule {
  from: readonly SheetState[]
  to: SheetState
  by: 'judge' | readonly SeatRole[]
  during: readonly Phase[]
  reason?: 'required'
}

export const sheetMoves = {
  save: { from: ['blank', 'in-progress'], to: 'in-progress', by: 'judge', during: ['judging'] },
  confirm: { from: ['in-progress'], to: 'confirmed', by: 'judge', during: ['judging'] },
  recuse: {
    from: ['blank', 'in-progress'],
    to: 'recused',
    by: 'judge',
    during: ['screening', 'judging'],
    reason: 'required',
  },
  reopen: {
    from: ['confirmed'],
    to: 'in-progress',
    by: ['chair'],
    during: ['judging', 'deliberation'],
    reason: 'required',
  },
  void: {
    from: ['blank', 'in-progress', 'confirmed', 'recused'],
    to: 'void',
    by: ['chair'],
    during: ['judging', 'deliberation'],
    reason: 'required',
  },
} as const satisfies Record<string, SheetMoveRule>

export type SheetMove = keyof typeof sheetMoves

export interface SheetMoveSituation {
  state: SheetState
  timeline: readonly Milestone[]
  now: Date
  isOwn: boolean
  roles: readonly SeatRole[]
  reason?: string
  /** The judge has signed the pledge and declared no conflict for this panel. */
  hasDeclared: boolean
  /** The chair has reopened this sheet: it may be finished after judging has closed, until deliberation ends. */
  wasReopened: boolean
}

/** Null when the move is allowed; otherwise the first thing in its way. */
export function whyNotMoveSheet(move: SheetMove, at: SheetMoveSituation): Refusal | null {
  const rule: SheetMoveRule = sheetMoves[move]
  const { by } = rule
  if (by === 'judge') {
    if (!at.isOwn) return { because: 'not-yours' }
    if (!at.hasDeclared && move !== 'recuse') return { because: 'not-declared' }
  } else if (!at.roles.some((role) => by.includes(role))) {
    return { because: 'wrong-role', needs: by }
  }
  if (!rule.from.includes(at.state)) return { because: 'sheet-state', state: at.state, needs: rule.from }
  const phase = phaseAt(at.timeline, at.now)
  const late = at.wasReopened && by === 'judge' && phase === 'deliberation'
  if (!rule.during.includes(phase) && !late) {
    const opens = phaseStartsAt(at.timeline, 'judging')
    const boundary = at.now < opens ? opens : milestone(at.timeline, 'judgingEnds')
    return { because: 'outside-phase', phase, needs: rule.during, boundary }
  }
  if (rule.reason === 'required' && at.reason !== undefined && at.reason.trim() === '') {
    return { because: 'reason-missing' }
  }
  return null
}
