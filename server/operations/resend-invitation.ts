/** Asks somebody again who has not answered, or who declined. */
import { People } from '#models/person'
import type { By, InContest } from '../guard'
import { sendInvitation, unanswered } from '../invitations'
import { changePanelDocument, memberOf, panelIn } from '../panel-work'
import { found, refuse } from '../refuse'

/** Their earlier answer stays in the journal. Refused once they accepted; NotFound for whoever was never asked. */
export async function resendInvitation(
  by: By & InContest,
  panelId: string | undefined,
  person: string,
): Promise<void> {
  const panel = await panelIn(by, panelId)
  const member = memberOf(panel, person)
  const { answer, answeredAt } = found(member.invitation, 'invitation')
  if (answer === 'accepted') {
    refuse({ because: 'invitation-answered', answer, at: answeredAt ?? by.now })
  }
  const { name, email } = found(await People.findById(member.person).lean(), 'person')
  await changePanelDocument(
    by,
    panel,
    {
      members: panel.members.map((one) =>
        one === member ? { ...member, invitation: unanswered(by.now) } : one,
      ),
    },
    { action: 'panel.judge-invited', details: { person, name } },
    (session) => sendInvitation(by, panel, { person: member.person, name, email }, session),
  )
}
