/** Everything that the thể lệ of one contest tell: what its organiser edits, and what a version of them keeps. */
import type { Milestone } from './phases'
import type { ProgrammeKind } from './programmes'
import type { Regulations } from './regulations'

export interface Organiser {
  name: string
  standingBody: string
  address: string
  phone: string
  email: string
}

export interface ContestTerms {
  programme: ProgrammeKind
  title: string
  shortTitle: string
  label: string
  ordinal: number
  year: number
  province: string
  organiser: Organiser
  timeline: Milestone[]
  regulations: Regulations
}

/** The terms of a contest, without what the house adds for itself. */
export function termsOf(contest: ContestTerms): ContestTerms {
  const { programme, title, shortTitle, ordinal, year, province, organiser, timeline, regulations } = contest
  const label = contest.label ?? ''
  return { programme, title, shortTitle, label, ordinal, year, province, organiser, timeline, regulations }
}
