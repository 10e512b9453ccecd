/** How far the judging has come: for each panel and judge the sheets by state, their pace, and when they were last at work. */
import { paceOf, paceSince } from '#rules/pace'
import { phaseAt } from '#rules/phases'
import { roundLabel, roundOf } from '#rules/rounds'
import type { SheetState } from '#rules/sheet-states'
import type { Id } from '#models/ids'
import { Panels } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { judgesOf } from '../assignment-ground'
import type { By, InContest } from '../guard'
import { remindedAt } from '../reminders'
import { currentRound, standingRounds } from '../rounds'

interface SheetGroup {
  _id: { panel: Id; judge: Id; state: SheetState }
  count: number
  last: Date
  /** Confirmed within the days that pace is measured over. */
  lately: number
  since: Date
}

export async function judgingProgress({ now, contest }: By & InContest) {
  const recent = { $gte: ['$confirmedAt', paceSince(now)] }
  const isLately = { $and: [{ $eq: ['$state', 'confirmed'] }, recent] }
  const [found, groups, reminded, rounds] = await Promise.all([
    Panels.find({ contest: contest._id }).sort({ name: 1 }).lean(),
    ScoreSheets.aggregate<SheetGroup>([
      { $match: { contest: contest._id } },
      {
        $group: {
          _id: { panel: '$panel', judge: '$judge', state: '$state' },
          count: { $sum: 1 },
          last: { $max: '$updatedAt' },
          lately: { $sum: { $cond: [isLately, 1, 0] } },
          since: { $min: '$assignedAt' },
        },
      },
    ]),
    remindedAt(contest),
    standingRounds(contest),
  ])
  const judges = await judgesOf(found)
  return {
    now,
    phase: phaseAt(contest.timeline, now),
    deadline: currentRound(rounds).endsAt,
    panels: found.map((panel) => {
      const own = groups.filter(({ _id }) => _id.panel.equals(panel._id))
      const round = roundOf(contest, panel.round)
      const countsOf = (sheets: readonly SheetGroup[]) => withPace(counted(sheets), sheets, now, round.endsAt)
      const rows = (judges.get(panel) ?? []).map(({ person, name, email, isChair, declaration }) => {
        const sheets = own.filter(({ _id }) => _id.judge.toHexString() === person)
        return {
          person,
          name,
          isChair,
          hasDeclared: declaration !== null,
          remindedAt: reminded.get(email) ?? null,
          ...countsOf(sheets),
        }
      })
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
function counted(groups: readonly SheetGroup[]) {
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

function withPace<Counts extends ReturnType<typeof counted>>(
  counts: Counts,
  groups: readonly SheetGroup[],
  now: Date,
  deadline: Date,
) {
  const lately = groups.reduce((sum, group) => sum + group.lately, 0)
  const begins = groups.map(({ since }) => since.getTime())
  const since = begins.length > 0 ? new Date(Math.min(...begins)) : null
  const remaining = counts.blank + counts.inProgress
  return { ...counts, pace: paceOf({ remaining, confirmed: counts.confirmed, lately, since }, now, deadline) }
}
