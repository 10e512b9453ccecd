/** The part of a contest's regulations that decides its results, and whether it holds together. */
import { aggregatorCode, aggregators, type AggregatorRule } from './aggregate'
import {
  checkAwardRules,
  checkTiers,
  type AwardRuleIssue,
  type AwardRules,
  type Tier,
  type TierIssue,
} from './awards'
import { checkCalibrationTerms, type CalibrationTermIssue, type CalibrationTerms } from './calibrated-scores'
import type { DeviationThresholds } from './deviation'
import { weightedMax } from './entry-rubric'
import type { RoundingStages } from './panel-score'
import { isDecimals, type Points } from './points'
import type { QuorumRule } from './quorum'
import { checkRounds, type RoundIssue, type RoundTerms } from './rounds'
import { checkRubric, highestMax, type Rubric, type RubricIssue } from './rubric'
import { tieBreaks, type TieBreak } from './tie-breaks'

export interface ResultRegulations extends AwardRules {
  readonly rubric: Rubric
  readonly aggregator: AggregatorRule
  /** Whether the aggregator combines whole sheets, or the marks of one criterion after the other; sheets when left out. */
  readonly aggregateBy?: 'sheet' | 'criterion'
  /** Only the entry's score, and one of several rounds, are rounded when left out, to two decimals. */
  readonly rounding?: RoundingStages
  /** Whether a criterion may be left out for an entry, by all its judges alike; forbidden when left out. */
  readonly notApplicable?: 'forbid' | 'rescale'
  readonly quorum: QuorumRule
  readonly deviation: DeviationThresholds
  /** Whether the panel's own score is official or the calibrated one; the panel's own when left out. */
  readonly officialScore?: 'raw' | 'adjusted'
  /** How scores are calibrated where the calibrated one is official. */
  readonly calibration?: CalibrationTerms
  /** Where the contest has several rounds or a public vote. */
  readonly rounds?: RoundTerms
  /** Whether entries are ranked on the score as published or before it was rounded; as published when left out. */
  readonly rankOn?: 'published' | 'exact'
  /** Applied in this order to entries with the same score. */
  readonly tieChain: readonly TieBreak[]
  /** Prizes, highest first; the counts hold in each scope. */
  readonly tiers: readonly Tier[]
  /** Whether entries compete, and are ranked, all together or field by field. */
  readonly awardScope: 'overall' | 'field'
  /** The lowest published score that goes on to the next round; absent when there is no such line. */
  readonly shortlistMin?: Points
}

export type RegulationIssue =
  | RubricIssue
  | TierIssue
  | AwardRuleIssue
  | CalibrationTermIssue
  | RoundIssue
  | { readonly code: 'unknown-aggregator'; readonly aggregator: string }
  /** How far a sheet may lie off, of `clip` and `discard`. */
  | { readonly code: 'limit-is-not-points'; readonly aggregator: string }
  /** A judge's sheet is one judgement: it is set apart whole or not at all. */
  | { readonly code: 'discard-by-criterion' }
  | { readonly code: 'not-decimals'; readonly stage: keyof RoundingStages }
  /** Only where criteria are combined one by one is there a number to round at this stage. */
  | { readonly code: 'stage-without-criteria'; readonly stage: 'criterion' | 'weighted' }
  /** Rescaled sheets of so fine a rubric would not add up exactly. */
  | { readonly code: 'too-fine-to-rescale'; readonly limit: number }
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

/** The largest sum of weighted maxima that may be rescaled: ten thousand points in hundredths. */
export const highestRescaled = 1_000_000

/** Everything wrong with the regulations; results are computed only when this is empty. */
export function checkRegulations(regulations: ResultRegulations): RegulationIssue[] {
  const { rubric, quorum, deviation, tieChain, tiers, rounds, shortlistMin } = regulations
  const issues: RegulationIssue[] = [
    ...checkRubric(rubric),
    ...checkTiers(tiers),
    ...checkAwardRules(tiers, regulations),
    ...checkCalibrationTerms(regulations.calibration ?? {}),
    ...aggregatorIssues(regulations),
    ...(rounds ? checkRounds(rounds, isLawful) : []),
  ]
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

function aggregatorIssues(regulations: ResultRegulations): RegulationIssue[] {
  const { rubric, aggregator, aggregateBy = 'sheet', rounding = {}, notApplicable } = regulations
  const issues: RegulationIssue[] = []
  const code = aggregatorCode(aggregator)
  if (!isKeyOf(aggregators, code) || (code === aggregator) === hasLimit.has(code))
    issues.push({ code: 'unknown-aggregator', aggregator: code })
  else if (typeof aggregator === 'object' && !isLawful(limitOf(aggregator)))
    issues.push({ code: 'limit-is-not-points', aggregator: code })
  if (code === 'discard' && aggregateBy === 'criterion') issues.push({ code: 'discard-by-criterion' })
  for (const stage of stages) {
    const decimals = rounding[stage]
    if (decimals !== undefined && !isDecimals(decimals)) issues.push({ code: 'not-decimals', stage })
  }
  for (const stage of ['criterion', 'weighted'] as const)
    if (aggregateBy === 'sheet' && rounding[stage] !== undefined)
      issues.push({ code: 'stage-without-criteria', stage })
  if (notApplicable === 'rescale' && weightedMax(rubric.criteria) > highestRescaled)
    issues.push({ code: 'too-fine-to-rescale', limit: highestRescaled })
  return issues
}

const stages = ['criterion', 'weighted', 'entry', 'composite'] as const

/** Aggregators that are told with a number, and so never by their name alone. */
const hasLimit: ReadonlySet<string> = new Set(['clip', 'discard'])

function limitOf(rule: Extract<AggregatorRule, object>): number {
  return rule.code === 'clip' ? rule.within : rule.beyond
}

function isKeyOf(registry: object, code: string): boolean {
  return Object.keys(registry).includes(code)
}

function isLawful(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= highestMax
}
