/** Reminding judges: what leaves, to whom, once a day, and the pace that says who needs it. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { newId, type Id } from '#models/ids'
import { Journal } from '#models/journal'
import { Outbox } from '#models/outbox'
import { Panels } from '#models/panel'
import type { Person } from '#models/person'
import { remindJudges } from '#server/operations/remind-judges'
import { judgingProgress } from '#server/queries/judging-progress'
import { reminderPreview } from '#server/queries/reminder-preview'
import { aSheet } from '#tests/support/council'
import { aContest, aPerson, aSubmittedEntry, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

let contest: Contest
let secretary: Person
let busy: Person
let done: Person
let panels: Id[]

const as = (now: Date = moments.judging) => byIn(contest, secretary, now, 'secretary')
const idOf = ({ _id }: Person) => _id.toHexString()

/** Two panels; `busy` has one open sheet in each and one confirmed long ago, `done` has confirmed the only one. */
beforeEach(async () => {
  contest = await aContest()
  secretary = await aPerson()
  busy = await aPerson({ name: 'Bế Văn Bận' })
  done = await aPerson({ name: 'Chu Thị Xong' })
  panels = [newId(), newId()]
  for (const [index, _id] of panels.entries()) {
    const members = [busy, ...(index === 0 ? [done] : [])].map(({ _id: person }) => {
      return { person, isChair: false, declaration: null }
    })
    await Panels.create({
      _id,
      contest: contest._id,
      name: `Tổ ${index + 1}`,
      round: 'final',
      fields: ['learning'],
      members,
      createdAt: moments.screening,
    })
  }
  const owner = await aPerson()
  const codes = ['101', '102', '103']
  const works = await Promise.all(codes.map((blindCode) => aSubmittedEntry(contest, owner, { blindCode })))
  const [first, second, third] = works
  if (!first || !second || !third) throw new Error('Three works')
  const at = { confirmedAt: null, updatedAt: moments.screening }
  await aSheet(contest, first, busy._id, { panel: panels[0], state: 'blank', ...at })
  await aSheet(contest, second, busy._id, { panel: panels[1], state: 'in-progress', ...at })
  await aSheet(contest, third, busy._id, { panel: panels[0], confirmedAt: moments.screening })
  await aSheet(contest, third, done._id, { panel: panels[0], confirmedAt: moments.judging })
})

const letters = () => Outbox.find({ contest: contest._id }).select({ _id: 0 }).lean()
const lines = () => Journal.find({ contest: contest._id }).lean()

describe('a reminder', () => {
  test('tells a judge of all open sheets in one letter, and the journal whom', async () => {
    expect(await remindJudges(as(), [idOf(busy), idOf(done)])).toEqual({ sent: 1, passedOver: 1 })
    expect(await letters()).toEqual([
      {
        key: `sheets-due:${contest._id.toHexString()}:${idOf(busy)}:2024-08-27`,
        contest: contest._id,
        to: busy.email,
        template: 'sheets-due',
        data: {
          name: 'Bế Văn Bận',
          contest: contest.title,
          panels: 'Tổ 1; Tổ 2',
          count: 2,
          deadline: '17:00, thứ Sáu 13/9/2024',
          link: expect.stringMatching(/\/cham$/) as string,
        },
        state: 'waiting',
        attempts: 0,
        notBefore: new Date(moments.judging.getTime() + 60_000),
        sentAt: null,
        lastError: '',
        channel: 'mail',
        campaign: null,
        about: [],
        causes: [],
        takenAt: null,
        sent: null,
        fault: null,
        bounce: null,
        words: expect.arrayContaining(['be', 'van', 'ban']) as string[],
        createdAt: moments.judging,
      },
    ])
    expect(await lines()).toMatchObject([
      {
        subject: `contest:${contest._id.toHexString()}`,
        action: 'contest.judges-reminded',
        actor: secretary._id,
        details: { judges: [idOf(busy)] },
      },
    ])
  })

  test('leaves once a day however often it is sent, and again on the next', async () => {
    await remindJudges(as(), [idOf(busy)])
    const later = new Date(moments.judging.getTime() + 3_600_000)
    expect(await remindJudges(as(later), [idOf(busy)])).toEqual({ sent: 0, passedOver: 1 })
    expect([(await letters()).length, (await lines()).length]).toEqual([1, 1])
    const tomorrow = new Date(moments.judging.getTime() + 24 * 3_600_000)
    expect(await remindJudges(as(tomorrow), [idOf(busy)])).toEqual({ sent: 1, passedOver: 0 })
  })

  test('is refused when judges cannot mark any more', async () => {
    await expect(remindJudges(as(moments.deliberation), [idOf(busy)])).rejects.toMatchObject({
      refusal: { because: 'outside-phase', phase: 'deliberation', needs: ['judging'] },
    })
    expect(await letters()).toEqual([])
  })

  test('never tells of sheets in another contest', async () => {
    const other = await aContest()
    expect(await remindJudges(byIn(other, secretary, moments.judging, 'secretary'), [idOf(busy)])).toEqual({
      sent: 0,
      passedOver: 1,
    })
  })
})

describe('the preview', () => {
  test('shows the letter that would leave, word for word, and writes nothing', async () => {
    const preview = await reminderPreview(as(), [idOf(busy), idOf(done), 'nobody'])
    expect(preview).toMatchObject({
      chosen: 3,
      refusal: null,
      letters: [{ name: 'Bế Văn Bận', to: busy.email, count: 2, isToday: false, remindedAt: null }],
    })
    expect(preview.letters[0]?.subject).toBe(
      `${contest.title}: còn 2 phiếu chưa xác nhận, hạn 17:00, thứ Sáu 13/9/2024`,
    )
    expect([await letters(), await lines()]).toEqual([[], []])
    await remindJudges(as(), [idOf(busy)])
    expect((await reminderPreview(as(), [idOf(busy)])).letters).toMatchObject([
      { isToday: true, remindedAt: moments.judging },
    ])
  })
})

describe('the progress of judging', () => {
  test('tells the pace of each judge and panel, and when each was reminded', async () => {
    await remindJudges(as(), [idOf(busy)])
    const { panels: shown } = await judgingProgress(as())
    expect(
      shown.map(({ name, rows, total }) => [
        name,
        total.pace,
        rows.map((row) => [row.name, row.pace, row.remindedAt]),
      ]),
    ).toEqual([
      [
        'Tổ 1',
        { code: 'on-time' },
        [
          ['Bế Văn Bận', { code: 'stalled' }, moments.judging],
          ['Chu Thị Xong', { code: 'done' }, null],
        ],
      ],
      ['Tổ 2', { code: 'not-begun' }, [['Bế Văn Bận', { code: 'not-begun' }, moments.judging]]],
    ])
  })
})
