/** A judge on a visit, for tests: a contest whose round is one, a panel, a blank sheet, and photographs to send. */
import type { Contest } from '#models/contest'
import { SheetPhotos } from '#models/sheet-photo'
import type { ScoreSheet } from '#models/score-sheet'
import { asVisit } from '#rules/presets/as-visit'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { addSheetPhoto } from '#server/operations/add-sheet-photo'
import type { By } from '#server/guard'
import { aDesk } from '../operations/a-judged-panel'
import { by, moments } from './world'

export const visitRegulations = asVisit(haGiangYouthContest(18, 2024)).regulations

export async function aVisit(changes: { sheet?: Partial<ScoreSheet>; contest?: Partial<Contest> } = {}) {
  const desk = await aDesk({
    sheet: { round: 'visit', ...changes.sheet },
    contest: { regulations: visitRegulations, ...changes.contest },
  })
  return { ...desk, acting: by(desk.judge, moments.judging, 'judge') }
}

/** A form with a photograph, as a browser sends it. */
export function photoRequest(
  bytes: Uint8Array,
  fields: Record<string, string> = {},
  { name = 'IMG_0001.jpg', path = '/cham/x/anh', cookie = '' } = {},
): Request {
  const form = new FormData()
  for (const [field, text] of Object.entries(fields)) form.set(field, text)
  form.set('photo', new File([Uint8Array.from(bytes)], name))
  return new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    body: form,
    headers: { Cookie: cookie },
  })
}

export async function added(acting: By, sheet: string, bytes: Uint8Array, fields?: Record<string, string>) {
  return addSheetPhoto(acting, sheet, photoRequest(bytes, fields))
}

export async function photosOf(sheet: ScoreSheet) {
  return SheetPhotos.find({ sheet: sheet._id }).sort({ _id: 1 }).lean()
}
