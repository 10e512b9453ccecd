/** Every move of a council's ballot: open → closed and counted; cancelled before, annulled after, both with a reason. */
import type { Refusal } from './refusal'

export const ballotStates = ['open', 'closed', 'cancelled', 'annulled'] as const
export type BallotState = (typeof ballotStates)[number]

/** On phones in secret; on paper or by raised hands, counted by people before witnesses. */
export const ballotWays = ['secret', 'paper', 'hands'] as const
export type BallotWay = (typeof ballotWays)[number]

export const ballotMoves = {
  vote: { from: ['open'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  cancel: { from: ['open'], to: 'cancelled', reason: 'required' },
  annul: { from: ['closed'], to: 'annulled', reason: 'required' },
} as const satisfies Record<string, { from: readonly BallotState[]; to: BallotState; reason?: 'required' }>

export type BallotMove = keyof typeof ballotMoves

/** Fewer papers than this are no secret: whoever knows one of two papers knows both. */
export const leastSecretPapers = 3

/** Null when the move is allowed; otherwise the first thing in its way. Who may make it is asked elsewhere. */
export function whyNotMoveBallot(
  move: BallotMove,
  at: { state: BallotState; reason?: string },
): Refusal | null {
  const rule: { from: readonly BallotState[]; reason?: 'required' } = ballotMoves[move]
  if (!rule.from.includes(at.state)) return { because: 'ballot-state', state: at.state }
  if (rule.reason === 'required' && (at.reason ?? '').trim() === '') return { because: 'reason-missing' }
  return null
}
