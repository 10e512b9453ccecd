/** The office writes down an answer that was given by telephone or on paper. */
import type { By, InContest } from '../guard'
import { withAnswer, type GivenAnswer } from '../invitations'
import { giveSeat } from '../panel-people'
import { changePanelDocument, memberOf, panelIn } from '../panel-work'
import { found } from '../refuse'

/** As if they had answered themselves, but for who is named in the journal. */
export async function recordAnswer(
  by: By & InContest,
  panelId: string | undefined,
  person: string | undefined,
  given: GivenAnswer,
): Promise<void> {
  const panel = await panelIn(by, panelId)
  const member = memberOf(panel, person ?? '')
  const answered = withAnswer(member, found(member.invitation, 'invitation'), given, true, by.now)
  if (answered === null) return
  await changePanelDocument(
    by,
    panel,
    { members: panel.members.map((one) => (one === member ? answered : one)) },
    {
      action: `panel.invitation-${given.answer}`,
      details: { person: member.person.toHexString(), maxLoad: given.maxLoad, note: given.note },
    },
    async (session) => {
      if (given.answer === 'accepted') await giveSeat(by, member.person, panel.decisionNumber, session)
    },
  )
}
