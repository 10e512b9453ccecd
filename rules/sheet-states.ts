/** Every move a score sheet can make: blank → in progress → confirmed; reopened only by the chair, with a reason. */
import { milestone, phaseAt, phaseStartsAt, type Milestone, type Phase } from './phases'
import type { Refusal } from './refusal'
import type { SeatRole } from './roles'
import { graceEndsAt, roundLabel, type Round } from './rounds'

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
  /** The office releases the sheets of a judge who cannot go on. */
  substitute: {
    from: ['blank', 'in-progress'],
    to: 'recused',
    by: ['secretary', 'organiser'],
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
  /** The chair has reopened this sheet: it may be finished after its round has ended, until deliberation ends. */
  wasReopened: boolean
  round: SheetRound
}

/** The round of a sheet; once its protocol is closed none of its sheets moves. */
export type SheetRound = Pick<Round, 'name' | 'kind' | 'opensAt' | 'endsAt' | 'graceMinutes'> & {
  isClosed: boolean
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
  if (at.round.isClosed) return { because: 'round-closed', round: roundLabel(at.round) }
  const phase = phaseAt(at.timeline, at.now)
  const isJudge = by === 'judge'
  const late = isJudge && phase === 'deliberation' && (at.wasReopened || at.now <= graceEndsAt(at.round))
  if (!rule.during.includes(phase) && !late) {
    const opens = phaseStartsAt(at.timeline, 'judging')
    const boundary = at.now < opens ? opens : milestone(at.timeline, 'judgingEnds')
    return { because: 'outside-phase', phase, needs: rule.during, boundary }
  }
  const untimely = isJudge ? whyUntimely(move, at) : null
  if (untimely) return untimely
  if (rule.reason === 'required' && at.reason !== undefined && at.reason.trim() === '') {
    return { because: 'reason-missing' }
  }
  return null
}

/** A judge may step back before the round opens; a reopened sheet may be finished after it has ended. */
function whyUntimely(move: SheetMove, { round, now, wasReopened }: SheetMoveSituation): Refusal | null {
  const { opensAt, endsAt, graceMinutes } = round
  if (now < opensAt && move !== 'recuse')
    return { because: 'round-not-open', round: roundLabel(round), opensAt }
  if (now > graceEndsAt(round) && !wasReopened)
    return { because: 'round-over', round: roundLabel(round), endsAt, graceMinutes }
  return null
}
