/** Letters to many: whom they reach, each once; what stops them; and what they led to. */
import { beforeEach, describe, expect, test } from 'vitest'
import { BadAddresses } from '#models/bad-address'
import { Campaigns } from '#models/campaign'
import type { Contest } from '#models/contest'
import { Coordinators } from '#models/coordinator'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import { Journal } from '#models/journal'
import { Outbox } from '#models/outbox'
import type { Person } from '#models/person'
import type { CampaignInput } from '#rules/forms/letters'
import { dropCampaign, sendCampaign, stopCampaign } from '#server/operations/act-on-campaign'
import { saveCampaign } from '#server/operations/save-campaign'
import { campaign } from '#server/queries/campaign'
import { urging } from '#server/queries/urging'
import { NotFound } from '#server/refuse'
import { firstWords } from '#wording/vi/campaign-fields'
import {
  aContest,
  aPerson,
  aSubmittedEntry,
  aUnit,
  anEntry,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

let contest: Contest
let secretary: Person
let busy: Person
let idle: Person

const as = (now: Date = moments.open) => byIn(contest, secretary, now, 'secretary')
const later = (minutes: number, from: Date = moments.open) => new Date(from.getTime() + minutes * 60_000)
const lines = async () =>
  (await Journal.find({ contest: contest._id }).sort({ _id: 1 }).lean()).map(({ action }) => action)
const letters = () => Outbox.find({ contest: contest._id }).sort({ to: 1 }).lean()

function input(changes: Partial<CampaignInput> = {}): CampaignInput {
  const kind = changes.kind ?? 'drafts'
  return { version: 0, kind, days: null, field: null, addresses: [], ...firstWords(kind), ...changes }
}

/** `busy` has three drafts, two of them old; `idle` has handed in one work. */
beforeEach(async () => {
  contest = await aContest()
  secretary = await aPerson()
  busy = await aPerson({ name: 'Bế Văn Bận' })
  idle = await aPerson({ name: '' })
  const old = new Date(moments.open.getTime() - 10 * 86_400_000)
  for (const [index, title] of ['Máy A', 'Máy B', 'Máy C'].entries()) {
    const answers = completeAnswers(contest, { title, field: index === 2 ? 'software' : 'learning' })
    await anEntry(contest, busy, { answers, updatedAt: index < 2 ? old : moments.open })
  }
  await aSubmittedEntry(contest, idle)
})

describe('a letter to many', () => {
  test('reaches each person once, with all of their works in it', async () => {
    const id = await saveCampaign(as(), null, input())
    expect(await sendCampaign(as(), id, 0)).toBe(1)
    expect(await sendCampaign(as(later(1)), id, 0)).toBe(1)
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      key: `campaign:${id}:${busy._id.toHexString()}`,
      to: busy.email,
      template: 'campaign',
      state: 'waiting',
      notBefore: later(1),
      causes: [],
    })
    expect(letter?.about).toHaveLength(3)
    const { subject, text, reason } = letter?.data as Record<string, string>
    expect([subject, reason]).toEqual([
      `${contest.title}: còn 3 hồ sơ chưa nộp, hạn 17:00, thứ Tư 31/7/2024`,
      'entrant',
    ])
    expect(text).toContain('Chào Bế Văn Bận,')
    for (const title of ['Máy A', 'Máy B', 'Máy C']) expect(text).toContain(`- “${title}”`)
    expect(await Campaigns.findById(id).lean()).toMatchObject({
      state: 'sent',
      recipients: 1,
      sentBy: secretary._id,
      sentAt: moments.open,
    })
    expect(await lines()).toEqual(['campaign.created', 'campaign.sent'])
  })

  test.each([
    ['untouched for a week', { days: 7 }, ['Máy A', 'Máy B']],
    ['of one field', { field: 'software' }, ['Máy C']],
  ] as const)('may be about drafts %s only', async (_what, narrowed, titles) => {
    const id = await saveCampaign(as(), null, input(narrowed))
    const { readers } = await campaign(as(), id, 1)
    expect(readers?.rows.map(({ works }) => works.split('\n').toSorted())).toEqual([
      titles.map((title) => `- “${title}”`),
    ])
  })

  test('shows before it leaves to whom, and the first letters word for word', async () => {
    await BadAddresses.create({ _id: busy.email, at: moments.open, letter: newId() })
    const id = await saveCampaign(as(), null, input())
    expect(await campaign(as(), id, 1)).toMatchObject({
      state: 'draft',
      counts: { waiting: 0 },
      restsUntil: null,
      readers: {
        total: 1,
        rows: [{ name: 'Bế Văn Bận', to: busy.email, isBad: true }],
        examples: [{ to: busy.email, subject: expect.stringContaining('còn 3 hồ sơ chưa nộp') }],
      },
    })
    expect(await letters()).toEqual([])
  })

  test('confirmed at night waits for the morning', async () => {
    const night = new Date('2024-07-25T22:00:00+07:00')
    const morning = new Date('2024-07-26T07:00:00+07:00')
    const id = await saveCampaign(as(), null, input())
    expect(await campaign(as(night), id, 1)).toMatchObject({ restsUntil: morning })
    await sendCampaign(as(night), id, 0)
    expect(await letters()).toMatchObject([{ notBefore: morning }])
  })

  test('goes to typed addresses once each, and knows whom it greets', async () => {
    const typed = input({ kind: 'addresses', addresses: [idle.email, busy.email, 'moi@example.org'] })
    const id = await saveCampaign(as(), null, typed)
    expect(await sendCampaign(as(), id, 0)).toBe(3)
    const found = await letters()
    expect(found.map(({ to, data }) => [to, String(data.text).split('\n')[0]]).toSorted()).toEqual(
      [
        ['moi@example.org', 'Chào bạn,'],
        [busy.email, 'Chào Bế Văn Bận,'],
        [idle.email, 'Chào bạn,'],
      ].toSorted(),
    )
  })

  test('goes to those who serve a unit that sent nothing, in one letter for all of their units', async () => {
    const [silent, other, heard] = [
      await aUnit({ name: 'Trường A' }),
      await aUnit({ name: 'Trường B' }),
      await aUnit(),
    ]
    const above = await aUnit()
    const sending = await aUnit({ parent: above })
    const answers = completeAnswers(contest, { unit: heard._id.toHexString() })
    await anEntry(contest, idle, { answers })
    await anEntry(contest, idle, { answers: completeAnswers(contest, { unit: sending._id.toHexString() }) })
    const about = {
      contest: contest._id,
      from: moments.upcoming,
      createdAt: moments.upcoming,
      updatedAt: moments.upcoming,
    }
    for (const unit of [silent, other, heard, above]) {
      await Coordinators.create({
        _id: newId(),
        ...about,
        unit: unit._id,
        person: busy._id,
        state: 'serving',
      })
    }
    await Coordinators.create({
      _id: newId(),
      ...about,
      unit: silent._id,
      person: idle._id,
      state: 'applied',
    })
    const id = await saveCampaign(as(), null, input({ kind: 'units' }))
    expect(await sendCampaign(as(), id, 0)).toBe(1)
    expect(await letters()).toMatchObject([
      { to: busy.email, data: { subject: `${contest.title}: Trường A và Trường B chưa có hồ sơ dự thi` } },
    ])
  })

  test('that nobody would get is refused', async () => {
    const id = await saveCampaign(as(), null, input({ kind: 'supplements' }))
    await expect(sendCampaign(as(), id, 0)).rejects.toMatchObject({ refusal: { because: 'nobody-to-write' } })
    await expect(saveCampaign(as(), null, input({ kind: 'addresses' }))).rejects.toMatchObject({
      refusal: { because: 'nobody-to-write' },
    })
  })

  test('is refused with a field that its recipients do not have, and with addresses that are none', async () => {
    await expect(saveCampaign(as(), null, input({ text: 'Còn {{số phiếu}}' }))).rejects.toMatchObject({
      refusal: { because: 'letter-text-unfit', problems: [{ field: 'số phiếu', nearest: 'số bài' }] },
    })
    const typed = input({ kind: 'addresses', addresses: ['một', 'a@b.vn'] })
    await expect(saveCampaign(as(), null, typed)).rejects.toMatchObject({
      refusal: { because: 'addresses-unreadable', addresses: ['một'] },
    })
  })

  test('is changed only before it leaves, and only on the newest copy', async () => {
    const id = await saveCampaign(as(), null, input())
    await saveCampaign(as(), id, input({ subject: 'Mới' }))
    await expect(saveCampaign(as(), id, input({ subject: 'Cũ' }))).rejects.toMatchObject({
      refusal: { because: 'stale-version' },
    })
    await expect(sendCampaign(as(), id, 0)).rejects.toMatchObject({ refusal: { because: 'stale-version' } })
    await sendCampaign(as(), id, 1)
    const sent = { refusal: { because: 'campaign-state', state: 'sent' } }
    await expect(saveCampaign(as(), id, input({ version: 2 }))).rejects.toMatchObject(sent)
    await expect(dropCampaign(as(), id, 2)).rejects.toMatchObject(sent)
    expect((await letters()).map(({ data }) => data.subject)).toEqual(['Mới'])
  })

  test('thrown away does not leave', async () => {
    const id = await saveCampaign(as(), null, input())
    await dropCampaign(as(), id, 0)
    await dropCampaign(as(), id, 0)
    await expect(sendCampaign(as(), id, 1)).rejects.toMatchObject({
      refusal: { because: 'campaign-state', state: 'dropped' },
    })
    await expect(stopCampaign(as(), id)).rejects.toMatchObject({ refusal: { because: 'campaign-state' } })
    expect(await lines()).toEqual(['campaign.created', 'campaign.dropped'])
  })

  test('stopped keeps what has not left, and tells what has', async () => {
    const id = await saveCampaign(
      as(),
      null,
      input({ kind: 'addresses', addresses: ['a@b.vn', 'c@d.vn', 'e@f.vn'] }),
    )
    await sendCampaign(as(), id, 0)
    await Outbox.updateOne(
      { to: 'a@b.vn', contest: contest._id },
      { $set: { state: 'sent', sentAt: later(1) } },
    )
    await Outbox.updateOne(
      { to: 'c@d.vn', contest: contest._id },
      { $set: { takenAt: later(1), notBefore: later(16), attempts: 1 } },
    )
    expect(await stopCampaign(as(later(1)), id)).toBe(1)
    expect(await stopCampaign(as(later(1)), id)).toBe(0)
    expect((await letters()).map(({ state }) => state)).toEqual(['sent', 'waiting', 'stopped'])
    expect(await lines()).toEqual(['campaign.created', 'campaign.sent', 'campaign.stopped'])
  })

  test('of another contest is not there', async () => {
    const id = await saveCampaign(as(), null, input())
    const elsewhere = byIn(await aContest(), secretary, moments.open, 'secretary')
    await expect(sendCampaign(elsewhere, id, 0)).rejects.toBeInstanceOf(NotFound)
    await expect(campaign(elsewhere, id, 1)).rejects.toBeInstanceOf(NotFound)
    await expect(saveCampaign(elsewhere, id, input())).rejects.toBeInstanceOf(NotFound)
  })
})

test('the page of urging tells who could be urged, what was sent, and how many works were handed in after it', async () => {
  const id = await saveCampaign(as(), null, input())
  await saveCampaign(as(), null, input({ kind: 'entrants' }))
  await sendCampaign(as(), id, 0)
  await Outbox.updateMany({ contest: contest._id }, { $set: { state: 'sent', sentAt: later(1) } })
  const [first, second] = await Entries.find({ owner: busy._id }).lean()
  await Entries.updateOne({ _id: first?._id }, { $set: { state: 'submitted', submittedAt: later(60) } })
  // Handed in before its letter left: no fruit of it.
  await Entries.updateOne({ _id: second?._id }, { $set: { state: 'submitted', submittedAt: later(0) } })
  expect(await urging(as())).toMatchObject({
    audiences: [
      { kind: 'drafts', total: 1 },
      { kind: 'supplements', total: 0 },
      { kind: 'units', total: 0 },
      { kind: 'judges', total: 0 },
    ],
    open: [{ kind: 'entrants', state: 'draft' }],
    sent: [
      {
        id,
        kind: 'drafts',
        letters: 1,
        left: 1,
        waiting: 0,
        lost: 0,
        response: { reminded: 3, handedIn: 1 },
      },
    ],
    letters: { sent: 1, waiting: 0 },
    rulesOn: 0,
  })
})

test('after the door has closed nobody is urged to hand in', async () => {
  const { audiences } = await urging(as(moments.screening))
  expect(audiences.map(({ kind }) => kind)).toEqual(['supplements', 'judges'])
})
