/** One member of a panel for the page that changes how they serve: their own service, not narrowed by the panel's. */
import { People } from '#models/person'
import { dayOf } from '#rules/deadlines'
import { serviceOf, standingOf } from '#rules/panel-service'
import type { By, InContest } from '../guard'
import { memberOf, panelIn } from '../panel-work'
import { found } from '../refuse'

export async function panelMember(
  by: By & InContest,
  panelId: string | undefined,
  person: string | undefined,
) {
  const panel = await panelIn(by, panelId)
  const member = memberOf(panel, person ?? '')
  const { name, email } = found(await People.findById(member.person).lean(), 'person')
  const service = serviceOf(member)
  return {
    panel: { id: panel._id.toHexString(), name: panel.name, decisionNumber: panel.decisionNumber },
    person: member.person.toHexString(),
    name: name || email,
    email,
    isChair: member.isChair,
    standing: standingOf(service, dayOf(by.now)),
    service,
  }
}
