/** What has come from each unit below one: how many are still written, how many are on their road, how many are in. */
import { Entries } from '#models/entry'
import { Units } from '#models/unit'
import { chainStates, isHeldByUnit, type ChainState } from '#rules/chain'
import type { ByUnit } from './chain-acts'

const unitsShown = 300
const held = chainStates.filter(isHeldByUnit)

export interface UnitBelow {
  id: string
  name: string
  drafts: number
  /** With a unit of the chain. */
  underWay: number
  submitted: number
}

/** Units without entries are among them: whom to urge is what the table is for. */
export async function countsBelow({ contest, unit }: Pick<ByUnit, 'contest' | 'unit'>): Promise<UnitBelow[]> {
  const units = await Units.find({ ancestors: unit._id })
    .select({ name: 1 })
    .sort({ folded: 1, _id: 1 })
    .limit(unitsShown)
    .lean()
  if (units.length === 0) return []
  const groups = await Entries.aggregate<{
    _id: { unit: string; state: string; chain: ChainState | null }
    count: number
  }>([
    {
      $match: { contest: contest._id, 'answers.unit': { $in: units.map(({ _id }) => _id.toHexString()) } },
    },
    {
      $group: {
        _id: { unit: '$answers.unit', state: '$state', chain: { $ifNull: ['$chain.state', null] } },
        count: { $sum: 1 },
      },
    },
  ])
  return units.map(({ _id, name }) => {
    const id = _id.toHexString()
    const sum = (of: (group: (typeof groups)[number]['_id']) => boolean) =>
      groups
        .filter((group) => group._id.unit === id && of(group._id))
        .reduce((total, group) => total + group.count, 0)
    const isUnderWay = (chain: ChainState | null) => chain !== null && held.includes(chain)
    return {
      id,
      name,
      drafts: sum(({ state, chain }) => state === 'draft' && !isUnderWay(chain)),
      underWay: sum(({ state, chain }) => state === 'draft' && isUnderWay(chain)),
      submitted: sum(({ state }) => state !== 'draft'),
    }
  })
}
