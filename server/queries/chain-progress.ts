/** How the units of a contest are getting on, stage by stage: what waits, what went up, who is late and who has sent nothing. */
import { ChainDesks } from '#models/chain-desk'
import { ChainLists } from '#models/chain-list'
import { Coordinators } from '#models/coordinator'
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'
import { Units } from '#models/unit'
import { chainOf, stageDeadline, type ChainState } from '#rules/chain'
import { milestone } from '#rules/phases'
import type { By, InContest } from '../guard'

const unitsShown = 500

export async function chainProgress({ contest, now }: By & InContest) {
  const chain = chainOf(contest.regulations)
  const place = { contest: contest._id }
  const [serving, desks, lists, groups] = await Promise.all([
    Coordinators.find({ ...place, state: 'serving' })
      .select({ unit: 1 })
      .lean(),
    ChainDesks.find(place).lean(),
    ChainLists.find({ ...place, state: 'sent' })
      .select({ stage: 1, unit: 1, entries: 1 })
      .lean(),
    Entries.aggregate<{ _id: { unit: Id; stage: string; state: ChainState }; count: number }>([
      { $match: { ...place, 'chain.state': { $in: ['waiting', 'chosen', 'listed'] } } },
      {
        $group: {
          _id: { unit: '$chain.unit', stage: '$chain.stage', state: '$chain.state' },
          count: { $sum: 1 },
        },
      },
    ]),
  ])
  const ids = [
    ...serving.map(({ unit }) => unit),
    ...desks.map(({ unit }) => unit),
    ...groups.map(({ _id }) => _id.unit),
  ]
  const units = await Units.find({ _id: { $in: ids } })
    .select({ name: 1, kind: 1 })
    .sort({ folded: 1, _id: 1 })
    .limit(unitsShown)
    .lean()
  return {
    now,
    latest: milestone(contest.timeline, 'screeningEnds'),
    stages: chain.map((stage) => ({
      code: stage.code,
      name: stage.name,
      quota: stage.quota,
      units: units
        .filter(({ kind }) => stage.unitKinds.includes(kind))
        .map(({ _id, name }) => {
          const extension =
            desks.find((desk) => desk.stage === stage.code && desk.unit.equals(_id))?.extension ?? null
          const deadline = stageDeadline(stage, contest.timeline, extension?.until ?? null)
          const own = groups.filter(({ _id: key }) => key.stage === stage.code && key.unit.equals(_id))
          const held = own.reduce((sum, { count }) => sum + count, 0)
          const sent = lists
            .filter((list) => list.stage === stage.code && list.unit.equals(_id))
            .reduce((sum, list) => sum + list.entries.length, 0)
          return {
            id: _id.toHexString(),
            name,
            hasCoordinator: serving.some(({ unit }) => unit.equals(_id)),
            held,
            sent,
            deadline,
            extension: extension && { reason: extension.reason },
            /** Late with entries in hand; missing when nothing came at all. */
            standing: standingOf({ held, sent, isOver: now > deadline }),
          }
        }),
    })),
  }
}

function standingOf({ held, sent, isOver }: { held: number; sent: number; isOver: boolean }) {
  if (held > 0) return isOver ? ('late' as const) : ('working' as const)
  if (sent > 0) return 'sent' as const
  return isOver ? ('missing' as const) : ('nothing' as const)
}
