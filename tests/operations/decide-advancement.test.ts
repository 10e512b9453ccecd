/** Who goes on from a round, and what several rounds make together: whole outcomes, and each refusal. */
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { ScoreSheets } from '#models/score-sheet'
import { assignJudges } from '#server/operations/assign-judges'
import { closeRound } from '#server/operations/close-round'
import { decideAdvancement } from '#server/operations/decide-advancement'
import { roundProtocol } from '#server/queries/round-protocol'
import { contestResults } from '#server/results'
import { aSheet } from '#tests/support/council'
import { close, decide, finalLabel, four, label, minuted, refusal } from '#tests/support/round-acts'
import {
  aContestInTwoRounds,
  advanced,
  closingOf,
  heard,
  roundJournal,
  roundMoments,
} from '#tests/support/two-rounds'
import { openWorld } from '#tests/support/world'

openWorld()

describe('who goes on', () => {
  test('is whom the rule proposes, remembered with what it rests on', async () => {
    const world = await aContestInTwoRounds(four)
    await advanced(world)
    const closing = await closingOf(world, 'preliminary')
    expect(closing).toMatchObject({
      state: 'decided',
      version: 2,
      advancement: {
        terms: { code: 'top', count: 2 },
        entries: [world.works['101']?.id, world.works['102']?.id],
        decisionNumber: '',
        minutes: '',
        inputsDigest: closing?.inputsDigest,
        at: roundMoments.between,
        by: world.as('organiser').actor.person._id,
      },
    })
    const lines = await roundJournal(world, 'preliminary')
    expect(lines.map(({ action }) => action)).toEqual(['round.closed', 'round.decided'])
  })

  test('takes a tie at the last place along whole', async () => {
    const world = await aContestInTwoRounds({ ...four, '103': [80, 80], '104': [80, 80] })
    await advanced(world)
    expect((await closingOf(world, 'preliminary'))?.advancement?.entries).toHaveLength(4)
  })

  test('may be the council’s own list, with its number and minutes', async () => {
    const world = await aContestInTwoRounds(four)
    await close(world)
    await decide(world, minuted('101', '104'))
    expect((await closingOf(world, 'preliminary'))?.advancement).toMatchObject({
      terms: { code: 'decision' },
      entries: [world.works['101']?.id, world.works['104']?.id],
      decisionNumber: '07/QĐ-BTC',
      minutes: 'Hội đồng thống nhất.',
    })
  })

  test('is refused without minutes, with codes that are not ranked or named twice, and when nobody is left', async () => {
    const world = await aContestInTwoRounds({ ...four, '105': [50] })
    await close(world, 'Thiếu một phiếu')
    const silent = { ...minuted('101'), minutes: ' ' }
    await expect(decide(world, silent)).rejects.toMatchObject(refusal({ because: 'minutes-missing' }))
    await expect(decide(world, minuted('101', '105', '999', '101'))).rejects.toMatchObject(
      refusal({ because: 'codes-unknown', codes: ['101', '105', '999'] }),
    )
    const strict = await aContestInTwoRounds(four, {
      advancement: { code: 'threshold', minScore: 9500 as never },
    })
    await close(strict)
    await expect(decide(strict, { act: 'rule' })).rejects.toMatchObject(
      refusal({ because: 'advancement-empty' }),
    )
  })

  test('is not for a rule to say where the regulations leave it to a decision', async () => {
    const world = await aContestInTwoRounds(four, { advancement: { code: 'decision' } })
    await close(world)
    await expect(decide(world, { act: 'rule' })).rejects.toMatchObject(
      refusal({ because: 'minutes-missing' }),
    )
  })

  test('is decided on what was looked at: a work disqualified meanwhile is seen first', async () => {
    const world = await aContestInTwoRounds(four)
    await close(world)
    const { digest } = await roundProtocol(world.as('chair'), 'preliminary')
    await Entries.updateOne({ _id: world.works['101']?.entry._id }, { $set: { state: 'disqualified' } })
    const input = { act: 'rule' as const, version: 1, digest }
    await expect(decideAdvancement(world.as('chair'), 'preliminary', input)).rejects.toMatchObject(
      refusal({ because: 'advancement-changed' }),
    )
    await decide(world, { act: 'rule' })
    expect((await closingOf(world, 'preliminary'))?.advancement?.entries).toEqual([
      world.works['102']?.id,
      world.works['103']?.id,
    ])
  })

  test('is decided only on a closed round, and never on the last', async () => {
    const world = await aContestInTwoRounds(four)
    await expect(decide(world, { act: 'rule' })).rejects.toMatchObject(
      refusal({ because: 'round-state', round: label, state: 'open' }),
    )
    await advanced(world)
    await closeRound(world.as('chair', roundMoments.deliberation), 'interview', {
      version: 0,
      reason: 'Không ai đến',
    })
    await expect(
      decideAdvancement(world.as('chair', roundMoments.deliberation), 'interview', {
        act: 'rule',
        version: 1,
        digest: '0'.repeat(64),
      }),
    ).rejects.toMatchObject(refusal({ because: 'round-is-last', round: finalLabel }))
  })

  test('may be decided again as long as nobody who falls out has sheets in the next round', async () => {
    const world = await aContestInTwoRounds(four)
    await advanced(world)
    const panel = world.panels.interview._id.toHexString()
    const pair = { entry: world.works['101']?.id ?? '', judge: world.judges[0]!._id.toHexString() }
    await assignJudges(world.as('organiser'), panel, [pair])
    await decide(world, minuted('101', '103'))
    await expect(decide(world, minuted('103'))).rejects.toMatchObject(
      refusal({ because: 'next-round-begun', round: label, sheets: 1 }),
    )
  })
})

describe('the results of several rounds', () => {
  test('weigh the frozen score of reading with that of hearing, among those who went on alone', async () => {
    const world = await aContestInTwoRounds(four)
    await advanced(world)
    const totals: Record<string, number> = { '101': 60, '102': 100 }
    for (const [code, total] of Object.entries(totals)) {
      const work = world.works[code]
      if (!work) throw new Error(code)
      for (const judge of world.judges.slice(0, 2)) {
        const on = { round: 'interview', panel: world.panels.interview._id, marks: heard(total) }
        await aSheet(world.contest, work, judge._id, on)
      }
    }
    const { results } = await contestResults(world.contest)
    const told = results.standings.map(({ entry, rank, published, composite }) => ({
      entry,
      rank,
      published,
      parts: composite?.parts.map(({ round, weight, published: own }) => [round, weight, own]),
    }))
    expect(told).toEqual([
      {
        entry: world.works['102']?.id,
        rank: 1,
        published: 9400,
        parts: [
          ['preliminary', 30, 8000],
          ['interview', 70, 10000],
        ],
      },
      {
        entry: world.works['101']?.id,
        rank: 2,
        published: 6900,
        parts: [
          ['preliminary', 30, 9000],
          ['interview', 70, 6000],
        ],
      },
    ])
    expect(results.issues).toEqual([])
  })

  test('the next round’s panels are given exactly those who went on, and the same judge may meet them again', async () => {
    const world = await aContestInTwoRounds(four)
    const panel = world.panels.interview._id.toHexString()
    await expect(assignJudges(world.as('organiser'), panel, 'all')).rejects.toMatchObject(
      refusal({ because: 'round-not-ready', round: finalLabel, before: label }),
    )
    await advanced(world)
    expect(await assignJudges(world.as('organiser'), panel, 'all')).toEqual({
      made: 6,
      takenBack: 0,
      passedOver: 0,
    })
    const sheets = await ScoreSheets.find({ contest: world.contest._id, round: 'interview' }).lean()
    expect([...new Set(sheets.map(({ blindCode }) => blindCode))].sort()).toEqual(['101', '102'])
    const outside = { entry: world.works['103']?.id ?? '', judge: world.judges[0]!._id.toHexString() }
    await expect(assignJudges(world.as('organiser'), panel, [outside])).rejects.toThrow('Not found: entry')
  })
})
