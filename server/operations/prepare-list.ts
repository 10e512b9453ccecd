/** Draws up a unit's list of all that it has chosen: from then on it can be printed, signed and stamped, and does not change. */
import { ChainLists } from '#models/chain-list'
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import { deskAt, moveHeld, onRoad, ownStage, toMove, type ByUnit } from '../chain-acts'
import { found, refuse } from '../refuse'

/** Returns the id of the list, which comes with the form: pressed twice, it draws up one. */
export async function prepareList(
  by: ByUnit,
  { stage: code, list: id }: { stage: string; list: string },
): Promise<string> {
  const { actor, now, contest, unit } = by
  const stage = ownStage(by, code)
  const _id = found(idFrom(id), 'list')
  const place = { contest: contest._id, stage: stage.code, unit: unit._id }
  if (await ChainLists.exists({ _id, ...place })) return id
  const { desk, deadline } = await deskAt(by, stage)
  const held = await Entries.find({
    contest: contest._id,
    'chain.unit': unit._id,
    'chain.stage': stage.code,
    'chain.state': 'chosen',
  })
    .sort({ 'answers.field': 1, _id: 1 })
    .lean()
  const chosen = toMove(held.map(onRoad), 'list', { deadline, now })
  refuse(chosen.length === 0 ? { because: 'chain-list-empty' } : null)
  await moveHeld(by, desk, chosen, { move: 'list', stage }, async (session) => {
    await ChainLists.create(
      [
        {
          _id,
          ...place,
          unitName: unit.name,
          number: desk.lists + 1,
          entries: chosen.map((entry) => entry._id),
          state: 'prepared',
          scan: null,
          preparedAt: now,
          preparedBy: actor.person._id,
          sentAt: null,
          sentBy: null,
          version: 0,
        },
      ],
      { session },
    )
  })
  return id
}
