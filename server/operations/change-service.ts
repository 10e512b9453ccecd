/** Changes how somebody serves on a panel: as guest or secretary, from when, until when, by which decision. */
import type { ClientSession } from 'mongoose'
import { ScoreSheets } from '#models/score-sheet'
import { dayOf } from '#rules/deadlines'
import { serviceOf, standingOf, type PanelService } from '#rules/panel-service'
import type { By, InContest } from '../guard'
import { changePanelDocument, memberOf, panelIn } from '../panel-work'
import { refuse } from '../refuse'

/**
 * A service that has ended takes its blank sheets with it, so that the entries can be given to somebody else; what was
 * begun or confirmed stays. Whoever holds marks cannot become one who does not score.
 */
export async function changeService(
  by: By & InContest,
  panelId: string | undefined,
  person: string | undefined,
  change: Omit<PanelService, 'invitation'>,
): Promise<void> {
  const { now } = by
  const panel = await panelIn(by, panelId)
  const member = memberOf(panel, person ?? '')
  const before = serviceOf(member)
  const after: PanelService = { ...before, ...change }
  if (Object.entries(after).every(([key, value]) => before[key as keyof PanelService] === value)) return
  const sheets = { panel: panel._id, judge: member.person }
  if (!change.isScoring) {
    const begun = await ScoreSheets.findOne({
      ...sheets,
      state: { $in: ['in-progress', 'confirmed'] },
    }).lean()
    if (begun) refuse({ because: 'sheet-state', state: begun.state, needs: ['blank', 'recused'] })
  }
  const isOver = !change.isScoring || standingOf(after, dayOf(now)) === 'ended'
  const releaseBlank = async (session: ClientSession) => {
    if (isOver) await ScoreSheets.deleteMany({ ...sheets, state: 'blank' }, { session })
  }
  await changePanelDocument(
    by,
    panel,
    { members: panel.members.map((one) => (one === member ? { ...member, ...after } : one)) },
    { action: 'panel.service-changed', details: { person: member.person.toHexString(), ...change } },
    releaseBlank,
  )
}
