/** The whole table of decision moves: the jury proposes and settles, the organiser publishes. */
import { describe, expect, it } from 'vitest'
import {
  decisionMoves,
  decisionStates,
  whyNotMoveDecision,
  type DecisionMove,
  type DecisionMoveSituation,
} from '#rules/decision-states'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { phases, type Phase } from '#rules/phases'
import { seatRoles } from '#rules/roles'
import { moments } from '#tests/support/world'

const { timeline } = haGiangYouthContest(18, 2024)
const moves = Object.keys(decisionMoves) as DecisionMove[]
const momentOf: Record<Phase, Date> = { ...moments }

const chair: DecisionMoveSituation = {
  state: 'proposed',
  timeline,
  now: moments.deliberation,
  roles: ['chair'],
}

describe('decision moves', () => {
  it('allow exactly these', () => {
    const allowed = moves.flatMap((move) =>
      seatRoles.flatMap((role) =>
        (['none', ...decisionStates] as const).flatMap((state) =>
          phases
            .filter((phase) => {
              const at = { state, timeline, now: momentOf[phase], roles: [role], reason: 'Có lý do' }
              return whyNotMoveDecision(move, at) === null
            })
            .map((phase) => `${role} may ${move} from ${state} in ${phase}`),
        ),
      ),
    )
    expect(allowed.toSorted()).toEqual(
      [
        'chair may propose from none in judging',
        'chair may propose from none in deliberation',
        'chair may propose from proposed in judging',
        'chair may propose from proposed in deliberation',
        'chair may settle from none in deliberation',
        'chair may settle from proposed in deliberation',
        'chair may reopen from settled in deliberation',
        'organiser may publish from settled in deliberation',
        'organiser may publish from settled in posting',
      ].toSorted(),
    )
  })

  it('are for nobody without a seat', () => {
    const open = moves.filter((move) => {
      const state = decisionMoves[move].from[0]
      return whyNotMoveDecision(move, { ...chair, state, roles: [] }) === null
    })
    expect(open).toEqual([])
  })

  it('ask for a reason to reopen, and for nothing else', () => {
    const asked = moves.filter((move) => {
      const state = decisionMoves[move].from[0]
      const at = { ...chair, state, roles: [...seatRoles], reason: '' }
      return whyNotMoveDecision(move, at)?.because === 'reason-missing'
    })
    expect(asked).toEqual(['reopen'])
  })
})

describe('the first thing in the way', () => {
  it('is the role, before the state', () => {
    expect(whyNotMoveDecision('publish', { ...chair, state: 'none' })).toEqual({
      because: 'wrong-role',
      needs: ['organiser'],
    })
  })

  it('is the state, without naming that there is none', () => {
    expect(whyNotMoveDecision('settle', { ...chair, state: 'published' })).toEqual({
      because: 'decision-state',
      state: 'published',
      needs: ['proposed'],
    })
  })

  it('is the phase, with the moment it opens while that is still to come', () => {
    expect(whyNotMoveDecision('settle', { ...chair, now: moments.judging })).toEqual({
      because: 'outside-phase',
      phase: 'judging',
      needs: ['deliberation'],
      boundary: new Date('2024-09-13T17:00:00+07:00'),
    })
    expect(whyNotMoveDecision('settle', { ...chair, now: moments.posting })).toEqual({
      because: 'outside-phase',
      phase: 'posting',
      needs: ['deliberation'],
      boundary: null,
    })
  })
})
