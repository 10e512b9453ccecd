/** What replacing a judge would do, before anybody does it. */
import { dayOf } from '#rules/deadlines'
import { serviceWithin, standingOf } from '#rules/panel-service'
import { People } from '#models/person'
import type { By, InContest } from '../guard'
import { replacementOf, whyNotReplace } from '../judge-replacement'
import { memberOf, panelIn } from '../panel-work'
import { found } from '../refuse'
import { standingRound } from '../rounds'

export async function judgeReplacement(
  by: By & InContest,
  panelId: string | undefined,
  person: string | undefined,
) {
  const panel = await panelIn(by, panelId)
  const member = memberOf(panel, person ?? '')
  const { name, email } = found(
    await People.findById(member.person).select({ name: 1, email: 1 }).lean(),
    'person',
  )
  const replacement = await replacementOf(panel, member)
  const { released, kept } = replacement
  return {
    panel: { id: panel._id.toHexString(), name: panel.name },
    person: member.person.toHexString(),
    name: name || email,
    hasEnded: standingOf(serviceWithin(panel, member), dayOf(by.now)) === 'ended',
    blank: released.filter(({ state }) => state === 'blank').length,
    begun: released
      .filter(({ state }) => state === 'in-progress')
      .map(({ blindCode }) => blindCode)
      .toSorted(),
    kept: kept.length,
    refusal: whyNotReplace(by, await standingRound(by.contest, panel.round), replacement),
  }
}
