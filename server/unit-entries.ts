/** Which entries stand under which tab of a unit's desk, as a filter; and how many there are. */
import type { QueryFilter } from 'mongoose'
import { Entries, type Entry } from '#models/entry'
import { isHeldByUnit, chainStates, type ChainState } from '#rules/chain'
import { unitViews, type UnitView } from '#rules/unit-views'
import { stagesOf } from './chain'
import type { ByUnit } from './chain-acts'

const heldStates = chainStates.filter(isHeldByUnit)

const statesOf: Record<Exclude<UnitView, 'passed' | 'drafts'>, ChainState[]> = {
  waiting: ['waiting'],
  chosen: ['chosen', 'listed'],
  declined: ['declined'],
  returned: ['returned'],
}

/** `drafts` are those that name the unit as their sender and still lie with their owners. */
export function unitFilter({ contest, unit }: ByUnit, view: UnitView): QueryFilter<Entry> {
  if (view === 'drafts') {
    const sender = unit._id.toHexString()
    return {
      contest: contest._id,
      'answers.unit': sender,
      state: 'draft',
      'chain.state': { $nin: heldStates },
    }
  }
  if (view === 'passed') {
    return {
      contest: contest._id,
      'chain.endorsements.unit': unit._id,
      $or: [{ 'chain.unit': { $ne: unit._id } }, { 'chain.state': 'passed' }],
    }
  }
  return {
    contest: contest._id,
    'chain.unit': unit._id,
    'chain.stage': { $in: stagesOf(contest, unit).map(({ code }) => code) },
    'chain.state': { $in: statesOf[view] },
  }
}

export async function unitCounts(by: ByUnit): Promise<Record<UnitView, number>> {
  const counts = await Promise.all(unitViews.map((view) => Entries.countDocuments(unitFilter(by, view))))
  return Object.fromEntries(unitViews.map((view, index) => [view, counts[index] ?? 0])) as Record<
    UnitView,
    number
  >
}
