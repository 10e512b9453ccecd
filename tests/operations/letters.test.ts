/** Letters worded anew, and what an officer does about a single letter. */
import { beforeEach, describe, expect, test } from 'vitest'
import { BadAddresses } from '#models/bad-address'
import type { Contest } from '#models/contest'
import { newId } from '#models/ids'
import { Journal } from '#models/journal'
import { LetterTemplates } from '#models/letter-template'
import { Outbox, waitingLetter, type OutboxLetter } from '#models/outbox'
import type { Person } from '#models/person'
import { clearBadAddress } from '#server/operations/clear-bad-address'
import { editLetter } from '#server/operations/edit-letter'
import { retryFailedLetters, retryLetter } from '#server/operations/retry-letter'
import { stopLetter } from '#server/operations/stop-letter'
import { letterTemplate } from '#server/queries/letter-template'
import { letterTemplates } from '#server/queries/letter-templates'
import { message } from '#server/queries/message'
import { messages } from '#server/queries/messages'
import { NotFound } from '#server/refuse'
import { defaultText } from '#wording/vi/letter-fields'
import { aContest, aPerson, aSubmittedEntry, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

let contest: Contest
let secretary: Person

const as = (now: Date = moments.open) => byIn(contest, secretary, now, 'secretary')
const later = (minutes: number) => new Date(moments.open.getTime() + minutes * 60_000)
const actions = async () =>
  (await Journal.find({ contest: contest._id }).sort({ sequence: 1 }).lean()).map(({ action }) => action)

beforeEach(async () => {
  contest = await aContest()
  secretary = await aPerson()
})

describe('wording a letter anew', () => {
  const words = { subject: 'Nhận {{mã biên nhận}}', text: 'Chào {{họ tên}},\n\nBài {{tên bài}} đã tới.' }
  const save = (version: number, changes = {}) =>
    editLetter(as(), 'entry-submitted', { act: 'save', version, ...words, ...changes })
  const kept = () => LetterTemplates.findOne({ contest: contest._id }).lean()

  test('keeps it for this contest, with every wording in the journal', async () => {
    await save(0)
    await save(0)
    await save(1, { text: 'Bài {{tên bài}} đã tới nơi.' })
    expect(await kept()).toMatchObject({
      template: 'entry-submitted',
      edited: { subject: words.subject, text: 'Bài {{tên bài}} đã tới nơi.' },
      version: 2,
      updatedBy: secretary._id,
    })
    const lines = await Journal.find({ contest: contest._id }).sort({ sequence: 1 }).lean()
    expect(lines.map(({ action, details }) => [action, details.text])).toEqual([
      ['letter.changed', words.text],
      ['letter.changed', 'Bài {{tên bài}} đã tới nơi.'],
    ])
  })

  test('can go back to ours, as can typing ours in again', async () => {
    await save(0)
    await editLetter(as(), 'entry-submitted', { act: 'reset', version: 1 })
    expect(await kept()).toMatchObject({ edited: null, version: 2 })
    await editLetter(as(), 'entry-submitted', { act: 'save', version: 2, ...defaultText('entry-submitted') })
    expect(await actions()).toEqual(['letter.changed', 'letter.reset'])
  })

  test('is refused with a field that it does not know, naming the nearest', async () => {
    await expect(save(0, { text: 'Chào {{ho ten}}, {{abcdef}}' })).rejects.toMatchObject({
      refusal: {
        because: 'letter-text-unfit',
        problems: [
          { code: 'field-unknown', field: 'ho ten', nearest: 'họ tên' },
          { code: 'field-unknown', field: 'abcdef', nearest: null },
        ],
      },
    })
    expect(await kept()).toBeNull()
  })

  test('is refused on an older copy', async () => {
    await save(0)
    await expect(save(0, { text: 'Khác' })).rejects.toMatchObject({ refusal: { because: 'stale-version' } })
  })

  test.each(['sign-in-code', 'campaign', 'khong-co', undefined])('is not there for %s', async (template) => {
    const input = { act: 'save' as const, version: 0, ...words }
    await expect(editLetter(as(), template, input)).rejects.toBeInstanceOf(NotFound)
  })

  test('is previewed with a real work, and typed words without being kept', async () => {
    const owner = await aPerson({ name: 'Vừ A Dính' })
    const { entry } = await aSubmittedEntry(contest, owner)
    const shown = await letterTemplate(as(), 'entry-submitted', '', words)
    expect(shown).toMatchObject({
      version: 0,
      editedAt: null,
      about: { receiptNumber: entry.receiptNumber },
      preview: { subject: `Nhận ${entry.receiptNumber}` },
    })
    expect(shown.preview?.text).toContain(`Chào Vừ A Dính,\n\nBài ${entry.answers.title} đã tới.\n\n-- \n`)
    expect(await kept()).toBeNull()
    expect(await letterTemplate(as(), 'entry-submitted', 'KHONG-CO')).toMatchObject({
      isFound: false,
      about: null,
    })
    const unfit = await letterTemplate(as(), 'entry-submitted', '', { subject: 's', text: '{{gì}}' })
    expect(unfit.preview).toBeNull()
  })

  test('shows in the list which letters are our own', async () => {
    await save(0)
    const rows = await letterTemplates(as())
    expect(rows.filter(({ editedAt }) => editedAt)).toMatchObject([
      {
        template: 'entry-submitted',
        title: 'Biên nhận hồ sơ',
        subject: words.subject,
        editedAt: moments.open,
      },
    ])
  })
})

async function aLetter(changes: Partial<OutboxLetter> = {}): Promise<string> {
  const _id = newId()
  const about = {
    _id,
    key: _id.toHexString(),
    contest: contest._id,
    to: 'em@truong.example',
    template: 'entry-accepted',
  }
  const data = { name: 'Vừ A Dính', title: 'Máy tách ngô', contest: contest.title, receiptNumber: 'T-1' }
  const words = ['em', 'truong', 'example', 'vu', 'a', 'dinh', 'may', 'tach', 'ngo', 't', '1']
  await Outbox.create({
    ...waitingLetter({ ...about, data, words, notBefore: moments.open, createdAt: moments.open }),
    ...changes,
  })
  return _id.toHexString()
}

const kept = (id: string) => Outbox.findById(id).lean()

describe('a letter', () => {
  test.each(['failed', 'bounced', 'stopped', 'waiting'] as const)(
    'that is %s can be sent now',
    async (state) => {
      const id = await aLetter({ state, attempts: 5, fault: 'busy', lastError: '451', notBefore: later(60) })
      await retryLetter(as(later(1)), id)
      expect(await kept(id)).toMatchObject({
        state: 'waiting',
        attempts: 0,
        notBefore: later(1),
        fault: null,
        lastError: '',
        bounce: null,
      })
      expect(await actions()).toEqual(['letter.retried'])
    },
  )

  test('that was sent is not sent again', async () => {
    const id = await aLetter({ state: 'sent', sentAt: moments.open })
    await expect(retryLetter(as(), id)).rejects.toMatchObject({
      refusal: { because: 'letter-state', state: 'sent' },
    })
  })

  test('that is being handed over is neither sent twice nor stopped', async () => {
    const id = await aLetter({ attempts: 1, takenAt: moments.open, notBefore: later(15) })
    const leaving = { refusal: { because: 'letter-leaving' } }
    await expect(retryLetter(as(), id)).rejects.toMatchObject(leaving)
    await expect(stopLetter(as(), id)).rejects.toMatchObject(leaving)
    // Its sender vanished.
    await stopLetter(as(later(16)), id)
    expect(await kept(id)).toMatchObject({ state: 'stopped' })
  })

  test('that waits can be stopped, once', async () => {
    const id = await aLetter()
    await stopLetter(as(), id)
    await stopLetter(as(), id)
    expect(await kept(id)).toMatchObject({ state: 'stopped', attempts: 0 })
    expect(await actions()).toEqual(['letter.stopped'])
    const failed = await aLetter({ state: 'failed' })
    await expect(stopLetter(as(), failed)).rejects.toMatchObject({ refusal: { because: 'letter-state' } })
  })

  test('of another contest is not there', async () => {
    const id = await aLetter()
    const elsewhere = byIn(await aContest(), secretary, moments.open, 'secretary')
    for (const act of [retryLetter, stopLetter, clearBadAddress, message]) {
      await expect(act(elsewhere, id)).rejects.toBeInstanceOf(NotFound)
      await expect(act(as(), 'khong-co')).rejects.toBeInstanceOf(NotFound)
    }
  })

  test('tells its words: as they would be, then as they left', async () => {
    const id = await aLetter()
    expect(await message(as(), id)).toMatchObject({
      subject: 'Hồ sơ T-1 hợp lệ',
      isAsSent: false,
      canStop: true,
    })
    const sent = { subject: 'Đã gửi', text: 'Như đã gửi' }
    await Outbox.updateOne({ _id: id }, { $set: { state: 'sent', sentAt: moments.open, sent } })
    expect(await message(as(), id)).toMatchObject({
      ...sent,
      isAsSent: true,
      canStop: false,
      canRetry: false,
    })
  })
})

test('all that were given up are sent again at once', async () => {
  const failed = [
    await aLetter({ state: 'failed', attempts: 5 }),
    await aLetter({ state: 'failed', attempts: 1 }),
  ]
  const bounced = await aLetter({ state: 'bounced' })
  expect(await retryFailedLetters(as())).toBe(2)
  expect(await retryFailedLetters(as())).toBe(0)
  for (const id of failed) expect(await kept(id)).toMatchObject({ state: 'waiting', attempts: 0 })
  expect(await kept(bounced)).toMatchObject({ state: 'bounced' })
  expect(await actions()).toEqual(['letter.retried'])
})

test('an address that letters came back from is warned of until somebody says that it works', async () => {
  const id = await aLetter()
  await BadAddresses.create({
    _id: 'em@truong.example',
    at: moments.open,
    status: '5.1.1',
    reply: 'no',
    letter: newId(),
  })
  expect((await messages(as(), { view: null, search: '', page: 1 })).rows).toMatchObject([
    { isBadAddress: true },
  ])
  expect((await message(as(), id)).badSince).toEqual(moments.open)
  await clearBadAddress(as(), id)
  await clearBadAddress(as(), id)
  expect(await BadAddresses.countDocuments({ _id: 'em@truong.example' })).toBe(0)
  expect(await actions()).toEqual(['letter.address-cleared'])
})

test('letters are found by address, name, work and number, in each state', async () => {
  await aLetter()
  await aLetter({ to: 'khac@truong.example', words: ['khac', 'truong', 'example'], attempts: 2 })
  const found = async (search: string, view: string | null = null) =>
    (await messages(as(), { view, search, page: 1 })).rows.map(({ to }) => to)
  expect(await found('dính máy')).toEqual(['em@truong.example'])
  expect(await found('KHAC@truong')).toEqual(['khac@truong.example'])
  expect(await found('truong', 'retrying')).toEqual(['khac@truong.example'])
  expect(await found('không ai')).toEqual([])
  expect((await messages(as(), { view: null, search: '', page: 1 })).counts).toEqual({
    waiting: 2,
    retrying: 1,
    sent: 0,
    failed: 0,
    bounced: 0,
    stopped: 0,
  })
})
