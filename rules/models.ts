/** Models that are handed in with a dossier: in which contests, of which entries, and how many photographs each gets. */
import type { EntryState } from './entry-states'
import { takesModels } from './entry-terms'
import type { Refusal } from './refusal'
import type { Regulations } from './regulations'

/** Of entries that are in, or will come in again. */
export const modelStates: readonly EntryState[] = ['submitted', 'returned', 'accepted']

export const modelPhotosAtMost = 6

export const modelViews = ['missing', 'here', 'gone'] as const
/** `missing`: not handed in yet. `here`: received and not given back. `gone`: given back. */
export type ModelView = (typeof modelViews)[number]

/** Null while a model of such an entry may be received. */
export function whyNotReceive(state: EntryState, regulations: Pick<Regulations, 'checkIn'>): Refusal | null {
  if (!takesModels(regulations)) return { because: 'no-models' }
  return modelStates.includes(state) ? null : { because: 'entry-state', state, needs: modelStates }
}
