/** The council rules on works that nothing else parts: on exactly these, and only as long as they are tied. */
import { describe, expect, test } from 'vitest'
import { ScoreSheets } from '#models/score-sheet'
import { proposeAwards } from '#server/operations/propose-awards'
import { ruleOnTie } from '#server/operations/rule-on-tie'
import { deliberationBoard } from '#server/queries/deliberation-board'
import {
  aCouncil,
  choices,
  decisionJournal,
  decisionOf,
  marks,
  prizesOf,
  settled,
  type Council,
} from '#tests/support/council'
import { byIn, moments, openWorld } from '#tests/support/world'

openWorld()

const top = marks(39, 29, 14, 14) // 96
const next = marks(38, 28, 13, 13) // 92

/** Two works tied in everything for the one special prize, and one behind them. */
const tied = () => aCouncil({ '101': [top, top], '102': [top, top], '103': [next, next] })

const ruling = (council: Council, ...codes: string[]) => ({
  version: 0,
  order: codes.map(council.id),
  reason: 'Biểu quyết 5/7',
})

const ranks = async (council: Council) =>
  Object.fromEntries(
    (await deliberationBoard(council.chair)).rows.map(({ blindCode, rank }) => [blindCode, rank]),
  )

describe('a ruling', () => {
  test('is on record with its order and its reason', async () => {
    const council = await tied()
    await ruleOnTie(council.chair, { ...ruling(council, '102', '101'), reason: '  Biểu quyết 5/7 ' })
    const [a, b] = [council.id('101'), council.id('102')]
    const kept = { candidates: [a, b].toSorted(), order: [b, a], reason: 'Biểu quyết 5/7' }
    expect(await decisionOf(council)).toMatchObject({
      state: 'proposed',
      version: 1,
      awards: [],
      tieRulings: [kept],
    })
    expect(await decisionJournal(council)).toEqual([
      { action: 'tie.ruled', actor: council.chair.actor.person._id, at: moments.deliberation, details: kept },
    ])
  })

  test('parts the ranks and lets the prizes go on', async () => {
    const council = await tied()
    expect(await ranks(council)).toEqual({ '101': 1, '102': 1, '103': 3 })
    await ruleOnTie(council.chair, ruling(council, '102', '101'))
    const board = await deliberationBoard(council.chair)
    expect(
      board.rows.map(({ blindCode, rank, proposed, isTied }) => [blindCode, rank, proposed, isTied]),
    ).toEqual([
      ['102', 1, 'special', false],
      ['101', 2, 'first', false],
      ['103', 3, 'first', false],
    ])
    expect(board.rows[0]?.separatedBy).toMatchObject({ by: 'decision', article: 'Điều 9.3c' })
    expect(board.pending).toEqual([])
  })

  test('also moves the prizes of a proposal that was saved before it', async () => {
    const council = await tied()
    const version = await proposeAwards(council.chair, { version: 0, choices: {} })
    await ruleOnTie(council.chair, { ...ruling(council, '101', '102'), version })
    await settled(council)
    expect(await prizesOf(council)).toEqual({ '101': 'special', '102': 'first', '103': 'first' })
  })

  test('keeps the choices that the council made with a reason', async () => {
    const council = await tied()
    const chosen = choices(council, { '103': ['second', 'Cần hoàn thiện'] })
    const version = await proposeAwards(council.chair, { version: 0, choices: chosen })
    await ruleOnTie(council.chair, { ...ruling(council, '101', '102'), version })
    const board = await deliberationBoard(council.chair)
    expect(board.rows.map(({ blindCode, prize }) => [blindCode, prize])).toEqual([
      ['101', 'special'],
      ['102', 'first'],
      ['103', 'second'],
    ])
  })

  test('lapses when the marks of one of the works change, and comes back with them', async () => {
    const council = await tied()
    await ruleOnTie(council.chair, ruling(council, '102', '101'))
    const sheet = { _id: council.works['101']?.sheets[0]?._id }
    await ScoreSheets.updateOne(sheet, { $set: { marks: marks(38.5, 29, 14, 14) } })
    expect(await ranks(council)).toEqual({ '101': 2, '102': 1, '103': 3 })
    const board = await deliberationBoard(council.chair)
    expect(board.rows[0]?.separatedBy).toMatchObject({ by: 'published-score' })
    await ScoreSheets.updateOne(sheet, { $set: { marks: top } })
    expect((await deliberationBoard(council.chair)).rows[0]?.separatedBy).toMatchObject({ by: 'decision' })
  })

  test('that was written down wrongly is replaced by the next on the same works', async () => {
    const council = await tied()
    await ruleOnTie(council.chair, ruling(council, '102', '101'))
    await ruleOnTie(council.chair, { ...ruling(council, '101', '102'), version: 1, reason: 'Ghi nhầm' })
    expect(await ranks(council)).toEqual({ '101': 1, '102': 2, '103': 3 })
    const decision = await decisionOf(council)
    expect(decision?.tieRulings).toMatchObject([{ reason: 'Ghi nhầm' }])
    expect(await decisionJournal(council)).toMatchObject([{ action: 'tie.ruled' }, { action: 'tie.ruled' }])
  })

  test('that has lapsed cannot be replaced', async () => {
    const council = await tied()
    await ruleOnTie(council.chair, ruling(council, '102', '101'))
    const filter = { blindCode: '101', contest: council.contest._id }
    await ScoreSheets.updateMany(filter, { $set: { marks: next } })
    const again = { ...ruling(council, '101', '102'), version: 1 }
    await expect(ruleOnTie(council.chair, again)).rejects.toMatchObject({
      refusal: { because: 'tie-changed' },
    })
    expect((await deliberationBoard(council.chair)).rulings).toEqual([])
  })

  test('on two works says nothing of three', async () => {
    const council = await tied()
    await ruleOnTie(council.chair, ruling(council, '102', '101'))
    await ScoreSheets.updateMany({ blindCode: '103', contest: council.contest._id }, { $set: { marks: top } })
    expect(await ranks(council)).toEqual({ '101': 1, '102': 1, '103': 1 })
  })
})

describe('a ruling is refused', () => {
  test.each([
    ['only some of the tied works', ['101']],
    ['none', []],
    ['works that are not tied', ['101', '103']],
    ['more than the tied works', ['101', '102', '103']],
    ['one work twice', ['101', '101']],
    ['an unknown work', ['101', 'unknown']],
  ])('when it is on %s', async (_what, codes) => {
    const council = await tied()
    await expect(ruleOnTie(council.chair, ruling(council, ...codes))).rejects.toMatchObject({
      refusal: { because: 'tie-changed' },
    })
    expect(await decisionOf(council)).toBeNull()
  })

  test('without a reason', async () => {
    const council = await tied()
    await expect(
      ruleOnTie(council.chair, { ...ruling(council, '101', '102'), reason: ' ' }),
    ).rejects.toMatchObject({ refusal: { because: 'reason-missing' } })
  })

  test('on an older copy', async () => {
    const council = await tied()
    await proposeAwards(council.chair, { version: 0, choices: {} })
    await proposeAwards(council.chair, { version: 1, choices: {} })
    await expect(
      ruleOnTie(council.chair, { ...ruling(council, '101', '102'), version: 1 }),
    ).rejects.toMatchObject({ refusal: { because: 'stale-version' } })
  })

  test('in the wrong phase, and to anybody but the chair', async () => {
    const { contest, chair, ...council } = await tied()
    const input = ruling({ contest, chair, ...council }, '101', '102')
    const early = byIn(contest, chair.actor.person, moments.screening, 'chair')
    await expect(ruleOnTie(early, input)).rejects.toMatchObject({
      refusal: { because: 'outside-phase', phase: 'screening' },
    })
    const judge = byIn(contest, chair.actor.person, moments.deliberation, 'judge')
    await expect(ruleOnTie(judge, input)).rejects.toMatchObject({
      refusal: { because: 'wrong-role', needs: ['chair'] },
    })
  })

  test('once the prizes are settled', async () => {
    const council = await tied()
    await ruleOnTie(council.chair, ruling(council, '101', '102'))
    const { version } = await settled(council)
    await expect(
      ruleOnTie(council.chair, { ...ruling(council, '102', '101'), version }),
    ).rejects.toMatchObject({
      refusal: { because: 'decision-state', state: 'settled' },
    })
  })
})
