/** The pace of judging: the week's rate carried on to the deadline. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asksForReminder, paceOf, paceSince, type Pace, type WorkDone } from '#rules/pace'

const now = new Date('2024-08-27T09:00:00+07:00')
const deadline = new Date('2024-09-06T09:00:00+07:00') // ten days on
const longAgo = new Date('2024-08-01T09:00:00+07:00')
const yesterday = new Date('2024-08-26T09:00:00+07:00')

const work = (
  remaining: number,
  confirmed: number,
  lately: number,
  since: Date | null = longAgo,
): WorkDone => {
  return { remaining, confirmed, lately, since }
}

describe('the pace of judging', () => {
  test.each<[string, WorkDone, Pace]>([
    ['nothing was given yet', work(0, 0, 0, null), { code: 'nothing' }],
    ['every sheet was recused', work(0, 0, 0), { code: 'nothing' }],
    ['all is confirmed', work(0, 12, 0), { code: 'done' }],
    ['not one sheet is confirmed', work(12, 0, 0), { code: 'not-begun' }],
    ['nothing was confirmed in the last week', work(4, 8, 0), { code: 'stalled' }],
    ['seven a week leave ten days for ten', work(10, 7, 7), { code: 'on-time' }],
    ['seven a week are a day late for eleven', work(11, 7, 7), { code: 'late', days: 1 }],
    ['one a week is sixty days late for ten', work(10, 1, 1), { code: 'late', days: 60 }],
    ['given yesterday, two in that day', work(20, 2, 2, yesterday), { code: 'on-time' }],
    ['given yesterday, one in that day', work(20, 1, 1, yesterday), { code: 'late', days: 10 }],
    [
      'given an hour ago, one already',
      work(10, 1, 1, new Date(now.getTime() - 3_600_000)),
      { code: 'on-time' },
    ],
  ])('when %s', (_, done, expected) => {
    expect(paceOf(done, now, deadline)).toEqual(expected)
  })

  test('after the deadline what is left is overdue, and what is done is done', () => {
    expect(paceOf(work(1, 9, 9), deadline, now)).toEqual({ code: 'overdue' })
    expect(paceOf(work(0, 9, 9), deadline, now)).toEqual({ code: 'done' })
  })

  test('the week ends now', () => {
    expect(paceSince(now)).toEqual(new Date('2024-08-20T09:00:00+07:00'))
  })

  test('a reminder is offered for those who would not be done', () => {
    const codes: Pace[] = [
      { code: 'nothing' },
      { code: 'done' },
      { code: 'overdue' },
      { code: 'not-begun' },
      { code: 'stalled' },
      { code: 'on-time' },
      { code: 'late', days: 2 },
    ]
    expect(codes.filter(asksForReminder).map(({ code }) => code)).toEqual([
      'overdue',
      'not-begun',
      'stalled',
      'late',
    ])
  })

  test('more recent sheets never make anybody later, more left never earlier', () => {
    const lateness = (pace: Pace) => (pace.code === 'late' ? pace.days : pace.code === 'on-time' ? 0 : null)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 200 }), (remaining, lately) => {
        const at = lateness(paceOf(work(remaining, lately, lately), now, deadline)) ?? NaN
        const faster = lateness(paceOf(work(remaining, lately + 1, lately + 1), now, deadline)) ?? NaN
        const more = lateness(paceOf(work(remaining + 1, lately, lately), now, deadline)) ?? NaN
        expect(faster).toBeLessThanOrEqual(at)
        expect(more).toBeGreaterThanOrEqual(at)
      }),
    )
  })
})
