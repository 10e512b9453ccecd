/** A score combined criterion by criterion and then weighed, as in figure skating: the panel's marks first, the sum last. */
import { aggregate, type Aggregate } from './aggregate'
import type { EntryRubric } from './entry-rubric'
import type { CountedSheet } from './entry-sheets'
import type { CriterionPart, PanelScore, SheetFate } from './panel-score'
import { addRationals, rational, roundTo, type Points, type Rational } from './points'
import type { ResultRegulations } from './regulations'
import type { Criterion } from './rubric'

interface ByCriterion extends Pick<PanelScore, 'criterionMeans' | 'parts' | 'fates'> {
  readonly exact: Rational
  readonly tooFew: Aggregate['tooFew']
}

/** Null where the regulations combine whole sheets. A rounded stage is what goes on (shared/scoring.md §1.2, §1.3). */
export function scoreByCriterion(
  regulations: ResultRegulations,
  { rubric, times, over }: EntryRubric,
  counted: readonly CountedSheet[],
): ByCriterion | null {
  if (regulations.aggregateBy !== 'criterion') return null
  const fates: SheetFate[] = []
  const parts: CriterionPart[] = []
  let tooFew: Aggregate['tooFew'] = null
  let sum = rational(0, 1)
  rubric.criteria.forEach((criterion, place) => {
    const combined = aggregate(regulations.aggregator, { numerators: marksAt(counted, place), over: 1 })
    const part = partOf(regulations, criterion, combined.exact, rubric.weightsOver ?? 1)
    parts.push(part)
    tooFew = combined.tooFew
    combined.fates.forEach((fate, index) => {
      if (fate)
        fates.push({ judge: (counted[index] as CountedSheet).judge, criterion: criterion.code, ...fate })
    })
    sum = addRationals(sum, part.weightedRounded === null ? part.weighted : rational(part.weightedRounded, 1))
  })
  return {
    exact: rational(sum.numerator * times, sum.denominator * over),
    criterionMeans: parts.map(({ criterion, exact, rounded }) => {
      return { criterion, mean: exact, published: rounded ?? roundTo(exact, 2) }
    }),
    parts,
    fates,
    tooFew,
  }
}

function marksAt(counted: readonly CountedSheet[], place: number): Points[] {
  return counted.map(({ marks }) => (marks[place] as CountedSheet['marks'][number]).mark)
}

function partOf(
  { rounding = {} }: ResultRegulations,
  { code, weight = 1 }: Criterion,
  exact: Rational,
  weightsOver: number,
): CriterionPart {
  const rounded = rounding.criterion === undefined ? null : roundTo(exact, rounding.criterion)
  const { numerator, denominator } = rounded === null ? exact : rational(rounded, 1)
  const weighted = rational(numerator * weight, denominator * weightsOver)
  return {
    criterion: code,
    exact,
    rounded,
    weight,
    weighted,
    weightedRounded: rounding.weighted === undefined ? null : roundTo(weighted, rounding.weighted),
  }
}
