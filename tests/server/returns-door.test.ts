/** The two doors of returned letters: posted by a mail server that knows the secret, or laid into a folder. */
import { mkdtempSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newId } from '#models/ids'
import { Outbox, waitingLetter } from '#models/outbox'
import { moments, openWorld } from '#tests/support/world'

openWorld()

const secret = 'mot-bi-mat-rat-dai-0123'
const folder = mkdtempSync(join(tmpdir(), 'bang-vang-returns-'))

let server: Server
let address = ''
let takeReturnedFiles: (now: Date) => Promise<number>

beforeAll(async () => {
  vi.stubEnv('BOUNCE_SECRET', secret)
  vi.stubEnv('DATA_FOLDER', folder)
  vi.resetModules()
  const [{ returnDoor }, { boundedBody, sameOriginOnly }, jobs] = await Promise.all([
    import('#server/mail/return-door'),
    import('#server/http/doors'),
    import('#server/jobs/returns'),
  ])
  takeReturnedFiles = jobs.takeReturnedFiles
  const app = express().use(sameOriginOnly, boundedBody).use(returnDoor())
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  const at = server.address()
  if (typeof at !== 'object' || at === null) throw new Error('The door has no port')
  address = `http://127.0.0.1:${at.port}/thu-tra-lai`
})
afterAll(() => void server.close())

async function aSentLetter() {
  const about = {
    _id: newId(),
    key: newId().toHexString(),
    contest: null,
    to: 'em@truong.example',
    template: 'x',
  }
  const letter = waitingLetter({ ...about, data: {}, notBefore: moments.open, createdAt: moments.open })
  await Outbox.create({ ...letter, state: 'sent', sentAt: moments.open })
  return {
    id: letter._id.toHexString(),
    state: async () => (await Outbox.findById(letter._id).lean())?.state,
  }
}

function report(id: string): string {
  const head = `To: tra-lai+${id}@bangvang.example\nContent-Type: multipart/report; boundary=b\n\n`
  const body = 'Final-Recipient: rfc822; em@truong.example\nAction: failed\nStatus: 5.1.1\n'
  return `${head}--b\nContent-Type: message/delivery-status\n\n${body}\n--b--\n`
}

const post = (body: string, headers: Record<string, string>) =>
  fetch(address, { method: 'POST', body, headers: { 'Content-Type': 'message/rfc822', ...headers } })

describe('the door', () => {
  test('takes a report from whoever knows the secret', async () => {
    const { id, state } = await aSentLetter()
    const answer = await post(report(id), { 'X-Bounce-Secret': secret })
    expect([answer.status, answer.headers.get('X-Outcome'), await state()]).toEqual([
      204,
      'bounced',
      'bounced',
    ])
  })

  test.each([
    ['no secret', {}],
    ['another secret', { 'X-Bounce-Secret': `${secret}x` }],
    ['an empty one', { 'X-Bounce-Secret': '' }],
    ['the right one from a foreign page', { 'X-Bounce-Secret': secret, 'Sec-Fetch-Site': 'cross-site' }],
  ])('is shut to %s', async (_what, headers) => {
    const { id, state } = await aSentLetter()
    expect((await post(report(id), headers as Record<string, string>)).status).toBe(403)
    expect(await state()).toBe('sent')
  })

  test('answers what is no report quietly, and what is too large not at all', async () => {
    const known = { 'X-Bounce-Secret': secret }
    const holiday = await post('Subject: nghỉ\n\nTôi đi vắng', known)
    expect([holiday.status, holiday.headers.get('X-Outcome')]).toEqual([204, 'unknown'])
    expect((await post('x'.repeat(1024 * 1024 + 1), known)).status).toBe(413)
  })
})

test('the folder is read, and each file filed away by what came of it', async () => {
  const { id, state } = await aSentLetter()
  const spool = join(folder, 'bounces')
  expect(await takeReturnedFiles(moments.open)).toBe(0)
  await mkdir(spool)
  await writeFile(join(spool, 'a.eml'), report(id))
  await writeFile(join(spool, 'b.eml'), 'Subject: nghỉ\n\nTôi đi vắng')
  await writeFile(join(spool, 'c.eml.part'), report(id))
  expect(await takeReturnedFiles(moments.open)).toBe(1)
  expect(await takeReturnedFiles(moments.open)).toBe(0)
  expect(await state()).toBe('bounced')
  expect((await readdir(spool)).toSorted()).toEqual(['bounced', 'c.eml.part', 'unknown'])
  expect(await readdir(join(spool, 'bounced'))).toEqual(['a.eml'])
})
