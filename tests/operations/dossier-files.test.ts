/** Files of the dossier: streamed in, refused in words, listed and stored together or not at all. */
import { readdir } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { Entries, type Entry } from '#models/entry'
import { newId } from '#models/ids'
import { Submissions } from '#models/submission'
import { Uploads } from '#models/upload'
import { emptyAnswers } from '#rules/entry'
import { env } from '#server/env'
import { attachFile } from '#server/operations/attach-file'
import { detachFile } from '#server/operations/detach-file'
import { NotFound, Refused } from '#server/refuse'
import { storage } from '#server/storage/storage'
import { hostilePdf } from '#tests/support/hostile'
import { actionsOf, docx, genuine, uploadRequest, zipOf } from '#tests/support/dossier'
import { aContest, anEntry, aPerson, by, completeAnswers, moments, openWorld } from '#tests/support/world'

openWorld()

async function aDraft(changes: Partial<Entry> = {}) {
  const owner = await aPerson()
  const entry = await anEntry(await aContest(), owner, { answers: emptyAnswers(), ...changes })
  return { owner, entry, id: entry._id.toHexString(), acting: by(owner, moments.open) }
}

/** Every file on disk, half-written ones included. */
async function onDisk(): Promise<number> {
  const all = await readdir(env.dataFolder, { recursive: true, withFileTypes: true })
  return all.filter((one) => one.isFile()).length
}

const filesOf = async ({ _id }: Entry) => (await Entries.findById(_id).lean())?.answers.files ?? []

describe('attaching a file', () => {
  test('stores it, lists it, journals its digest', async () => {
    const { owner, entry, id, acting } = await aDraft()
    const sha256 = createHash('sha256').update(genuine.pdf).digest('hex')
    const file = await attachFile(acting, id, 'explanation', uploadRequest('máy; ngô.pdf', genuine.pdf))
    const listed = { name: 'máy; ngô.pdf', kind: 'pdf', size: genuine.pdf.length, sha256, pages: 1 }
    expect(await filesOf(entry)).toEqual([{ id: file, part: 'explanation', ...listed, at: moments.open }])
    const upload = await Uploads.findById(file).lean()
    expect(upload).toEqual({
      _id: upload?._id,
      contest: entry.contest,
      entry: entry._id,
      part: 'explanation',
      ...listed,
      storageKey: upload?.storageKey,
      by: owner._id,
      at: moments.open,
    })
    const chunks: Buffer[] = []
    for await (const chunk of await storage.read(upload?.storageKey ?? '')) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).equals(genuine.pdf)).toBe(true)
    expect(await actionsOf(entry)).toEqual(['entry.file-attached'])
  })

  test('takes a document of Word where it is asked for', async () => {
    const { id, acting } = await aDraft()
    await expect(attachFile(acting, id, 'explanation', uploadRequest('a.docx', docx))).resolves.toMatch(
      /^[0-9a-f]{24}$/,
    )
  })

  const wrong: [string, string, string, Buffer, Refused['refusal']][] = [
    [
      'a program called PDF',
      'explanation',
      'a.pdf',
      genuine.exe,
      { because: 'file-kind', found: 'exe', allowed: ['pdf', 'docx'] },
    ],
    [
      'a program',
      'explanation',
      'a.exe',
      genuine.exe,
      { because: 'file-kind', found: 'exe', allowed: ['pdf', 'docx'] },
    ],
    [
      'an archive called Word',
      'explanation',
      'a.docx',
      zipOf('virus.exe'),
      { because: 'file-kind', found: 'zip', allowed: ['pdf', 'docx'] },
    ],
    [
      'a PDF where photographs belong',
      'pictures',
      'a.pdf',
      genuine.pdf,
      { because: 'file-kind', found: 'pdf', allowed: ['jpg', 'png'] },
    ],
    [
      'a name without an ending',
      'pictures',
      'anh',
      genuine.jpg,
      { because: 'file-kind', found: null, allowed: ['jpg', 'png'] },
    ],
    ['an empty file', 'explanation', 'a.pdf', Buffer.alloc(0), { because: 'file-empty' }],
    [
      'a paper with a password',
      'explanation',
      'a.pdf',
      hostilePdf.locked,
      { because: 'file-unfit', problem: { code: 'pdf-locked' } },
    ],
    ['no file', 'explanation', '', Buffer.alloc(0), { because: 'file-missing' }],
  ]
  test.each(wrong)('refuses %s and keeps nothing', async (_, part, name, content, refusal) => {
    const { entry, id, acting } = await aDraft()
    const before = await onDisk()
    await expect(attachFile(acting, id, part, uploadRequest(name, content))).rejects.toEqual(
      new Refused(refusal),
    )
    expect([await filesOf(entry), await onDisk()]).toEqual([[], before])
    expect(await actionsOf(entry)).toEqual([])
  })

  test('cuts the stream at the limit, keeps nothing, and still lets the browser finish', async () => {
    const { entry, id, acting } = await aDraft()
    const before = await onDisk()
    const request = uploadRequest('a.jpg', Buffer.concat([genuine.jpg, Buffer.alloc(5 * 1024 * 1024)]))
    await expect(attachFile(acting, id, 'portraits', request)).rejects.toEqual(
      new Refused({ because: 'file-too-large', maxBytes: 5 * 1024 * 1024 }),
    )
    expect([await filesOf(entry), await onDisk()]).toEqual([[], before])
    expect(request.bodyUsed).toBe(true)
  })

  test('refuses one more than the part takes', async () => {
    const { entry, id, acting } = await aDraft()
    await attachFile(acting, id, 'explanation', uploadRequest('a.pdf', genuine.pdf))
    const before = await onDisk()
    await expect(attachFile(acting, id, 'explanation', uploadRequest('b.docx', docx))).rejects.toEqual(
      new Refused({ because: 'too-many-files', max: 1 }),
    )
    expect([(await filesOf(entry)).length, await onDisk()]).toEqual([1, before])
  })

  test('twice at once fills the only place once, and nothing is left on disk beside it', async () => {
    const { entry, id, acting } = await aDraft()
    const before = await onDisk()
    const both = await Promise.allSettled([
      attachFile(acting, id, 'explanation', uploadRequest('a.pdf', genuine.pdf)),
      attachFile(acting, id, 'explanation', uploadRequest('b.docx', docx)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect([(await filesOf(entry)).length, await onDisk()]).toEqual([1, before + 1])
  })

  test('lists the same bytes sent twice once', async () => {
    const { entry, id, acting } = await aDraft()
    const send = () => attachFile(acting, id, 'pictures', uploadRequest('a.jpg', genuine.jpg))
    expect(await send()).toBe(await send())
    expect(await filesOf(entry)).toHaveLength(1)
  })

  test('removes the bytes again when the list cannot take them any more', async () => {
    const { entry, id, acting } = await aDraft()
    const before = await onDisk()
    const keep = storage.keep.bind(storage)
    vi.spyOn(storage, 'keep').mockImplementationOnce(async (key, path) => {
      await keep(key, path)
      await Entries.updateOne({ _id: entry._id }, { $set: { state: 'submitted' }, $inc: { version: 1 } })
    })
    const late = attachFile(acting, id, 'explanation', uploadRequest('a.pdf', genuine.pdf))
    await expect(late).rejects.toMatchObject({ refusal: { because: 'entry-state' } })
    expect([await onDisk(), await Uploads.countDocuments({ entry: entry._id })]).toEqual([before, 0])
  })

  test('lists nothing before the bytes are safe', async () => {
    const { entry, id, acting } = await aDraft()
    vi.spyOn(storage, 'keep').mockRejectedValueOnce(new Error('The disk is full'))
    const failing = attachFile(acting, id, 'explanation', uploadRequest('a.pdf', genuine.pdf))
    await expect(failing).rejects.toThrow('The disk is full')
    expect([await filesOf(entry), await Uploads.countDocuments({ entry: entry._id })]).toEqual([[], 0])
  })

  test('is refused after the deadline, for an unknown part, and to strangers', async () => {
    const { owner, id, acting } = await aDraft()
    const send = () => uploadRequest('a.pdf', genuine.pdf)
    await expect(attachFile(by(owner, moments.screening), id, 'explanation', send())).rejects.toMatchObject({
      refusal: { because: 'outside-phase' },
    })
    await expect(attachFile(acting, id, 'no-such-part', send())).rejects.toThrow(NotFound)
    const stranger = by(await aPerson(), moments.open)
    await expect(attachFile(stranger, id, 'explanation', send())).rejects.toThrow(NotFound)
  })
})

describe('removing a file', () => {
  test('takes it off the list and off the disk; twice changes nothing more', async () => {
    const { entry, id, acting } = await aDraft()
    const before = await onDisk()
    const file = await attachFile(acting, id, 'explanation', uploadRequest('a.pdf', genuine.pdf))
    expect(await detachFile(acting, id, file)).toBe('explanation')
    expect(await detachFile(acting, id, file)).toBeNull()
    expect([await filesOf(entry), await onDisk(), await Uploads.exists({ entry: entry._id })]).toEqual([
      [],
      before,
      null,
    ])
    expect(await actionsOf(entry)).toEqual(['entry.file-attached', 'entry.file-removed'])
  })

  test('keeps the bytes that a submission rests on', async () => {
    const { owner, entry, id, acting } = await aDraft()
    const file = await attachFile(acting, id, 'explanation', uploadRequest('a.pdf', genuine.pdf))
    await Submissions.create({
      _id: newId(),
      contest: entry.contest,
      entry: entry._id,
      number: 1,
      receiptNumber: 'T-00001-A',
      answers: { ...emptyAnswers(), files: await filesOf(entry) },
      digest: 'ab',
      submittedAt: moments.open,
      submittedBy: owner._id,
    })
    const before = await onDisk()
    await detachFile(acting, id, file)
    expect([await filesOf(entry), await onDisk()]).toEqual([[], before])
    expect(await Uploads.findById(file).lean()).not.toBeNull()
  })

  test('leaves the list first: bytes that will not go are an orphan, never a gap', async () => {
    const { entry, id, acting } = await aDraft()
    const file = await attachFile(acting, id, 'explanation', uploadRequest('a.pdf', genuine.pdf))
    vi.spyOn(storage, 'remove').mockRejectedValueOnce(new Error('Killed'))
    await expect(detachFile(acting, id, file)).rejects.toThrow('Killed')
    expect([await filesOf(entry), await Uploads.exists({ _id: file })]).toEqual([[], null])
  })

  test('is refused once the dossier is in, and to strangers', async () => {
    const [contest, owner] = [await aContest(), await aPerson()]
    const entry = await anEntry(contest, owner, { state: 'submitted', answers: completeAnswers(contest) })
    const file = entry.answers.files[0]?.id ?? ''
    const id = entry._id.toHexString()
    await expect(detachFile(by(owner, moments.open), id, file)).rejects.toMatchObject({
      refusal: { because: 'entry-state' },
    })
    await expect(detachFile(by(await aPerson(), moments.open), id, file)).rejects.toThrow(NotFound)
  })
})
