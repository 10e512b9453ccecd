/** How far the judging has come: for each panel and judge the sheets by state, and when they were last at work. */
import { phaseAt } from '#rules/phases'
import { roundLabel, roundOf } from '#rules/rounds'
import type { SheetState } from '#rules/sheet-states'
import type { Id } from '#models/ids'
import { Panels } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { judgesOf } from '../assignment-ground'
import type { By, InContest } from '../guard'
import { currentRound, standingRounds } from '../rounds'

interface SheetGroup {
  _id: { panel: Id; judge: Id; state: SheetState }
  count: number
  last: Date
}

export async function judgingProgress({ now, contest }: By & InContest) {
  const [found, groups, rounds] = await Promise.all([
    Panels.find({ contest: contest._id }).sort({ name: 1 }).lean(),
    ScoreSheets.aggregate<SheetGroup>([
      { $match: { contest: contest._id } },
      {
        $group: {
          _id: { panel: '$panel', judge: '$judge', state: '$state' },
          count: { $sum: 1 },
          last: { $max: '$updatedAt' },
        },
      },
    ]),
    standingRounds(contest),
  ])
  const judges = await judgesOf(found)
  return {
    now,
    phase: phaseAt(contest.timeline, now),
    deadline: currentRound(rounds).endsAt,
    panels: found.map((panel) => {
      const own = groups.filter(({ _id }) => _id.panel.equals(panel._id))
      const rows = (judges.get(panel) ?? []).map(({ person, name, isChair, declaration }) => {
        const sheets = own.filter(({ _id }) => _id.judge.toHexString() === person)
        return { person, name, isChair, hasDeclared: declaration !== null, ...countsOf(sheets) }
      })
      const round = roundOf(contest, panel.round)
      return {
        id: panel._id.toHexString(),
        name: panel.name,
        /** Null where the contest has only one. */
        round: rounds.length > 1 ? roundLabel(round) : null,
        deadline: round.endsAt,
        rows,
        total: countsOf(own),
      }
    }),
  }
}

/** A judge is at work when a sheet is begun, confirmed or declined, not when it is given to them. */
function countsOf(groups: readonly SheetGroup[]) {
  const of = (state: SheetState) =>
    groups.filter(({ _id }) => _id.state === state).reduce((sum, { count }) => sum + count, 0)
  const [blank, inProgress, confirmed, recused] = [
    of('blank'),
    of('in-progress'),
    of('confirmed'),
    of('recused'),
  ]
  const moments = groups.filter(({ _id }) => _id.state !== 'blank').map(({ last }) => last.getTime())
  return {
    assigned: blank + inProgress + confirmed,
    blank,
    inProgress,
    confirmed,
    recused,
    lastActivity: moments.length > 0 ? new Date(Math.max(...moments)) : null,
  }
}
