/**
 * Conditions of entry as data: what has to be true of an entry or its authors, by which article. Whether it is true is found
 * by `gateFindings` (rules/gate-findings); what only the entrant knows is asked by `factsAsked` (rules/gate-facts).
 */
import type { Day } from './deadlines'

/** How a council graded what it accepted, the lowest first ("khá" is `fair`). */
export const grades = ['pass', 'fair', 'good', 'excellent'] as const
export type Grade = (typeof grades)[number]

/** From a day on, or so many full years back from the day of submission. */
export type Since = { from: Day } | { years: number }

export type GateTerms =
  /** Every author was born within these days, both included. */
  | { kind: 'birth-window'; from: Day; to: Day }
  /** The work was made in the month of `since` or later. */
  | { kind: 'created-since'; since: Since }
  /** The work has been put to use in the place named, in the month of `since` or later where that is told. */
  | { kind: 'applied'; place: string; since: Since | null }
  /** No prize yet in the contests named; in no contest at all where none is named. */
  | { kind: 'not-awarded'; contests: string[] }
  /** Not entered before in the contests named. */
  | { kind: 'not-entered'; contests: string[] }
  /** A scientific council has accepted the work and graded it so or better. */
  | { kind: 'accepted'; atLeast: Grade }
  | { kind: 'no-dispute' }
  /** Holds a prize of this year or later: on record with us, or shown by papers. */
  | { kind: 'prize-held'; sinceYear: number }
  /** The achievements told of are of this time. */
  | { kind: 'achievements-since'; since: Since }
  /** Lives or works in the place named. */
  | { kind: 'belongs'; place: string }

export type GateKind = GateTerms['kind']

export type Gate = {
  code: string
  /** The article that says so, such as `Điều 4.2`; null where it is the one about who may enter. */
  article: string | null
  /** The part of the dossier that shows it; its files are looked at by the secretariat. */
  evidencePart?: string
} & GateTerms
