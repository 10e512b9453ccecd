/** The sheets on which a judge may write now, with what surrounds each: for downloading, and for judging by spreadsheet. */
import { Contests } from '#models/contest'
import { Panels } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { whyNotMoveSheet } from '#rules/sheet-states'
import type { By } from './guard'
import { contestsJudgedBy, memberOf, situationOf, type JudgedSheet } from './judging'
import { standingRounds } from './rounds'

/** Every sheet of the judge in panels they sit in now, by panel and blind code, open or not. */
export async function ownSheets(by: By): Promise<JudgedSheet[]> {
  const { actor } = by
  const judged = await contestsJudgedBy(by)
  const [contests, panels, sheets] = await Promise.all([
    Contests.find({ _id: { $in: judged } }).lean(),
    Panels.find({ 'members.person': actor.person._id, contest: { $in: judged } })
      .sort({ name: 1 })
      .lean(),
    ScoreSheets.find({ judge: actor.person._id, contest: { $in: judged } })
      .sort({ blindCode: 1 })
      .lean(),
  ])
  const rounds = await Promise.all(contests.map(standingRounds))
  return panels.flatMap((panel) => {
    const at = contests.findIndex(({ _id }) => _id.equals(panel.contest))
    const contest = contests[at]
    const member = memberOf(panel, actor)
    const own = sheets.filter((sheet) => sheet.panel.equals(panel._id))
    return own.flatMap((sheet) => {
      const round = rounds[at]?.find(({ code }) => code === sheet.round)
      return contest && member && round ? [{ sheet, round, contest, panel, member }] : []
    })
  })
}

/** Those that may be saved now. */
export async function openSheets(by: By): Promise<JudgedSheet[]> {
  const own = await ownSheets(by)
  return own.filter((judged) => whyNotMoveSheet('save', situationOf(judged, by)) === null)
}
