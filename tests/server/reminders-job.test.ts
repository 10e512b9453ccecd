/** Rules that remind: on their day, once to each for each cause, looked at first unless told otherwise, never at night. */
import { beforeEach, describe, expect, test } from 'vitest'
import { Campaigns } from '#models/campaign'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { Journal } from '#models/journal'
import { Outbox } from '#models/outbox'
import type { Person } from '#models/person'
import { ReminderRules } from '#models/reminder-rule'
import type { RuleInput } from '#rules/forms/letters'
import { runReminders } from '#server/jobs/reminders'
import { dropCampaign, sendCampaign } from '#server/operations/act-on-campaign'
import { editLetter } from '#server/operations/edit-letter'
import { saveReminderRule } from '#server/operations/save-reminder-rule'
import { reminderRules } from '#server/queries/reminder-rules'
import { remindersTomorrow } from '#server/queries/reminders-tomorrow'
import {
  aContest,
  aPerson,
  anEntry,
  aSubmittedEntry,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

let contest: Contest
let secretary: Person
let owner: Person

const on = (day: string, time = '08:00') => new Date(`${day}T${time}:00+07:00`)
const as = (now: Date = moments.open) => byIn(contest, secretary, now, 'secretary')
const campaigns = () => Campaigns.find({ contest: contest._id }).sort({ createdAt: 1 }).lean()
const told = async () =>
  (await Outbox.find({ contest: contest._id }).sort({ createdAt: 1 }).lean()).map(({ to, about }) => [
    to,
    about.length,
  ])

async function aRule(changes: Partial<RuleInput> = {}): Promise<void> {
  const rule = {
    act: 'rule',
    rule: 'drafts',
    version: 0,
    isOn: true,
    days: 3,
    side: 'before',
    leavesByItself: true,
  } as const
  await saveReminderRule(as(), { ...rule, ...changes })
}

async function aDraft(title: string, changes: Parameters<typeof anEntry>[2] = {}) {
  return anEntry(contest, owner, { answers: completeAnswers(contest, { title }), ...changes })
}

/** The contest closes on 31/7/2024 at 17:00. */
beforeEach(async () => {
  await ReminderRules.deleteMany({})
  contest = await aContest()
  secretary = await aPerson()
  owner = await aPerson()
})

describe('a rule that may send by itself', () => {
  test('tells on its day, and each later draft once', async () => {
    await aRule()
    await aDraft('Máy A')
    expect(await runReminders(on('2024-07-27'))).toBe(0)
    expect(await runReminders(on('2024-07-28'))).toBe(1)
    expect(await runReminders(on('2024-07-28', '15:00'))).toBe(0)
    expect(await runReminders(on('2024-07-29'))).toBe(0)
    await aDraft('Máy B')
    await aDraft('Máy C')
    expect(await runReminders(on('2024-07-30'))).toBe(1)
    expect(await told()).toEqual([
      [owner.email, 1],
      [owner.email, 2],
    ])
    expect(await campaigns()).toMatchObject([
      { day: '2024-07-28', state: 'sent', recipients: 1, sentBy: null, createdBy: null },
      { day: '2024-07-30', state: 'sent', recipients: 1 },
    ])
    const lines = await Journal.find({ contest: contest._id, actor: null }).sort({ _id: 1 }).lean()
    expect(lines.map(({ action }) => action)).toEqual([
      'campaign.proposed',
      'campaign.sent',
      'campaign.proposed',
      'campaign.sent',
    ])
  })

  test('makes up for a morning on which the machine was off, and says nothing once the day is past', async () => {
    await aRule()
    await aDraft('Máy A')
    expect(await runReminders(on('2024-07-30', '11:00'))).toBe(1)
    await aDraft('Máy B')
    expect(await runReminders(on('2024-08-01'))).toBe(0)
  })

  test.each([
    ['00:30', 0],
    ['06:59', 0],
    ['07:59', 0],
    ['08:00', 1],
    ['20:59', 1],
    ['21:00', 0],
    ['23:59', 0],
  ])('at %s draws up %i', async (time, drawnUp) => {
    await aRule()
    await aDraft('Máy A')
    expect(await runReminders(on('2024-07-29', time))).toBe(drawnUp)
  })

  test('draws up one mailing when two machines look at once', async () => {
    await aRule()
    await aDraft('Máy A')
    await Promise.allSettled([runReminders(on('2024-07-29')), runReminders(on('2024-07-29'))])
    expect(await told()).toEqual([[owner.email, 1]])
    expect(await campaigns()).toHaveLength(1)
  })

  test('writes as the organiser words the letter', async () => {
    await aRule()
    await aDraft('Máy A')
    const words = { subject: 'Nộp đi {{họ tên}}', text: '{{danh sách bài}}\n{{hạn nộp}}' }
    await editLetter(as(), 'drafts-waiting', { act: 'save', version: 0, ...words })
    await runReminders(on('2024-07-29'))
    const letter = await Outbox.findOne({ contest: contest._id }).lean()
    expect(letter?.data).toEqual({
      subject: `Nộp đi ${owner.name}`,
      text: '- “Máy A”\n17:00, thứ Tư 31/7/2024',
      reason: 'entrant',
    })
  })
})

describe('a rule that waits for a person', () => {
  test('proposes, and proposes nothing more while that waits', async () => {
    await aRule({ leavesByItself: false })
    await aDraft('Máy A')
    expect(await runReminders(on('2024-07-28'))).toBe(1)
    expect(await told()).toEqual([])
    await aDraft('Máy B')
    expect(await runReminders(on('2024-07-29'))).toBe(0)
    const [proposed] = await campaigns()
    expect(proposed).toMatchObject({ state: 'proposed', rule: expect.anything(), version: 0 })
    // Sent by hand it goes to everybody who is to be told by then.
    await sendCampaign(as(on('2024-07-29', '10:00')), proposed?._id.toHexString(), 0)
    expect(await told()).toEqual([[owner.email, 2]])
    expect(await runReminders(on('2024-07-30'))).toBe(0)
  })

  test('proposes again the day after it was thrown away', async () => {
    await aRule({ leavesByItself: false })
    await aDraft('Máy A')
    await runReminders(on('2024-07-28'))
    const [proposed] = await campaigns()
    await dropCampaign(as(), proposed?._id.toHexString(), 0)
    expect(await runReminders(on('2024-07-28', '09:00'))).toBe(0)
    expect(await runReminders(on('2024-07-29'))).toBe(1)
  })
})

test('drafts untouched for so many days are told of while submission is open', async () => {
  await aRule({ rule: 'stale-drafts', days: 5, side: 'after' })
  await aDraft('Cũ', { updatedAt: on('2024-07-20', '07:00') })
  await aDraft('Mới', { updatedAt: on('2024-07-22', '07:00') })
  expect(await runReminders(on('2024-07-24'))).toBe(0)
  expect(await runReminders(on('2024-07-25'))).toBe(1)
  expect(await told()).toEqual([[owner.email, 1]])
  expect(await runReminders(on('2024-08-02'))).toBe(0)
})

test('a supplement is told of before its own deadline, again when it is asked for again', async () => {
  await aRule({ rule: 'supplements', days: 2 })
  const asked = (at: string, deadline: string) => {
    return {
      reason: 'Thiếu ảnh',
      tasks: ['files' as const],
      deadline: on(deadline),
      at: on(at),
      by: secretary._id,
    }
  }
  const { entry } = await aSubmittedEntry(contest, owner)
  const returned = asked('2024-08-01', '2024-08-08')
  await Entries.updateOne({ _id: entry._id }, { $set: { state: 'returned', returned } })
  expect(await runReminders(on('2024-08-05'))).toBe(0)
  expect(await runReminders(on('2024-08-06'))).toBe(1)
  expect(await runReminders(on('2024-08-07'))).toBe(0)
  await Entries.updateOne({ _id: entry._id }, { $set: { returned: asked('2024-08-08', '2024-08-10') } })
  expect(await runReminders(on('2024-08-09'))).toBe(1)
  expect(await told()).toHaveLength(2)
})

describe('the rules of a contest', () => {
  test('are all off until somebody switches one on', async () => {
    await aDraft('Máy A')
    expect(
      (await reminderRules(as())).rules.map(({ kind, isOn, leavesByItself }) => [kind, isOn, leavesByItself]),
    ).toEqual([
      ['units', false, false],
      ['drafts', false, false],
      ['stale-drafts', false, false],
      ['supplements', false, false],
      ['sheets', false, false],
    ])
    expect(await runReminders(on('2024-07-29'))).toBe(0)
  })

  test('are changed on the newest copy only, and looked at anew the same day', async () => {
    await aRule({ days: 1 })
    await aDraft('Máy A')
    expect(await runReminders(on('2024-07-29'))).toBe(0)
    await expect(aRule({ days: 5 })).rejects.toMatchObject({ refusal: { because: 'stale-version' } })
    await aRule({ version: 1, days: 5 })
    await aRule({ version: 1, days: 5 })
    expect(await runReminders(on('2024-07-29'))).toBe(1)
    const lines = await Journal.find({ contest: contest._id, action: 'reminder-rule.changed' })
      .sort({ sequence: 1 })
      .lean()
    expect(lines.map(({ details }) => details.days)).toEqual([1, 5])
  })

  test('keep to the sides that make sense for them', async () => {
    await aRule({ side: 'after' })
    expect(await ReminderRules.find({ contest: contest._id }).lean()).toMatchObject([{ side: 'before' }])
  })
})

test('tomorrow is told today, word for word, and nothing is written', async () => {
  await aRule()
  await aDraft('Máy A')
  expect(await remindersTomorrow(as(on('2024-07-26', '15:00')))).toMatchObject({
    hasRules: true,
    planned: [],
  })
  const tomorrow = await remindersTomorrow(as(on('2024-07-27', '15:00')))
  expect(tomorrow).toMatchObject({
    at: on('2024-07-28'),
    planned: [
      {
        kind: 'drafts',
        leavesByItself: true,
        total: 1,
        letters: [
          { to: owner.email, subject: `${contest.title}: còn 1 hồ sơ chưa nộp, hạn 17:00, thứ Tư 31/7/2024` },
        ],
      },
    ],
  })
  expect([await campaigns(), await told()]).toEqual([[], []])
  await runReminders(on('2024-07-28'))
  const letter = await Outbox.findOne({ contest: contest._id }).lean()
  const planned = tomorrow.planned[0]?.letters[0]
  expect(letter?.data).toMatchObject({ subject: planned?.subject, text: planned?.text })
})
