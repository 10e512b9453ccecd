/** Changes what a panel is called, which fields it judges, and the decision that founded it. */
import { Panels } from '#models/panel'
import type { By, InContest } from '../guard'
import { changePanelDocument, panelIn } from '../panel-work'

interface PanelParticulars {
  name: string
  fields: string[]
  decisionNumber: string
}

/** False when another panel of the contest bears the name. Entries assigned before stay assigned. */
export async function changePanel(
  by: By & InContest,
  id: string | undefined,
  { name, fields, decisionNumber }: PanelParticulars,
): Promise<boolean> {
  const panel = await panelIn(by, id)
  const isSame =
    panel.name === name && panel.fields.join() === fields.join() && panel.decisionNumber === decisionNumber
  if (isSame) return true
  const namesake = await Panels.findOne({ contest: by.contest._id, name, _id: { $ne: panel._id } }).lean()
  if (namesake) return false
  await changePanelDocument(
    by,
    panel,
    { name, fields, decisionNumber },
    { action: 'panel.changed', details: { name, fields, decisionNumber } },
  )
  return true
}
