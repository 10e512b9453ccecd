/** What screens keep between two writes: never older than the last thing remembered of the contest. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { inTransaction } from '#models/connection'
import { remember } from '#server/journal'
import { keepAnswers, untilChanged } from '#server/until-changed'
import { aContest, moments, openWorld } from '#tests/support/world'

openWorld()

let contest: Contest
let asked: number

beforeEach(async () => {
  keepAnswers(true)
  contest = await aContest()
  asked = 0
})

afterAll(() => keepAnswers(false))

const ask = (of = contest, question = 'results') =>
  untilChanged(of._id, question, () => Promise.resolve((asked += 1)))

const line = (of: Contest) => {
  const rest = { action: 'contest.changed', actor: null, at: moments.judging }
  return { contest: of._id, subject: `contest:${of._id.toHexString()}`, ...rest }
}

const write = (of = contest) => inTransaction((session) => remember(line(of), session))

describe('an answer', () => {
  test('is computed once for many who ask, together or one after the other', async () => {
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1])
    expect(await ask()).toBe(1)
  })

  test('is computed anew after something of the contest was written, and only of that contest', async () => {
    const other = await aContest()
    expect([await ask(), await ask(other)]).toEqual([1, 2])
    await write()
    expect([await ask(), await ask(other)]).toEqual([3, 2])
  })

  test('is not taken for a new one when it was computed while something was being written', async () => {
    let release = () => {}
    const began = new Promise<void>((resolve) => (release = resolve))
    const slow = untilChanged(contest._id, 'results', async () => {
      await began
      return 'old'
    })
    await write()
    release()
    expect(await slow).toBe('old')
    expect(await ask()).toBe(1)
  })

  test('is computed anew when the writing failed: that costs time and tells no lie', async () => {
    await ask()
    const broken = inTransaction(async (session) => {
      await remember(line(contest), session)
      throw new Error('No')
    })
    await expect(broken).rejects.toThrow('No')
    expect(await ask()).toBe(2)
  })

  test('that failed is not kept', async () => {
    const failing = () => untilChanged(contest._id, 'results', () => Promise.reject(new Error('No')))
    await expect(failing()).rejects.toThrow('No')
    expect(await ask()).toBe(1)
  })

  test('to another question is another answer, and only the last dozen are kept', async () => {
    await ask()
    for (let number = 0; number < 12; number += 1) await ask(contest, `question ${number}`)
    expect(await ask(contest, 'question 11')).toBe(13)
    expect(await ask()).toBe(14)
  })
})
