/** What a list of findings can be narrowed to. */
import type { Ruling, Standing } from './standing'

export const conflictViews = ['unseen', 'barred', 'dismissed', 'all'] as const
/** `unseen`: nobody has looked, be it that they wait or are only shown. `barred`: by themselves or confirmed. */
export type ConflictView = (typeof conflictViews)[number]

export interface ConflictFilter {
  view: ConflictView
  /** Ids; null for all. */
  panel: string | null
  judge: string | null
  page: number
}

/** Which list a finding stands in, besides `all`; null where nothing speaks against the pair any more. */
export function viewOf({ state }: Standing, ruling: Ruling | null): Exclude<ConflictView, 'all'> | null {
  if (state === 'barred') return 'barred'
  if (state === 'waiting' || state === 'open') return 'unseen'
  return ruling === 'dismissed' ? 'dismissed' : null
}
