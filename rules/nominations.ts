/** Nominations from a finished contest to one of a higher level: which contests take them, and how many (domain.md A6). */
import { contestLevels, type ContestLevel } from './editions'
import { phaseAt, type Milestone } from './phases'
import type { Refusal } from './refusal'

/** What a contest says of nominations to it. */
export interface NominationTerms {
  /** The most that one contest may nominate; null for no limit. */
  quota: number | null
}

/** Where an entry comes from: kept with it for good. */
export interface NominationOrigin {
  contestTitle: string
  title: string
  receiptNumber: string
  /** The title of the prize; '' for one without a prize. */
  prize: string
  rank: number | null
  /** Hundredths of a point. */
  score: number | null
}

export const nominationStates = ['prepared', 'sent'] as const
export const nominationOutcomes = ['waiting', 'imported', 'sent-back'] as const
export type NominationOutcome = (typeof nominationOutcomes)[number]

/** Whether a contest of this level may be nominated to from that one: only upward. */
export function isAbove(level: ContestLevel, from: ContestLevel): boolean {
  return contestLevels.indexOf(level) > contestLevels.indexOf(from)
}

/** Null while a contest takes nominations: it has terms for them, and its intake is not over. */
export function whyNotNominate(
  { terms, timeline }: { terms: NominationTerms | undefined; timeline: readonly Milestone[] },
  now: Date,
): Refusal | null {
  const phase = phaseAt(timeline, now)
  const isOpen = phase === 'upcoming' || phase === 'open'
  return terms && isOpen ? null : { because: 'nomination-closed' }
}
