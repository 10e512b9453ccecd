/** When rules that remind are due, and when nobody is urged. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '#rules/deadlines'
import { atHour, hourOf, isQuiet, nextWakingMoment } from '#rules/quiet-hours'
import { dayPlus, isDue } from '#rules/reminder-rules'

const closes = new Date('2024-07-31T17:00:00+07:00')

describe('a rule of some days before', () => {
  const rule = { days: 3, side: 'before' } as const
  test.each([
    ['2024-07-27', false],
    ['2024-07-28', true],
    ['2024-07-30', true],
    ['2024-07-31', true],
    ['2024-08-01', false],
  ])('on %s is due: %s', (day, due) => {
    expect(isDue(rule, closes, day)).toBe(due)
  })
})

describe('a rule of some days after', () => {
  const rule = { days: 2, side: 'after' } as const
  test.each([
    ['2024-08-01', false],
    ['2024-08-02', true],
    ['2024-08-20', true],
    ['2024-08-21', false],
  ])('on %s is due: %s', (day, due) => {
    expect(isDue(rule, closes, day, new Date('2024-08-20T17:00:00+07:00'))).toBe(due)
  })
})

describe('the night', () => {
  test.each([
    ['2024-07-30T20:59:59+07:00', false, '2024-07-30T20:59:59+07:00'],
    ['2024-07-30T21:00:00+07:00', true, '2024-07-31T07:00:00+07:00'],
    ['2024-07-31T00:30:00+07:00', true, '2024-07-31T07:00:00+07:00'],
    ['2024-07-31T06:59:59+07:00', true, '2024-07-31T07:00:00+07:00'],
    ['2024-07-31T07:00:00+07:00', false, '2024-07-31T07:00:00+07:00'],
    ['2024-12-31T22:00:00+07:00', true, '2025-01-01T07:00:00+07:00'],
  ])('at %s is quiet: %s', (at, quiet, waking) => {
    expect(isQuiet(new Date(at))).toBe(quiet)
    expect(nextWakingMoment(new Date(at))).toEqual(new Date(waking))
  })

  test('never lasts longer than ten hours, and no letter is ever put off into it', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, (at) => {
        const waking = nextWakingMoment(at)
        expect(isQuiet(waking)).toBe(false)
        expect(waking.getTime() - at.getTime()).toBeGreaterThanOrEqual(0)
        expect(waking.getTime() - at.getTime()).toBeLessThanOrEqual(10 * 3_600_000)
      }),
    )
  })

  test('is told by hours of Viet Nam', () => {
    expect(hourOf(new Date('2024-07-31T00:00:00Z'))).toBe(7)
    expect(dayOf(atHour('2024-07-31', 8))).toBe('2024-07-31')
    expect(dayPlus('2024-02-28', 2)).toBe('2024-03-01')
    expect(dayPlus('2024-03-01', -1)).toBe('2024-02-29')
  })
})
