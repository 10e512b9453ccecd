/** Photographs at rest: silent invariants on good data, each kind of damage found, and gone when their time is up. */
import { beforeEach, expect, test } from 'vitest'
import { Contests } from '#models/contest'
import { newId } from '#models/ids'
import { ScoreSheets } from '#models/score-sheet'
import { SheetPhotos } from '#models/sheet-photo'
import { findPhotoFaults } from '#server/invariants/photos'
import { deleteExpiredFiles } from '#server/jobs/retention'
import { storage } from '#server/storage/storage'
import { added, aVisit, photosOf, visitRegulations } from '#tests/support/a-visit'
import { genuine } from '#tests/support/dossier'
import { moments, openWorld } from '#tests/support/world'
import { journalOf } from '../operations/a-judged-panel'

openWorld()

let world: Awaited<ReturnType<typeof aVisit>>

beforeEach(async () => {
  await Promise.all([ScoreSheets.deleteMany({}), SheetPhotos.deleteMany({}), Contests.deleteMany({})])
  world = await aVisit()
  await added(world.acting, world.id, genuine.jpg)
})

async function faults(): Promise<string[]> {
  const found: string[] = []
  for await (const fault of findPhotoFaults()) found.push(fault)
  return found
}

async function theOne() {
  const [photo] = await photosOf(world.sheet)
  if (!photo) throw new Error('No photograph')
  return photo
}

test('photographs that came as they should have no fault', async () => {
  expect(await faults()).toEqual([])
})

const damages: [string, () => Promise<unknown>, RegExp][] = [
  ['a sheet that is gone', () => ScoreSheets.deleteMany({}), /its sheet does not exist/],
  [
    'a count that is wrong',
    () => ScoreSheets.updateOne({}, { $set: { photos: 3 } }),
    /counts 3 photos, 1 are kept/,
  ],
  ['a sheet that counts none', () => ScoreSheets.updateOne({}, { $unset: { photos: '' } }), /is not counted/],
  [
    'another judge',
    () => SheetPhotos.updateOne({}, { $set: { by: newId() } }),
    /another contest, entry or judge/,
  ],
  ['another round', () => SheetPhotos.updateOne({}, { $set: { round: 'final' } }), /is not of a visit/],
  [
    'bytes that are gone',
    async () => storage.remove((await theOne()).storageKey),
    /its bytes are not in the store/,
  ],
  [
    'bytes of another length',
    () => SheetPhotos.updateOne({}, { $set: { size: 7 } }),
    /bytes in the store, not 7/,
  ],
]

test.each(damages)('%s is found', async (_, damage, sentence) => {
  await damage()
  expect((await faults()).filter((fault) => sentence.test(fault))).toHaveLength(1)
})

test('photographs stay as long as the round says nothing, or its days are not over; then they go, on record', async () => {
  const photo = await theOne()
  const much = new Date(moments.finished.getTime() + 400 * 24 * 3_600_000)
  expect(await deleteExpiredFiles(much)).toBe(0)
  const rounds = (visitRegulations.rounds ?? []).map((round) => ({ ...round, photoKeepDays: 365 }))
  await Contests.updateOne({ _id: world.contest._id }, { $set: { 'regulations.rounds': rounds } })
  expect(await deleteExpiredFiles(moments.finished)).toBe(0)
  expect(await deleteExpiredFiles(much)).toBe(1)
  expect(await deleteExpiredFiles(much)).toBe(0)
  expect(await storage.sizeOf(photo.storageKey)).toBeNull()
  expect(await faults()).toEqual([])
  expect((await journalOf(`sheet:${world.id}`)).at(-1)).toEqual({
    action: 'sheet.photo-expired',
    actor: undefined,
    at: much,
    details: { photo: photo._id.toHexString(), sha256: photo.sha256, keepDays: 365 },
  })
})
