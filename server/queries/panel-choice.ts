/** Experts from whom the members of a panel are chosen: those who sit on it already are told apart. */
import type { ExpertFilter } from '#rules/experts'
import { expertFieldNames, searchExperts } from '../expert-search'
import type { By, InContest } from '../guard'
import { panelIn } from '../panel-work'

export async function panelChoice(by: By & InContest, panelId: string | undefined, filter: ExpertFilter) {
  const panel = await panelIn(by, panelId)
  const [found, fields] = await Promise.all([searchExperts(filter), expertFieldNames()])
  const members = new Set(panel.members.map((member) => member.person.toHexString()))
  return {
    panel: { id: panel._id.toHexString(), name: panel.name },
    ...found,
    fields,
    rows: found.rows.map((row) => ({ ...row, isMember: row.person !== null && members.has(row.person) })),
  }
}
