/** Rounds as data: what a contest tells of them, and what is filled in for it. */
import { describe, expect, test } from 'vitest'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import {
  graceEndsAt,
  lastRound,
  roundAfter,
  roundBefore,
  roundOf,
  roundsOf,
  type RoundRegulations,
} from '#rules/rounds'
import type { Points } from '#scoring/points'
import type { Rubric } from '#scoring/rubric'

const { timeline, regulations } = haGiangYouthContest(18, 2024)

const interviewRubric: Rubric = {
  total: 10000 as Points,
  criteria: [{ code: 'answers', title: 'Trả lời', max: 10000 as Points, step: 50 as Points }],
}

const first: RoundRegulations = {
  code: 'first',
  name: 'Vòng sơ khảo',
  kind: 'desk',
  rubricVersion: 1,
  blindness: 'blind',
  peers: 'never',
  opensAt: new Date('2024-08-16T08:00:00+07:00'),
  endsAt: new Date('2024-08-25T17:00:00+07:00'),
  graceMinutes: 30,
  advancement: { code: 'top', count: 10 },
}

const last: RoundRegulations = {
  ...first,
  code: 'interview',
  name: 'Vòng chung khảo',
  kind: 'interview',
  rubric: interviewRubric,
  scoring: { quorum: { sheets: 3 }, tieChain: [{ code: 'decision', article: 'Điều 9' }] },
  blindness: 'named',
  advancement: null,
}

const combination = {
  current: 'interview',
  rule: {
    code: 'weighted',
    weights: [
      { round: 'first', weight: 30 },
      { round: 'interview', weight: 70 },
    ],
  },
} as const

const contest = {
  timeline,
  regulations: {
    ...regulations,
    scoring: { ...regulations.scoring, rounds: combination },
    rounds: [first, last],
  },
}

describe('a contest that tells no rounds', () => {
  test('has one blind desk round in its judging phase, by its own rubric and scoring', () => {
    const only = roundsOf({ timeline, regulations })
    expect(only).toEqual([
      {
        code: 'final',
        name: '',
        kind: 'desk',
        rubric: regulations.rubric,
        rubricVersion: 1,
        scoring: regulations.scoring,
        blindness: 'blind',
        peers: 'never',
        opensAt: new Date('2024-08-15T17:00:00+07:00'),
        endsAt: new Date('2024-09-13T17:00:00+07:00'),
        graceMinutes: 0,
        advancement: null,
      },
    ])
    expect(roundsOf({ timeline, regulations: { ...regulations, rounds: [] } })).toEqual(only)
  })
})

describe('a contest with rounds', () => {
  test('has each with what the contest tells for it, and only the last made of several', () => {
    const { scoring } = regulations
    expect(roundsOf(contest)).toEqual([
      { ...first, rubric: regulations.rubric, scoring },
      {
        ...last,
        rubric: interviewRubric,
        scoring: { ...scoring, ...last.scoring, rounds: combination },
      },
    ])
  })

  test('knows which comes before, which after, and on which the council deliberates', () => {
    expect(lastRound(contest).code).toBe('interview')
    expect(roundBefore(contest, 'first')).toBeNull()
    expect(roundBefore(contest, 'interview')?.code).toBe('first')
    expect(roundAfter(contest, 'first')?.code).toBe('interview')
    expect(roundAfter(contest, 'interview')).toBeNull()
    expect(roundAfter(contest, 'unknown')).toBeNull()
    expect(() => roundOf(contest, 'unknown')).toThrow('no round "unknown"')
  })

  test('keeps sheets until the grace that it tells has run out', () => {
    expect(graceEndsAt(first)).toEqual(new Date('2024-08-25T17:30:00+07:00'))
    expect(graceEndsAt({ ...first, graceMinutes: 0 })).toEqual(first.endsAt)
  })
})
