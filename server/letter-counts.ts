/** How many letters of a contest stand where: one counting for each tab, all answered from the index. */
import type { QueryFilter } from 'mongoose'
import type { Id } from '#models/ids'
import { Outbox, type OutboxLetter } from '#models/outbox'
import { letterViews, type LetterView } from '#rules/letter-states'

export function viewFilter(view: LetterView | null): QueryFilter<OutboxLetter> {
  if (view === null) return {}
  return view === 'retrying' ? { state: 'waiting', attempts: { $gt: 0 } } : { state: view }
}

export async function lettersByView(contest: Id): Promise<Record<LetterView, number>> {
  const counts = await Promise.all(
    letterViews.map(
      async (view) => [view, await Outbox.countDocuments({ contest, ...viewFilter(view) })] as const,
    ),
  )
  return Object.fromEntries(counts) as Record<LetterView, number>
}
