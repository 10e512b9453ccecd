/** Whom a moved date concerns: owners of what is not handed in or was given back, coordinators of units, or the judges. */
import type { ClientSession } from 'mongoose'
import { Coordinators } from '#models/coordinator'
import { Entries } from '#models/entry'
import type { Contest } from '#models/contest'
import type { Id } from '#models/ids'
import { Panels } from '#models/panel'
import type { EntryState } from '#rules/entry-states'
import type { MilestoneCode } from '#rules/phases'

/** Each person once. */
export async function dateConcerns(
  { _id: contest }: Pick<Contest, '_id'>,
  code: MilestoneCode,
  session?: ClientSession,
): Promise<Id[]> {
  const within = session ? { session } : {}
  if (code === 'judgingEnds') {
    const panels = await Panels.find({ contest }, { members: 1 }, within).lean()
    return once(panels.flatMap(({ members }) => members.map(({ person }) => person)))
  }
  if (code !== 'opens' && code !== 'closes' && code !== 'screeningEnds') return []
  const states: EntryState[] = code === 'screeningEnds' ? ['returned'] : ['draft', 'returned']
  const [owners, serving] = await Promise.all([
    Entries.distinct('owner', { contest, state: { $in: states } }, within),
    code === 'screeningEnds' ? [] : Coordinators.distinct('person', { contest, state: 'serving' }, within),
  ])
  return once([...owners, ...serving])
}

function once(ids: readonly Id[]): Id[] {
  return [...new Map(ids.map((id) => [id.toHexString(), id])).values()]
}
