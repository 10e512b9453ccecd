/** Photographs of a visit: kept with the sheet as nothing but pixels, counted, taken off until it is confirmed. */
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { ScoreSheets } from '#models/score-sheet'
import { SheetPhotos } from '#models/sheet-photo'
import { SheetRevisions } from '#models/sheet-revision'
import { newId } from '#models/ids'
import { photoLimits } from '#rules/sheet-photos'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { sweepFiles } from '#server/jobs/file-sweep'
import { addSheetPhoto } from '#server/operations/add-sheet-photo'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { removeSheetPhoto } from '#server/operations/remove-sheet-photo'
import { saveScoreSheet } from '#server/operations/save-score-sheet'
import { NotFound, Refused } from '#server/refuse'
import { storage } from '#server/storage/storage'
import { added, aVisit, photoRequest, photosOf } from '#tests/support/a-visit'
import { genuine } from '#tests/support/dossier'
import { jpg as telling, secretIn } from '#tests/support/telling-files'
import { aPerson, by, moments, openWorld } from '#tests/support/world'
import { journalOf, kept, typedMarks } from './a-judged-panel'

openWorld()

const refusal = (because: object) => expect.objectContaining({ refusal: because }) as Refused

/** A picture that no other call returns. */
function aPicture(width = 40, height = 30): Buffer {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  // Ids that follow one another differ in their last digit: it comes first, or the colours would be one to a JPEG.
  context.fillStyle = `#${[...newId().toHexString()].reverse().join('').slice(0, 6)}`
  context.fillRect(0, 0, width, height)
  return canvas.toBuffer('image/jpeg')
}

async function bytesOf(key: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await storage.read(key)) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

describe('adding a photograph', () => {
  it('keeps the picture drawn anew, with when and where, counts it, and remembers it', async () => {
    const { acting, sheet, id, judge } = await aVisit()
    const row = await added(acting, id, telling, { place: '  Xưởng  số 2 ', secondsAgo: '3600' })
    const [photo] = await photosOf(sheet)
    if (!photo) throw new Error('Nothing was kept')
    const takenAt = new Date(moments.judging.getTime() - 3_600_000)
    const bytes = await bytesOf(photo.storageKey)
    const { width, height } = await loadImage(bytes)
    expect(photo).toEqual({
      _id: photo._id,
      contest: sheet.contest,
      round: 'visit',
      sheet: sheet._id,
      entry: sheet.entry,
      by: judge._id,
      storageKey: photo.storageKey,
      sha256: photo.sha256,
      sentSha256: photo.sentSha256,
      size: bytes.length,
      width,
      height,
      takenAt,
      place: 'Xưởng số 2',
      addedAt: moments.judging,
    })
    expect(row).toEqual({
      id: photo._id.toHexString(),
      width,
      height,
      takenAt,
      place: 'Xưởng số 2',
      isRemovable: true,
    })
    expect(await kept(sheet._id)).toEqual({ ...sheet, photos: 1 })
    const details = {
      photo: row.id,
      sha256: photo.sha256,
      size: bytes.length,
      width,
      height,
      place: 'Xưởng số 2',
      takenAt,
    }
    expect(await journalOf(`sheet:${id}`)).toEqual([
      { action: 'sheet.photo-added', actor: judge._id.toHexString(), at: moments.judging, details },
    ])
  })

  it('keeps nothing of what the camera noted', async () => {
    const { acting, sheet, id } = await aVisit()
    expect(secretIn(telling)).not.toBeNull()
    await added(acting, id, telling)
    const [photo] = await photosOf(sheet)
    expect(secretIn(await bytesOf(photo?.storageKey ?? ''))).toBeNull()
    expect(secretIn(Buffer.from(JSON.stringify(photo)))).toBeNull()
  })

  it('draws a large picture no wider than the limit', async () => {
    const { acting, id } = await aVisit()
    const { width, height } = await added(acting, id, aPicture(3200, 2400))
    expect({ width, height }).toEqual({ width: photoLimits.width, height: 1200 })
  })

  it('sent twice is one photograph', async () => {
    const { acting, sheet, id } = await aVisit()
    const picture = aPicture()
    const first = await added(acting, id, picture)
    expect(await added(acting, id, picture)).toEqual(first)
    expect(await photosOf(sheet)).toHaveLength(1)
    expect((await kept(sheet._id)).photos).toBe(1)
  })

  it('sent twice at the same moment is one photograph, and both are told of it', async () => {
    const { acting, sheet, id } = await aVisit()
    const picture = aPicture()
    const [one, two] = await Promise.all([added(acting, id, picture), added(acting, id, picture)])
    expect(two).toEqual(one)
    const [photo, ...more] = await photosOf(sheet)
    expect([more, await storage.sizeOf(photo?.storageKey ?? '')]).toEqual([[], photo?.size])
    expect((await kept(sheet._id)).photos).toBe(1)
  })

  it('does not stand in the way of marks typed on an older page', async () => {
    const { acting, id } = await aVisit()
    await added(acting, id, aPicture())
    const saved = await saveScoreSheet(acting, id, { version: 0, marks: typedMarks, remarks: '' })
    expect(saved.version).toBe(1)
  })

  it('is refused beyond the limit, two at once included', async () => {
    const { acting, sheet, id } = await aVisit({ sheet: { photos: photoLimits.perSheet - 1 } })
    const both = await Promise.allSettled([added(acting, id, aPicture()), added(acting, id, aPicture())])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const full = refusal({ because: 'too-many-photos', max: photoLimits.perSheet })
    await expect(added(acting, id, aPicture())).rejects.toEqual(full)
    expect(await photosOf(sheet)).toHaveLength(1)
  })

  it('is refused in a round that is no visit', async () => {
    const { regulations } = haGiangYouthContest(18, 2024)
    const { acting, id } = await aVisit({ sheet: { round: 'final' }, contest: { regulations } })
    await expect(added(acting, id, aPicture())).rejects.toEqual(
      refusal({ because: 'not-a-visit', round: { name: '', kind: 'desk' } }),
    )
  })

  it('is refused when it is none, is empty, or is no picture', async () => {
    const { acting, id } = await aVisit()
    const send = (bytes: Uint8Array, name: string) =>
      addSheetPhoto(acting, id, photoRequest(bytes, {}, { name }))
    await expect(send(new Uint8Array(), '')).rejects.toEqual(refusal({ because: 'file-missing' }))
    await expect(send(new Uint8Array(), 'a.jpg')).rejects.toEqual(refusal({ because: 'file-empty' }))
    const kinds = { because: 'file-kind', allowed: ['jpg', 'png'] }
    await expect(send(genuine.pdf, 'a.pdf')).rejects.toEqual(refusal({ ...kinds, found: 'pdf' }))
    await expect(send(genuine.pdf, 'a.jpg')).rejects.toEqual(refusal({ ...kinds, found: 'pdf' }))
  })

  it('is refused when it is too large', async () => {
    const { acting, id } = await aVisit()
    await expect(added(acting, id, new Uint8Array(photoLimits.bytes + 1))).rejects.toEqual(
      refusal({ because: 'file-too-large', maxBytes: photoLimits.bytes }),
    )
  })

  it("is not found on another judge's sheet, and refused once confirmed", async () => {
    const { acting, id } = await aVisit()
    await expect(added(by(await aPerson(), moments.judging, 'judge'), id, aPicture())).rejects.toThrow(
      NotFound,
    )
    const { version } = await saveScoreSheet(acting, id, { version: 0, marks: typedMarks, remarks: '' })
    await confirmScoreSheet(acting, id, { version })
    await expect(added(acting, id, aPicture())).rejects.toEqual(
      refusal({ because: 'sheet-state', state: 'confirmed', needs: ['blank', 'in-progress'] }),
    )
  })
})

describe('taking a photograph off', () => {
  it('removes record and bytes, and remembers that it was there', async () => {
    const { acting, sheet, id } = await aVisit()
    const { id: photo } = await added(acting, id, aPicture())
    const [before] = await photosOf(sheet)
    await removeSheetPhoto(acting, id, photo)
    expect(await photosOf(sheet)).toEqual([])
    expect(await storage.sizeOf(before?.storageKey ?? '')).toBeNull()
    expect((await kept(sheet._id)).photos).toBe(0)
    expect((await journalOf(`sheet:${id}`)).at(-1)).toMatchObject({
      action: 'sheet.photo-removed',
      details: { photo, sha256: before?.sha256 },
    })
    await expect(removeSheetPhoto(acting, id, photo)).rejects.toThrow(NotFound)
  })

  it('is not possible once it stood on a confirmed sheet, though that was opened again', async () => {
    const { acting, sheet, id } = await aVisit()
    const { id: photo } = await added(acting, id, aPicture())
    const stood = { state: 'in-progress', wasReopened: true } as const
    await ScoreSheets.updateOne({ _id: sheet._id }, { $set: stood })
    await SheetRevisions.create({
      _id: newId(),
      contest: sheet.contest,
      sheet: sheet._id,
      entry: sheet.entry,
      judge: sheet.judge,
      version: 2,
      marks: {},
      total: 0,
      confirmedAt: moments.judging,
      reason: 'Cộng nhầm',
      reopenedBy: newId(),
      reopenedAt: moments.judging,
    })
    await expect(removeSheetPhoto(acting, id, photo)).rejects.toEqual(refusal({ because: 'photo-confirmed' }))
    const later = { ...acting, now: new Date(moments.judging.getTime() + 60_000) }
    const { id: fresh } = await added(later, id, aPicture())
    await removeSheetPhoto(later, id, fresh)
    expect((await photosOf(sheet)).map(({ _id }) => _id.toHexString())).toEqual([photo])
  })
})

describe('the sweep of files', () => {
  it('leaves photographs, and clears bytes that no photograph names any more', async () => {
    const { acting, sheet, id } = await aVisit()
    await added(acting, id, aPicture())
    await added(acting, id, aPicture())
    const [one, two] = await photosOf(sheet)
    await SheetPhotos.deleteOne({ _id: two?._id })
    const inTwoDays = new Date(Date.now() + 2 * 24 * 3_600_000)
    await sweepFiles({ clock: inTwoDays, now: moments.judging })
    expect(await storage.sizeOf(one?.storageKey ?? '')).toBe(one?.size)
    expect(await storage.sizeOf(two?.storageKey ?? '')).toBeNull()
  })
})

describe('what a judge signs', () => {
  it('tells the visit and its photographs in the digest', async () => {
    const digests = []
    for (const picture of [null, aPicture()]) {
      const { acting, id } = await aVisit()
      const visit = { when: 'thứ Ba 27/8/2024', place: 'Xưởng' }
      const { version } = await saveScoreSheet(acting, id, {
        version: 0,
        marks: typedMarks,
        remarks: '',
        visit,
      })
      if (picture) await added(acting, id, picture)
      await confirmScoreSheet(acting, id, { version })
      digests.push((await journalOf(`sheet:${id}`)).at(-1)?.details.digest)
    }
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(digests[1]).not.toBe(digests[0])
  })

  it('keeps when and where the judge was there, and nothing of it in other rounds', async () => {
    const visit = { when: 'thứ Ba 27/8/2024', place: 'Xưởng' }
    const { acting, sheet, id } = await aVisit()
    await saveScoreSheet(acting, id, { version: 0, marks: {}, remarks: '', visit })
    expect(await kept(sheet._id)).toMatchObject({ visit, version: 1 })
    await saveScoreSheet(acting, id, { version: 1, marks: {}, remarks: 'Khác.' })
    expect((await kept(sheet._id)).visit).toEqual(visit)
    const stale = saveScoreSheet(acting, id, {
      version: 0,
      marks: {},
      remarks: 'Khác.',
      visit: { ...visit, place: 'Chợ' },
    })
    await expect(stale).rejects.toMatchObject({
      refusal: { changed: [{ field: 'visit.place', mine: 'Chợ', theirs: 'Xưởng' }] },
    })
    const { regulations } = haGiangYouthContest(18, 2024)
    const desk = await aVisit({ sheet: { round: 'final' }, contest: { regulations } })
    await saveScoreSheet(desk.acting, desk.id, { version: 0, marks: {}, remarks: 'Một.', visit })
    expect(await kept(desk.sheet._id)).not.toHaveProperty('visit')
  })
})
