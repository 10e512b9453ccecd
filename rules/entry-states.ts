/** Every move an entry can make (Thể lệ, Điều 6–8). Screens, guards and docs/states.md are all read from this table. */
import { milestone, phaseAt, phaseStartsAt, type Milestone, type Phase } from './phases'
import type { Refusal } from './refusal'
import type { SeatRole } from './roles'

export const entryStates = ['draft', 'submitted', 'returned', 'accepted', 'rejected', 'disqualified'] as const
export type EntryState = (typeof entryStates)[number]

export interface EntryMoveRule {
  from: readonly EntryState[]
  to: EntryState
  by: 'owner' | readonly SeatRole[]
  during: readonly Phase[]
  reason?: 'required'
}

export const entryMoves = {
  submit: { from: ['draft'], to: 'submitted', by: 'owner', during: ['open'] },
  resubmit: { from: ['returned'], to: 'submitted', by: 'owner', during: ['open', 'screening'] },
  withdraw: { from: ['submitted', 'accepted'], to: 'draft', by: 'owner', during: ['open'] },
  accept: {
    from: ['submitted'],
    to: 'accepted',
    by: ['secretary', 'organiser'],
    during: ['open', 'screening', 'judging'],
  },
  return: {
    from: ['submitted'],
    to: 'returned',
    by: ['secretary', 'organiser'],
    during: ['open', 'screening'],
    reason: 'required',
  },
  reject: {
    from: ['submitted', 'returned'],
    to: 'rejected',
    by: ['secretary', 'organiser'],
    during: ['open', 'screening', 'judging'],
    reason: 'required',
  },
  recheck: {
    from: ['accepted', 'rejected'],
    to: 'submitted',
    by: ['secretary', 'organiser'],
    during: ['open', 'screening'],
    reason: 'required',
  },
  disqualify: {
    from: ['submitted', 'accepted'],
    to: 'disqualified',
    by: ['organiser'],
    during: ['screening', 'judging', 'deliberation'],
    reason: 'required',
  },
} as const satisfies Record<string, EntryMoveRule>

export type EntryMove = keyof typeof entryMoves

export interface EntryMoveSituation {
  state: EntryState
  timeline: readonly Milestone[]
  now: Date
  isOwner: boolean
  roles: readonly SeatRole[]
  reason?: string
  /** Until when a returned entry may come back; set by whoever returned it. */
  returnDeadline?: Date | null
  /** The stage of the chain whose unit holds the entry now: while it does, its owner cannot write on it. */
  heldBy?: string | null
}

/** Null when the move is allowed; otherwise the first thing in its way. A missing reason is asked for last. */
export function whyNotMoveEntry(move: EntryMove, at: EntryMoveSituation): Refusal | null {
  const rule: EntryMoveRule = entryMoves[move]
  const { by } = rule
  if (by === 'owner') {
    if (!at.isOwner) return { because: 'not-yours' }
    if (at.heldBy) return { because: 'chain-under-way', stage: at.heldBy }
  } else if (!at.roles.some((role) => by.includes(role))) {
    return { because: 'wrong-role', needs: by }
  }
  if (!rule.from.includes(at.state)) return { because: 'entry-state', state: at.state, needs: rule.from }
  const closed = whyNotNow(rule, at)
  if (closed) return closed
  if (rule.reason === 'required' && at.reason !== undefined && at.reason.trim() === '') {
    return { because: 'reason-missing' }
  }
  return null
}

function whyNotNow(rule: EntryMoveRule, at: EntryMoveSituation): Refusal | null {
  const phase = phaseAt(at.timeline, at.now)
  if (at.state === 'returned' && rule.by === 'owner' && at.returnDeadline) {
    if (at.now > at.returnDeadline) return { because: 'return-overdue', deadline: at.returnDeadline }
    if (rule.during.includes(phase)) return null
  }
  if (rule.during.includes(phase)) return null
  return { because: 'outside-phase', phase, needs: rule.during, boundary: boundaryOf(rule.during, at) }
}

/** The moment worth naming in a refusal: when the door closed, or when it will open. */
function boundaryOf(needs: readonly Phase[], at: EntryMoveSituation): Date | null {
  const first = needs[0]
  if (!first) return null
  const opens = phaseStartsAt(at.timeline, first)
  if (at.now < opens) return opens
  return needs.includes('open') && needs.length === 1 ? milestone(at.timeline, 'closes') : null
}

/** What an entry's state is called towards its entrant: screening results stay inside until they are final. */
export function isEditableState(state: EntryState): boolean {
  return state === 'draft' || state === 'returned'
}
