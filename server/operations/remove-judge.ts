/** Takes a judge off a panel, with the sheets not begun; marks already given stand in the way. */
import { Panels } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { Seats } from '#models/seat'
import type { By, InContest } from '../guard'
import { changePanelDocument, memberOf, panelIn } from '../panel-work'
import { refuse } from '../refuse'

/** The seat ends when it was the judge's last panel in the contest. */
export async function removeJudge(
  by: By & InContest,
  panelId: string | undefined,
  person: string,
): Promise<void> {
  const { contest, now } = by
  const panel = await panelIn(by, panelId)
  if (!panel.members.some((member) => member.person.toHexString() === person)) return
  const member = memberOf(panel, person)
  const begun = await ScoreSheets.findOne({
    panel: panel._id,
    judge: member.person,
    state: { $in: ['in-progress', 'confirmed'] },
  }).lean()
  if (begun) refuse({ because: 'sheet-state', state: begun.state, needs: ['blank', 'recused'] })
  const elsewhere = await Panels.exists({
    contest: contest._id,
    'members.person': member.person,
    _id: { $ne: panel._id },
  })
  await changePanelDocument(
    by,
    panel,
    { members: panel.members.filter((one) => one !== member) },
    { action: 'panel.judge-removed', details: { person } },
    async (session) => {
      await ScoreSheets.deleteMany({ panel: panel._id, judge: member.person, state: 'blank' }, { session })
      if (elsewhere) return
      await Seats.updateOne(
        { contest: contest._id, person: member.person, role: 'judge' },
        { $set: { until: now } },
        { session },
      )
    },
  )
}
