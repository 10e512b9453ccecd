/** How entries are judged: criteria, and how marks become an order; or how the council votes. */
import { z } from 'zod'
import { points, type Points } from '#scoring/points'
import type { AggregatorRule } from '#scoring/aggregate'
import type { Criterion, Rubric } from '#scoring/rubric'
import type { ScoringRegulations } from '../../regulations'
import { selectionOf } from '../../entry-terms'
import { typedPoints } from '../../typed-moments'
import { lineText, longText, tick } from '../typed-text'
import { chapterForm, typedNumber, typedRows, typedTick, withRegulations, type Typed } from './chapter-form'
import { codeText, oneOf, pointsText, rows, whole, wholeOrNone, withCodes } from './row-fields'

export const aggregatorChoices = [
  'mean',
  'trim1',
  'trim2',
  'winsor1',
  'median',
  'clip',
  'discuss',
  'void',
] as const
export const tieBreakChoices = [
  'criterion-mean',
  'higher-exact-mean',
  'higher-raw-mean',
  'median-of-sheets',
  'count-of-top',
  'chair-score',
  'decision',
] as const
export const majorityChoices = ['more-than-half', 'two-thirds', 'three-quarters'] as const
export const baseChoices = ['members', 'present', 'valid-votes'] as const

export const criterionRow = z.object({
  code: codeText,
  title: lineText(300).refine((text) => text !== '', 'row-name-missing'),
  max: pointsText,
  step: pointsText,
  weight: whole(1, 10_000).default(1),
  guidance: longText(2000),
  remarkRequiredAtExtremes: tick,
})

type CriterionRow = z.output<typeof criterionRow>

/** What is usual is not written down: a weight of one, no guidance, no remark. */
export function criterionFrom({
  weight,
  guidance,
  remarkRequiredAtExtremes,
  ...told
}: CriterionRow): Criterion {
  return {
    ...told,
    ...(weight !== 1 && { weight }),
    ...(guidance.trim() !== '' && { guidance: guidance.trim() }),
    ...(remarkRequiredAtExtremes && { remarkRequiredAtExtremes }),
  }
}

export function typedCriterion(criterion: Criterion): Typed {
  return {
    code: criterion.code,
    title: criterion.title,
    max: typedPoints(criterion.max),
    step: typedPoints(criterion.step),
    weight: typedNumber(criterion.weight ?? 1),
    guidance: criterion.guidance ?? '',
    remarkRequiredAtExtremes: typedTick(criterion.remarkRequiredAtExtremes),
  }
}

export function rubricFrom(criteria: readonly CriterionRow[], total: Points, weightsOver: number): Rubric {
  return {
    criteria: withCodes(criteria, ({ title }) => title).map(criterionFrom),
    total,
    ...(weightsOver !== 1 && { weightsOver }),
  }
}

const tieBreak = z.object({
  code: oneOf(tieBreakChoices),
  criterion: codeText,
  article: lineText(60),
})

const optionalPoints = z.union([
  lineText(12)
    .pipe(z.literal(''))
    .transform(() => points(0)),
  pointsText,
])

const form = z.object({
  by: oneOf(['scores', 'votes']),
  criteria: rows(criterionRow, 40),
  total: pointsText,
  weightsOver: whole(1, 10_000).default(1),
  aggregator: oneOf(aggregatorChoices),
  limit: optionalPoints,
  aggregateBy: oneOf(['sheet', 'criterion']),
  quorum: wholeOrNone(1, 99),
  warn: pointsText,
  discuss: pointsText,
  tieChain: rows(tieBreak, 12),
  tiePolicy: oneOf(['hold', 'expand']),
  awardScope: oneOf(['overall', 'field']),
  majority: oneOf(majorityChoices).default('two-thirds'),
  base: oneOf(baseChoices).default('members'),
  quorumShare: oneOf(majorityChoices).default('two-thirds'),
  places: wholeOrNone(1, 1000).default(null),
})

function aggregatorFrom({ aggregator, limit }: z.output<typeof form>): AggregatorRule {
  if (aggregator === 'clip') return { code: 'clip', within: limit }
  if (aggregator === 'discuss' || aggregator === 'void')
    return { code: 'discard', beyond: limit, consequence: aggregator }
  return aggregator
}

function typedAggregator(rule: AggregatorRule): { aggregator: string; limit: string } {
  if (typeof rule === 'string') return { aggregator: rule, limit: '' }
  if (rule.code === 'clip') return { aggregator: 'clip', limit: typedPoints(rule.within) }
  return { aggregator: rule.consequence, limit: typedPoints(rule.beyond) }
}

function scoringFrom(before: ScoringRegulations, input: z.output<typeof form>): ScoringRegulations {
  const { aggregateBy: _by, ...kept } = before
  return {
    ...kept,
    aggregator: aggregatorFrom(input),
    ...(input.aggregateBy === 'criterion' && { aggregateBy: 'criterion' }),
    quorum: input.quorum === null ? {} : { sheets: input.quorum },
    deviation: { warn: input.warn, discuss: input.discuss },
    tieChain: input.tieChain.map(({ code, criterion, article }) => ({
      code,
      article,
      ...(code === 'criterion-mean' && { criterion }),
    })),
    tiePolicy: input.tiePolicy,
    awardScope: input.awardScope,
  }
}

export const judgingChapter = chapterForm(
  form,
  ({ regulations }) => {
    const { rubric, scoring } = regulations
    const selection = selectionOf(regulations)
    const votes = selection.by === 'votes' ? selection : null
    return {
      by: selection.by,
      criteria: typedRows(rubric.criteria, typedCriterion),
      total: typedPoints(rubric.total),
      weightsOver: typedNumber(rubric.weightsOver ?? 1),
      ...typedAggregator(scoring.aggregator),
      aggregateBy: scoring.aggregateBy ?? 'sheet',
      quorum: typedNumber(scoring.quorum.sheets),
      warn: typedPoints(scoring.deviation.warn),
      discuss: typedPoints(scoring.deviation.discuss),
      tieChain: typedRows(scoring.tieChain, ({ code, criterion = '', article }) => ({
        code,
        criterion,
        article,
      })),
      tiePolicy: scoring.tiePolicy,
      awardScope: scoring.awardScope,
      majority: votes?.terms.majority ?? 'two-thirds',
      base: votes?.terms.base ?? 'members',
      quorumShare: votes?.terms.quorum ?? 'two-thirds',
      places: typedNumber(votes?.places),
    }
  },
  (terms, input) => {
    const { majority, base, quorumShare, places } = input
    return withRegulations(terms, {
      rubric: rubricFrom(input.criteria, input.total, input.weightsOver),
      scoring: scoringFrom(terms.regulations.scoring, input),
      selection:
        input.by === 'votes'
          ? { by: 'votes', terms: { majority, base, quorum: quorumShare }, places }
          : { by: 'scores' },
    })
  },
)
