/** What a judge signs before reading: the panel, the works assigned, and what was declared before. */
import { Contests } from '#models/contest'
import { idFrom } from '#models/ids'
import { Panels, type Declaration } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { hasPledged } from '#rules/pledge'
import type { By } from '../guard'
import { workRows } from '../judge-sheets'
import { contestsJudgedBy, memberOf } from '../judging'
import { found } from '../refuse'

export interface PanelDeclaration {
  contest: { shortTitle: string }
  panel: { id: string; name: string }
  declaration: Declaration | null
  /** False before the first signature, and again when the text of the pledge has changed since. */
  hasPledged: boolean
  /** The works by their titles: enough to see that one is a pupil's, nothing about who sent it. */
  works: { id: string; blindCode: string; title: string; field: string }[]
}

export async function panelDeclaration(by: By, panelId: string | undefined): Promise<PanelDeclaration> {
  const { actor } = by
  const _id = found(idFrom(panelId), 'panel')
  const contests = await contestsJudgedBy(by)
  const panel = found(await Panels.findOne({ _id, contest: { $in: contests } }).lean(), 'panel')
  const member = found(memberOf(panel, actor), 'panel')
  const [contest, sheets] = await Promise.all([
    Contests.findById(panel.contest).lean(),
    ScoreSheets.find({ judge: actor.person._id, contest: panel.contest, panel: _id })
      .sort({ blindCode: 1 })
      .lean(),
  ])
  const works = await workRows(sheets, [found(contest, 'contest')])
  return {
    contest: { shortTitle: found(contest, 'contest').shortTitle },
    panel: { id: _id.toHexString(), name: panel.name },
    declaration: member.declaration,
    hasPledged: hasPledged(member),
    works: [...works.values()].map(({ id, blindCode, title, field }) => ({ id, blindCode, title, field })),
  }
}
