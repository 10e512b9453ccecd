/** People's own choice of prizes, and what may be wrong with it. */
import type { Points } from '../points'
import type { AwardPolicy, Cap } from './award-rules'

/** What people chose for one entry. */
export interface ChosenAward {
  readonly entry: string
  /** The field when prizes are per field, null when they are overall; ranks are compared inside one scope only. */
  readonly scope: string | null
  /** Null for an entry that is not ranked. */
  readonly rank: number | null
  readonly published: Points | null
  /** The prize chosen, null for none. */
  readonly tier: string | null
}

/** What a choice is held to; decisions between tied entries are the council's own and bind it to nothing. */
export type ChoiceRules = Omit<AwardPolicy, 'decisions'>

export type AwardIssue =
  | { readonly code: 'chosen-twice'; readonly entry: string }
  | { readonly code: 'unknown-tier'; readonly entry: string; readonly tier: string }
  | { readonly code: 'not-ranked'; readonly entry: string; readonly tier: string }
  | {
      readonly code: 'below-threshold'
      readonly entry: string
      readonly tier: string
      readonly minScore: Points
      readonly published: Points
    }
  | { readonly code: 'ineligible'; readonly entry: string; readonly tier: string; readonly because: string }
  | {
      readonly code: 'not-approved'
      readonly entry: string
      readonly tier: string
      readonly verdict: 'rejected' | 'awaiting'
    }
  | {
      readonly code: 'quota-exceeded'
      readonly scope: string | null
      readonly tier: string
      /** How many could be given: the count, with what rolled over to it and without what was borrowed from it. */
      readonly count: number
      readonly entries: readonly string[]
    }
  | {
      readonly code: 'award-rate-exceeded'
      readonly scope: string | null
      readonly most: number
      readonly ranked: number
      readonly entries: readonly string[]
    }
  | {
      /** `lowerEntry` ranks below `entry` and was given a higher prize; where several were, the highest of those prizes. */
      readonly code: 'inversion'
      readonly scope: string | null
      readonly entry: string
      readonly rank: number
      readonly tier: string | null
      readonly lowerEntry: string
      readonly lowerRank: number
      readonly lowerTier: string
    }
  | {
      readonly code: 'cap-exceeded'
      readonly cap: string
      readonly kind: Cap['kind']
      readonly holder: string
      readonly most: number
      readonly entries: readonly string[]
    }
