/** The whole table of moves of a round: who may do what, from which state, in which phase; and what stands in the way. */
import { describe, expect, it } from 'vitest'
import { phases } from '#rules/phases'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { inTwoRounds } from '#rules/presets/two-rounds'
import { seatRoles } from '#rules/roles'
import {
  roundMoves,
  roundStates,
  whyNotMoveRound,
  type RoundMove,
  type RoundMoveSituation,
} from '#rules/round-states'
import { lastRound, roundLabel, roundsOf } from '#rules/rounds'
import { moments } from '#tests/support/world'

const contest = inTwoRounds(haGiangYouthContest(18, 2024))
const [round] = roundsOf(contest)
const label = roundLabel(round)
const next = { ...roundLabel(lastRound(contest)), state: 'open' as const, sheets: 0 }
const moves = Object.keys(roundMoves) as RoundMove[]
const whole = { openSheets: 0, underQuorum: 0 }

const at: RoundMoveSituation = {
  round,
  state: 'open',
  timeline: contest.timeline,
  now: new Date('2024-09-02T09:00:00+07:00'),
  roles: ['organiser'],
  reason: 'Có lý do',
  gaps: whole,
  waitsFor: null,
  next,
}

describe('moves of a round', () => {
  it('are exactly these', () => {
    const allowed = moves.flatMap((move) =>
      seatRoles.flatMap((role) =>
        roundStates.flatMap((state) =>
          phases
            .filter(
              (phase) => whyNotMoveRound(move, { ...at, state, roles: [role], now: moments[phase] }) === null,
            )
            .map((phase) => `${role} may ${move} a round ${state} in ${phase}`),
        ),
      ),
    )
    const wanted = (['organiser', 'chair'] as const).flatMap((role) =>
      (['judging', 'deliberation'] as const).flatMap((phase) => [
        `${role} may close a round open in ${phase}`,
        `${role} may advance a round closed in ${phase}`,
        `${role} may advance a round decided in ${phase}`,
        `${role} may reopen a round closed in ${phase}`,
        `${role} may reopen a round decided in ${phase}`,
      ]),
    )
    expect(allowed.toSorted()).toEqual(wanted.toSorted())
  })

  it('ask for a reason to reopen, and to close with something missing', () => {
    const silent = { ...at, reason: '  ' }
    expect(whyNotMoveRound('close', silent)).toBeNull()
    expect(whyNotMoveRound('close', { ...silent, gaps: { openSheets: 2, underQuorum: 0 } })).toEqual({
      because: 'round-incomplete',
      round: label,
      openSheets: 2,
      underQuorum: 0,
    })
    expect(whyNotMoveRound('reopen', { ...silent, state: 'closed' })).toEqual({ because: 'reason-missing' })
    expect(whyNotMoveRound('advance', { ...silent, state: 'closed' })).toBeNull()
  })

  it('never cut off judges who still have time, to the last second of the grace', () => {
    const lacking = { ...at, gaps: { openSheets: 0, underQuorum: 1 } }
    const endsAt = new Date('2024-09-01T17:30:00+07:00')
    expect(whyNotMoveRound('close', { ...lacking, now: endsAt })).toEqual({
      because: 'round-running',
      round: label,
      endsAt,
      openSheets: 0,
      underQuorum: 1,
    })
    expect(whyNotMoveRound('close', { ...lacking, now: new Date(endsAt.getTime() + 1) })).toBeNull()
    expect(whyNotMoveRound('close', { ...at, now: endsAt })).toBeNull()
  })

  it('wait for the round before, and stop at the last', () => {
    expect(whyNotMoveRound('close', { ...at, waitsFor: next })).toEqual({
      because: 'round-not-ready',
      round: label,
      before: next,
    })
    const last = { ...at, round: lastRound(contest), next: null, state: 'closed' as const }
    expect(whyNotMoveRound('advance', last)).toEqual({
      because: 'round-is-last',
      round: roundLabel(lastRound(contest)),
    })
    expect(whyNotMoveRound('reopen', last)).toBeNull()
  })

  it('do not pull the ground from under the next round', () => {
    const decided = { ...at, state: 'decided' as const }
    expect(whyNotMoveRound('reopen', { ...decided, next: { ...next, sheets: 3 } })).toEqual({
      because: 'next-round-begun',
      round: label,
      sheets: 3,
    })
    expect(whyNotMoveRound('reopen', { ...decided, next: { ...next, state: 'closed' } })).toEqual({
      because: 'round-state',
      round: roundLabel(next),
      state: 'closed',
    })
  })
})
