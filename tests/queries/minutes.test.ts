/** The minutes hold what is on record: who was there, what was voted on, what was changed and why. */
import { describe, expect, test } from 'vitest'
import { ScoreSheets } from '#models/score-sheet'
import { castBallot } from '#server/operations/cast-ballot'
import { closeBallot } from '#server/operations/close-ballot'
import { openDiscussion } from '#server/operations/open-discussion'
import { openBallot } from '#server/operations/open-ballot'
import { closeDiscussion } from '#server/operations/speak-in-discussion'
import { reopenScoreSheet } from '#server/operations/reopen-score-sheet'
import { voidScoreSheet } from '#server/operations/void-score-sheet'
import { entryComparison } from '#server/queries/entry-comparison'
import { minutes } from '#server/queries/minutes'
import { aCouncil, choices, marks, settled } from '#tests/support/council'
import { countQueries } from '#tests/support/count-queries'
import { aSittingCouncil, castAll } from '#tests/support/sitting-council'
import { moments, openWorld } from '#tests/support/world'

openWorld()

const first = marks(38, 28, 13, 13) // 92
const second = marks(34, 25, 12, 12) // 83

describe('the minutes', () => {
  test('of a contest before its session say what is missing', async () => {
    const council = await aCouncil({ '101': [first, first] })
    expect(await minutes(council.chair)).toMatchObject({
      state: 'none',
      meeting: null,
      present: [],
      works: { accepted: 1, ranked: 1, tooFew: 0, excluded: 0 },
      ballots: [],
      names: null,
    })
  })

  test('tell the session, the votes, the sheets that were changed and the prizes with their reasons', async () => {
    const council = await aSittingCouncil(
      { '101': [first, first, first], '102': [second, second, second], '103': [second, second] },
      { size: 6, absent: 1 },
    )
    const sheet = (code: string, place: number) => council.works[code]?.sheets[place]?._id.toHexString()
    await reopenScoreSheet(council.chair, sheet('101', 0), { reason: 'Cộng nhầm' })
    await ScoreSheets.updateOne(
      { _id: sheet('101', 0) },
      { $set: { state: 'confirmed', confirmedAt: moments.deliberation, marks: second } },
    )
    await reopenScoreSheet(council.chair, sheet('101', 1), { reason: 'Xem lại' })
    await voidScoreSheet(council.chair, sheet('102', 2), { reason: 'Có xung đột' })
    const ballot = await openBallot(council.chair, { kind: 'motion', text: 'Thông qua cơ cấu giải' })
    await castAll(council, ballot, [['yes'], ['yes'], ['no']])
    await castBallot(council.members[3] ?? council.chair, ballot, [])
    await closeBallot(council.chair, ballot)
    await settled(council, choices(council, { '102': ['third', 'Chưa chạy thử'] }))
    const paper = await minutes(council.chair)
    expect(paper).toMatchObject({
      state: 'settled',
      meeting: { place: 'Phòng họp số 2', secretary: 'Hoàng Thị Mai Lan', endedAt: null },
      chair: council.chair.actor.person.name,
      absent: [council.members[5]?.actor.person.name],
      voided: [{ blindCode: '102', reason: 'Có xung đột' }],
      departures: [{ blindCode: '102', proposed: 'Giải Nhì', prize: 'Giải Ba', reason: 'Chưa chạy thử' }],
    })
    expect(paper.present).toHaveLength(5)
    expect(paper.present[0]).toEqual({ name: council.chair.actor.person.name, isChair: true })
    expect(
      paper.revised.map(({ blindCode, before, after, reason }) => [blindCode, before, after, reason]),
    ).toEqual([
      ['101', 9200, 8300, 'Cộng nhầm'],
      ['101', 9200, null, 'Xem lại'],
    ])
    expect(paper.ballots).toMatchObject([
      { number: 1, members: 6, present: 5, outcome: { result: 'not-carried', valid: 4, invalid: 0 } },
    ])
    const given = paper.awards.filter(({ works }) => works.length > 0)
    expect(given.map(({ prize, works }) => [prize, works.map(({ blindCode }) => blindCode)])).toEqual([
      ['Giải Nhì', ['101', '103']],
      ['Giải Ba', ['102']],
    ])
  })

  test('name every discussion, and say of one under way that it has no conclusion yet', async () => {
    const council = await aCouncil({ '101': [first, second], '102': [first, second], '103': [first, second] })
    const talk = (code: string) => openDiscussion(council.chair, council.id(code), { reason: 'Lệch nhiều' })
    await closeDiscussion(council.chair, await talk('101'), { reason: 'Giữ điểm' })
    await talk('102')
    expect((await minutes(council.chair)).discussions).toEqual([
      { blindCode: '101', conclusion: 'Giữ điểm' },
      { blindCode: '102', conclusion: null },
    ])
  })

  test('ask the database as often for three works as for one', async () => {
    const one = await aCouncil({ '101': [first, first] })
    const three = await aCouncil({ '101': [first, first], '102': [second, second], '103': [second, second] })
    expect(await countQueries(() => minutes(one.chair))).toBe(await countQueries(() => minutes(three.chair)))
  })
})

describe('two works compared', () => {
  test('show the judges of both, criterion by criterion', async () => {
    const council = await aCouncil({ '101': [first, first], '102': [second] })
    const [a, b] = [council.id('101'), council.id('102')]
    const { pair } = await entryComparison(council.chair, a, b)
    expect(pair).toMatchObject({
      a: { blindCode: '101', rank: 1, published: 9200, means: { novelty: 3800 } },
      b: { blindCode: '102', rank: null, published: null, means: {} },
    })
    expect(pair?.judges.map(({ a: one, b: two }) => [one, two])).toEqual([
      [
        { total: 9200, marks: first },
        { total: 8300, marks: second },
      ],
    ])
  })

  test('are none when one is missing, unknown, of another contest, or both are the same', async () => {
    const [council, other] = [await aCouncil({ '101': [first] }), await aCouncil({ '102': [first] })]
    const a = council.id('101')
    for (const b of ['', a, 'khong-co', other.id('102')]) {
      expect((await entryComparison(council.chair, a, b)).pair).toBeNull()
    }
  })
})
