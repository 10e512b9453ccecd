/** What assigning judges needs to know: plain data, whoever lists it. */

export interface AssignmentEntry {
  readonly id: string
  readonly field: string
  /** The unit that sent it; null when nobody stands behind it. */
  readonly unit: string | null
  readonly keywords: readonly string[]
  /** How many judges are to mark it. */
  readonly wanted: number
}

export interface AssignmentJudge {
  readonly id: string
  readonly unit: string | null
  /** The units above, as far up as they count as the same house; in any order. */
  readonly parents: readonly string[]
  /** The fields on whose panel the judge sits. */
  readonly fields: readonly string[]
  /** The fields in which the judge counts as an expert. */
  readonly expertise: readonly string[]
  readonly keywords: readonly string[]
  /** The fewest and the most sheets, those already held included. */
  readonly load: { readonly min: number; readonly max: number }
  /** A guest may be given entries outside the panels' fields. */
  readonly isGuest: boolean
}

/** Why the caller says that a judge must not be given an entry. */
export type BarReason =
  | 'unit'
  | 'employer'
  | 'family'
  | 'advisor'
  | 'co-author'
  | 'declared'
  | 'own-entry-in-field'
  | 'language'
  | 'scored'
  | 'unavailable'

export interface Bar {
  readonly entry: string
  readonly judge: string
  readonly reason: BarReason
}

/** How much a judge asked for an entry, from 0 to 1; a pair without a bid counts as 0. */
export interface Bid {
  readonly entry: string
  readonly judge: string
  readonly level: number
}

/** A sheet that exists. Fixed ones (begun, scored, or kept by order) are never taken away. */
export interface ExistingPair {
  readonly entry: string
  readonly judge: string
  readonly isFixed: boolean
}

/**
 * `fresh`: sheets that are not fixed are drawn anew. `top-up`: every existing sheet stays and what is missing is added.
 * `keep`: as many existing sheets stay as the rules and the numbers allow; fixed ones always.
 */
export type AssignmentMode = 'fresh' | 'top-up' | 'keep'

/**
 * Who counts as one house, of which an entry gets at most one judge. `unit`: judges of the same unit. `house`: judges whose units or
 * parents meet, be it through a third judge. `off`: nobody.
 */
export type HouseRule = 'unit' | 'house' | 'off'

export interface AssignmentProblem {
  readonly entries: readonly AssignmentEntry[]
  readonly judges: readonly AssignmentJudge[]
  readonly bars: readonly Bar[]
  readonly bids: readonly Bid[]
  readonly existing: readonly ExistingPair[]
  /** Two judges who never mark the same entry. */
  readonly apart: readonly (readonly [string, string])[]
  readonly mode: AssignmentMode
  readonly onePer: HouseRule
  /** Whether every entry needs at least one expert in its field. */
  readonly expertRequired: boolean
  /** Judges seeing that a judge's n-th sheet costs `balance` times n thousandths of affinity: 0 leaves loads to their bounds. */
  readonly balance: number
  /** `sum`: the most affinity in all. `maxmin`: the worst-off entry first; for finals, since it solves many flows. */
  readonly fairness: 'sum' | 'maxmin'
  readonly design: {
    /** Those ranked together, who must be comparable: the entries of a field, or all. */
    readonly scope: 'field' | 'overall'
    /** What one sheet's affinity, in hundredths, is given up for mixing panels well; 0 leaves the optimum as it is. */
    readonly weight: number
  }
  /** Draws lots among equals. */
  readonly seed: number
}

export const usualAssignment = {
  bars: [],
  bids: [],
  existing: [],
  apart: [],
  mode: 'fresh',
  onePer: 'unit',
  expertRequired: true,
  balance: 0,
  fairness: 'sum',
  design: { scope: 'field', weight: 0.25 },
  seed: 1,
} as const satisfies Partial<AssignmentProblem>
