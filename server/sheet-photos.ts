/** What the pages of a sheet tell of its photographs, and who may open one. */
import { idFrom } from '#models/ids'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { SheetPhotos, type SheetPhoto } from '#models/sheet-photo'
import { SheetRevisions } from '#models/sheet-revision'
import { maySeePeers } from '#rules/peers'
import { hasPledged } from '#rules/pledge'
import { whyNotRemovePhoto, type PhotoRow, type VisitPhotos } from '#rules/sheet-photos'
import type { JudgedSheet } from './judging'

/** Null in a round that is no visit: then nothing is read at all. */
export async function photosFor(judged: JudgedSheet): Promise<VisitPhotos | null> {
  const { sheet, round } = judged
  if (round.kind !== 'visit') return null
  if (isGone(sheet)) return { own: [], others: [] }
  const [own, others, before] = await Promise.all([
    SheetPhotos.find({ sheet: sheet._id }).sort({ takenAt: 1, _id: 1 }).lean(),
    othersOf(judged),
    confirmedBefore(sheet),
  ])
  return {
    own: own.map((photo) => photoRow(photo, before)),
    others: others.map((photo) => ({ ...photoRow(photo, null), isRemovable: false })),
  }
}

export function photoRow(photo: SheetPhoto, before: Date | null): PhotoRow {
  const { _id, width, height, takenAt, place, addedAt } = photo
  const isRemovable = whyNotRemovePhoto(addedAt, before) === null
  return { id: _id.toHexString(), width, height, takenAt, place, isRemovable }
}

/** When a sheet that stands open again was last confirmed; null for one that never was. */
export async function confirmedBefore({
  _id,
  wasReopened,
}: Pick<ScoreSheet, '_id' | 'wasReopened'>): Promise<Date | null> {
  if (!wasReopened) return null
  const last = await SheetRevisions.findOne({ sheet: _id }).sort({ version: -1 }).lean()
  return last?.confirmedAt ?? null
}

/** A photograph that this judge may open by the address of their own sheet; null for every other. */
export async function photoFor(judged: JudgedSheet, id: string | undefined): Promise<SheetPhoto | null> {
  const { sheet } = judged
  const _id = idFrom(id)
  if (!_id || isGone(sheet) || !hasPledged(judged.member)) return null
  const photo = await SheetPhotos.findOne({ _id, entry: sheet.entry }).lean()
  if (!photo || photo.sheet.equals(sheet._id)) return photo
  return (await othersOf(judged)).find((one) => one._id.equals(photo._id)) ?? null
}

/** Of confirmed sheets of the same work and round alone. */
async function othersOf({ sheet, round, member }: JudgedSheet): Promise<SheetPhoto[]> {
  const isOpen = maySeePeers(round, sheet.state, { hasDeclared: hasPledged(member) })
  if (sheet.state !== 'confirmed' || !isOpen) return []
  const { entry, judge } = sheet
  const sheets = await ScoreSheets.find({
    entry,
    round: sheet.round,
    judge: { $ne: judge },
    state: 'confirmed',
  })
    .select({ _id: 1 })
    .lean()
  return SheetPhotos.find({ sheet: { $in: sheets.map(({ _id }) => _id) } })
    .sort({ takenAt: 1, _id: 1 })
    .lean()
}

/** Stepped back from, or void: there is nothing left to see. */
function isGone({ state }: ScoreSheet): boolean {
  return state === 'recused' || state === 'void'
}
