/** Working days: weekends and the holidays of the labour code are left out, and counting there and back agrees. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay, workingDaysAfter, workingDaysBetween } from '#rules/working-days'

const day = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

describe('a working day', () => {
  test.each([
    ['2024-08-05', true, 'a Monday'],
    ['2024-08-03', false, 'a Saturday'],
    ['2024-08-04', false, 'a Sunday'],
    ['2024-09-02', false, 'National Day'],
    ['2026-04-30', false, 'Liberation Day'],
    ['2025-01-28', false, 'the last day of the lunar year'],
    ['2025-01-29', false, 'Tết'],
    ['2026-02-17', false, 'Tết of Bính Ngọ'],
    ['2026-02-20', false, 'the fourth of Tết'],
    ['2024-04-18', false, 'the Hùng Kings'],
    ['2024-04-19', true, 'the day after'],
  ])('%s is one: %s (%s)', (one, expected) => {
    expect(isWorkingDay(one)).toBe(expected)
  })

  test('is where counting ends, and counting back gives the same number', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const to = workingDaysAfter(from, count)
        expect(isWorkingDay(to)).toBe(true)
        expect(workingDaysBetween(from, to)).toBe(count)
      }),
    )
  })

  test('is none after a day that is not later', () => {
    fc.assert(fc.property(day, (one) => workingDaysBetween(one, one) === 0))
  })
})
