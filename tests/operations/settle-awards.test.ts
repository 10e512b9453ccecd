/** The chair settles the prizes, and takes them back while nothing is public. */
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { Publications } from '#models/publication'
import { ScoreSheets } from '#models/score-sheet'
import { proposeAwards } from '#server/operations/propose-awards'
import { ruleOnTie } from '#server/operations/rule-on-tie'
import { settleAwards } from '#server/operations/settle-awards'
import { contestResults } from '#server/results'
import {
  aCouncil,
  aSheet,
  choices,
  decisionJournal,
  decisionOf,
  marks,
  prizesOf,
} from '#tests/support/council'
import { aPerson, aSubmittedEntry, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

const first = marks(38, 28, 13, 13) // 92
const second = marks(34, 25, 12, 12) // 83
const third = marks(30, 22, 10, 10) // 72

const judged = () => aCouncil({ '101': [first, first], '102': [second, second], '103': [third, third] })

describe('settling', () => {
  test('keeps the prizes with the digest of everything they rest on', async () => {
    const council = await judged()
    const chosen = choices(council, { '103': ['', 'Trùng đề tài'] })
    const version = await proposeAwards(council.chair, { version: 0, choices: chosen })
    await settleAwards(council.chair, version)
    const { inputsDigest } = await contestResults(council.contest)
    const chair = council.chair.actor.person._id
    expect(await decisionOf(council)).toMatchObject({
      state: 'settled',
      version: 2,
      inputsDigest,
      settledAt: moments.deliberation,
      settledBy: chair,
    })
    expect(inputsDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(await prizesOf(council)).toEqual({ '101': 'first', '102': 'second' })
    expect((await decisionJournal(council))[1]).toEqual({
      action: 'awards.settled',
      actor: chair,
      at: moments.deliberation,
      details: {
        inputsDigest,
        awards: [
          { entry: council.id('101'), prize: 'first', reason: '' },
          { entry: council.id('102'), prize: 'second', reason: '' },
        ],
        departures: [{ entry: council.id('103'), proposed: 'third', prize: null, reason: 'Trùng đề tài' }],
      },
    })
    expect(await Publications.countDocuments({ contest: council.contest._id })).toBe(0)
  })

  test('without a proposal settles what the rules propose', async () => {
    const council = await judged()
    await settleAwards(council.chair, 0)
    expect(await decisionOf(council)).toMatchObject({ state: 'settled', version: 1 })
    expect(await prizesOf(council)).toEqual({ '101': 'first', '102': 'second', '103': 'third' })
  })

  test('takes the choices of the form in the same act', async () => {
    const council = await judged()
    await settleAwards(council.chair, 0, choices(council, { '103': ['', 'Trùng đề tài'] }))
    expect(await prizesOf(council)).toEqual({ '101': 'first', '102': 'second' })
    expect(await decisionJournal(council)).toMatchObject([{ action: 'awards.settled' }])
  })

  test('twice on the same board is harmless', async () => {
    const council = await judged()
    const version = await proposeAwards(council.chair, { version: 0, choices: {} })
    await settleAwards(council.chair, version)
    await settleAwards(council.chair, version)
    expect(await decisionOf(council)).toMatchObject({ state: 'settled', version: 2 })
    expect(await decisionJournal(council)).toHaveLength(2)
  })

  test('twice at once settles once', async () => {
    const council = await judged()
    const version = await proposeAwards(council.chair, { version: 0, choices: {} })
    await Promise.all([settleAwards(council.chair, version), settleAwards(council.chair, version)])
    expect(await decisionOf(council)).toMatchObject({ state: 'settled', version: 2 })
    expect(await decisionJournal(council)).toHaveLength(2)
  })

  test('lets the council turn the order round, with a reason', async () => {
    const council = await judged()
    const chosen = choices(council, { '101': ['second', 'Chưa chạy thử'], '102': ['', 'Trùng đề tài'] })
    await settleAwards(council.chair, await proposeAwards(council.chair, { version: 0, choices: chosen }))
    expect(await prizesOf(council)).toEqual({ '101': 'second', '103': 'third' })
  })
})

describe('settling is refused', () => {
  test('over the quota, naming the prize', async () => {
    const many = Object.fromEntries(['101', '102', '103'].map((code) => [code, [first, first]]))
    const council = await aCouncil(many)
    const reason = 'Xứng đáng'
    const chosen = choices(council, {
      '101': ['first', reason],
      '102': ['first', reason],
      '103': ['first', reason],
    })
    // Three works tied for two first prizes: ruled on before, so that only the quota is in the way.
    await ruleOnTie(council.chair, {
      version: 0,
      order: Object.values(council.works).map(({ id }) => id),
      reason,
    })
    const version = await proposeAwards(council.chair, { version: 1, choices: chosen })
    await expect(settleAwards(council.chair, version)).rejects.toMatchObject({
      refusal: {
        because: 'awards-unlawful',
        problems: [{ code: 'over-quota', prize: 'Giải Nhất', count: 3, quota: 2 }],
      },
    })
    expect(await decisionOf(council)).toMatchObject({ state: 'proposed', inputsDigest: '' })
  })

  test('below the threshold of a prize, whatever the reason', async () => {
    const council = await judged()
    const chosen = choices(council, { '103': ['second', 'Em nhỏ nhất cuộc thi'] })
    const version = await proposeAwards(council.chair, { version: 0, choices: chosen })
    await expect(settleAwards(council.chair, version)).rejects.toMatchObject({
      refusal: {
        because: 'awards-unlawful',
        problems: [{ code: 'below-threshold', prize: 'Giải Nhì', entry: '103', minScore: 8000 }],
      },
    })
  })

  test('with a departure that has no reason, and then nothing is kept', async () => {
    const council = await judged()
    await expect(settleAwards(council.chair, 0, choices(council, { '103': [''] }))).rejects.toMatchObject({
      refusal: { because: 'award-reason-missing', entries: ['103'] },
    })
    expect(await decisionOf(council)).toBeNull()
  })

  test('for a work that is not ranked', async () => {
    const council = await aCouncil({ '101': [first, first], '102': [first] })
    const chosen = choices(council, { '102': ['third', 'Xứng đáng'] })
    const version = await proposeAwards(council.chair, { version: 0, choices: chosen })
    await expect(settleAwards(council.chair, version)).rejects.toMatchObject({
      refusal: {
        because: 'awards-unlawful',
        problems: [{ code: 'not-ranked', prize: 'Giải Ba', entry: '102' }],
      },
    })
  })

  test('while a tie waits for its ruling', async () => {
    const top = marks(39, 29, 14, 14)
    const council = await aCouncil({ '101': [top, top], '102': [top, top] })
    await expect(settleAwards(council.chair, 0)).rejects.toMatchObject({
      refusal: { because: 'awards-pending', count: 1 },
    })
  })

  test('while no work has enough sheets', async () => {
    const council = await aCouncil({ '101': [first] })
    await expect(settleAwards(council.chair, 0)).rejects.toMatchObject({
      refusal: { because: 'no-eligible-entries' },
    })
  })

  test('on data that contradict themselves', async () => {
    const council = await judged()
    await ScoreSheets.updateOne(
      { _id: council.works['101']?.sheets[0]?._id },
      { $set: { 'marks.novelty': 4001 } },
    )
    await expect(settleAwards(council.chair, 0)).rejects.toMatchObject({
      refusal: { because: 'results-unsound', issues: ['unlawful-sheet'] },
    })
  })

  test('on an older copy of the board', async () => {
    const council = await judged()
    const version = await proposeAwards(council.chair, { version: 0, choices: {} })
    await proposeAwards(council.chair, { version, choices: {} })
    await expect(settleAwards(council.chair, version)).rejects.toMatchObject({
      refusal: { because: 'stale-version' },
    })
  })

  test('while judging still goes on, with the moment at which deliberation begins', async () => {
    const council = await aCouncil({ '101': [first, first] }, { now: moments.judging })
    await expect(settleAwards(council.chair, 0)).rejects.toMatchObject({
      refusal: {
        because: 'outside-phase',
        phase: 'judging',
        needs: ['deliberation'],
        boundary: new Date('2024-09-13T17:00:00+07:00'),
      },
    })
  })

  test.each(['organiser', 'judge'] as const)('to the %s', async (role) => {
    const { contest, organiser } = await judged()
    const by = byIn(contest, organiser.actor.person, moments.deliberation, role)
    await expect(settleAwards(by, 0)).rejects.toMatchObject({ refusal: { because: 'wrong-role' } })
  })
})

test('a judge who recused from a work that was rejected afterwards holds nobody up', async () => {
  const council = await judged()
  const gone = await aSubmittedEntry(council.contest, await aPerson(), { blindCode: '104' })
  await aSheet(council.contest, gone, (await aPerson())._id, { state: 'recused', stateReason: 'Người quen' })
  await Entries.updateOne({ _id: gone.entry._id }, { $set: { state: 'rejected' } })
  await settleAwards(council.chair, 0)
  expect(await decisionOf(council)).toMatchObject({ state: 'settled' })
})
