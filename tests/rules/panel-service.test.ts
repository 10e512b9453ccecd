/** Service on a panel: every standing on every side of its days, who may score, who may be given sheets. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#rules/deadlines'
import {
  hasAgreed,
  isJudging,
  serviceOf,
  serviceWithin,
  standingOf,
  usualService,
  whyNotGive,
  whyNotScore,
  type Invitation,
} from '#rules/panel-service'

const at = new Date('2024-08-05T09:00:00+07:00')
const asked: Invitation = {
  sentAt: at,
  answeredAt: null,
  answer: null,
  maxLoad: null,
  note: '',
  isRecorded: false,
}
const accepted: Invitation = { ...asked, answer: 'accepted', answeredAt: at, maxLoad: 8 }
const declined: Invitation = { ...asked, answer: 'declined', answeredAt: at, note: 'Đi công tác' }

const days = ['2024-08-14', '2024-08-15', '2024-08-20', '2024-08-31', '2024-09-01']
const span = { from: '2024-08-15', until: '2024-08-31' }

describe('where a member stands', () => {
  test.each([
    ['appointed', null, ['upcoming', 'serving', 'serving', 'serving', 'ended']],
    ['accepted', accepted, ['upcoming', 'serving', 'serving', 'serving', 'ended']],
    ['asked', asked, ['invited', 'invited', 'invited', 'invited', 'invited']],
    ['declined', declined, ['declined', 'declined', 'declined', 'declined', 'declined']],
  ] as const)('%s: on the days around their service, both ends included', (_name, invitation, expected) => {
    expect(days.map((day) => standingOf({ ...span, invitation }, day))).toEqual(expected)
  })

  test('is serving on any day where neither end is told', () => {
    expect(days.map((day) => standingOf(usualService, day))).toEqual(days.map(() => 'serving'))
  })
})

describe('the whole table of standings', () => {
  const refused = (service: typeof usualService, day: Day) => [
    whyNotScore(service, day) === null,
    whyNotGive(service, day, 'Lê Ân') === null,
  ]

  test('may score, may be given sheets', () => {
    const table = [
      ['serving', { ...usualService, ...span }, '2024-08-20', [true, true]],
      ['upcoming', { ...usualService, ...span }, '2024-08-14', [false, true]],
      ['ended', { ...usualService, ...span }, '2024-09-01', [false, false]],
      ['invited', { ...usualService, invitation: asked }, '2024-08-20', [false, false]],
      ['declined', { ...usualService, invitation: declined }, '2024-08-20', [false, false]],
      ['accepted', { ...usualService, invitation: accepted }, '2024-08-20', [true, true]],
      ['secretary who scores', { ...usualService, isSecretary: true }, '2024-08-20', [true, true]],
      [
        'secretary who does not',
        { ...usualService, isSecretary: true, isScoring: false },
        '2024-08-20',
        [false, false],
      ],
    ] as const
    expect(table.map(([name, service, day]) => [name, refused(service, day)])).toEqual(
      table.map(([name, , , expected]) => [name, expected]),
    )
  })

  test('a refusal says who, why and until when', () => {
    expect(whyNotGive({ ...usualService, ...span }, '2024-09-01', 'Lê Ân')).toEqual({
      because: 'not-serving',
      name: 'Lê Ân',
      standing: 'ended',
      ...span,
    })
    expect(whyNotScore({ ...usualService, isScoring: false }, '2024-09-01')).toEqual({
      because: 'not-serving',
      name: '',
      standing: 'not-scoring',
      from: null,
      until: null,
    })
  })
})

describe('a member', () => {
  test('of an earlier release serves as usual', () => {
    expect(serviceOf({})).toEqual(usualService)
    expect(isJudging(serviceOf({}))).toBe(true)
  })

  test('counts among the judges once they agreed, and only when they score', () => {
    const one = (invitation: Invitation | null, isScoring = true) => ({ invitation, isScoring })
    expect([null, accepted, asked, declined].map((invitation) => isJudging(one(invitation)))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect([isJudging(one(null, false)), hasAgreed(one(asked))]).toEqual([false, false])
  })
})

const day = fc.option(
  fc.integer({ min: 1, max: 28 }).map((date) => `2024-08-${String(date).padStart(2, '0')}`),
  { nil: null },
)

describe('laws', () => {
  test('a member serves exactly on the days on which both the panel and they do', () => {
    fc.assert(
      fc.property(day, day, day, day, day, (from, until, ownFrom, ownUntil, on) => {
        if (on === null) return
        const panel = { from, until }
        const member = { from: ownFrom, until: ownUntil }
        const serves = (one: typeof panel) => standingOf({ ...one, invitation: null }, on) === 'serving'
        expect(serves(serviceWithin(panel, member))).toBe(serves(panel) && serves(member))
      }),
    )
  })

  test('whoever may score on a day may be given sheets on it', () => {
    fc.assert(
      fc.property(day, day, day, fc.constantFrom(null, asked, accepted, declined), fc.boolean(), (...told) => {
        const [from, until, on, invitation, isScoring] = told
        if (on === null) return
        const service = { ...usualService, from, until, invitation, isScoring }
        if (whyNotScore(service, on) === null) expect(whyNotGive(service, on, '')).toBeNull()
      }),
    )
  })
})
