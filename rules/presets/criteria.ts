/** Rubrics as presets write them: criteria with whole points, marked in steps of half a point. */
import type { Points } from '#scoring/points'
import type { Criterion, Rubric } from '#scoring/rubric'
import type { ScoringRegulations } from '../regulations'

/** `max` in whole points. */
export function criterion(code: string, title: string, max: number, guidance: string): Criterion {
  return { code, title, max: (max * 100) as Points, step: 50 as Points, guidance }
}

export function rubricOf(...criteria: Criterion[]): Rubric {
  const total = criteria.reduce((sum, { max }) => sum + max, 0)
  return { criteria, total: total as Points }
}

/** The usual way of scoring [I]: the mean, three sheets, ties parted by the first two criteria, then by decision (domain.md §11). */
export function usualScoring(
  { criteria }: Rubric,
  changes: Partial<ScoringRegulations> = {},
): ScoringRegulations {
  const parts = criteria.slice(0, 2).map(({ code }, place) => ({
    code: 'criterion-mean' as const,
    criterion: code,
    article: `Điều 9.3${'ab'[place]}`,
  }))
  return {
    aggregator: 'mean',
    quorum: { sheets: 3 },
    deviation: { warn: 1500 as Points, discuss: 2000 as Points },
    tieChain: [...parts, { code: 'decision', article: `Điều 9.3${'abc'[parts.length]}` }],
    awardScope: 'overall',
    tiePolicy: 'hold',
    ...changes,
  }
}
