/** When entries may be assigned: by phase, and by the round of the panel. */
import { describe, expect, test } from 'vitest'
import { whyNotAssign, type AssignedRound } from '#rules/assignments'
import { phases } from '#rules/phases'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { inTwoRounds } from '#rules/presets/two-rounds'
import { lastRound, roundLabel, roundsOf } from '#rules/rounds'
import { moments } from '#tests/support/world'

const single = haGiangYouthContest(18, 2024)
const { timeline } = single
const only: AssignedRound = { ...lastRound(single), isClosed: false, waitsFor: null }

test('the only round of a contest is assigned in screening and judging', () => {
  const open = phases.filter((phase) => whyNotAssign(timeline, moments[phase], only) === null)
  expect(open).toEqual(['screening', 'judging'])
  expect(whyNotAssign(timeline, moments.open, only)).toEqual({
    because: 'outside-phase',
    phase: 'open',
    needs: ['screening', 'judging'],
    boundary: new Date('2024-07-31T17:00:00+07:00'),
  })
})

describe('one round among several', () => {
  const [first] = roundsOf(inTwoRounds(single))
  const round: AssignedRound = { ...first, isClosed: false, waitsFor: null }
  const label = roundLabel(first)

  test('is assigned until its grace has run out', () => {
    expect(whyNotAssign(timeline, new Date('2024-09-01T17:30:00+07:00'), round)).toBeNull()
    expect(whyNotAssign(timeline, new Date('2024-09-01T17:30:01+07:00'), round)).toEqual({
      because: 'round-over',
      round: label,
      endsAt: first.endsAt,
      graceMinutes: 30,
    })
  })

  test('is not assigned once closed, nor before the round before is decided', () => {
    expect(whyNotAssign(timeline, moments.judging, { ...round, isClosed: true })).toEqual({
      because: 'round-closed',
      round: label,
    })
    const before = { name: 'Bỏ phiếu', kind: 'vote' as const }
    expect(whyNotAssign(timeline, moments.judging, { ...round, waitsFor: before })).toEqual({
      because: 'round-not-ready',
      round: label,
      before,
    })
  })
})
