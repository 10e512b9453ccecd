/** Uploads over the wire: UploadThing's official server in front of our own ingest, resumed, repeated, refused. */
import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Entries } from '#models/entry'
import type { Person } from '#models/person'
import { Transfers } from '#models/transfer'
import { Uploads } from '#models/upload'
import { emptyAnswers } from '#rules/entry'
import { env } from '#server/env'
import { cancelTransfer } from '#server/operations/cancel-transfer'
import { NotFound } from '#server/refuse'
import { storage } from '#server/storage/storage'
import { uploadPlace } from '#server/uploading/place'
import { signatureOf } from '#server/uploading/signed-address'
import { filmOf, genuine } from '#tests/support/dossier'
import { cookieOf } from '#tests/support/requests'
import { openUploadDoors, presignedBy } from '#tests/support/upload-server'
import { aContest, anEntry, aPerson, by, moments, openWorld } from '#tests/support/world'

vi.mock('#server/clock', async () => {
  const { moments: frozen } = await import('#tests/support/world')
  return { currentTime: () => Promise.resolve(frozen.open) }
})

openWorld()
const doors = openUploadDoors()

const film = filmOf(300_697)

let owner: Person
let entry: string

beforeEach(async () => {
  owner = await aPerson()
  entry = (await anEntry(await aContest(), owner, { answers: emptyAnswers() }))._id.toHexString()
})

const asked = async (changes = {}) =>
  presignedBy(await doors.ask(owner, { entry, size: film.length, ...changes }))
const listed = async () => (await Entries.findById(entry).lean())?.answers.files ?? []
const stagedFiles = () => readdir(join(env.dataFolder, 'staging')).catch(() => [])

async function kept(id: string): Promise<Buffer> {
  const upload = await Uploads.findById(id).lean()
  const chunks: Buffer[] = []
  for await (const chunk of await storage.read(upload?.storageKey ?? '')) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

describe('a file', () => {
  test('sent as UploadThing’s client sends it lands bit-exact, under ids of our own', async () => {
    const { url, key, customId } = await asked()
    expect(customId).toMatch(/^[\w-]{43}$/)
    expect(await doors.offset(owner, url)).toEqual({ status: 200, received: 0 })
    const answer = (await (await doors.putForm(owner, url, film)).json()) as { serverData: { file: string } }
    const [file] = await listed()
    expect(answer.serverData).toEqual({ ok: true, file: file?.id })
    expect(file).toMatchObject({
      part: 'media',
      name: 'phim.mp4',
      kind: 'mp4',
      size: film.length,
      sha256: createHash('sha256').update(film).digest('hex'),
    })
    expect((await kept(file?.id ?? '')).equals(film)).toBe(true)
    expect(await Transfers.findOne({ key }).lean()).toMatchObject({ token: customId, state: 'landed' })
    expect(await stagedFiles()).toEqual([])
  })

  test('sent in pieces goes on where it stopped; what is repeated is passed over', async () => {
    const { url } = await asked({ fingerprint: 'one' })
    const first = await doors.put(owner, url, film.subarray(0, 100_000))
    expect([first.status, first.headers.get('x-ut-range-start')]).toEqual([202, '100000'])
    // Another visit, the same file: the same address in all but its time.
    const again = await asked({ fingerprint: 'one' })
    expect(await doors.offset(owner, again.url)).toEqual({ status: 200, received: 100_000 })
    await doors.put(owner, again.url, film.subarray(60_000, 200_000), 60_000)
    expect((await doors.putForm(owner, again.url, film.subarray(200_000), 200_000)).status).toBe(200)
    const files = await listed()
    expect(files).toHaveLength(1)
    expect((await kept(files[0]?.id ?? '')).equals(film)).toBe(true)
  })

  test('whose answer was lost is told again and not listed twice', async () => {
    const { url } = await asked({ fingerprint: 'lost' })
    await doors.put(owner, url, film)
    const again = await asked({ fingerprint: 'lost' })
    expect(await doors.offset(owner, again.url)).toEqual({ status: 200, received: film.length })
    const answer = (await (await doors.putForm(owner, again.url, Buffer.alloc(0), film.length)).json()) as {
      serverData: unknown
    }
    expect(answer.serverData).toEqual({ ok: true, file: (await listed())[0]?.id })
    expect([(await listed()).length, await Uploads.countDocuments({ entry })]).toEqual([1, 1])
  })

  test('on a connection that died silently is taken over by the next', async () => {
    const { url } = await asked()
    const { host, pathname, search } = new URL(doors.here(url))
    const [hostname, port] = host.split(':')
    const socket = connect(Number(port), hostname)
    socket.write(
      `PUT ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${await cookieOf(owner)}\r\nContent-Length: ${film.length}\r\n\r\n`,
    )
    socket.write(film.subarray(0, 50_000))
    const ended = new Promise((resolve) => socket.once('close', resolve))
    socket.on('error', () => {})
    await vi.waitFor(async () => {
      expect(await stagedFiles()).toHaveLength(1)
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const { received } = await doors.offset(owner, url)
    expect(received).toBe(50_000)
    await ended
    expect((await doors.put(owner, url, film.subarray(50_000), 50_000)).status).toBe(200)
    expect((await kept((await listed())[0]?.id ?? '')).equals(film)).toBe(true)
  })

  test('whose dossier was handed in meanwhile is refused: what was submitted does not change', async () => {
    const { url } = await asked()
    await doors.put(owner, url, film.subarray(0, 1000))
    await Entries.updateOne({ _id: entry }, { $set: { state: 'submitted' } })
    const answer = (await (await doors.put(owner, url, film.subarray(1000), 1000)).json()) as {
      serverData: { ok: boolean; sentence: string }
    }
    expect(answer.serverData).toMatchObject({ ok: false })
    expect(answer.serverData.sentence).toContain('Hồ sơ đang ở trạng thái')
    expect([await listed(), await stagedFiles(), await Uploads.countDocuments({ entry })]).toEqual([
      [],
      [],
      0,
    ])
  })

  test('that was given up takes no more bytes', async () => {
    const { url, customId } = await asked()
    await doors.put(owner, url, film.subarray(0, 1000))
    await cancelTransfer(by(owner, moments.open), entry, customId)
    expect((await doors.offset(owner, url)).status).toBe(410)
    expect([await stagedFiles(), (await Transfers.findOne({ token: customId }).lean())?.state]).toEqual([
      [],
      'cancelled',
    ])
    expect(await cancelTransfer(by(owner, moments.open), entry, customId)).toBe('media')
    await expect(cancelTransfer(by(await aPerson(), moments.open), entry, customId)).rejects.toThrow(NotFound)
  })

  test('that is not what its name says is refused in words, and nothing of it stays', async () => {
    const bytes = Buffer.concat([genuine.exe, randomBytes(1000)])
    const { url } = await asked({ size: bytes.length })
    const answer = (await (await doors.put(owner, url, bytes)).json()) as { serverData: unknown }
    expect(answer.serverData).toEqual({
      ok: false,
      sentence: 'Mục này chỉ nhận tệp MP4 và ZIP; tệp bạn chọn là EXE. Nội dung tệp phải đúng với đuôi tệp.',
    })
    expect([await listed(), await stagedFiles(), await Uploads.countDocuments({ entry })]).toEqual([
      [],
      [],
      0,
    ])
  })
})

describe('an address', () => {
  test.each([
    ['another size', (url: string) => url.replace(/file-size=\d+/, 'file-size=999999')],
    ['another access', (url: string) => url.replace('acl=private', 'acl=public-read')],
    ['another key', (url: string) => url.replace(/ingest\/\w{4}/, 'ingest/aaaa')],
    ['another signature', (url: string) => url.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
    ['something after it', (url: string) => `${url}&x=1`],
    ['no signature', (url: string) => url.replace(/&signature=.*/, '')],
  ])('with %s is refused, asked or written to', async (_, change) => {
    const { url } = await asked()
    const forged = change(url)
    expect((await doors.offset(owner, forged)).status).toBe(400)
    const put = await doors.put(owner, forged, film)
    expect([put.status, await put.json()]).toEqual([
      400,
      { error: 'Địa chỉ tải lên không đúng. Tải lại trang rồi chọn lại tệp.' },
    ])
    expect(await stagedFiles()).toEqual([])
  })

  test('that has expired is refused', async () => {
    const { url } = await asked()
    const { apiKey } = uploadPlace()
    const [signed = ''] = url.replace(/expires=\d+/, 'expires=1000').split('&signature=')
    const expired = `${signed}&signature=${encodeURIComponent(signatureOf(signed, apiKey))}`
    expect((await doors.offset(owner, expired)).status).toBe(403)
    expect((await doors.put(owner, expired, film)).status).toBe(403)
  })

  test('in the hands of somebody else, or of nobody, is refused', async () => {
    const { url } = await asked()
    const stranger = await aPerson()
    expect((await doors.offset(stranger, url)).status).toBe(403)
    expect((await doors.put(stranger, url, film)).status).toBe(403)
    expect((await doors.put(null, url, film)).status).toBe(403)
    expect(await stagedFiles()).toEqual([])
  })

  test('takes not a byte more than the file was said to have', async () => {
    const { url } = await asked({ size: 1000 })
    expect((await doors.put(owner, url, film)).status).toBe(413)
    const form = await doors.putForm(owner, url, film.subarray(0, 4000))
    expect([form.status, await listed()]).toEqual([413, []])
  })

  test('takes no piece that leaves a hole', async () => {
    const { url } = await asked()
    expect((await doors.put(owner, url, film.subarray(10), 10)).status).toBe(416)
    expect(await doors.offset(owner, url)).toEqual({ status: 200, received: 0 })
  })

  test('of a key that another transfer bears is refused', async () => {
    const { url, customId } = await asked()
    await Transfers.updateOne({ token: customId }, { $set: { key: 'of-another' } })
    expect((await doors.offset(owner, url)).status).toBe(409)
  })
})

describe('asking for a place', () => {
  const refused: [string, { name?: string; size: number; part?: string }, string][] = [
    ['a kind the part does not take', { name: 'a.exe', size: 10 }, 'EXE'],
    ['an empty file', { size: 0 }, 'không có nội dung'],
    ['a file too large', { size: 300 * 1024 * 1024 }, '200 MB'],
  ]
  test.each(refused)('is refused in words for %s', async (_, question, word) => {
    const response = await doors.ask(owner, { entry, ...question })
    expect(response.status).toBe(400)
    expect(((await response.json()) as { message: string }).message).toContain(word)
    expect(await Transfers.countDocuments({ entry })).toBe(0)
  })

  test('is refused to strangers, to visitors, and for a part that is full', async () => {
    expect((await doors.ask(await aPerson(), { entry, size: 10 })).status).toBe(404)
    expect((await doors.ask(null, { entry, size: 10 })).status).toBe(403)
    await asked()
    await asked()
    expect((await doors.ask(owner, { entry, size: 10 })).status).toBe(400)
  })

  test('is refused once the entry holds, or awaits, as much as one may', async () => {
    const { quotaPerEntry } = env.uploads
    env.uploads.quotaPerEntry = 1_500
    try {
      expect((await doors.ask(owner, { entry, size: 1_000 })).status).toBe(200)
      const second = await doors.ask(owner, { entry, size: 501 })
      expect([second.status, ((await second.json()) as { message: string }).message]).toEqual([
        400,
        'Tệp của một hồ sơ cộng lại không quá 1 KB. Xóa bớt tệp không dùng hoặc giảm dung lượng rồi tải lại.',
      ])
      expect((await doors.ask(owner, { entry, size: 500 })).status).toBe(200)
    } finally {
      env.uploads.quotaPerEntry = quotaPerEntry
    }
  })

  test('ignores the Host that is asked: addresses are those we are configured with', async () => {
    expect((await asked()).url.startsWith(`${env.publicUrl}/api/ingest/`)).toBe(true)
  })
})

describe('a callback', () => {
  test('without our signature is refused and changes nothing', async () => {
    const { key, customId } = await asked()
    const body = JSON.stringify({
      status: 'uploaded',
      metadata: { transfer: customId },
      origin: 'http://evil.example',
      file: { key, customId, name: 'x', size: 1, type: '', url: 'u', appUrl: 'u', ufsUrl: 'u', fileHash: '' },
    })
    const response = await fetch(doors.here(`${env.publicUrl}/api/uploadthing?slug=dossier`), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'uploadthing-hook': 'callback',
        'x-uploadthing-signature': signatureOf(body, 'sk_guessed'),
      },
      body,
    })
    expect(response.status).toBe(400)
    expect([await listed(), (await Transfers.findOne({ key }).lean())?.state]).toEqual([[], 'open'])
  })
})
