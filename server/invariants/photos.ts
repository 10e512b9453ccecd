/** Photographs of visits: on the sheet they say, in the store as long as they were, and as many as the sheet counts. */
import { Contests, type Contest } from '#models/contest'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { SheetPhotos, type SheetPhoto } from '#models/sheet-photo'
import { roundsOf } from '#rules/rounds'
import { storage } from '../storage/storage'
import { batchSize, inBatches } from './reading'

export async function* findPhotoFaults(): AsyncGenerator<string> {
  const contests = new Map<string, Contest | null>()
  for await (const batch of inBatches(SheetPhotos.find().sort({ _id: 1 }).lean().cursor({ batchSize }))) {
    const sheets = await ScoreSheets.find({ _id: { $in: batch.map(({ sheet }) => sheet) } }).lean()
    const byId = new Map(sheets.map((sheet) => [sheet._id.toHexString(), sheet]))
    for (const photo of batch) {
      const contest = photo.contest.toHexString()
      if (!contests.has(contest)) contests.set(contest, await Contests.findById(photo.contest).lean())
      const name = `photo ${photo._id.toHexString()}`
      const faults = [
        ...placeFaults(photo, byId.get(photo.sheet.toHexString()), contests.get(contest) ?? null),
        ...(await byteFaults(photo)),
      ]
      yield* faults.map((fault) => `${name}: ${fault}`)
    }
  }
  const counting = ScoreSheets.find({ photos: { $exists: true } })
    .sort({ _id: 1 })
    .lean()
  for await (const sheet of counting.cursor({ batchSize })) {
    const kept = await SheetPhotos.countDocuments({ sheet: sheet._id })
    if (kept !== sheet.photos) {
      yield `sheet ${sheet._id.toHexString()}: counts ${sheet.photos} photos, ${kept} are kept`
    }
  }
}

function placeFaults(photo: SheetPhoto, sheet: ScoreSheet | undefined, contest: Contest | null): string[] {
  if (!sheet) return ['its sheet does not exist']
  const faults: string[] = []
  const { entry, judge, round } = sheet
  if (!sheet.contest.equals(photo.contest) || !entry.equals(photo.entry) || !judge.equals(photo.by)) {
    faults.push('is of another contest, entry or judge than its sheet')
  }
  const visit = contest && roundsOf(contest).find(({ code }) => code === round)
  if (photo.round !== round || visit?.kind !== 'visit') faults.push('is not of a visit')
  if (sheet.photos === undefined) faults.push('is not counted on its sheet')
  return faults
}

async function byteFaults({ storageKey, size }: SheetPhoto): Promise<string[]> {
  const kept = await storage.sizeOf(storageKey)
  if (kept === null) return ['its bytes are not in the store']
  return kept === size ? [] : [`has ${kept} bytes in the store, not ${size}`]
}
