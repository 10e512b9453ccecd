/** Somebody invited to a panel accepts, perhaps for fewer entries, or declines and says why. */
import { Contests } from '#models/contest'
import { idFrom } from '#models/ids'
import { Panels } from '#models/panel'
import type { By } from '../guard'
import { withAnswer, type GivenAnswer } from '../invitations'
import { memberOf, onFreshCopy } from '../judging'
import { changePanelDocument } from '../panel-work'
import { giveSeat } from '../panel-people'
import { found } from '../refuse'

/** Acceptance opens the judges' workspace. The same answer again changes nothing. NotFound for whoever was not asked. */
export async function answerInvitation(
  by: By,
  panelId: string | undefined,
  answer: GivenAnswer,
): Promise<void> {
  await onFreshCopy(() => giveAnswer(by, panelId, answer))
}

async function giveAnswer(by: By, panelId: string | undefined, given: GivenAnswer): Promise<void> {
  const panel = found(await Panels.findById(found(idFrom(panelId), 'panel')).lean(), 'panel')
  const member = found(memberOf(panel, by.actor), 'panel')
  const answered = withAnswer(member, found(member.invitation, 'invitation'), given, false, by.now)
  if (answered === null) return
  const contest = found(await Contests.findById(panel.contest).lean(), 'contest')
  await changePanelDocument(
    { ...by, contest },
    panel,
    { members: panel.members.map((one) => (one === member ? answered : one)) },
    { action: `panel.invitation-${given.answer}`, details: { maxLoad: given.maxLoad, note: given.note } },
    async (session) => {
      if (given.answer !== 'accepted') return
      await giveSeat({ contest, now: by.now }, member.person, panel.decisionNumber, session)
    },
  )
}
