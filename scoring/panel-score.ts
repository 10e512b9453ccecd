/** From the sheets of one entry that count to the panel's score, with every stage it went through. */
import { aggregate, type Aggregate, type AggregatorCode, type Fate } from './aggregate'
import type { CountedSheet } from './entry-sheets'
import type { EntryRubric } from './entry-rubric'
import { roundTo, type Decimals, type Points, type Rational } from './points'
import type { ResultRegulations } from './regulations'
import { scoreByCriterion } from './score-by-criterion'
import { exactTotal, type CriterionMean } from './tie-breaks'

/** Where a number is rounded, half up, and to how many decimals; a stage left out does not round (shared/scoring.md §1.3). */
export interface RoundingStages {
  /** The panel's score for one criterion; only where criteria are combined one by one. */
  readonly criterion?: Decimals
  /** That score times its weight; only where criteria are combined one by one. */
  readonly weighted?: Decimals
  /** The panel's score for the entry; two decimals when left out. */
  readonly entry?: Decimals
  /** The score made of several rounds; two decimals when left out. */
  readonly composite?: Decimals
}

/** What became of a sheet, or of one mark on it where criteria are combined one by one. */
export interface SheetFate extends Fate {
  readonly judge: string
  readonly criterion: string | null
}

/** What people should know about how a score came about. */
export type ScoreFlag =
  /** Fewer sheets than the aggregator needs: the plain mean was taken instead. */
  | {
      readonly code: 'too-few-for-aggregator'
      readonly aggregator: AggregatorCode
      readonly needs: number
      readonly sheets: number
    }
  /** Without the sheets that lie too far off fewer are left than the quorum: no score until the panel has decided. */
  | { readonly code: 'too-few-left'; readonly left: number; readonly required: number }
  /** These sheets lie further off than the regulations allow: the chair decides to keep, revise or void them. */
  | { readonly code: 'sheets-to-discuss'; readonly judges: readonly string[] }
  /** The score was carried up to the full total over the criteria that apply. */
  | { readonly code: 'criteria-not-applicable'; readonly criteria: readonly string[] }
  /** No score until its published scores of these rounds are known. */
  | { readonly code: 'missing-rounds'; readonly rounds: readonly string[] }
  /** No score until it is known how many voted for it: not even a zero is assumed. */
  | { readonly code: 'missing-votes' }

/** One criterion on the way to a score, where criteria are combined one by one. */
export interface CriterionPart {
  readonly criterion: string
  readonly exact: Rational
  /** Null where this stage does not round; so below. */
  readonly rounded: Points | null
  /** Over the rubric's `weightsOver`. */
  readonly weight: number
  readonly weighted: Rational
  readonly weightedRounded: Points | null
}

export interface PanelScore {
  /** Null, like `published`, when the panel must decide first. */
  readonly exact: Rational | null
  readonly published: Points | null
  readonly criterionMeans: readonly CriterionMean[]
  /** Empty unless criteria are combined one by one. */
  readonly parts: readonly CriterionPart[]
  /** Only of sheets, or marks, that did not simply count as they are. */
  readonly fates: readonly SheetFate[]
  readonly flags: readonly ScoreFlag[]
}

/** Combines at least one sheet. The regulations are lawful (`checkRegulations`). */
export function panelScore(
  regulations: ResultRegulations,
  entryRubric: EntryRubric,
  counted: readonly CountedSheet[],
  required: number,
): PanelScore {
  const { aggregator, rounding } = regulations
  const byCriterion = scoreByCriterion(regulations, entryRubric, counted)
  if (byCriterion) {
    const { exact, tooFew, ...rest } = byCriterion
    const flags = [...rubricFlags(entryRubric), ...aggregatorFlags(tooFew, counted)]
    return { exact, published: roundTo(exact, rounding?.entry ?? 2), flags, ...rest }
  }
  const exacts = counted.map(exactTotal)
  const { exact, fates, tooFew, ...left } = aggregate(aggregator, {
    numerators: exacts.map(({ numerator }) => numerator),
    over: (exacts[0] as Rational).denominator,
  })
  const sheetFates = fates.flatMap((fate, index): SheetFate[] =>
    fate ? [{ judge: (counted[index] as CountedSheet).judge, criterion: null, ...fate }] : [],
  )
  const toDiscuss = sheetFates.filter(({ code }) => code === 'to-discuss').map(({ judge }) => judge)
  // Other aggregators leave out as many as the regulations say; only discarding may leave fewer than the quorum.
  const isLeftShort = left.counted < required && sheetFates.some(({ code }) => code === 'beyond')
  const flags: ScoreFlag[] = [...rubricFlags(entryRubric), ...aggregatorFlags(tooFew, counted)]
  if (toDiscuss.length > 0) flags.push({ code: 'sheets-to-discuss', judges: toDiscuss })
  if (isLeftShort) flags.push({ code: 'too-few-left', left: left.counted, required })
  return {
    exact: isLeftShort ? null : exact,
    published: isLeftShort ? null : roundTo(exact, rounding?.entry ?? 2),
    criterionMeans: isLeftShort ? [] : criterionMeans(counted),
    parts: [],
    fates: sheetFates,
    flags,
  }
}

function rubricFlags({ notApplicable }: EntryRubric): ScoreFlag[] {
  return notApplicable.length > 0 ? [{ code: 'criteria-not-applicable', criteria: notApplicable }] : []
}

function aggregatorFlags(tooFew: Aggregate['tooFew'], counted: readonly CountedSheet[]): ScoreFlag[] {
  return tooFew ? [{ code: 'too-few-for-aggregator', ...tooFew, sheets: counted.length }] : []
}

/** Plain means over every sheet that counts, whatever became of its total: what a tie-break on a criterion compares. */
function criterionMeans(counted: readonly CountedSheet[]): CriterionMean[] {
  const [{ marks }] = counted as readonly [CountedSheet]
  return marks.map(({ criterion }, place) => {
    const { exact } = aggregate('mean', {
      numerators: counted.map((sheet) => (sheet.marks[place] as (typeof marks)[number]).mark),
      over: 1,
    })
    return { criterion, mean: exact, published: roundTo(exact, 2) }
  })
}
