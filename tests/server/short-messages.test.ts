/** Short messages: through a gateway of any shape, or laid readable into a folder; only where a contest wants them. */
import { mkdtempSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { newId } from '#models/ids'
import { Journal } from '#models/journal'
import { Outbox, waitingLetter } from '#models/outbox'
import { UrgingSettings } from '#models/urging-setting'
import { saveUrgingSetting } from '#server/operations/save-urging-setting'
import { returnEntry } from '#server/operations/return-entry'
import { aContest, aPerson, aSeat, aSubmittedEntry, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

interface Posted {
  authorization: string | undefined
  body: unknown
}

let gateway: Server
let url = ''
let answerWith = 200
const posted: Posted[] = []

beforeAll(async () => {
  gateway = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString())
      posted.push({ authorization: request.headers.authorization, body })
      response.writeHead(answerWith).end(answerWith === 200 ? '' : 'sai so')
    })
  })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  const address = gateway.address()
  if (typeof address !== 'object' || address === null) throw new Error('The gateway has no port')
  url = `http://127.0.0.1:${address.port}/sms`
})
afterAll(() => void gateway.close())

beforeEach(async () => {
  posted.length = 0
  answerWith = 200
  await Promise.all([Outbox.deleteMany({}), UrgingSettings.deleteMany({})])
})

async function withGateway(settings: Record<string, string>) {
  for (const name of ['SMS_URL', 'SMS_TOKEN', 'SMS_BODY', 'DATA_FOLDER'])
    vi.stubEnv(name, settings[name] ?? '')
  vi.resetModules()
  const [{ sendShortMessage }, { sendWaitingLetters }, { sendCodeByPhone }] = await Promise.all([
    import('#server/sms/port'),
    import('#server/jobs/outbox'),
    import('#server/sms/sign-in-message'),
  ])
  return { sendShortMessage, sendWaitingLetters, sendCodeByPhone }
}

const data = {
  name: '',
  title: '',
  contest: '',
  receiptNumber: 'T-1',
  reason: '',
  tasks: '',
  deadline: '17:00',
  link: '',
}

async function aMessage() {
  const about = {
    _id: newId(),
    key: newId().toHexString(),
    contest: null,
    to: '84912345678',
    template: 'entry-returned',
  }
  const letter = waitingLetter({ ...about, data, notBefore: moments.open, createdAt: moments.open })
  await Outbox.create({ ...letter, channel: 'sms' })
  return () => Outbox.findById(letter._id).lean()
}

describe('through a gateway', () => {
  test('goes in the shape that the gateway takes, without accents, with quotation marks kept apart', async () => {
    const SMS_BODY = '{"messages":[{"phone":"{{to}}","content":"{{text}}","brand":"LHH"}]}'
    const { sendShortMessage } = await withGateway({ SMS_URL: url, SMS_TOKEN: 'bi-mat', SMS_BODY })
    await sendShortMessage({ key: 'k', to: '84912345678', text: 'Hồ sơ “A" cần bổ sung' })
    expect(posted).toEqual([
      {
        authorization: 'Bearer bi-mat',
        body: { messages: [{ phone: '84912345678', content: 'Ho so "A" can bo sung', brand: 'LHH' }] },
      },
    ])
  })

  test.each([
    [200, { state: 'sent', fault: null }],
    [400, { state: 'failed', fault: 'recipient', lastError: 'GatewayRefused: 400 sai so' }],
    [401, { state: 'waiting', fault: 'login' }],
    [429, { state: 'waiting', fault: 'busy' }],
    [503, { state: 'waiting', fault: 'busy' }],
  ])('that answers %i', async (status, outcome) => {
    const { sendWaitingLetters } = await withGateway({ SMS_URL: url })
    const kept = await aMessage()
    answerWith = status
    await sendWaitingLetters(moments.open)
    expect(await kept()).toMatchObject({ ...outcome, attempts: 1 })
    expect(posted).toMatchObject([{ authorization: undefined, body: { to: '84912345678' } }])
  })

  test('that is not there is tried again', async () => {
    const { sendWaitingLetters } = await withGateway({ SMS_URL: 'http://127.0.0.1:9/sms' })
    const kept = await aMessage()
    await sendWaitingLetters(moments.open)
    expect(await kept()).toMatchObject({ state: 'waiting', attempts: 1, fault: 'unreachable' })
  })
})

test('without a gateway a message lies readable in the outbox folder, with its length', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bang-vang-sms-'))
  const { sendShortMessage } = await withGateway({ DATA_FOLDER: folder })
  await sendShortMessage({ key: 'k', to: '84912345678', text: 'Mã đăng nhập 123456' })
  const [name = ''] = await readdir(join(folder, 'outbox'))
  expect(await readFile(join(folder, 'outbox', name), 'utf8')).toBe(
    'Tin nhắn đến: 84912345678\nĐộ dài: 19 ký tự, 1 tin\n\nMa dang nhap 123456\n',
  )
})

describe('a supplement that is asked for', () => {
  const askFor = async (phone: string, isOn: boolean) => {
    const contest = await aContest()
    const secretary = await aPerson()
    const as = byIn(contest, secretary, moments.screening, 'secretary')
    if (isOn) await saveUrgingSetting(as, { version: 0, returned: true, signInCode: false })
    const { entry } = await aSubmittedEntry(contest, await aPerson({ phone }))
    const deadline = new Date(moments.screening.getTime() + 86_400_000)
    const asked = { version: 0, reason: 'Thiếu ảnh', tasks: ['files' as const], deadline }
    await returnEntry(as, entry._id.toHexString(), asked)
    return (await Outbox.find({ contest: contest._id }).lean()).map(({ channel, to }) => [channel, to])
  }

  test('is also told by telephone where the contest wants it and there is a number', async () => {
    expect(await askFor('0912 345 678', true)).toContainEqual(['sms', '84912345678'])
    for (const [phone, isOn] of [
      ['0912 345 678', false],
      ['', true],
      ['12', true],
    ] as const) {
      expect((await askFor(phone, isOn)).map(([channel]) => channel)).toEqual(['mail'])
    }
  })
})

describe('a code for signing in', () => {
  test('goes by telephone only to people of a contest that wants it', async () => {
    const { sendCodeByPhone } = await withGateway({ SMS_URL: url })
    const contest = await aContest()
    const person = await aPerson({ phone: '0912345678' })
    const send = () => sendCodeByPhone(person.email, 'k', { code: '123456', minutes: 10 })
    expect(await send()).toBe(false)
    const as = byIn(contest, person, moments.open, 'organiser')
    await saveUrgingSetting(as, { version: 0, returned: false, signInCode: true })
    expect(await send()).toBe(false)
    await aSeat(contest, person, 'judge')
    expect(await send()).toBe(true)
    expect(await sendCodeByPhone('khac@example.org', 'k', { code: '1', minutes: 10 })).toBe(false)
    expect(posted).toMatchObject([{ body: { text: expect.stringContaining('ma dang nhap 123456') } }])
  })
})

test('what a contest tells by telephone is changed on the newest copy, and remembered', async () => {
  const contest = await aContest()
  const as = byIn(contest, await aPerson(), moments.open, 'organiser')
  await saveUrgingSetting(as, { version: 0, returned: false, signInCode: false })
  await saveUrgingSetting(as, { version: 0, returned: true, signInCode: false })
  await expect(saveUrgingSetting(as, { version: 0, returned: true, signInCode: true })).rejects.toMatchObject(
    {
      refusal: { because: 'stale-version' },
    },
  )
  await saveUrgingSetting(as, { version: 1, returned: false, signInCode: false })
  const lines = await Journal.find({ contest: contest._id }).lean()
  expect(lines.map(({ action, details }) => [action, details.returned])).toEqual([
    ['contest.urging-changed', true],
    ['contest.urging-changed', false],
  ])
})
