/** The part of a contest's regulations that decides its results, and whether it holds together. */
import { aggregators, type AggregatorCode } from './aggregate'
import { checkTiers, type TierIssue, type Tier, type TiePolicy } from './awards'
import type { DeviationThresholds } from './deviation'
import type { Points } from './points'
import type { QuorumRule } from './quorum'
import { checkRubric, highestMax, type Rubric, type RubricIssue } from './rubric'
import { tieBreaks, type TieBreak } from './tie-breaks'

export interface ResultRegulations {
  readonly rubric: Rubric
  readonly aggregator: AggregatorCode
  readonly quorum: QuorumRule
  readonly deviation: DeviationThresholds
  /** Applied in this order to entries with the same published score. */
  readonly tieChain: readonly TieBreak[]
  /** Prizes, highest first; the counts hold in each scope. */
  readonly tiers: readonly Tier[]
  /** Whether entries compete, and are ranked, all together or field by field. */
  readonly awardScope: 'overall' | 'field'
  readonly tiePolicy: TiePolicy
  /** The lowest published score that goes on to the next round; absent when there is no such line. */
  readonly shortlistMin?: Points
}

export type RegulationIssue =
  | RubricIssue
  | TierIssue
  | { readonly code: 'unknown-aggregator'; readonly aggregator: string }
  | { readonly code: 'quorum-is-not-a-count' }
  | { readonly code: 'deviation-is-not-points' }
  | { readonly code: 'discuss-below-warn'; readonly warn: Points; readonly discuss: Points }
  | { readonly code: 'unknown-tie-break'; readonly tieBreak: string }
  | {
      readonly code: 'tie-break-of-unknown-criterion'
      readonly article: string
      readonly criterion: string | null
    }
  | { readonly code: 'shortlist-is-not-points' }

/** Everything wrong with the regulations; results are computed only when this is empty. */
export function checkRegulations(regulations: ResultRegulations): RegulationIssue[] {
  const { rubric, aggregator, quorum, deviation, tieChain, tiers, shortlistMin } = regulations
  const issues: RegulationIssue[] = [...checkRubric(rubric), ...checkTiers(tiers)]
  if (!isKeyOf(aggregators, aggregator)) issues.push({ code: 'unknown-aggregator', aggregator })
  if (quorum.sheets !== undefined && !(Number.isSafeInteger(quorum.sheets) && quorum.sheets >= 1))
    issues.push({ code: 'quorum-is-not-a-count' })
  if (!isLawful(deviation.warn) || !isLawful(deviation.discuss))
    issues.push({ code: 'deviation-is-not-points' })
  else if (deviation.discuss < deviation.warn)
    issues.push({ code: 'discuss-below-warn', warn: deviation.warn, discuss: deviation.discuss })
  for (const link of tieChain) {
    if (!isKeyOf(tieBreaks, link.code)) issues.push({ code: 'unknown-tie-break', tieBreak: link.code })
    if (link.code === 'criterion-mean' && rubric.criteria.every(({ code }) => code !== link.criterion))
      issues.push({
        code: 'tie-break-of-unknown-criterion',
        article: link.article,
        criterion: link.criterion ?? null,
      })
  }
  if (shortlistMin !== undefined && !isLawful(shortlistMin)) issues.push({ code: 'shortlist-is-not-points' })
  return issues
}

function isKeyOf(registry: object, code: string): boolean {
  return Object.keys(registry).includes(code)
}

function isLawful(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= highestMax
}
