/** What the secretary of a panel sees of it: how far each judge has come. No marks, no works, no names of entrants. */
import { Contests } from '#models/contest'
import { idFrom, type Id } from '#models/ids'
import { Panels } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { dayOf } from '#rules/deadlines'
import { serviceWithin, standingOf } from '#rules/panel-service'
import { roundOf } from '#rules/rounds'
import type { SheetState } from '#rules/sheet-states'
import { membersOf } from '../assignment-ground'
import type { By } from '../guard'
import { contestsJudgedBy, memberOf } from '../judging'
import { found } from '../refuse'

const counted = ['blank', 'in-progress', 'confirmed', 'recused'] as const

/** NotFound for whoever is not the secretary of this panel now. */
export async function panelSecretary(by: By, panelId: string | undefined) {
  const { now, actor } = by
  const _id = found(idFrom(panelId), 'panel')
  const contests = await contestsJudgedBy(by)
  const panel = found(await Panels.findOne({ _id, contest: { $in: contests } }).lean(), 'panel')
  const own = serviceWithin(panel, found(memberOf(panel, actor), 'panel'))
  const isSecretary = own.isSecretary && standingOf(own, dayOf(now)) === 'serving'
  found(isSecretary || null, 'panel')
  const [contest, members, groups] = await Promise.all([
    Contests.findById(panel.contest).lean(),
    membersOf([panel]),
    ScoreSheets.aggregate<{ _id: { judge: Id; state: SheetState }; count: number; last: Date }>([
      { $match: { panel: _id } },
      {
        $group: {
          _id: { judge: '$judge', state: '$state' },
          count: { $sum: 1 },
          last: { $max: '$updatedAt' },
        },
      },
    ]),
  ])
  const round = roundOf(found(contest, 'contest'), panel.round)
  const judges = (members.get(panel) ?? []).map((member) => {
    const sheets = groups.filter((group) => group._id.judge.toHexString() === member.person)
    const of = (state: SheetState) =>
      sheets.filter((group) => group._id.state === state).reduce((sum, { count }) => sum + count, 0)
    const [blank = 0, inProgress = 0, confirmed = 0, recused = 0] = counted.map(of)
    const worked = sheets.filter((group) => group._id.state !== 'blank').map(({ last }) => last.getTime())
    return {
      person: member.person,
      name: member.name,
      isChair: member.isChair,
      isGuest: member.isGuest,
      isScoring: member.isScoring,
      standing: standingOf(member, dayOf(now)),
      hasPledged: member.hasPledged,
      assigned: blank + inProgress + confirmed,
      blank,
      inProgress,
      confirmed,
      recused,
      lastActivity: worked.length > 0 ? new Date(Math.max(...worked)) : null,
    }
  })
  return {
    now,
    contest: { shortTitle: found(contest, 'contest').shortTitle },
    panel: { name: panel.name, decisionNumber: panel.decisionNumber },
    deadline: round.endsAt,
    judges: judges.filter(({ isScoring, standing }) => isScoring && standing !== 'declined'),
    confirmed: judges.reduce((sum, one) => sum + one.confirmed, 0),
    assigned: judges.reduce((sum, one) => sum + one.assigned, 0),
  }
}
