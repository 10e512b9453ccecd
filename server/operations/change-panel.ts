/** Changes what a panel is called, which fields it judges, and the decision that founded it. */
import { Panels, type Panel } from '#models/panel'
import type { By, InContest } from '../guard'
import { changePanelDocument, panelIn } from '../panel-work'

type PanelParticulars = Pick<Panel, 'name' | 'fields' | 'decisionNumber' | 'decidedOn' | 'from' | 'until'>

/** False when another panel of the contest bears the name. Entries assigned before stay assigned. */
export async function changePanel(
  by: By & InContest,
  id: string | undefined,
  { name, fields, decisionNumber, decidedOn = null, from = null, until = null }: PanelParticulars,
): Promise<boolean> {
  const panel = await panelIn(by, id)
  const particulars = { name, fields, decisionNumber, decidedOn, from, until }
  const kept = [panel.decidedOn ?? null, panel.from ?? null, panel.until ?? null]
  const isSame =
    panel.name === name &&
    panel.fields.join() === fields.join() &&
    panel.decisionNumber === decisionNumber &&
    kept.join() === [decidedOn, from, until].join()
  if (isSame) return true
  const namesake = await Panels.findOne({ contest: by.contest._id, name, _id: { $ne: panel._id } }).lean()
  if (namesake) return false
  await changePanelDocument(by, panel, particulars, { action: 'panel.changed', details: particulars })
  return true
}
