/** What must be done before a contest is announced: the faults of its terms, and what its office still lacks. */
import type { ContestTerms } from './contest-terms'
import type { ContestStage } from './editions'
import { milestone } from './phases'
import type { Refusal } from './refusal'
import { isInTheWay, termsProblems, type TermsProblem } from './terms-check'

/** `advice` stands in nobody's way. */
export type OpeningCheck =
  | { code: 'terms'; problem: TermsProblem; weight: 'needed' | 'advice' }
  | { code: 'no-organiser'; weight: 'needed' }
  | { code: 'no-secretary'; weight: 'advice' }
  | { code: 'closes-in-past'; weight: 'needed' }
  | { code: 'launch-later'; at: Date; weight: 'advice' }

export interface OpeningSituation {
  terms: ContestTerms
  now: Date
  organisers: number
  secretaries: number
}

/** In the order of the thể lệ, the office last. */
export function openingChecks({ terms, now, organisers, secretaries }: OpeningSituation): OpeningCheck[] {
  const checks: OpeningCheck[] = termsProblems(terms).map((problem) => ({
    code: 'terms',
    problem,
    weight: isInTheWay(problem) ? 'needed' : 'advice',
  }))
  if (milestone(terms.timeline, 'closes') <= now) checks.push({ code: 'closes-in-past', weight: 'needed' })
  const launch = milestone(terms.timeline, 'launch')
  if (launch > now) checks.push({ code: 'launch-later', at: launch, weight: 'advice' })
  if (organisers === 0) checks.push({ code: 'no-organiser', weight: 'needed' })
  if (secretaries === 0) checks.push({ code: 'no-secretary', weight: 'advice' })
  return checks
}

/** Why a contest cannot be announced now; null when it can. */
export function whyNotAnnounce(stage: ContestStage, checks: readonly OpeningCheck[]): Refusal | null {
  if (stage === 'announced') return { because: 'already-announced' }
  const missing = checks.filter(({ weight }) => weight === 'needed').length
  return missing > 0 ? { because: 'not-ready', missing } : null
}
