/** Names the head of a panel; the sheets they hold are marked as the head's. */
import { ScoreSheets } from '#models/score-sheet'
import type { By, InContest } from '../guard'
import { changePanelDocument, memberOf, panelIn } from '../panel-work'

export async function namePanelChair(
  by: By & InContest,
  panelId: string | undefined,
  person: string,
): Promise<void> {
  const panel = await panelIn(by, panelId)
  const chosen = memberOf(panel, person)
  if (chosen.isChair) return
  await changePanelDocument(
    by,
    panel,
    { members: panel.members.map((member) => ({ ...member, isChair: member === chosen })) },
    { action: 'panel.chair-named', details: { person } },
    async (session) => {
      const sheets = { panel: panel._id }
      await ScoreSheets.updateMany(sheets, { $set: { isChair: false } }, { session })
      await ScoreSheets.updateMany(
        { ...sheets, judge: chosen.person },
        { $set: { isChair: true } },
        { session },
      )
    },
  )
}
