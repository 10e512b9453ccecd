/** The phases of a contest: every moment lies in exactly one, and a deadline's own instant in the one it closes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { milestone, phaseAt, phaseEndsAt, phases, phaseStartsAt } from '#rules/phases'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'

const { timeline } = haGiangYouthContest(18, 2024)
const at = (text: string) => new Date(`2024-${text}+07:00`)

describe('the phase', () => {
  test.each([
    ['06-15T07:59:59.999', 'upcoming'],
    ['06-15T08:00:00', 'open'],
    ['07-31T17:00:00', 'open'],
    ['07-31T17:00:00.001', 'screening'],
    ['08-15T17:00:00', 'screening'],
    ['08-15T17:00:00.001', 'judging'],
    ['09-13T17:00:00', 'judging'],
    ['09-13T17:00:00.001', 'deliberation'],
    ['09-30T17:00:00', 'deliberation'],
    ['09-30T17:00:00.001', 'posting'],
    ['10-15T17:00:00', 'posting'],
    ['10-15T17:00:00.001', 'finished'],
  ])('at %s is %s', (moment, phase) => {
    expect(phaseAt(timeline, at(moment))).toBe(phase)
  })

  test('never goes back as time goes on', () => {
    const moment = fc.date({ min: at('01-01T00:00:00'), max: at('12-31T00:00:00'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one]
        expect(phases.indexOf(phaseAt(timeline, early))).toBeLessThanOrEqual(
          phases.indexOf(phaseAt(timeline, late)),
        )
        const ends = phaseEndsAt(timeline, one)
        if (ends) expect(phaseAt(timeline, new Date(ends.getTime() + 1))).not.toBe(phaseAt(timeline, one))
      }),
    )
  })

  test('starts where the one before it ends', () => {
    expect(phases.map((phase) => phaseStartsAt(timeline, phase))).toEqual([
      milestone(timeline, 'launch'),
      milestone(timeline, 'opens'),
      milestone(timeline, 'closes'),
      milestone(timeline, 'screeningEnds'),
      milestone(timeline, 'judgingEnds'),
      milestone(timeline, 'deliberationEnds'),
      milestone(timeline, 'postingEnds'),
    ])
  })

  test('ends nowhere once the contest is finished', () => {
    expect(phaseEndsAt(timeline, at('12-01T00:00:00'))).toBeNull()
  })

  test('cannot be told from a timeline that lacks a milestone', () => {
    expect(() => phaseAt([], at('07-01T00:00:00'))).toThrow('opens')
  })
})
