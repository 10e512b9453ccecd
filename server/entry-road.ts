/** What the owner of an entry reads of its road: who holds it, what was said, who is next. */
import type { Contest } from '#models/contest'
import type { Entry } from '#models/entry'
import { idFrom } from '#models/ids'
import { Units } from '#models/unit'
import { chainMoves, type ChainState } from '#rules/chain'
import { roadOf } from './chain'

export interface ShownRoad {
  /** Null until it is sent up. */
  standing: {
    state: ChainState
    unit: string
    reason: string
    deadline: Date | null
    mayRecall: boolean
  } | null
  endorsements: { unit: string; at: Date }[]
  /** The unit and stage that the button sends it to; null where it goes to the organiser. */
  next: { unit: string; stage: string } | null
}

export async function shownRoad(entry: Entry, contest: Contest): Promise<ShownRoad> {
  const { chain } = entry
  const { next } = entry.state === 'draft' ? await roadOf(entry, contest) : { next: null }
  const ids = [chain?.unit, next && idFrom(next.unit)].flatMap((id) => id ?? [])
  const units =
    ids.length === 0
      ? []
      : await Units.find({ _id: { $in: ids } })
          .select({ name: 1 })
          .lean()
  const nameOf = (id: string) => units.find(({ _id }) => _id.toHexString() === id)?.name ?? ''
  return {
    standing: chain && {
      state: chain.state,
      unit: nameOf(chain.unit.toHexString()),
      reason: chain.reason,
      deadline: chain.deadline,
      mayRecall: (chainMoves.recall.from as readonly ChainState[]).includes(chain.state),
    },
    endorsements: (chain?.endorsements ?? []).map(({ unitName, at }) => ({ unit: unitName, at })),
    next: next && { unit: nameOf(next.unit), stage: next.stage.name },
  }
}
