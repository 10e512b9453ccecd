/** Files that wait for the virus scanner: freed or locked by its verdict, journalled, the owner told, nothing done twice. */
import { rmSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { newId } from '#models/ids'
import { Journal } from '#models/journal'
import { Uploads, type Quarantine } from '#models/upload'
import { scanWithClamd, type Verdict } from '#server/inspection/clamd'
import { scanWaiting } from '#server/jobs/quarantine'
import { officeFile } from '#server/queries/office-file'
import { keepBytes } from '#server/storage/keep-bytes'
import { genuine, lettersTo } from '#tests/support/dossier'
import {
  aContest,
  aPerson,
  aSubmittedEntry,
  by,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

const folder = vi.hoisted(() => (process.env.DATA_FOLDER = `/tmp/bang-vang-quarantine-${process.pid}`))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

vi.mock('#server/inspection/clamd', () => ({ scanWithClamd: vi.fn() }))
const clamd = { host: '127.0.0.1', port: 3310 }
const say = (verdict: Verdict) => vi.mocked(scanWithClamd).mockResolvedValue(verdict)

openWorld()
beforeEach(() => Uploads.deleteMany({}))

async function aFile(quarantine: Quarantine = 'waiting', isStored = true) {
  const contest = await aContest()
  const owner = await aPerson()
  const id = newId()
  const part = {
    part: 'explanation',
    name: 'bài.pdf',
    kind: 'pdf' as const,
    size: genuine.pdf.length,
    sha256: 'ab',
  }
  const answers = completeAnswers(contest, { files: [{ ...part, id: id.toHexString(), at: moments.open }] })
  const { entry } = await aSubmittedEntry(contest, owner, { answers })
  const kept = isStored ? await keepBytes(genuine.pdf) : { storageKey: 'ab/khong-co' }
  const about = { contest: contest._id, entry: entry._id, by: owner._id, at: moments.open }
  await Uploads.create({ _id: id, ...part, ...about, storageKey: kept.storageKey, quarantine })
  const state = async () => (await Uploads.findById(id).lean())?.quarantine
  const journal = () => Journal.find({ subject: `entry:${entry._id.toHexString()}` }).lean()
  return { contest, owner, entry, id: id.toHexString(), state, journal }
}

describe('a file that waits', () => {
  test('is freed when nothing is found, and the journal says so', async () => {
    const { state, journal, id, owner } = await aFile()
    say({ verdict: 'clean' })
    expect([await scanWaiting(clamd, moments.open), await scanWaiting(clamd, moments.open)]).toEqual([1, 0])
    expect(await state()).toBeUndefined()
    expect(await journal()).toMatchObject([
      { action: 'entry.file-scanned', actor: null, details: { file: id, verdict: 'clean' } },
    ])
    expect(await lettersTo(owner.email)).toEqual([])
  })

  test('is locked for good when malware is found, and its owner is told once', async () => {
    const { state, journal, owner, id } = await aFile()
    say({ verdict: 'malware', name: 'Win.Test.EICAR_HDB-1' })
    await Promise.all([scanWaiting(clamd, moments.open), scanWaiting(clamd, moments.open)])
    expect(await state()).toBe('malware')
    expect(await journal()).toMatchObject([
      { details: { file: id, verdict: 'malware', name: 'Win.Test.EICAR_HDB-1' } },
    ])
    expect(await lettersTo(owner.email)).toEqual(['file-quarantined'])
  })

  test('goes on waiting while the scanner is away', async () => {
    const { state, journal } = await aFile()
    say({ verdict: 'unknown', why: 'ECONNREFUSED' })
    expect(await scanWaiting(clamd, moments.open)).toBe(0)
    expect([await state(), await journal()]).toEqual(['waiting', []])
  })

  test('does not hold up others when it cannot be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const lost = await aFile('waiting', false)
    const other = await aFile()
    say({ verdict: 'clean' })
    expect(await scanWaiting(clamd, moments.open)).toBe(1)
    expect([await lost.state(), await other.state()]).toEqual(['waiting', undefined])
  })

  test.each(['waiting', 'malware'] as const)('opens for no officer: %s', async (quarantine) => {
    const { contest, entry, id } = await aFile(quarantine)
    const secretary = { ...by(await aPerson(), moments.open, 'secretary'), contest }
    await expect(officeFile(secretary, entry._id.toHexString(), id)).rejects.toMatchObject({
      refusal: { because: 'file-quarantined' },
    })
  })
})
