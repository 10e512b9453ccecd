/** A sheet of a visit that is open: photographs may be put on it and taken off it now. */
import { whyNotPhotograph } from '#rules/sheet-photos'
import { whyNotMoveSheet } from '#rules/sheet-states'
import { refuseOncePublished } from './decisions'
import type { By } from './guard'
import { judgedSheet, situationOf, type JudgedSheet } from './judging'
import { refuse } from './refuse'

/** NotFound for another judge's sheet; Refused for a round that is no visit, or a sheet that is closed. */
export async function openVisit(by: By, id: string | undefined): Promise<JudgedSheet> {
  const judged = await judgedSheet(by, id)
  refuse(whyNotPhotograph(judged.round))
  refuse(whyNotMoveSheet('save', situationOf(judged, by)))
  if (judged.sheet.wasReopened) await refuseOncePublished(judged.contest)
  return judged
}
