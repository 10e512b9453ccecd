/** How an entry is being screened: who has taken it, what was ticked, how often it was sent back; kept within the entry. */
import type { Tick } from '#rules/screening-checklist'
import type { Id } from './ids'

export interface Screening {
  /** Who has taken it upon themselves; null while nobody has. */
  officer: Id | null
  /** All that were ever made; the last of a line counts. */
  ticks: Tick[]
  /** How often it was returned for completion. */
  returns: number
  /** The code of the ready reason of the last return or rejection; '' for own words. */
  reason: string
  /** When its model was received; null while it has not come. */
  modelAt?: Date | null
}

/** Of an entry as nobody has touched it. */
export const untouched: Screening = { officer: null, ticks: [], returns: 0, reason: '' }
