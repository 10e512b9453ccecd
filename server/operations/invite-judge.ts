/** Asks somebody to sit on a panel: a letter with the page on which to accept or decline. */
import { usualService } from '#rules/panel-service'
import type { By, InContest } from '../guard'
import { sendInvitation, unanswered } from '../invitations'
import { candidate, placeOf, type NewJudge } from '../panel-people'
import { changePanelDocument, panelIn } from '../panel-work'

/**
 * They become a member who has not agreed yet: no seat, no sheets. Somebody asked already keeps their invitation,
 * somebody who declined or serves already stays as they are: asking again is `resendInvitation`.
 */
export async function inviteJudge(
  by: By & InContest,
  panelId: string | undefined,
  judge: NewJudge,
): Promise<void> {
  const panel = await panelIn(by, panelId)
  const { person, name, email, keep } = await candidate(by, judge)
  if (placeOf(panel, person)) return
  const invitation = unanswered(by.now)
  const member = { person, isChair: false, declaration: null, ...usualService, invitation }
  await changePanelDocument(
    by,
    panel,
    { members: [...panel.members, { ...member, isGuest: judge.isGuest ?? false }] },
    { action: 'panel.judge-invited', details: { person: person.toHexString(), name } },
    async (session) => {
      await keep(session)
      await sendInvitation(by, panel, { person, name, email }, session)
    },
  )
}
