/** The same uploads with UploadThing's cloud behind them: addresses are the cloud's, its callback brings files into the dossier. */
import { createHash, randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Entries } from '#models/entry'
import type { Person } from '#models/person'
import { Transfers } from '#models/transfer'
import { Uploads } from '#models/upload'
import { emptyAnswers } from '#rules/entry'
import { detachFile } from '#server/operations/detach-file'
import { sweepFiles } from '#server/jobs/file-sweep'
import { storage } from '#server/storage/storage'
import { handleUploadthing } from '#server/uploading/handler'
import { filmOf, genuine } from '#tests/support/dossier'
import { FakeCloud } from '#tests/support/fake-cloud'
import { openUploadDoors } from '#tests/support/upload-server'
import { aContest, anEntry, aPerson, by, moments, openWorld } from '#tests/support/world'

const switchboard = vi.hoisted(() => {
  const token = { apiKey: 'sk_live_of_a_test', appId: 'app7', regions: ['fra1'] }
  process.env.UPLOADTHING_TOKEN = Buffer.from(JSON.stringify(token)).toString('base64')
  const real = globalThis.fetch
  const board = { cloud: null as FakeCloud | null }
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    return /\.(uploadthing\.com|ufs\.sh)\//.test(url) && board.cloud
      ? board.cloud.fetch(input as RequestInfo, init)
      : real(input, init)
  }
  return board
})

vi.mock('#server/clock', async () => {
  const { moments: frozen } = await import('#tests/support/world')
  return { currentTime: () => Promise.resolve(frozen.open) }
})

openWorld()
const doors = openUploadDoors()

let cloud: FakeCloud
let owner: Person
let entry: string

beforeEach(async () => {
  cloud = switchboard.cloud = new FakeCloud()
  owner = await aPerson()
  entry = (await anEntry(await aContest(), owner, { answers: emptyAnswers() }))._id.toHexString()
})

const origin = 'https://fra1.ingest.uploadthing.com'
const film = filmOf(50_697)

async function place(size = film.length) {
  const response = await doors.ask(owner, { entry, size, fingerprint: 'one' })
  const [one] = (await response.json()) as { url: string; key: string; customId: string }[]
  if (!one) throw new Error('No address was given')
  return one
}

const listed = async () => (await Entries.findById(entry).lean())?.answers.files ?? []

describe('with a token', () => {
  test('files go to the cloud, which is told whom to call back, whatever Host was asked', async () => {
    const { url, key, customId } = await place()
    expect(url.startsWith(`${origin}/${key}?`)).toBe(true)
    expect(new URL(url).searchParams.get('x-ut-custom-id')).toBe(customId)
    expect(cloud.announced).toEqual([
      {
        url: `${origin}/route-metadata`,
        body: expect.objectContaining({
          fileKeys: [key],
          metadata: { transfer: customId },
          callbackUrl: 'http://localhost:3000/api/uploadthing',
          callbackSlug: 'dossier',
          isDev: false,
        }) as unknown,
      },
    ])
    expect(
      (await doors.put(owner, url.replace(origin, 'http://localhost:3000/api/ingest'), film)).status,
    ).toBe(404)
  })

  test('the callback fetches, inspects and lists the file; a second one changes nothing', async () => {
    const { key, customId } = await place()
    cloud.files.set(customId, { bytes: film, uploadedAt: Date.now() })
    for (let round = 0; round < 2; round += 1) {
      const called = await handleUploadthing(cloud.callback(origin, { key, customId, size: film.length }))
      expect(called.status).toBe(200)
    }
    const [file, ...more] = await listed()
    expect([file?.sha256, file?.kind, more]).toEqual([
      createHash('sha256').update(film).digest('hex'),
      'mp4',
      [],
    ])
    const answer = { fileKey: key, callbackData: { ok: true, file: file?.id } }
    expect(cloud.results).toEqual([answer, answer])
    const upload = await Uploads.findById(file?.id).lean()
    const chunks: Buffer[] = []
    const range = { start: 10, end: 29 }
    for await (const chunk of await storage.read(upload?.storageKey ?? '', range))
      chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks)).toEqual(film.subarray(10, 30))
    expect(await storage.sizeOf(upload?.storageKey ?? '')).toBe(film.length)
    await detachFile(by(owner, moments.open), entry, file?.id ?? '')
    expect([cloud.files.size, cloud.strange]).toEqual([0, []])
  })

  test('what is not what it says is deleted from the cloud, and the browser is told why', async () => {
    const bytes = Buffer.concat([genuine.exe, randomBytes(100)])
    const { key, customId } = await place(bytes.length)
    cloud.files.set(customId, { bytes, uploadedAt: Date.now() })
    await handleUploadthing(cloud.callback(origin, { key, customId, size: bytes.length }))
    expect(cloud.results[0]?.callbackData).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('EXE') as unknown,
    })
    expect([cloud.files.size, await listed(), (await Transfers.findOne({ key }).lean())?.state]).toEqual([
      0,
      [],
      'refused',
    ])
  })

  test('a callback that the cloud did not sign is refused', async () => {
    const { key, customId } = await place()
    const forged = cloud.callback(origin, { key, customId, size: film.length })
    const headers = new Headers(forged.headers)
    headers.set('x-uploadthing-signature', 'hmac-sha256=00')
    expect((await handleUploadthing(new Request(forged, { headers }))).status).toBe(400)
    expect(await listed()).toEqual([])
  })

  test('what came to the cloud and was never taken in is swept, and only what is ours', async () => {
    cloud.files.set('x'.repeat(43), { bytes: film, uploadedAt: Date.now() })
    cloud.files.set('of-another-app', { bytes: film, uploadedAt: Date.now() })
    const clock = new Date(Date.now() + 2 * 24 * 3600_000)
    expect(await sweepFiles({ clock, now: moments.open })).toMatchObject({ orphans: 1 })
    expect([...cloud.files.keys()]).toEqual(['of-another-app'])
  })
})
