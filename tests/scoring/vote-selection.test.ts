/** Choosing by votes alone: the laws that hold for any council. */
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { share } from '#scoring/ballots'
import { chosenByVotes } from '#scoring/vote-selection'

const members = 9
const names = ['a', 'b', 'c', 'd', 'e']
const vote = fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 0, max: members })).map((votes) =>
  Object.entries(votes).map(([candidate, own]) => ({
    candidate,
    share: share(own, members, 'two-thirds'),
  })),
)
const votes = fc.array(vote, { maxLength: 3 })
const places = fc.option(fc.integer({ min: 1, max: 5 }))

describe('choosing by votes', () => {
  test('names every entry once and never chooses without the majority, or more than there are places', () => {
    fc.assert(
      fc.property(votes, places, (held, most) => {
        const lines = chosenByVotes(names, held, most)
        expect(lines.map(({ entry }) => entry).sort()).toEqual(names)
        const chosen = lines.filter(({ result }) => result === 'chosen')
        expect(chosen.every(({ shares }) => shares[0]?.met)).toBe(true)
        if (most !== null) expect(chosen.length).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('leaves a place empty only where too few have the majority, or a tie waits for it', () => {
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 5 }), (held, most) => {
        const lines = chosenByVotes(names, held, most)
        const able = lines.filter(({ shares }) => shares[0]?.met).length
        const chosen = lines.filter(({ result }) => result === 'chosen').length
        const isTied = lines.some(({ result }) => result === 'tied')
        expect(chosen === Math.min(able, most)).toBe(!isTied)
      }),
    )
  })

  test('asks nothing of the order in which entries are given', () => {
    fc.assert(
      fc.property(votes, places, fc.shuffledSubarray(names, { minLength: 5 }), (held, most, order) => {
        expect(chosenByVotes(order, held, most)).toEqual(chosenByVotes(names, held, most))
      }),
    )
  })
})
