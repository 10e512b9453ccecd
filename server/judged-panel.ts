/** One panel as one of its judges sees it, with the sheets of that judge: what a table of marks is made of and read into. */
import { Contests } from '#models/contest'
import { idFrom } from '#models/ids'
import { Panels, type Panel } from '#models/panel'
import type { By } from './guard'
import type { JudgedSheet } from './judging'
import { memberOf } from './judging'
import { ownSheets } from './open-sheets'
import { found, refuse } from './refuse'
import { standingRound, type StandingRound } from './rounds'

export interface JudgedPanel {
  panel: Panel
  contestTitle: string
  round: StandingRound
  /** By blind code, in whatever state. */
  sheets: JudgedSheet[]
}

/** NotFound when the judge does not sit in it; refused before the declaration. */
export async function judgedPanel(by: By, id: string | undefined): Promise<JudgedPanel> {
  const panel = found(await Panels.findById(found(idFrom(id), 'panel')).lean(), 'panel')
  const member = found(memberOf(panel, by.actor), 'panel')
  refuse(member.declaration === null ? { because: 'not-declared' } : null)
  const contest = found(await Contests.findById(panel.contest).lean(), 'contest')
  const own = await ownSheets(by)
  return {
    panel,
    contestTitle: contest.shortTitle,
    round: await standingRound(contest, panel.round),
    sheets: own.filter((judged) => judged.panel._id.equals(panel._id)),
  }
}
