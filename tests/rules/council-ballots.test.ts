/** Papers: what is lawful, what they come to, and the order that a ballot gives to a tie. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballotStates, whyNotMoveBallot, type BallotMove } from '#rules/ballot-states'
import {
  ballotOutcome,
  checkCount,
  countPapers,
  isLawfulPaper,
  termsOf,
  tieOrder,
  type BallotQuestion,
} from '#rules/council-ballots'
import { takesPart } from '#rules/discussions'
import { sheetStates } from '#rules/sheet-states'

const tie: BallotQuestion = { kind: 'tie', entries: ['a', 'b', 'c'], choose: 2 }
const motion: BallotQuestion = { kind: 'motion', text: 'Thông qua' }
const crosses = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })

describe('papers', () => {
  test.each([
    [tie, [], true],
    [tie, ['a', 'b'], true],
    [tie, ['a', 'b', 'c'], false],
    [tie, ['a', 'a'], false],
    [tie, ['d'], false],
    [motion, ['yes'], true],
    [motion, ['yes', 'no'], false],
  ] as const)('are lawful or not: %j %j', (question, choices, lawful) => {
    expect(isLawfulPaper(question, choices)).toBe(lawful)
  })

  test('come to a count that adds up, whatever is on them and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(crosses, { maxLength: 12 }), (papers) => {
        const count = countPapers(tie, papers)
        const who = { members: 12, present: 12 }
        expect(checkCount(tie, who, count)).toEqual([])
        expect(countPapers(tie, papers.toReversed())).toEqual(count)
        expect(count.valid + count.invalid).toBe(papers.length)
      }),
    )
  })

  test('of a tie give an order of all works in groups, or none; who is ahead has at least as many votes', () => {
    fc.assert(
      fc.property(fc.array(crosses, { minLength: 3, maxLength: 12 }), (papers) => {
        const count = countPapers(tie, papers)
        const who = { members: papers.length, present: papers.length }
        const order = tieOrder(ballotOutcome(tie, termsOf('tie'), who, count))
        if (order.length === 0) return
        expect(order.flat().sort()).toEqual(['a', 'b', 'c'])
        const votes = order.map((group) =>
          group.map((one) => count.votes.find(({ candidate }) => candidate === one)?.votes ?? 0),
        )
        for (let place = 1; place < votes.length; place += 1) {
          expect(Math.min(...(votes[place - 1] ?? []))).toBeGreaterThanOrEqual(
            Math.max(...(votes[place] ?? [])),
          )
        }
      }),
    )
  })
})

test('a prize needs two thirds of all members, unless the regulations say three quarters; the rest half of those present', () => {
  expect(termsOf('approval')).toEqual({ quorum: 'two-thirds', majority: 'two-thirds', base: 'members' })
  expect(termsOf('approval', { numerator: 3, denominator: 4 }).majority).toBe('three-quarters')
  expect(termsOf('motion')).toEqual({ quorum: 'two-thirds', majority: 'more-than-half', base: 'present' })
})

test('moves of a ballot, walked as a table', () => {
  const allowed = (['vote', 'close', 'cancel', 'annul'] as BallotMove[]).map((move) => [
    move,
    ballotStates.filter((state) => whyNotMoveBallot(move, { state, reason: 'Có lý do' }) === null),
  ])
  expect(Object.fromEntries(allowed)).toEqual({
    vote: ['open'],
    close: ['open'],
    cancel: ['open'],
    annul: ['closed'],
  })
  expect(whyNotMoveBallot('annul', { state: 'closed' })).toEqual({ because: 'reason-missing' })
})

test('who takes part in a discussion, by the state of the own sheet', () => {
  const states = sheetStates.flatMap((state) =>
    [false, true].flatMap((wasReopened) => (takesPart({ state, wasReopened }) ? [[state, wasReopened]] : [])),
  )
  expect(states).toEqual([
    ['in-progress', true],
    ['confirmed', false],
    ['confirmed', true],
  ])
})
