/** The chair proposes prizes: the rules' own, or others with a reason. */
import { describe, expect, test } from 'vitest'
import { ScoreSheets } from '#models/score-sheet'
import { proposeAwards } from '#server/operations/propose-awards'
import { deliberationBoard } from '#server/queries/deliberation-board'
import {
  aCouncil,
  choices,
  decisionJournal,
  decisionOf,
  marks,
  prizesOf,
  settled,
} from '#tests/support/council'
import { byIn, moments, openWorld } from '#tests/support/world'

openWorld()

const first = marks(38, 28, 13, 13) // 92
const second = marks(34, 25, 12, 12) // 83
const none = marks(20, 15, 7, 8) // 50

const judged = () => aCouncil({ '101': [first, first], '102': [second, second], '103': [none, none] })

describe('a proposal', () => {
  test('without choices keeps what the rules propose, prize or none, for every work', async () => {
    const council = await judged()
    expect(await proposeAwards(council.chair, { version: 0, choices: {} })).toBe(1)
    const decision = await decisionOf(council)
    expect(decision).toMatchObject({
      state: 'proposed',
      version: 1,
      inputsDigest: '',
      settledAt: null,
      settledBy: null,
      updatedAt: moments.deliberation,
      tieRulings: [],
    })
    expect(decision?.awards).toEqual([
      { entry: council.id('101'), prize: 'first', reason: '' },
      { entry: council.id('102'), prize: 'second', reason: '' },
      { entry: council.id('103'), prize: '', reason: '' },
    ])
    expect(await decisionJournal(council)).toEqual([
      {
        action: 'awards.proposed',
        actor: council.chair.actor.person._id,
        at: moments.deliberation,
        details: { departures: [] },
      },
    ])
  })

  test('may depart from the rules with a reason, which the journal keeps', async () => {
    const council = await judged()
    const chosen = choices(council, { '101': ['second', 'Chưa chạy thử'], '102': ['', 'Trùng đề tài'] })
    await proposeAwards(council.chair, { version: 0, choices: chosen })
    expect(await prizesOf(council)).toEqual({ '101': 'second' })
    const [line] = await decisionJournal(council)
    expect(line?.details).toEqual({
      departures: [
        { entry: council.id('101'), proposed: 'first', prize: 'second', reason: 'Chưa chạy thử' },
        { entry: council.id('102'), proposed: 'second', prize: null, reason: 'Trùng đề tài' },
      ],
    })
  })

  test('may be made again, and counts on from the one before', async () => {
    const council = await judged()
    const version = await proposeAwards(council.chair, { version: 0, choices: {} })
    const chosen = choices(council, { '102': ['third', 'Hội đồng biểu quyết'] })
    expect(await proposeAwards(council.chair, { version, choices: chosen })).toBe(2)
    expect(await prizesOf(council)).toEqual({ '101': 'first', '102': 'third' })
  })

  test('keeps what was chosen on purpose for a work that the form does not name', async () => {
    const council = await judged()
    const chosen = choices(council, { '101': ['second', 'Chưa chạy thử'] })
    const version = await proposeAwards(council.chair, { version: 0, choices: chosen })
    const other = choices(council, { '102': ['', 'Trùng đề tài'] })
    await proposeAwards(council.chair, { version, choices: other })
    expect((await decisionOf(council))?.awards).toEqual([
      { entry: council.id('101'), prize: 'second', reason: 'Chưa chạy thử' },
      { entry: council.id('102'), prize: '', reason: 'Trùng đề tài' },
      { entry: council.id('103'), prize: '', reason: '' },
    ])
  })

  test('takes a choice back by naming the proposed prize again, without a reason', async () => {
    const council = await judged()
    const chosen = choices(council, { '101': ['second', 'Chưa chạy thử'] })
    const version = await proposeAwards(council.chair, { version: 0, choices: chosen })
    await proposeAwards(council.chair, { version, choices: choices(council, { '101': ['first'] }) })
    expect(await prizesOf(council)).toEqual({ '101': 'first', '102': 'second' })
  })

  test('may already be made while judging still goes on', async () => {
    const council = await aCouncil({ '101': [first, first] }, { now: moments.judging })
    expect(await proposeAwards(council.chair, { version: 0, choices: {} })).toBe(1)
  })

  test('follows the rules again when marks change, except where people chose with a reason', async () => {
    const council = await judged()
    const chosen = choices(council, { '102': ['third', 'Hội đồng biểu quyết'] })
    await proposeAwards(council.chair, { version: 0, choices: chosen })
    await ScoreSheets.updateMany(
      { blindCode: '101', contest: council.contest._id },
      { $set: { marks: second } },
    )
    const board = await deliberationBoard(council.chair)
    expect(
      board.rows.map(({ blindCode, proposed, prize, reason }) => [blindCode, proposed, prize, reason]),
    ).toEqual(
      expect.arrayContaining([
        ['101', 'second', 'second', ''],
        ['102', 'second', 'third', 'Hội đồng biểu quyết'],
      ]),
    )
  })
})

describe('a proposal is refused', () => {
  test('when it departs without a reason, naming the works by blind code', async () => {
    const council = await judged()
    const chosen = choices(council, { '103': ['third'], '101': ['', '   '], '102': ['second'] })
    await expect(proposeAwards(council.chair, { version: 0, choices: chosen })).rejects.toMatchObject({
      refusal: { because: 'award-reason-missing', entries: ['101', '103'] },
    })
    expect(await decisionOf(council)).toBeNull()
    expect(await decisionJournal(council)).toEqual([])
  })

  test('when a prize is none of the regulations: that is no prize, and departs without a reason', async () => {
    const council = await judged()
    const chosen = choices(council, { '101': ['platinum'] })
    await expect(proposeAwards(council.chair, { version: 0, choices: chosen })).rejects.toMatchObject({
      refusal: { because: 'award-reason-missing', entries: ['101'] },
    })
  })

  test('when somebody else has saved in between', async () => {
    const council = await judged()
    await proposeAwards(council.chair, { version: 0, choices: {} })
    await proposeAwards(council.chair, { version: 1, choices: {} })
    await expect(proposeAwards(council.chair, { version: 1, choices: {} })).rejects.toMatchObject({
      refusal: { because: 'stale-version' },
    })
    await expect(proposeAwards(council.chair, { version: 0, choices: {} })).rejects.toMatchObject({
      refusal: { because: 'stale-version' },
    })
    expect(await decisionJournal(council)).toHaveLength(2)
  })

  test('to all but one of those who make the first one at once', async () => {
    const council = await judged()
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => proposeAwards(council.chair, { version: 0, choices: {} })),
    )
    const lost = outcomes.filter((one) => one.status === 'rejected')
    expect(lost.map(({ reason }) => reason as unknown)).toMatchObject([
      { refusal: { because: 'stale-version' } },
      { refusal: { because: 'stale-version' } },
    ])
    expect(await decisionOf(council)).toMatchObject({ version: 1 })
    expect(await decisionJournal(council)).toHaveLength(1)
  })

  test.each([
    ['screening', moments.screening],
    ['posting', moments.posting],
  ])('in the phase of %s', async (phase, now) => {
    const council = await aCouncil({ '101': [first, first] }, { now })
    await expect(proposeAwards(council.chair, { version: 0, choices: {} })).rejects.toMatchObject({
      refusal: { because: 'outside-phase', phase, needs: ['judging', 'deliberation'] },
    })
  })

  test.each(['organiser', 'secretary', 'judge'] as const)('to the %s', async (role) => {
    const { contest, organiser } = await judged()
    const by = byIn(contest, organiser.actor.person, moments.deliberation, role)
    await expect(proposeAwards(by, { version: 0, choices: {} })).rejects.toMatchObject({
      refusal: { because: 'wrong-role', needs: ['chair'] },
    })
  })

  test('once the prizes are settled', async () => {
    const council = await judged()
    const { version } = await settled(council)
    await expect(proposeAwards(council.chair, { version, choices: {} })).rejects.toMatchObject({
      refusal: { because: 'decision-state', state: 'settled', needs: ['proposed'] },
    })
  })
})

test('choices for works that are not of this contest are passed over', async () => {
  const [council, other] = [await judged(), await judged()]
  await proposeAwards(council.chair, { version: 0, choices: choices(other, { '101': ['special', 'x'] }) })
  expect(await prizesOf(council)).toEqual({ '101': 'first', '102': 'second' })
})
