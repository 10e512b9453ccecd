/** The jobs that look after files: what nobody needs goes, what somebody needs stays, and what had to go is on record. */
import { randomBytes } from 'node:crypto'
import { utimes } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { Entries, type Entry } from '#models/entry'
import { Journal } from '#models/journal'
import { newId } from '#models/ids'
import { Submissions } from '#models/submission'
import { Transfers, type Transfer } from '#models/transfer'
import { Uploads } from '#models/upload'
import { emptyAnswers } from '#rules/entry'
import { deleteExpiredFiles } from '#server/jobs/retention'
import { sweepFiles } from '#server/jobs/file-sweep'
import { attachFile } from '#server/operations/attach-file'
import { acceptEntry } from '#server/operations/accept-entry'
import { rejectEntry } from '#server/operations/reject-entry'
import { restoreFile } from '#server/operations/restore-file'
import { ownFile } from '#server/queries/own-file'
import { officeFile } from '#server/queries/office-file'
import { takeFile } from '#server/dossier-files'
import { randomToken } from '#server/digest'
import { keepBytes } from '#server/storage/keep-bytes'
import { storageKeyOf } from '#server/storage/port'
import { staging } from '#server/storage/staging'
import { storage } from '#server/storage/storage'
import { actionsOf, genuine, uploadRequest } from '#tests/support/dossier'
import {
  aContest,
  anEntry,
  aPerson,
  aSubmittedEntry,
  by,
  byIn,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

const day = 24 * 3600_000
const inDays = (days: number, from = new Date()) => new Date(from.getTime() + days * day)
const sweep = (days = 0) => sweepFiles({ clock: inDays(days), now: inDays(days, moments.open) })

beforeEach(async () => {
  await Promise.all([
    Uploads.deleteMany({}),
    Transfers.deleteMany({}),
    Entries.deleteMany({}),
    Submissions.deleteMany({}),
  ])
  await sweep(400)
})

async function aDraft() {
  const owner = await aPerson()
  const entry = await anEntry(await aContest(), owner, { answers: emptyAnswers() })
  return { owner, entry, id: entry._id.toHexString(), acting: by(owner, moments.open) }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

async function replaceBy(draft: Awaited<ReturnType<typeof aDraft>>, replaces: string, name: string) {
  const token = randomToken()
  const bytes = Buffer.concat([genuine.pdf, randomBytes(10)])
  const size = await staging.append(token, {
    start: 0,
    size: bytes.length,
    data: once(bytes),
    stop: () => {},
  })
  const place = { entry: draft.id, part: 'explanation', replaces }
  return takeFile(draft.acting, place, { token, name, size, file: newId() })
}

async function aTransfer({
  entry,
  owner,
}: {
  entry: Entry
  owner: { _id: Entry['owner'] }
}): Promise<Transfer> {
  const transfer: Transfer = {
    _id: newId(),
    token: randomToken(),
    key: randomToken(),
    contest: entry.contest,
    entry: entry._id,
    part: 'media',
    by: owner._id,
    name: 'phim.mp4',
    size: 1000,
    fingerprint: 'x',
    replaces: null,
    file: newId(),
    state: 'open',
    refusal: null,
    at: moments.open,
  }
  await Transfers.create(transfer)
  return transfer
}

const stateOf = async ({ token }: Transfer) => (await Transfers.findOne({ token }).lean())?.state
const listed = async ({ entry }: { entry: Entry }) =>
  (await Entries.findById(entry._id).lean())?.answers.files.map(({ name }) => name)

describe('the sweep', () => {
  test('leaves what is on its way for a week, then gives it up, bytes and all', async () => {
    const draft = await aDraft()
    const [begun, never] = [await aTransfer(draft), await aTransfer(draft)]
    await staging.append(begun.token, { start: 0, size: 1000, data: once(randomBytes(10)), stop: () => {} })
    expect(await sweep(6)).toEqual({ unfinished: 0, replaced: 0, orphans: 0 })
    expect([await stateOf(begun), await staging.glance(begun.token)]).toEqual(['open', 10])
    expect(await sweep(8)).toEqual({ unfinished: 2, replaced: 0, orphans: 0 })
    expect([await stateOf(begun), await stateOf(never), await staging.glance(begun.token)]).toEqual([
      'cancelled',
      'cancelled',
      0,
    ])
    await sweep(40)
    expect(await Transfers.countDocuments({})).toBe(0)
  })

  test('counts the week from the last byte, not from the first question', async () => {
    const draft = await aDraft()
    const transfer = await aTransfer(draft)
    await staging.append(transfer.token, {
      start: 0,
      size: 1000,
      data: once(randomBytes(10)),
      stop: () => {},
    })
    await utimes(staging.pathOf(transfer.token), inDays(5), inDays(5))
    await sweep(10)
    expect(await stateOf(transfer)).toBe('open')
  })

  test('removes bytes that no record names, a day later, and nothing else', async () => {
    const draft = await aDraft()
    const file = await attachFile(draft.acting, draft.id, 'explanation', uploadRequest('a.pdf', genuine.pdf))
    const kept = (await Uploads.findById(file).lean())?.storageKey ?? ''
    const { storageKey: orphan } = await keepBytes(randomBytes(10))
    expect(await sweep(0)).toMatchObject({ orphans: 0 })
    expect(await sweep(2)).toMatchObject({ orphans: 1 })
    expect([await storage.sizeOf(orphan), await storage.sizeOf(kept)]).toEqual([null, genuine.pdf.length])
  })

  test('leaves what has come whole to the store and waits to be taken in', async () => {
    const transfer = await aTransfer(await aDraft())
    const { storageKey } = await keepBytes(randomBytes(10))
    await Transfers.updateOne({ token: transfer.token }, { $set: { token: storageKey.replace('/', '') } })
    await sweep(2)
    expect([storageKeyOf(storageKey.replace('/', '')), await storage.sizeOf(storageKey)]).toEqual([
      storageKey,
      10,
    ])
  })

  test('keeps a replaced file until the dossier is submitted, so that it can be put back', async () => {
    const draft = await aDraft()
    const first = await attachFile(draft.acting, draft.id, 'explanation', uploadRequest('a.pdf', genuine.pdf))
    const second = await replaceBy(draft, first, 'b.pdf')
    expect(await listed(draft)).toEqual(['b.pdf'])
    expect(await sweep(2)).toMatchObject({ replaced: 0, orphans: 0 })
    await restoreFile(draft.acting, draft.id, first)
    await restoreFile(draft.acting, draft.id, first)
    expect(await listed(draft)).toEqual(['a.pdf'])
    await restoreFile(draft.acting, draft.id, second)
    expect(await listed(draft)).toEqual(['b.pdf'])
    expect(await actionsOf(draft.entry)).toEqual([
      'entry.file-attached',
      'entry.file-replaced',
      'entry.file-restored',
      'entry.file-restored',
    ])
    await Entries.updateOne({ _id: draft.entry._id }, { $set: { submittedAt: inDays(1, moments.open) } })
    expect(await sweep(2)).toMatchObject({ replaced: 1, orphans: 0 })
    expect([await Uploads.exists({ _id: first }), await Uploads.exists({ _id: second })]).toEqual([
      null,
      { _id: (await Uploads.findById(second).lean())?._id },
    ])
  })

  test('never touches what a submission rests on', async () => {
    const draft = await aDraft()
    const first = await attachFile(draft.acting, draft.id, 'explanation', uploadRequest('a.pdf', genuine.pdf))
    const answers = (await Entries.findById(draft.entry._id).lean())?.answers ?? emptyAnswers()
    await Submissions.create({
      _id: newId(),
      contest: draft.entry.contest,
      entry: draft.entry._id,
      number: 1,
      receiptNumber: 'T-1',
      answers,
      digest: 'ab',
      submittedAt: moments.open,
      submittedBy: draft.owner._id,
    })
    await replaceBy(draft, first, 'b.pdf')
    await Entries.updateOne({ _id: draft.entry._id }, { $set: { submittedAt: inDays(1, moments.open) } })
    expect(await sweep(2)).toMatchObject({ replaced: 0, orphans: 0 })
    expect(await Uploads.exists({ _id: first })).not.toBeNull()
  })
})

describe('papers asked for only to be checked', () => {
  async function aCertificate() {
    const [contest, owner, secretary] = [await aContest(), await aPerson(), await aPerson()]
    const { entry } = await aSubmittedEntry(contest, owner)
    const file = entry.answers.files.find(({ part }) => part === 'birth-certificates')
    if (!file) throw new Error('The dossier has no birth certificate')
    const { storageKey } = await keepBytes(genuine.pdf)
    const about = { contest: contest._id, entry: entry._id, by: owner._id, storageKey }
    const { id, ...described } = file
    await Uploads.create({ _id: id, ...about, ...described, size: genuine.pdf.length })
    return {
      contest,
      owner,
      entry,
      file: id,
      storageKey,
      sha256: file.sha256,
      office: byIn(contest, secretary, moments.screening, 'secretary'),
    }
  }

  const lastDay = inDays(30, moments.screening)

  test('are deleted thirty days after the dossier was found valid; what they were stays on record', async () => {
    const { owner, contest, entry, file, storageKey, sha256, office } = await aCertificate()
    await acceptEntry(office, entry._id.toHexString(), { version: entry.version })
    expect(await deleteExpiredFiles(new Date(lastDay.getTime() - 1))).toBe(0)
    expect(await storage.sizeOf(storageKey)).toBe(genuine.pdf.length)
    expect(await deleteExpiredFiles(lastDay)).toBe(1)
    expect(await deleteExpiredFiles(lastDay)).toBe(0)
    expect(await storage.sizeOf(storageKey)).toBeNull()
    expect(await Uploads.findById(file).lean()).toMatchObject({ expiredAt: lastDay, sha256 })
    const line = await Journal.findOne({ action: 'entry.file-expired' }).lean()
    expect(line).toMatchObject({
      contest: contest._id,
      subject: `entry:${entry._id.toHexString()}`,
      actor: null,
      at: lastDay,
      details: { file, part: 'birth-certificates', keepDays: 30 },
    })
    const expired = { refusal: { because: 'file-expired' } }
    await expect(ownFile(by(owner, lastDay), entry._id.toHexString(), file)).rejects.toMatchObject(expired)
    await expect(officeFile(office, entry._id.toHexString(), file)).rejects.toMatchObject(expired)
  })

  test('are deleted after a rejection too, and not while nobody has decided', async () => {
    const { entry, office } = await aCertificate()
    expect(await deleteExpiredFiles(inDays(900, moments.screening))).toBe(0)
    await rejectEntry(office, entry._id.toHexString(), { version: entry.version, reason: 'Thiếu giấy tờ.' })
    expect(await deleteExpiredFiles(lastDay)).toBe(1)
  })

  test('cut off after the record, the bytes go with the next sweep', async () => {
    const { file, storageKey } = await aCertificate()
    await Uploads.updateOne({ _id: file }, { $set: { expiredAt: lastDay } })
    await sweep(2)
    expect(await storage.sizeOf(storageKey)).toBeNull()
  })
})
