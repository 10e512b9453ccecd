/** Letters over a real mail server: what leaves, what is tried again, what is given up at once, and what comes back. */
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { BadAddresses } from '#models/bad-address'
import type { Contest } from '#models/contest'
import { newId } from '#models/ids'
import { Journal } from '#models/journal'
import { LetterTemplates } from '#models/letter-template'
import { Outbox, waitingLetter, type OutboxLetter } from '#models/outbox'
import type * as OutboxJob from '#server/jobs/outbox'
import type * as Bounces from '#server/mail/bounces'
import { openMailServer, type MailServer } from '#tests/support/mail-server'
import { aContest, moments, openWorld } from '#tests/support/world'

openWorld()

const now = moments.open
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const bounceAddress = 'tra-lai@bangvang.example'

let server: MailServer
let sendWaitingLetters: typeof OutboxJob.sendWaitingLetters
let takeReturn: typeof Bounces.takeReturn
let contest: Contest

async function reach(url: string): Promise<void> {
  vi.stubEnv('SMTP_URL', url)
  vi.stubEnv('BOUNCE_ADDRESS', bounceAddress)
  vi.resetModules()
  ;({ sendWaitingLetters } = await import('#server/jobs/outbox'))
  ;({ takeReturn } = await import('#server/mail/bounces'))
}

beforeAll(async () => {
  server = await openMailServer()
  await reach(server.url)
  contest = await aContest()
})
afterAll(() => server.close())

beforeEach(async () => {
  await Promise.all([Outbox.deleteMany({}), BadAddresses.deleteMany({}), LetterTemplates.deleteMany({})])
  server.taken.length = 0
  for (const stage of ['from', 'recipient', 'data', 'login'] as const) delete server.answers[stage]
})

async function aLetter(changes: Partial<OutboxLetter> = {}): Promise<OutboxLetter> {
  const letter = {
    ...waitingLetter({
      _id: newId(),
      key: newId().toHexString(),
      contest: contest._id,
      to: 'em@truong.example',
      template: 'entry-accepted',
      data: { name: 'Vừ A Dính', title: 'Máy tách ngô', contest: contest.title, receiptNumber: 'T1-00001-K' },
      notBefore: now,
      createdAt: now,
    }),
    ...changes,
  }
  await Outbox.create(letter)
  return letter
}

const kept = (letter: OutboxLetter) => Outbox.findById(letter._id).lean()
const text =
  'Chào Vừ A Dính,\n\nHồ sơ “Máy tách ngô” dự {{contest}} hợp lệ và sẽ được chuyển Hội đồng giám khảo.\n\nTrân trọng,\nBan Tổ chức'

describe('a letter that is taken', () => {
  test('speaks for the organiser, says what it is, and why it came', async () => {
    const letter = await aLetter()
    expect(await sendWaitingLetters(now)).toBe(1)
    const [mail] = server.taken
    const id = letter._id.toHexString()
    expect(mail).toMatchObject({ from: `tra-lai+${id}@bangvang.example`, to: ['em@truong.example'] })
    const read = await PostalMime.parse(mail?.source ?? '')
    const headers = Object.fromEntries(read.headers.map(({ key, value }) => [key, value]))
    const { name, email } = contest.organiser
    expect(read).toMatchObject({
      from: { name, address: 'khong-tra-loi@bangvang.example' },
      replyTo: [{ address: email }],
      subject: 'Hồ sơ T1-00001-K hợp lệ',
      messageId: `<${id}@bangvang.example>`,
    })
    expect(headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      date: expect.stringMatching(/\d{4}/),
    })
    expect(headers['content-type']).toMatch(/^text\/plain; charset=utf-8/i)
    const words = read.text?.replaceAll('\r\n', '\n').trim()
    expect(words?.startsWith(text.replace('{{contest}}', contest.title))).toBe(true)
    expect(words).toContain(`-- \nBạn nhận thư này vì đã lập hồ sơ dự ${contest.title}.`)
    expect(await kept(letter)).toMatchObject({
      state: 'sent',
      attempts: 1,
      sentAt: now,
      takenAt: null,
      sent: { subject: 'Hồ sơ T1-00001-K hợp lệ', text: words },
    })
  })

  test('has the words that the organiser gave it until the moment it leaves', async () => {
    await aLetter()
    const edited = {
      subject: 'Mừng {{họ tên}}',
      text: '{{tên bài}} ({{mã biên nhận}}) vào vòng chấm.\n\n{{ban tổ chức}}',
    }
    await LetterTemplates.create({
      _id: newId(),
      contest: contest._id,
      template: 'entry-accepted',
      edited,
      updatedAt: now,
      updatedBy: newId(),
    })
    await sendWaitingLetters(now)
    const read = await PostalMime.parse(server.taken[0]?.source ?? '')
    expect(read.subject).toBe('Mừng Vừ A Dính')
    expect(read.text?.replaceAll('\r\n', '\n')).toContain(
      `Máy tách ngô (T1-00001-K) vào vòng chấm.\n\n${contest.organiser.name}\n\n-- \n`,
    )
  })

  test('cannot be given headers by what people typed', async () => {
    const data = { name: 'A', title: 'x', contest: 'c', receiptNumber: 'T1\r\nBcc: khac@example.org' }
    await aLetter({ data })
    await sendWaitingLetters(now)
    expect(server.taken[0]?.to).toEqual(['em@truong.example'])
    expect(server.taken[0]?.source).not.toMatch(/^Bcc:/m)
  })
})

describe('a letter that is not taken', () => {
  test('for now leaves on a later try', async () => {
    const letter = await aLetter()
    server.answers.recipient = 451
    expect(await sendWaitingLetters(now)).toBe(0)
    expect(await kept(letter)).toMatchObject({
      state: 'waiting',
      fault: 'busy',
      attempts: 1,
      notBefore: later(1),
      lastError: expect.stringContaining('451'),
    })
    delete server.answers.recipient
    expect(await sendWaitingLetters(later(1))).toBe(1)
    expect(await kept(letter)).toMatchObject({ state: 'sent', attempts: 2, fault: null, lastError: '' })
  })

  test.each([
    ['recipient', 550, 'failed', 'recipient'],
    ['data', 554, 'failed', 'content'],
    ['from', 550, 'waiting', 'sender'],
    ['data', 452, 'waiting', 'busy'],
  ] as const)('when %s is answered %i is %s, since it is the %s', async (stage, code, state, fault) => {
    const letter = await aLetter()
    server.answers[stage] = code
    expect(await sendWaitingLetters(now)).toBe(0)
    expect(await kept(letter)).toMatchObject({ state, fault, attempts: 1, takenAt: null, sentAt: null })
  })

  test('because our login is wrong is tried again: it would fail every letter of the house', async () => {
    await reach(server.url.replace('smtp://', 'smtp://office:wrong@'))
    const letter = await aLetter()
    server.answers.login = 535
    await sendWaitingLetters(now)
    expect(await kept(letter)).toMatchObject({ state: 'waiting', fault: 'login' })
  })

  test('because nobody listens is tried again', async () => {
    const gone = await openMailServer()
    await gone.close()
    await reach(gone.url)
    const letter = await aLetter()
    await sendWaitingLetters(now)
    expect(await kept(letter)).toMatchObject({ state: 'waiting', fault: 'unreachable', notBefore: later(1) })
    await reach(server.url)
    expect(await sendWaitingLetters(later(1))).toBe(1)
  })

  test('and urges, is not tried again before the morning', async () => {
    const evening = new Date('2024-07-25T20:59:00+07:00')
    const letter = await aLetter({ campaign: newId(), notBefore: evening, attempts: 1 })
    server.answers.recipient = 451
    await sendWaitingLetters(evening)
    expect(await kept(letter)).toMatchObject({ notBefore: new Date('2024-07-26T07:00:00+07:00') })
  })
})

test('at night letters that urge stay, and all others leave', async () => {
  const night = new Date('2024-07-25T23:00:00+07:00')
  const urging = await aLetter({ campaign: newId() })
  const plain = await aLetter()
  expect(await sendWaitingLetters(night)).toBe(1)
  expect(await kept(plain)).toMatchObject({ state: 'sent' })
  expect(await kept(urging)).toMatchObject({ state: 'waiting', attempts: 0 })
  expect(await sendWaitingLetters(new Date('2024-07-26T07:00:00+07:00'))).toBe(1)
})

describe('a letter that comes back', () => {
  const report = (to: string) =>
    [
      `To: ${to}`,
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.truong.example',
      '',
      'Final-Recipient: rfc822; em@truong.example',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 <em@truong.example>: user unknown',
      '',
      '--b--',
      '',
    ].join('\r\n')

  test('is marked, and so is its address, once', async () => {
    const letter = await aLetter()
    await sendWaitingLetters(now)
    const from = server.taken[0]?.from ?? ''
    expect(await takeReturn(report(from), later(5))).toBe('bounced')
    expect(await takeReturn(report(from), later(6))).toBe('bounced')
    const reply = '550 5.1.1 <em@truong.example>: user unknown'
    expect(await kept(letter)).toMatchObject({
      state: 'bounced',
      sentAt: now,
      bounce: { at: later(5), status: '5.1.1', reply },
    })
    expect(await BadAddresses.find({}).lean()).toEqual([
      { _id: 'em@truong.example', at: later(5), status: '5.1.1', reply, letter: letter._id, times: 1 },
    ])
    const lines = await Journal.find({ subject: `letter:${letter._id.toHexString()}` }).lean()
    expect(lines.map(({ action, contest: where }) => [action, String(where)])).toEqual([
      ['letter.bounced', contest._id.toHexString()],
    ])
  })

  test('is nobody’s when it names no letter of ours', async () => {
    expect(await takeReturn(report(`tra-lai+${newId().toHexString()}@bangvang.example`), now)).toBe('unknown')
    expect(await takeReturn(report('tra-lai@bangvang.example'), now)).toBe('unknown')
    expect(await BadAddresses.countDocuments()).toBe(0)
  })
})
