/** Every move a round of judging can make: open → closed by its protocol → decided who goes on; reopened with a reason. */
import { phaseAt, phaseStartsAt, type Milestone, type Phase } from './phases'
import type { Refusal } from './refusal'
import type { SeatRole } from './roles'
import { graceEndsAt, roundLabel, type Round, type RoundLabel } from './rounds'

export const roundStates = ['open', 'closed', 'decided'] as const
export type RoundState = (typeof roundStates)[number]

export interface RoundMoveRule {
  from: readonly RoundState[]
  to: RoundState
  by: readonly SeatRole[]
  during: readonly Phase[]
  reason?: 'required'
}

export const roundMoves = {
  close: { from: ['open'], to: 'closed', by: ['organiser', 'chair'], during: ['judging', 'deliberation'] },
  advance: {
    from: ['closed', 'decided'],
    to: 'decided',
    by: ['organiser', 'chair'],
    during: ['judging', 'deliberation'],
  },
  reopen: {
    from: ['closed', 'decided'],
    to: 'open',
    by: ['organiser', 'chair'],
    during: ['judging', 'deliberation'],
    reason: 'required',
  },
} as const satisfies Record<string, RoundMoveRule>

export type RoundMove = keyof typeof roundMoves

/** What a round lacks before it is whole: sheets not confirmed, and entries with fewer than the regulations ask for. */
export interface RoundGaps {
  openSheets: number
  underQuorum: number
}

export interface RoundMoveSituation {
  round: Round
  state: RoundState
  timeline: readonly Milestone[]
  now: Date
  roles: readonly SeatRole[]
  /** Why it is closed although something is missing, or reopened; absent where a page only asks what it may offer. */
  reason?: string
  gaps: RoundGaps
  /** The round before it when it has not been decided yet who goes on from there. */
  waitsFor: RoundLabel | null
  /** The next round with its sheets: once there are any, its judges rest on what was decided here. Null after the last. */
  next: (RoundLabel & { state: RoundState; sheets: number }) | null
}

/** Null when the move is allowed; otherwise the first thing in its way. */
export function whyNotMoveRound(move: RoundMove, at: RoundMoveSituation): Refusal | null {
  const rule: RoundMoveRule = roundMoves[move]
  const label = roundLabel(at.round)
  if (!at.roles.some((role) => rule.by.includes(role))) return { because: 'wrong-role', needs: rule.by }
  if (!rule.from.includes(at.state)) return { because: 'round-state', round: label, state: at.state }
  const phase = phaseAt(at.timeline, at.now)
  if (!rule.during.includes(phase)) {
    const opens = phaseStartsAt(at.timeline, 'judging')
    return { because: 'outside-phase', phase, needs: rule.during, boundary: at.now < opens ? opens : null }
  }
  if (move === 'close') return whyNotClose(at, label)
  if (move === 'advance' && at.round.advancement === null) return { because: 'round-is-last', round: label }
  if (move === 'reopen' && at.next) {
    const { state, sheets } = at.next
    if (state !== 'open') return { because: 'round-state', round: roundLabel(at.next), state }
    if (sheets > 0) return { because: 'next-round-begun', round: label, sheets }
  }
  return isUnreasoned(at) && rule.reason === 'required' ? { because: 'reason-missing' } : null
}

/** Judges who still have time are not cut off: a round with gaps is closed only after its grace, and then with a reason. */
function whyNotClose(at: RoundMoveSituation, label: RoundLabel): Refusal | null {
  if (at.waitsFor) return { because: 'round-not-ready', round: label, before: at.waitsFor }
  if (!hasGaps(at.gaps)) return null
  const endsAt = graceEndsAt(at.round)
  if (at.now <= endsAt) return { because: 'round-running', round: label, endsAt, ...at.gaps }
  return isUnreasoned(at) ? { because: 'round-incomplete', round: label, ...at.gaps } : null
}

/** Whether anything is missing. */
export function hasGaps({ openSheets, underQuorum }: RoundGaps): boolean {
  return openSheets > 0 || underQuorum > 0
}

function isUnreasoned({ reason }: RoundMoveSituation): boolean {
  return reason !== undefined && reason.trim() === ''
}
